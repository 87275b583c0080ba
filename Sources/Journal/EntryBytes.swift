package import Foundation
import Lexicon

/// The one way an entry is written as bytes: what is hashed, stored, exported and checked, for as long as records last.
///
/// | bytes                   | meaning                                                                        |
/// |-------------------------|--------------------------------------------------------------------------------|
/// | 1                       | format: 1                                                                      |
/// | 8                       | milliseconds since 1970 in UTC, big-endian, at most those of the year 9999     |
/// | 1                       | what is present: 1 worker, 2 unit, 4 purpose; no other bit                     |
/// | 16, if present          | worker                                                                         |
/// | 16, if present          | unit                                                                           |
/// | text, if present        | purpose                                                                        |
/// | text                    | action                                                                         |
/// | text                    | rule                                                                           |
/// | 1                       | outcome: 0 done, 1 refused, 2 failed                                           |
/// | number, then 16 each    | subjects, strictly ascending                                                   |
/// | number, then texts      | compartments seen, strictly ascending by their bytes                           |
/// | number, then changes    | rows changed, strictly ascending by table, row, version                        |
///
/// A number is seven bits to a byte, lowest first, the high bit set on all but the last, in as few bytes as it needs.
/// Octets are a number and that many bytes. A text is octets that are valid UTF-8.
/// A change is: text table, 16 bytes of row, number version, then 0 for a removal or 1 and 32 bytes of digest.
extension Entry {
    package var canonicalBytes: Data {
        var bytes = ByteWriter(capacity: 160 + 16 * subjects.count + 80 * changes.count)
        bytes.byte(1)
        bytes.word(UInt64(milliseconds))
        bytes.byte((worker == nil ? 0 : 1) | (unit == nil ? 0 : 2) | (purpose == nil ? 0 : 4))
        if let worker { bytes.identifier(worker.rawValue) }
        if let unit { bytes.identifier(unit.rawValue) }
        if let purpose { bytes.text(purpose) }
        bytes.text(action)
        bytes.text(rule)
        bytes.byte(outcome.rawValue)
        bytes.number(UInt64(subjects.count))
        for subject in subjects { bytes.raw(subject) }
        bytes.number(UInt64(looked.count))
        for code in looked { bytes.text(code) }
        bytes.number(UInt64(changes.count))
        for change in changes { change.write(to: &bytes) }
        return bytes.data
    }

    /// Reads what ``canonicalBytes`` wrote, and nothing else: there is one way to write an entry, so each byte counts.
    package init(canonicalBytes: Data) throws(Unreadable) {
        do {
            self = try canonicalBytes.withUnsafeBytes { room in
                var bytes = ByteReader(room)
                return try Entry(&bytes)
            }
        } catch let problem as Unreadable {
            throw problem
        } catch {
            preconditionFailure("reading an entry throws nothing else")
        }
    }

    private init(_ bytes: inout ByteReader) throws(Unreadable) {
        guard try bytes.byte() == 1 else { throw .unknownFormat }
        let moment = try bytes.word()
        guard moment <= UInt64(Self.millisecondsMax) else { throw .outOfRange }
        milliseconds = Int64(moment)
        let present = try bytes.byte()
        guard present < 8 else { throw .outOfRange }
        worker = present & 1 == 0 ? nil : Worker.ID(try bytes.identifier())
        unit = present & 2 == 0 ? nil : AgencyUnit.ID(try bytes.identifier())
        purpose = present & 4 == 0 ? nil : try bytes.text()
        action = try bytes.text()
        rule = try bytes.text()
        guard let outcome = Outcome(rawValue: try bytes.byte()) else { throw .outOfRange }
        self.outcome = outcome
        subjects = try bytes.list { bytes throws(Unreadable) in try bytes.tag() }
        looked = try bytes.list { bytes throws(Unreadable) in try bytes.text() }
        changes = try bytes.list { bytes throws(Unreadable) in try RowChange(&bytes) }
        guard bytes.isAtEnd else { throw .trailingBytes }
        guard subjects.ascends(by: <), changes.ascends(by: <),
            looked.ascends(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        else { throw .unsorted }
    }
}

extension RowChange {
    fileprivate func write(to bytes: inout ByteWriter) {
        bytes.text(table)
        bytes.raw(row)
        bytes.number(version)
        bytes.byte(digest == nil ? 0 : 1)
        if let digest { bytes.raw(digest) }
    }

    fileprivate init(_ bytes: inout ByteReader) throws(Unreadable) {
        table = try bytes.text()
        row = try bytes.tag()
        version = try bytes.number()
        switch try bytes.byte() {
        case 0: digest = nil
        case 1: digest = try bytes.hash()
        default: throw .outOfRange
        }
    }
}
