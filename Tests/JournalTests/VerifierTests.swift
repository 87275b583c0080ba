import Foundation
import Journal
import Testing

/// The verifier is a separate program in another language, so that nobody need trust this one about itself.
@Suite(.enabled("python3 is not installed, so the separate verifier was not tried") { Python.path != nil })
struct `The separate verifier` {
    @Test func `agrees that a sound log is sound`() throws {
        let answer = try Exported(.sound).verify()
        #expect(answer.status == 0, "\(answer.words)")
        #expect(answer.words == "sound: 1100 entries, 4 checkpoints, 44 inclusion and 6 consistency proofs\n")
    }

    static let spoiled: [(what: String, words: String, spoil: @Sendable (inout Exported) -> Void)] = [
        (
            "an altered entry", "wrong: the root at 700 differs",
            {
                let bytes = StoredLog.entry(310, action: "case.unseen").canonicalBytes
                $0.log[310] = ExportedEntry(sequence: 310, bytes: bytes).line
            }
        ),
        ("a removed entry", "wrong: entry 310 is missing", { $0.log.remove(at: 310) }),
        ("a cut end", "wrong: the log ends at 900; a checkpoint signs 1000", { $0.log.removeLast(200) }),
        (
            "an altered checkpoint", "wrong: the signature of the checkpoint at 1001 is forged",
            { $0.checkpoints.replaceLast("\n1000\n", "\n1001\n") }
        ),
        (
            "another key", "wrong: the checkpoint at 0 is not signed by this key",
            { $0.key = String(repeating: "5", count: 64) }
        ),
        (
            "a spoiled inclusion proof", "wrong: entry 0 is not shown to be in 300",
            { $0.proofs = $0.spoiling(inclusion: 0) }
        ),
        (
            "a spoiled consistency proof", "wrong: 700 is not shown to begin with 300",
            { $0.proofs = $0.spoiling(consistency: 0) }
        ),
    ]

    @Test(arguments: spoiled)
    func `refuses`(what: String, words: String, spoil: @Sendable (inout Exported) -> Void) throws {
        var exported = try Exported(.sound)
        spoil(&exported)
        let answer = try exported.verify()
        #expect(answer.status == 1)
        #expect(answer.words.hasPrefix(words), "\(what): \(answer.words)")
    }
}

/// An export in a folder of its own.
struct Exported: Sendable {
    var log: [String]
    var checkpoints: String
    var key = StoredLog.signer.publicKey.hex
    var proofs: ExportedProofs

    init(_ stored: StoredLog) throws {
        log = stored.rows.map { ExportedEntry(sequence: $0.sequence, bytes: $0.bytes).line }
        checkpoints = stored.checkpoints.map(\.text).joined(separator: "\n")
        let kept = KeptHashes(stored.rows.map(\.leaf))
        let sizes = [300, 700, 1000]
        proofs = ExportedProofs(
            inclusion: try sizes.flatMap { size in
                try stride(from: 0, to: size, by: 47).map {
                    try InclusionProof(of: $0, inSize: size, reading: kept.read)
                }
            },
            consistency: try sizes.flatMap { later in
                try sizes.filter { $0 <= later }.map { try ConsistencyProof(from: $0, to: later, reading: kept.read) }
            }.sorted { $0.path.count > $1.path.count })
    }

    func spoiling(inclusion index: Int) -> ExportedProofs {
        var all = proofs.inclusion
        let path = all[index].path.map { $0.flipping(bit: 9) }
        all[index] = InclusionProof(index: all[index].index, size: all[index].size, path: path)
        return ExportedProofs(inclusion: all, consistency: proofs.consistency)
    }

    func spoiling(consistency index: Int) -> ExportedProofs {
        var all = proofs.consistency
        let path = all[index].path.map { $0.flipping(bit: 9) }
        all[index] = ConsistencyProof(earlier: all[index].earlier, later: all[index].later, path: path)
        return ExportedProofs(inclusion: proofs.inclusion, consistency: all)
    }

    func verify() throws -> (status: Int32, words: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = ["log.jsonl", "checkpoints.txt", "proofs.json"].map { folder.appending(path: $0) }
        try Data((log.joined(separator: "\n") + "\n").utf8).write(to: names[0])
        try Data(checkpoints.utf8).write(to: names[1])
        try JSONEncoder().encode(proofs).write(to: names[2])
        return try Python.run([Python.verifier, names[0].path, names[1].path, key, names[2].path])
    }
}

enum Python {
    static let path =
        ["/usr/bin/python3", "/usr/local/bin/python3"].first(where: FileManager.default.isExecutableFile)
        ?? ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map { "\($0)/python3" }
        .first(where: FileManager.default.isExecutableFile)

    static let verifier = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Verifier/verify_log.py").path

    static func run(_ arguments: [String]) throws -> (status: Int32, words: String) {
        let process = Process()
        process.executableURL = URL(filePath: try #require(path))
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let words = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: words, as: UTF8.self))
    }
}

extension String {
    fileprivate mutating func replaceLast(_ old: String, _ new: String) {
        guard let place = range(of: old, options: .backwards) else { return }
        replaceSubrange(place, with: new)
    }
}
