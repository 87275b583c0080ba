package import Packs

/// What an importer made of a file: every row is an entry, or waits for a person, or both.
package struct ListFile: Sendable, Equatable, Codable {
    /// Rows that name something; headings of tables are counted apart.
    package var rows = 0
    package var headings = 0
    package var entries: [ListEntry] = []
    package var forPerson: [RowForPerson] = []
    /// Which flag columns the file has at all: one that is missing says ‘no’ of everything, and means nothing by it.
    package var flagColumns: Set<String> = []
    /// How the columns are called, as far as the file names them.
    package var header: [String] = []

    package init() {}

    package var aliasCount: Int { entries.reduce(0) { $0 + $1.aliases.count } }
}

/// Why a file is no edition of its list. Nothing of it is taken.
package enum ListFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// No table, no record, or an empty file.
    case nothingInIt
    case notUTF8(byte: Int)
    case notJSON(String)
    case missingColumn(String, found: [String])
    case tooLong(line: Int, most: Int)
    /// One cell of a row that is longer than any name, or any row of a list.
    case cellTooLong(row: Int, most: Int)
    case tooManyColumns(Int, most: Int)
    /// The file ends before its table or its list does.
    case cutShort(afterRow: Int)
    /// The table cannot be read: a quotation mark, or a row with more or fewer cells than the header.
    case misread(CSVText.Misread)

    package var description: String {
        switch self {
        case .nothingInIt:
            """
            nothing of this list is in the file; it may be a page that asks for a sign-in, or another list: \
            open it and look
            """
        case .notUTF8(let byte): "byte \(byte) is not UTF-8: save the file as UTF-8"
        case .notJSON(let why): "the file is not JSON as this list is published: \(why)"
        case .missingColumn(let name, let found):
            "no column ‘\(name)’; the file has \(Self.some(found)). Another column is named by the mapping"
        case .tooLong(let line, let most):
            "line \(line) has more than \(most) characters: this is no list; look at that line, or fetch the file again"
        case .cellTooLong(let row, let most):
            "row \(row) has a cell of more than \(most) characters: this is no list; fetch the file again"
        case .tooManyColumns(let found, let most):
            "the file has \(found) columns, a list at most \(most): it is another file, or its separators are wrong"
        case .cutShort(let row):
            "the file ends in the middle, after row \(row): fetch it again, the whole of it"
        case .misread(let why): "\(why); a quotation mark may be missing"
        }
    }

    /// The first of many names: a file may have a hundred thousand columns.
    private static func some(_ names: [String]) -> String {
        let shown = names.prefix(12).map { $0.count > 40 ? $0.prefix(40) + "…" : $0 }.joined(separator: ", ")
        return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
    }
}

enum ListBytes {
    /// No cell of a list is longer; the longest of those that are published has some four hundred characters.
    static let longestCell = 16_384
    static let mostColumns = 500

    /// The text of a file, its mark of order taken off.
    static func text(_ bytes: [UInt8]) throws(ListFault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notUTF8(byte: firstInvalid(bytes))
        }
        return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    }

    private static func firstInvalid(_ bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var place = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { place += UTF8.width(scalar) }
        return place
    }
}
