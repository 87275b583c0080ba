import Foundation
import Lexicon
import Packs
import Policy
import Web

/// One line of a package, as a page shows it: the field's name and what is said of it, in the reader's language.
struct FactShown: Encodable, Sendable {
    let field: Named
    let compartment: Compartment
    let fact: HelpPackage.Fact
    /// The names of the kinds of help that it speaks of.
    let kinds: [Named]
    /// Who else sees the telephone that it gives.
    let othersSee: Named?

    init(_ item: HelpPackage.Item, _ codes: FileCodes) {
        let assistance = codes.assistance
        let known = assistance.fields.first { $0.id == item.field }
        field = Named(item.field, known.map { Text($0.names) } ?? Text(verbatim: item.field))
        compartment = item.compartment
        fact = item.fact
        var named: [String] = []
        if case .kinds(let kinds, _) = item.fact { named = kinds }
        kinds = named.compactMap { code in assistance.kind(code).map { Named(code, Text($0.names)) } }
        var seeing: String?
        if case .contact(_, let othersSee, _, _) = item.fact { seeing = othersSee }
        othersSee = seeing.map { codes.named($0, of: "others-see-phone") }
    }

    static func table(_ facts: [FactShown], _ say: Words) -> HTML {
        SummaryList(facts.map { .init($0.field.text, html: $0.html(say)) }).html(say)
    }

    private func html(_ say: Words) -> HTML {
        switch fact {
        case .text(let text): .typed(text)
        case .language(let code, let needsInterpreter):
            HTML(
                text: say.list([code.name(in: say.language)] + (needsInterpreter ? [say(.needsAnInterpreter)] : [])))
        case .gender(let gender): HTML(text: say(.saidGender(gender)))
        case .ageGroup(let group): HTML(text: say(.saidAgeGroup(group)))
        case .date(let date): HTML(text: date.text(in: say.language))
        case .nationalities(let all): HTML(text: say.list(all.map { Self.name($0, say) }))
        case .flag(let flag): HTML(text: say(flag ? .yes : .no))
        case .kinds(_, let words):
            HTML(text: say.list(kinds.map { say($0.text) })) + (words.map { "<br>\(HTML.typed($0))" } ?? .empty)
        case .contact(let phone, _, let hours, let mayLeaveName): contact(phone, hours, mayLeaveName, say)
        }
    }

    private static func name(_ nationality: Nationality, _ say: Words) -> String {
        switch nationality {
        case .country(let country): country.name(in: say.language)
        case .stateless: say(.stateless)
        case .unknown: say(.notKnown)
        }
    }

    private func contact(_ phone: String?, _ hours: String?, _ mayLeaveName: Bool, _ say: Words) -> HTML {
        var lines: [HTML] = []
        if let phone { lines.append("\(say(.contactPhone))\(say.colon)<bdi>\(phone)</bdi>") }
        if let othersSee {
            lines.append("\(say(.contactOthersSee))\(say.colon)<strong>\(say.html(othersSee.text))</strong>")
        }
        if let hours { lines.append("\(say(.contactHours))\(say.colon)\(HTML.typed(hours))") }
        lines.append("\(say(mayLeaveName ? .contactMayLeaveName : .contactLeaveNoName))")
        return lines.html { "<div>\($0)</div>" }
    }
}
