import Foundation
import Journal
import Lexicon

/// The same numbers each time, so that what failed once fails again.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func bytes(_ count: Int) -> Data { Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }) }

    mutating func identifier<Subject>() -> Identifier<Subject> {
        Identifier(UUID(uuid: bytes(16).withUnsafeBytes { $0.loadUnaligned(as: uuid_t.self) }))
    }

    mutating func tag<Tagged>() -> Tag<Tagged> { Tag(bytes(16))! }

    mutating func text() -> String {
        let letters = Array("abcé ̀中文🏠.-\u{0}\n—ß")
        return String((0..<Int.random(in: 0...12, using: &self)).map { _ in letters.randomElement(using: &self)! })
    }

    /// An entry with anything in it.
    mutating func entry() -> Entry {
        Entry(
            at: Date(timeIntervalSince1970: Double.random(in: 0...4_000_000_000, using: &self)),
            worker: Bool.random(using: &self) ? identifier() : nil,
            unit: Bool.random(using: &self) ? identifier() : nil,
            purpose: Bool.random(using: &self) ? text() : nil,
            action: text(), rule: text(),
            outcome: Entry.Outcome.allCases.randomElement(using: &self)!,
            subjects: some(4) { $0.tag() },
            looked: some(4) { $0.text() },
            changes: some(4) { seeded in
                RowChange(
                    table: seeded.text(), row: seeded.tag(),
                    version: seeded.next() >> UInt64.random(in: 0...63, using: &seeded),
                    digest: Bool.random(using: &seeded) ? Hash(seeded.bytes(32)) : nil)
            })
    }

    mutating func some<Element>(_ most: Int, _ make: (inout Seeded) -> Element) -> [Element] {
        (0..<Int.random(in: 0...most, using: &self)).map { _ in make(&self) }
    }
}

/// RFC 9162 §2.1.1, word for word.
func naiveRoot(_ leaves: some RandomAccessCollection<Hash>) -> Hash {
    if leaves.isEmpty { return .ofNothing }
    if leaves.count == 1 { return leaves.first! }
    var power = 1
    while power * 2 < leaves.count { power *= 2 }
    return .node(naiveRoot(leaves.prefix(power)), naiveRoot(leaves.dropFirst(power)))
}

func leaves(_ count: Int) -> [Hash] { (0..<count).map { Hash.leaf(Data("entry \($0)".utf8)) } }

/// What storage keeps of a log: its leaves and the subtrees that ``MerkleTree`` told it to keep.
struct KeptHashes {
    private(set) var byLevel: [Int: [Hash]] = [:]
    private(set) var tree = MerkleTree()

    init(_ leaves: [Hash]) {
        for leaf in leaves { append(leaf) }
    }

    mutating func append(_ leaf: Hash) {
        byLevel[0, default: []].append(leaf)
        for subtree in tree.append(leaf) {
            precondition(
                subtree.index == byLevel[subtree.level, default: []].count, "each subtree comes once, in order")
            byLevel[subtree.level, default: []].append(subtree.hash)
        }
    }

    func read(_ level: Int, _ indices: Range<Int>) -> [Hash] {
        precondition(
            level.isMultiple(of: 8) && indices.count <= 256, "only what is kept is asked for, and little of it")
        return Array((byLevel[level] ?? [])[indices])
    }
}

extension Hash {
    func flipping(bit: Int) -> Hash {
        var bytes = data
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return Hash(bytes)!
    }
}

extension Data {
    var hex: String { map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() }

    init(digits: String) {
        let digits = Array(digits)
        self.init(stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16)! })
    }
}

/// A value that a test planned: where it cannot be made, the test itself is wrong.
func planned<Value>(_ make: () throws -> Value) -> Value {
    do { return try make() } catch { preconditionFailure("a fixture does not hold: \(error)") }
}
