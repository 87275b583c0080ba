package import Packs

/// Why a file is no part of a network. Nothing of it is taken.
package enum NetworkFault: Error, Equatable, Sendable, CustomStringConvertible {
    case nothingInIt
    case notUTF8(byte: Int)
    case notJSON(String)
    /// JSON, but none of the credentials that this reads.
    case noCredential(types: [String])
    case misread(CSVText.Misread)
    case missingColumn(String, found: [String])
    case unreadable(line: Int, column: String, value: String, expected: String)
    case missing(line: Int, column: String)
    case twice(line: Int, id: String)
    case noSuchNode(line: Int, column: String, id: String)
    case tooLong(line: Int, most: Int)
    case tooMany(what: String, most: Int)

    package var description: String {
        switch self {
        case .nothingInIt: "nothing of a network is in the file"
        case .notUTF8(let byte): "byte \(byte) is not UTF-8: save the file as UTF-8"
        case .notJSON(let why): "the file is not JSON: \(why)"
        case .noCredential(let types):
            """
            no DigitalTraceabilityEvent, DigitalFacilityRecord or DigitalProductPassport is in the file; it has \
            \(types.isEmpty ? "no type at all" : types.joined(separator: ", "))
            """
        case .misread(let why): "\(why)"
        case .missingColumn(let name, let found):
            "no column ‘\(name)’; the file has \(found.joined(separator: ", "))"
        case .unreadable(let line, let column, let value, let expected):
            "line \(line), column ‘\(column)’: ‘\(value.prefix(60))’ is not \(expected)"
        case .missing(let line, let column): "line \(line): nothing stands in ‘\(column)’"
        case .twice(let line, let id): "line \(line): ‘\(id.prefix(60))’ is there twice"
        case .noSuchNode(let line, let column, let id):
            "line \(line), column ‘\(column)’: ‘\(id.prefix(60))’ is no node; add it to the nodes, or mend it"
        case .tooLong(let line, let most): "line \(line) has more than \(most) bytes: this is no such table"
        case .tooMany(let what, let most): "more than \(most) \(what): bring the network in in parts of its own"
        }
    }
}
