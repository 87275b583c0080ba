import Lexicon
import Policy
import Store
import Web

/// Who someone is and how to reach them safely: what one must know before taking up the telephone.
struct SafeReach: Encodable, Sendable {
    let name: String?
    let language: LanguageCode?
    let needsInterpreter: Bool
    let safeHours: String?
    /// Nil where there is no telephone to call.
    let mayLeaveName: Bool?

    /// As far as the opened parts of the file say; nil where they say nothing.
    init?(_ file: OpenFile) throws {
        let contact = try file.latest(ContactContent.self)?.content
        name = try file.latest(NameContent.self)?.content.asWished
        language = contact?.language
        needsInterpreter = contact?.needsInterpreter ?? false
        let calls = contact?.phone != nil
        safeHours = calls ? contact?.safeHours : nil
        mayLeaveName = calls ? contact?.mayLeaveName : nil
        guard name != nil || language != nil || calls else { return nil }
    }

    func html(_ say: Words) -> HTML {
        let heading: HTML = name.map { "<h2 class=\"person\">\(HTML.name($0))</h2>" } ?? .empty
        var parts: [HTML] = []
        if let language {
            parts.append(
                HTML(
                    text: say.list(
                        [language.name(in: say.language)] + (needsInterpreter ? [say(.reachInterpreter)] : []))))
        }
        if let safeHours { parts.append("\(say.html(.reachCall)) \(HTML.typed(safeHours))") }
        if let mayLeaveName { parts.append(say.html(mayLeaveName ? .reachMayName : .reachNoName)) }
        guard !parts.isEmpty else { return heading }
        let line = parts.dropFirst().reduce(parts[0]) { "\($0) · \($1)" }
        return "\(heading)\(Inset(.plain, "<p>\(line)</p>").html)"
    }
}

extension Text {
    static let reachInterpreter = Text(en: "needs an interpreter", zhHant: "需通譯")
    static let reachCall = Text(en: "call:", zhHant: "可聯絡時間：")
    static let reachMayName = Text(en: "you may say who you are", zhHant: "可表明身分")
    static let reachNoName = Text(en: "do not say who you are", zhHant: "請勿表明身分")
}
