package import Foundation
package import Packs

/// Every standard's correspondence to the code book.
package struct Mappings: Sendable {
    package let all: [Mapping]

    package subscript(_ standard: String) -> Mapping? { all.first { $0.standard == standard } }

    /// Those that ship within the binary.
    package static func shipped() throws -> Mappings { try kept.get() }

    private static let kept = Result { try read(EmbeddedPacks.files(of: "intl"), Codebook.shipped()) }

    /// Reads the table of correspondence; everything wrong with it is told at once, by file and line.
    package static func read(_ files: [String: Data], _ book: Codebook) throws(PackRejected) -> Mappings {
        let rows = try CodeTable.read(
            "mappings.csv", ["standard", "field", "value", "variable", "code", "direction", "note", "source"], files)
        var faults: [PackFault] = []
        var order: [String] = []
        var fields: [String: [(name: String, rules: [Mapping.Rule])]] = [:]
        for row in rows {
            let standard = row["standard"]
            if fields[standard] == nil { order.append(standard) }
            do {
                let rule = try Mapping.Rule(row, book)
                let place = fields[standard, default: []].firstIndex { $0.name == row["field"] }
                if let place, let fault = clash(rule, fields[standard]?[place].rules ?? []) {
                    faults.append(PackFault(file: row.file, line: row.line, reason: fault))
                }
                if let place {
                    fields[standard]?[place].rules.append(rule)
                } else {
                    fields[standard, default: []].append((row["field"], [rule]))
                }
            } catch { faults.append(PackFault(file: row.file, line: row.line, reason: error.reason)) }
        }
        guard faults.isEmpty else { throw PackRejected(faults: faults) }
        return Mappings(
            all: order.map { standard in
                Mapping(standard, (fields[standard] ?? []).map { Mapping.Field(name: $0.name, rules: $0.rules) })
            })
    }

    /// Two lines that read one value of one variable in two ways, or write one code in two.
    private static func clash(_ rule: Mapping.Rule, _ others: [Mapping.Rule]) -> String? {
        let same = others.filter { $0.variable == rule.variable }
        if rule.reads,
            same.contains(where: { $0.reads && $0.spelling == rule.spelling && $0 != rule })
        {
            return "the value ‘\(rule.value)’ is read in two ways"
        }
        if rule.writes, case .code = rule.meaning, same.contains(where: { $0.writes && $0.meaning == rule.meaning }) {
            return "the code is written in two ways"
        }
        return nil
    }
}

extension Mapping.Rule {
    fileprivate var spelling: String { value == Self.any ? value : Folded.text(value) }

    fileprivate struct Wrong: Error { let reason: String }

    fileprivate init(_ row: CodeTable.Row, _ book: Codebook) throws(Wrong) {
        guard let direction = Mapping.Direction(rawValue: row["direction"]) else {
            throw Wrong(reason: "‘direction’ is ‘\(row["direction"])’, not both, in or out")
        }
        if row["standard"].isEmpty || row["field"].isEmpty { throw Wrong(reason: "a standard or field is missing") }
        value = row["value"]
        self.direction = direction
        note = row["note"]
        source = row["source"]
        guard !row["variable"].isEmpty else {
            if !row["code"].isEmpty || note.isEmpty { throw Wrong(reason: "without a variable it takes a note alone") }
            variable = nil
            meaning = .nothing
            return
        }
        guard let found = book[row["variable"]] else {
            throw Wrong(reason: "the variable ‘\(row["variable"])’ is not in the code book")
        }
        variable = found.code
        meaning = try Mapping.Meaning(row["code"], of: found)
    }
}

extension Mapping.Meaning {
    fileprivate init(_ text: String, of variable: Codebook.Variable) throws(Mapping.Rule.Wrong) {
        switch text {
        case "?": self = .unknown
        case "-": self = .none
        case "!": self = .notThis
        case _ where text.hasPrefix("@"):
            guard let form = Mapping.Form(rawValue: String(text.dropFirst())) else {
                throw Mapping.Rule.Wrong(reason: "‘\(text)’ is no form that values can be read in")
            }
            self = .form(form)
        default:
            guard variable.allows(text) else {
                throw Mapping.Rule.Wrong(reason: "the variable ‘\(variable.code)’ has no code ‘\(text)’")
            }
            self = .code(text)
        }
    }
}
