import Foundation
import Statistics

/// What the people of one register have lost over all its releases, as a file that anybody can read.
struct LedgerFile: Codable {
    struct Release: Codable {
        let at: Date
        let epsilon, delta: Double
        /// How many deviations of the noise one person changed this release by. Shifts add as squares.
        let shift: Double
    }

    private(set) var releases: [Release] = []

    var ledger: PrivacyLedger { PrivacyLedger(shifts: releases.map(\.shift)) }

    /// Empty where there is no file yet.
    static func read(_ path: String) throws -> LedgerFile {
        guard FileManager.default.fileExists(atPath: path) else { return LedgerFile() }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let data = FileManager.default.contents(atPath: path),
            let found = try? decoder.decode(LedgerFile.self, from: data),
            found.releases.allSatisfy({ $0.shift >= 0 && $0.shift.isFinite })
        else { throw CommandFault("\(path): not a ledger that this program wrote. Nothing was released") }
        return found
    }

    /// The ledger with one release more.
    func adding(_ release: Release) -> LedgerFile {
        var longer = self
        longer.releases.append(release)
        return longer
    }

    func text() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        encoder.dateEncodingStrategy = .iso8601
        return try encoder.encode(self) + Data("\n".utf8)
    }

    /// Lets one release at a time read and write a ledger: two at once would each find the budget unspent.
    static func alone<Result>(with path: String, _ body: () throws -> Result) throws -> Result {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY)
        guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
            throw CommandFault("\(folder): cannot be locked, so another release could spend the same budget")
        }
        defer { close(descriptor) }
        return try body()
    }
}
