import ArgumentParser
import Crypto
import Foundation

/// SHA-256 alone: each entry once, and one node of 65 bytes for each, as a Merkle tree needs. Prints seconds.
struct Digest: AsyncParsableCommand {
    @Option var entries = 1_000_000
    @Option(name: .customLong("entry-bytes")) var entryByteCount = 300

    func run() async throws {
        let entry = Data(repeating: 3, count: entryByteCount)
        let node = Data(repeating: 1, count: 65)
        var seen: UInt8 = 0
        let time = ContinuousClock().measure {
            for _ in 0..<entries {
                seen ^= SHA256.hash(data: entry).first { _ in true } ?? 0
                seen ^= SHA256.hash(data: node).first { _ in true } ?? 0
            }
        }
        print("{\"seconds\": \(time / .seconds(1)), \"seen\": \(seen)}")
    }
}
