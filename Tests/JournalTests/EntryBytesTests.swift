import Foundation
import Journal
import Lexicon
import Testing

@Suite struct `An entry's canonical bytes` {
    static let example = Entry(
        at: Date(timeIntervalSince1970: 1_772_354_096.789),
        worker: Identifier("00112233-4455-6677-8899-aabbccddeeff"),
        unit: nil, purpose: "protection", action: "case.read", rule: "assigned", outcome: .refused,
        subjects: [
            Tag(Data(repeating: 2, count: 16))!, Tag(Data(repeating: 1, count: 16))!,
            Tag(Data(repeating: 2, count: 16))!,
        ],
        looked: ["identity", "health"],
        changes: [
            RowChange(table: "note", row: Tag(Data(repeating: 9, count: 16))!, version: 300, digest: .ofNothing),
            RowChange(table: "case", row: Tag(Data(repeating: 8, count: 16))!, version: 2, digest: nil),
        ])

    @Test func `never change their form`() {
        let expected = [
            "01", "0000019ca8894e95", "05", "00112233445566778899aabbccddeeff",
            "0a" + "70726f74656374696f6e", "09" + "636173652e72656164", "08" + "61737369676e6564", "01",
            "02" + String(repeating: "01", count: 16) + String(repeating: "02", count: 16),
            "02" + "06" + "6865616c7468" + "08" + "6964656e74697479",
            "02",
            "04" + "63617365" + String(repeating: "08", count: 16) + "02" + "00",
            "04" + "6e6f7465" + String(repeating: "09", count: 16) + "ac02" + "01"
                + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ].joined()
        #expect(Self.example.canonicalBytes.hex == expected)
    }

    @Test func `say the same whatever order the lists were given in`() throws {
        let entry = Self.example
        #expect(entry.subjects.count == 2)
        #expect(entry.looked == ["health", "identity"])
        #expect(entry.changes.map(\.table) == ["case", "note"])
        #expect(try Entry(canonicalBytes: entry.canonicalBytes) == entry)
    }

    @Test func `read back as the entry that wrote them`() throws {
        var seeded = Seeded(1)
        for _ in 0..<2000 {
            let entry = seeded.entry()
            let bytes = entry.canonicalBytes
            let read = try Entry(canonicalBytes: bytes)
            #expect(read == entry)
            #expect(read.canonicalBytes == bytes)
        }
    }

    @Test func `have no second way of being written`() {
        var seeded = Seeded(2)
        var readable = 0
        for _ in 0..<60 {
            let bytes = seeded.entry().canonicalBytes
            for position in bytes.indices {
                var flipped = bytes
                flipped[position] ^= UInt8.random(in: 1...255, using: &seeded)
                guard let read = try? Entry(canonicalBytes: flipped) else { continue }
                readable += 1
                #expect(read.canonicalBytes == flipped)
            }
            #expect(throws: Unreadable.self) { try Entry(canonicalBytes: bytes + [0]) }
            for length in 0..<bytes.count {
                #expect(throws: Unreadable.self) { try Entry(canonicalBytes: bytes.prefix(length)) }
            }
        }
        #expect(readable > 100, "some changed bytes must still read, or this tests nothing")
    }

    @Test func `of any bytes at all either read and write the same or are refused`() {
        var seeded = Seeded(3)
        for _ in 0..<5000 {
            let noise = Data([1]) + seeded.bytes(Int.random(in: 0...120, using: &seeded))
            if let read = try? Entry(canonicalBytes: noise) { #expect(read.canonicalBytes == noise) }
        }
    }

    /// The bytes of an entry with nothing in it: format, time, no options, no words, done, three empty lists.
    static let empty = "01" + "0000000000000000" + "00" + "00" + "00" + "00" + "00" + "00" + "00"
    static let one = String(repeating: "01", count: 16)
    static let two = String(repeating: "02", count: 16)

    static let refused: [(String, String, Unreadable)] = [
        ("another format", "02" + empty.dropFirst(2), .unknownFormat),
        ("a moment after the year 9999", "01" + "0000e677d21fdc00" + empty.dropFirst(18), .outOfRange),
        ("an unknown presence bit", "01" + "0000000000000000" + "10" + empty.dropFirst(20), .outOfRange),
        ("an overlong number", "01" + "0000000000000000" + "00" + "8000" + empty.dropFirst(22), .overlongNumber),
        (
            "a number past 64 bits", "01" + "0000000000000000" + "00" + "ffffffffffffffffff02" + empty.dropFirst(22),
            .overlongNumber
        ),
        (
            "a length past the end", "01" + "0000000000000000" + "00" + "ffffffffffffffffff01" + empty.dropFirst(22),
            .endsEarly
        ),
        ("half a letter", "01" + "0000000000000000" + "00" + "01c3" + empty.dropFirst(22), .notText),
        ("an unknown outcome", "01" + "0000000000000000" + "00" + "0000" + "03" + "000000", .outOfRange),
        ("subjects out of order", empty.dropLast(6) + "02" + two + one + "0000", .unsorted),
        ("the same subject twice", empty.dropLast(6) + "02" + one + one + "0000", .unsorted),
        ("codes out of order", empty.dropLast(4) + "02" + "0162" + "0161" + "00", .unsorted),
        ("the same row version twice", empty.dropLast(2) + "02" + "0161\(one)0100" + "0161\(one)0100", .unsorted),
        ("an unknown kind of change", empty.dropLast(2) + "01" + "0161\(one)0102", .outOfRange),
        ("more subjects than bytes", empty.dropLast(6) + "7f" + one + "0000", .endsEarly),
        ("nothing", "", .endsEarly),
        ("one byte more", empty + "00", .trailingBytes),
    ]

    @Test(arguments: refused) func `are refused for`(what: String, digits: String, why: Unreadable) {
        #expect(throws: why, "\(what)") { try Entry(canonicalBytes: Data(digits: digits)) }
    }

    @Test func `of an empty entry are the shortest there are`() throws {
        let entry = try Entry(canonicalBytes: Data(digits: Self.empty))
        #expect(entry == Entry(at: Date(timeIntervalSince1970: 0), worker: nil, action: "", rule: ""))
    }

    @Test(arguments: [0, 0.001, 1_772_354_096.789, 4_102_444_799.999, 253_402_300_799.999])
    func `keep the time to the millisecond`(seconds: Double) throws {
        let entry = Entry(at: Date(timeIntervalSince1970: seconds), worker: nil, action: "a", rule: "r")
        let again = Entry(at: entry.at, worker: nil, action: "a", rule: "r")
        #expect(again == entry)
        #expect(abs(entry.at.timeIntervalSince1970 - seconds) < 0.0005)
    }

    @Test(arguments: [-1, -1e300, 1e13, 1e300, .infinity, .nan] as [Double])
    func `hold any moment within what four digits of year can say`(seconds: Double) throws {
        let entry = Entry(at: Date(timeIntervalSince1970: seconds), worker: nil, action: "a", rule: "r")
        #expect(try Entry(canonicalBytes: entry.canonicalBytes) == entry)
    }
}
