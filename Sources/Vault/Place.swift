import Foundation
package import Lexicon

/// Where a sealed field stands; it is bound to the field, so that a field moved elsewhere does not open.
package struct Place: Hashable, Sendable {
    package let table: String
    package let column: String
    package let row: String

    package init(table: String, column: String, row: String) {
        self.table = table
        self.column = column
        self.row = row
    }

    package init<Subject>(table: String, column: String, row: Identifier<Subject>) {
        self.init(table: table, column: column, row: row.description)
    }

    /// What is authenticated beside a field, together with the header that names format, key and generation.
    func context(header: Data) -> Data {
        Data(joining: ["lodestar/sealed/v1", table, column, row]) + header
    }
}
