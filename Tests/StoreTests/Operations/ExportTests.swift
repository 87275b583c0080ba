import Foundation
import Lexicon
import Store
import Testing

@Suite struct `An exported journal` {
    private static let verifier = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Verifier/verify_log.py")

    private func check(_ export: JournalExport) throws -> (status: Int32, said: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Self.verifier.path, export.log.path, export.checkpoints.path, export.publicKey]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    @Test func `holds before a verifier that is none of ours`() async throws {
        let house = try await House()
        _ = try await Village.fill(house)
        for _ in 0..<20 {
            house.clock.advance(61)
            try await house.archive.record(Deed("case.read", rule: "test"))
        }
        let export = try await house.archive.exportJournal(to: house.folder.appending(path: "export"))
        #expect(export.entries == 25 && export.signed == 21)
        let sound = try check(export)
        #expect(sound.status == 0, "\(sound.said)")
        #expect(sound.said.hasPrefix("sound: 25 entries, 21 checkpoints"))

        var lines = try String(contentsOf: export.log, encoding: .utf8).split(separator: "\n").map(String.init)
        lines[7] = lines[7].replacing("01", with: "02", maxReplacements: 1)
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: export.log)
        #expect(try check(export).status == 1)
    }
}
