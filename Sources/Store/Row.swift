package import Foundation
package import Lexicon

/// One row as it came back, read column by column with typed errors.
package struct Row: Sendable, Equatable {
    /// What each column is called; one list for all rows of an answer.
    let names: [String]
    let values: [SQL.Value]

    init(names: [String], values: [SQL.Value]) {
        self.names = names
        self.values = values
    }

    package init(_ columns: [String: SQL.Value]) {
        names = columns.keys.sorted()
        values = names.map { columns[$0] ?? .null }
    }

    // Among a dozen short names looking is faster than hashing.
    package subscript(name: String) -> SQL.Value? { names.firstIndex(of: name).map { values[$0] } }

    /// Every column by its name.
    package var columns: [String: SQL.Value] {
        Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
    }

    package func text(_ name: String) throws(Malformed) -> String {
        guard case .text(let text) = self[name] else { throw Malformed(column: name) }
        return text
    }

    package func integer(_ name: String) throws(Malformed) -> Int {
        guard case .integer(let value) = self[name] else { throw Malformed(column: name) }
        return Int(value)
    }

    package func flag(_ name: String) throws(Malformed) -> Bool { try integer(name) != 0 }

    package func blob(_ name: String) throws(Malformed) -> Data {
        guard case .blob(let data) = self[name] else { throw Malformed(column: name) }
        return data
    }

    package func date(_ name: String) throws(Malformed) -> Date {
        Date(timeIntervalSince1970: Double(try integer(name)) / 1_000)
    }

    package func identifier<Subject>(
        _ name: String, of subject: Subject.Type = Subject.self
    ) throws(Malformed) -> Identifier<Subject> {
        guard let identifier = Identifier<Subject>(try text(name)) else { throw Malformed(column: name) }
        return identifier
    }

    package func identifierOrNil<Subject>(
        _ name: String, of subject: Subject.Type = Subject.self
    ) throws(Malformed) -> Identifier<Subject>? {
        isNull(name) ? nil : try identifier(name)
    }

    package func code<Code: RawRepresentable<String>>(
        _ name: String, as code: Code.Type = Code.self
    ) throws(Malformed) -> Code {
        guard let value = Code(rawValue: try text(name)) else { throw Malformed(column: name) }
        return value
    }

    /// Whether a column is null or absent; the readers above take it from there.
    package func isNull(_ name: String) -> Bool { self[name].map { $0 == .null } ?? true }

    /// Reads a column that may be null: `try row.maybe("endedAt", Row.date)`.
    package func maybe<Value>(
        _ name: String, _ read: (Row) -> (String) throws(Malformed) -> Value
    ) throws(Malformed) -> Value? {
        isNull(name) ? nil : try read(self)(name)
    }

    /// A set of codes kept as words between spaces.
    package func codes<Code: RawRepresentable<String> & Hashable>(
        _ name: String, as code: Code.Type = Code.self
    ) throws(Malformed) -> Set<Code> {
        var codes: Set<Code> = []
        for word in try text(name).split(separator: " ") {
            guard let value = Code(rawValue: String(word)) else { throw Malformed(column: name) }
            codes.insert(value)
        }
        return codes
    }
}

/// A set of codes as a column: sorted words with a space on both sides, so that a query can find one.
package struct CodeWords: Bindable {
    let words: [String]

    package init(_ codes: some Sequence<some RawRepresentable<String>>) { words = codes.map(\.rawValue).sorted() }

    package var bound: SQL.Value { .text(words.isEmpty ? " " : " " + words.joined(separator: " ") + " ") }
}

/// A stored row does not read as what it should be.
package struct Malformed: Error, Equatable {
    package let column: String
    package init(column: String) { self.column = column }
}
