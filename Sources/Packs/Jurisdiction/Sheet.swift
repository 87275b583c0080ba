import Foundation
import Lexicon
import Yams

/// One mapping of a pack's file while it is read: every fault is noted with its line, and reading goes on.
///
/// After a fault a stand-in is returned. It never escapes, because a pack with a fault is rejected whole.
final class Sheet {
    let file: String
    let reading: PackReading
    private let node: Node
    private let review: Words.Review
    private var asked: Set<String> = []

    init(_ node: Node, file: String, review: Words.Review, reading: PackReading) {
        self.node = node
        self.file = file
        self.review = review
        self.reading = reading
        reading.opened(self)
        if node.mapping == nil { fault("expected a mapping of names to values", at: node) }
    }

    func fault(_ reason: String, at place: Node? = nil) {
        reading.fault(PackFault(file: file, line: (place ?? node).mark?.line ?? 0, reason: reason))
    }

    func fault(_ reason: String, key: String) { fault(reason, at: node.mapping?[key]) }

    /// Where the mapping begins.
    var line: Int { node.mark?.line ?? 0 }

    func has(_ key: String) -> Bool { node.mapping?[key] != nil }

    private func value(_ key: String) -> Node? {
        asked.insert(key)
        return node.mapping?[key]
    }

    private func required(_ key: String) -> Node? {
        let value = value(key)
        if value == nil { fault("‘\(key)’ is missing") }
        return value
    }

    /// Notes each key that nothing asked for: a slip of the pen must not silently change a rule.
    func close() {
        for (key, _) in node.mapping.map(Array.init) ?? [] {
            guard let name = key.scalar?.string, !asked.contains(name) else { continue }
            fault("‘\(name)’ is not a known entry here", at: key)
        }
    }
}

// MARK: Single values

extension Sheet {
    func text(_ key: String) -> String {
        guard let value = required(key) else { return "" }
        return text(of: value, key)
    }

    func optionalText(_ key: String) -> String? { value(key).map { text(of: $0, key) } }

    private func text(of value: Node, _ key: String) -> String {
        guard let text = value.scalar?.string, !text.allSatisfy(\.isWhitespace) else {
            fault("‘\(key)’ must be a text", at: value)
            return ""
        }
        return text
    }

    func flag(_ key: String) -> Bool {
        guard let value = value(key) else { return false }
        switch value.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            fault("‘\(key)’ must be true or false", at: value)
            return false
        }
    }

    func optionalNumber(_ key: String) -> Int? {
        guard let value = value(key) else { return nil }
        guard let number = value.scalar.flatMap({ Int($0.string) }), number >= 0 else {
            fault("‘\(key)’ must be a whole number", at: value)
            return 0
        }
        return number
    }

    func number(_ key: String) -> Int {
        if !has(key) { fault("‘\(key)’ is missing") }
        return optionalNumber(key) ?? 0
    }

    /// A value with one written form: a day, a period.
    func reading<Value: LosslessStringConvertible>(_ key: String, or standIn: Value, _ form: String) -> Value {
        if !has(key) { fault("‘\(key)’ is missing") }
        return optionalReading(key, form) ?? standIn
    }

    func optionalReading<Value: LosslessStringConvertible>(_ key: String, _ form: String) -> Value? {
        guard let text = optionalText(key) else { return nil }
        guard let value = Value(text) else {
            fault("‘\(key)’ must be \(form), not ‘\(text)’", key: key)
            return nil
        }
        return value
    }

    func one<Value: RawRepresentable & CaseIterable>(_ key: String, or standIn: Value) -> Value
    where Value.RawValue == String {
        guard let value = required(key) else { return standIn }
        return one(of: value, key) ?? standIn
    }

    func many<Value: RawRepresentable & CaseIterable>(_ key: String) -> [Value] where Value.RawValue == String {
        items(key).compactMap { one(of: $0, key.hasSuffix("s") ? String(key.dropLast()) : key) }
    }

    private func one<Value: RawRepresentable & CaseIterable>(of value: Node, _ key: String) -> Value?
    where Value.RawValue == String {
        let text = text(of: value, key)
        guard let found = Value(rawValue: text) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
            fault("‘\(text)’ is no known \(key.spelledOut) (known: \(known))", at: value)
            return nil
        }
        return found
    }
}

// MARK: Lists and mappings

extension Sheet {
    private func items(_ key: String) -> [Node] {
        guard let value = value(key) else { return [] }
        guard let sequence = value.sequence else {
            fault("‘\(key)’ must be a list", at: value)
            return []
        }
        return Array(sequence)
    }

    /// The mappings of a list; an absent list is empty.
    func list(_ key: String) -> [Sheet] { items(key).map(sheet) }

    /// The mappings of a list that may not be empty, each claiming its `id`.
    func list(_ key: String, claiming subject: PackReading.Subject) -> [Sheet] {
        let sheets = list(key)
        if sheets.isEmpty { fault("‘\(key)’ must list at least one", key: key) }
        for sheet in sheets { sheet.claim(subject) }
        return sheets
    }

    func part(_ key: String) -> Sheet {
        sheet(required(key) ?? Node([(Node, Node)]()))
    }

    func optionalPart(_ key: String) -> Sheet? { value(key).map(sheet) }

    private func sheet(_ node: Node) -> Sheet { Sheet(node, file: file, review: review, reading: reading) }

    /// Texts of a list, such as references that the caller checks.
    func texts(_ key: String) -> [(text: String, at: Node)] { items(key).map { (text(of: $0, key), $0) } }
}

// MARK: Words

extension Sheet {
    /// A text in each language: every complete language must have it.
    func words(_ key: String) -> Words { words(key, in: reading.completeLanguages) }

    /// A text that the person concerned or anybody reads: every public language must have it too.
    func publicWords(_ key: String) -> Words { words(key, in: reading.publicLanguages) }

    func optionalPublicWords(_ key: String) -> Words? { has(key) ? publicWords(key) : nil }

    func wordList(_ key: String) -> [Words] { items(key).map { words(of: $0, key, in: reading.completeLanguages) } }

    private func words(_ key: String, in languages: [ScreenLanguage]) -> Words {
        guard let value = required(key) else { return Words([:]) }
        return words(of: value, key, in: languages)
    }

    private func words(of value: Node, _ key: String, in languages: [ScreenLanguage]) -> Words {
        guard let mapping = value.mapping else {
            fault("‘\(key)’ must give a text in each language", at: value)
            return Words([:])
        }
        var texts: [ScreenLanguage: String] = [:]
        var review = review
        for (tag, text) in mapping {
            switch tag.scalar?.string {
            case "review": review = one(of: text, "review") ?? review
            case .some(let tag):
                guard let language = ScreenLanguage(rawValue: tag) else {
                    fault("‘\(tag)’ is no language that pages are written in", at: text)
                    continue
                }
                texts[language] = self.text(of: text, tag)
            case .none: fault("a language must be a text", at: tag)
            }
        }
        for language in languages where texts[language] == nil {
            fault("‘\(key)’ has no text in \(language.tag)", at: value)
        }
        return Words(texts, review: review)
    }
}

extension String {
    /// "grantedBy" as a reader says it: "granted by".
    fileprivate var spelledOut: String {
        reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
    }
}
