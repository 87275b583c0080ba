import Testing

@testable import Statistics

/// The answers are the known ones that the generator's authors publish with it (Random123, kat_vectors).
@Suite("Philox") struct PhiloxTests {
    @Test func `gives the published words`() {
        let none: UInt32 = 0
        let all: UInt32 = .max
        #expect(
            Philox.words((none, none, none, none), key: (none, none)) == (
                0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8
            ))
        #expect(
            Philox.words((all, all, all, all), key: (all, all)) == (0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
        #expect(
            Philox.words((0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), key: (0xa409_3822, 0x299f_31d0))
                == (0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
    }

    @Test func `gives the same stream for the same seed, and another for another stream`() {
        var (one, same, other) = (Philox(seed: 7), Philox(seed: 7), Philox(seed: 7, stream: 1))
        let first = (0..<100).map { _ in one.next() }
        #expect(first == (0..<100).map { _ in same.next() })
        #expect(first != (0..<100).map { _ in other.next() })
    }
}
