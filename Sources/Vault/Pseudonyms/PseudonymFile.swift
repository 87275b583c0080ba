package import Foundation

/// What the linker gets from one agency: for each row, in an order that is the agency's secret, its pseudonyms.
package struct PseudonymFile: Sendable {
    package struct Entry: Hashable, Sendable {
        package let type: String
        /// 16 bytes.
        package let pseudonym: Data
    }

    package let agency: String
    package let rows: [[Entry]]
    package let bytes: Data

    static let format = "lodestar-pseudonyms/1"
    static let size = 16

    init(round: RoundDescription, agency: String, rows: [[Entry]]) {
        self.agency = agency
        self.rows = rows
        let head = HandedFile.Head(
            format: Self.format, round: round.digest, epoch: round.epoch, agency: agency,
            stage: round.trustees.count, rows: rows.count)
        let lines = rows.enumerated().flatMap { number, entries in
            entries.map { Data("\(number) \($0.type) \(Digest.hexadecimal($0.pseudonym))".utf8) }
        }
        bytes = HandedFile(head: head, lines: lines).bytes
    }

    /// Reads the file of an agency: rows in order, types of the round, no entry twice in a row.
    package init(bytes: Data, of round: RoundDescription) throws(HandedFile.Fault) {
        let file = try HandedFile(bytes: bytes, format: Self.format, of: round, stage: round.trustees.count)
        guard let count = file.head.rows, (0...1 << 30).contains(count) else {
            throw .notThisFormat(expected: Self.format)
        }
        // A number in the head sets nothing aside that the lines do not fill: rows without keys are few.
        guard count <= file.lines.count * 16 + 65_536 else { throw .count(found: file.lines.count, told: count) }
        let types = Set(round.keyTypes)
        var rows = [[Entry]](repeating: [], count: count)
        var last = 0
        for (place, line) in file.lines.enumerated() {
            let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            guard parts.count == 3, let row = Int(String(decoding: parts[0], as: UTF8.self)),
                (last..<count).contains(row),
                let pseudonym = Digest.bytes(hexadecimal: String(decoding: parts[2], as: UTF8.self)),
                pseudonym.count == Self.size
            else { throw .line(place + 2) }
            let type = String(decoding: parts[1], as: UTF8.self)
            guard types.contains(type) else { throw .line(place + 2) }
            let entry = Entry(type: type, pseudonym: pseudonym)
            guard !rows[row].contains(entry) else { throw .twice(line: place + 2) }
            rows[row].append(entry)
            last = row
        }
        agency = file.head.agency
        self.rows = rows
        self.bytes = bytes
    }
}
