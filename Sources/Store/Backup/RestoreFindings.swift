package import Foundation

extension Restore {
    /// Whether there was a database before, and whether it could be opened.
    package enum OldState: String, Sendable, Encodable { case absent, unreadable, read }

    /// Rows of the old database that could not be read, of a table that tells what a restore must do again.
    package struct Unread: Sendable, Equatable, Encodable {
        package let table: String
        /// Nil where nobody can say how many there were.
        package let rows: Int?

        package init(table: String, rows: Int?) {
            self.table = table
            self.rows = rows
        }
    }

    /// A log of erasures or endings that was found, and how far it goes.
    package struct LogStand: Sendable, Equatable, Encodable {
        package let file: String
        package let lines: Int
        /// Lines that say nothing any more.
        package let unreadLines: Int
        package let lastWrittenAt: Date?
    }
}
