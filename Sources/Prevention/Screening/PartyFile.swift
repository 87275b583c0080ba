import Foundation
import Matching
import Packs

/// A file of parties between commas: columns are found by their names, or as somebody says they are called.
package struct PartyFile: Sendable, Equatable {
    /// A line of the file: the party as far as it could be read, and what was wrong.
    package struct Line: Sendable, Equatable, Codable {
        /// The line of the file that it begins on; the header is on line 1.
        package let line: Int
        /// Nil where there is nobody to screen.
        package let party: ScreenedParty?
        package let faults: [Fault]
    }

    /// What is wrong with a line, and where.
    package struct Fault: Sendable, Equatable, Codable {
        package enum Kind: String, Sendable, Equatable, Codable, CaseIterable {
            /// The line cannot be taken apart: nobody on it was screened.
            case quoteNeverClosed, textAfterQuote, wrongCellCount
            case nameMissing, nameTooLong
            /// The party is screened, without this.
            case unknownKind, badNumber, tooManyNames
        }

        package let kind: Kind
        /// The column, as the file calls it.
        package let column: String?
        /// What stands there.
        package let found: String?
    }

    /// Why nothing of the file can be taken.
    package enum Refused: Error, Sendable, Equatable {
        case notUTF8(byte: Int)
        case empty
        case columnTwice(String)
        case noNameColumn(found: [String])
        case mappedColumnMissing(String, found: [String])
        case badMapping(line: String)
        case tooManyRows(most: Int)
    }

    package let lines: [Line]
    /// Columns of the file that nothing was read from.
    package let unread: [String]

    package var parties: Int { lines.count { $0.party != nil } }

    /// - Parameters:
    ///   - mapping: Lines such as `name = Supplier`; for a column that is called by none of the usual names.
    ///   - most: More rows than this are refused.
    package init(_ bytes: [UInt8], mapping: String = "", most: Int) throws(Refused) {
        let text: String
        do { text = try ListBytes.text(bytes) } catch {
            if case .notUTF8(let byte) = error { throw .notUTF8(byte: byte) }
            throw .empty
        }
        var rows: [Result<CSVText.Row, CSVText.Misread>] = []
        let header: [String]
        do { header = try CSVText.read(text) { row throws(CSVText.Misread) in rows.append(row) } } catch {
            if case .columnTwice(let name) = error { throw .columnTwice(name) }
            throw .empty
        }
        guard !rows.isEmpty else { throw .empty }
        guard rows.count <= most else { throw .tooManyRows(most: most) }
        let columns = try PartyColumns(header, mapping: mapping)
        lines = rows.map { columns.line($0) }
        unread = columns.unread
    }
}
