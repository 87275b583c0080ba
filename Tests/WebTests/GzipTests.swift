import Foundation
import Testing

@testable import Web

@Suite struct `A packed file` {
    /// What `gzip` makes of bytes, by one of its levels.
    private func packed(_ bytes: [UInt8], _ level: Int = 6) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "gzip-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-nc", "-\(level)", "--", file.path]
        let output = Pipe()
        gzip.standardOutput = output
        try gzip.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        gzip.waitUntilExit()
        return Array(data)
    }

    private static let samples: [String: [UInt8]] = {
        var generator = SystemRandomNumberGenerator()
        return [
            "nothing": [], "one": [7], "the same": .init(repeating: 65, count: 100_000),
            "text": Array((0..<5_000).map { "\($0),Country \($0 % 37),<5\r\n" }.joined().utf8),
            "noise": (0..<80_000).map { _ in UInt8.random(in: .min ... .max, using: &generator) },
        ]
    }()

    @Test(arguments: ["nothing", "one", "the same", "text", "noise"], [1, 6, 9])
    func `comes out as it went in`(kind: String, level: Int) throws {
        let bytes = try #require(Self.samples[kind])
        let packed = try packed(bytes, level)
        #expect(Gzip.isPacked(packed))
        #expect(try Gzip.unpack(packed, upTo: bytes.count) == bytes)
    }

    @Test func `may have several members`() throws {
        let all = try packed(Array("one".utf8)) + packed(Array("two".utf8))
        #expect(try Gzip.unpack(all, upTo: 6) == Array("onetwo".utf8))
    }

    @Test func `gives no more than was asked for`() throws {
        let bomb = try packed(.init(repeating: 0, count: 3_000_000))
        #expect(bomb.count < 10_000)
        #expect(throws: Gzip.Fault.tooLarge) { try Gzip.unpack(bomb, upTo: 2_999_999) }
        let noise = try packed(try #require(Self.samples["noise"]))
        #expect(throws: Gzip.Fault.tooLarge) { try Gzip.unpack(noise, upTo: 79_999) }
    }

    @Test func `is refused where a byte was changed or lost, and never reads beyond its end`() throws {
        let good = try packed(Array("Women 9, men <5, all 12; women 8, men <5, all 12".utf8))
        var generator = SystemRandomNumberGenerator()
        for place in good.indices.dropFirst(18) {
            var bad = good
            bad[place] ^= UInt8.random(in: 1...255, using: &generator)
            #expect(throws: Gzip.Fault.self) { try Gzip.unpack(bad, upTo: 1_000) }
        }
        for length in good.indices {
            #expect(throws: Gzip.Fault.self) { try Gzip.unpack(Array(good[..<length]), upTo: 1_000) }
        }
        for _ in 0..<2_000 {
            let noise = (0..<60).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            _ = try? Gzip.unpack([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + noise, upTo: 1_000)
        }
    }

    @Test func `has the checksum of the standard`() {
        #expect(CRC32.of("123456789".utf8) == 0xCBF4_3926)
        #expect(CRC32.of([] as [UInt8]) == 0)
    }
}
