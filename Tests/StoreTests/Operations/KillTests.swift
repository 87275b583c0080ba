import Foundation
import Lexicon
import Policy
import Store
import Synchronization
import Testing
import Vault

#if canImport(Glibc)
import Glibc
#endif

@Suite struct `A program that is killed while it writes` {
    @Test func `has kept every write that it answered, and no half of any, fifty times`() async throws {
        let program = try #require(Self.program, "crashwriter was not built")
        var seeded = Seeded(11)
        var inTheMiddle = 0
        for round in 0..<50 {
            let folder = try temporaryFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let key = Data((0..<32).map { _ in UInt8(seeded.below(256)) })
            try key.write(to: folder.appending(path: "root"))
            let answered = try Self.run(program, in: folder, killedAfter: seeded.below(950))
            if answered.count < 1_000 { inTheMiddle += 1 }
            try await Self.check(folder, #require(RootKey(key)), answered, round)
        }
        #expect(inTheMiddle >= 45, "it was mostly killed when it had ended already")
    }

    /// Runs it until it has answered so many writes, kills it, and returns all that it answered.
    private static func run(_ program: URL, in folder: URL, killedAfter count: Int) throws -> [String] {
        let process = Process()
        process.executableURL = program
        process.arguments = [folder.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        var said = Data()
        while said.count < count * 37 {
            let more = pipe.fileHandleForReading.availableData
            if more.isEmpty { break }
            said += more
        }
        kill(process.processIdentifier, SIGKILL)
        said += try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init).filter {
            $0.utf8.count == 36
        }
    }

    private static func check(_ folder: URL, _ root: RootKey, _ answered: [String], _ round: Int) async throws {
        let schema = Schema(tables: [])
        let driver = try SQLiteDriver(file: folder.appending(path: "lodestar.sqlite"))
        defer { try? driver.close() }
        let archive = try await Archive.open(driver, root: root, schema: schema, origin: "lodestar.test/crash")
        let (people, tags, notes) = try await archive.fetch(
            Query<PersonRow>(where: "1 = 1"), Query<SubjectTagRow>(where: "1 = 1"), Query<FileEntry>(where: "1 = 1"))
        let known = Set(people.map(\.id.description))
        #expect(Set(answered).isSubset(of: known), "round \(round): an answered write is gone")
        #expect(Set(tags.map(\.id)) == Set(people.map(\.id)), "round \(round): half a write is there")
        #expect(Set(notes.map(\.person)) == Set(people.map(\.id)) && notes.count == people.count, "round \(round)")
        let found = try await archive.verify(schema: schema)
        #expect(found.fault == nil, "round \(round): \(String(describing: found.fault))")
        #expect(found.entries == people.count + 1, "round \(round): entries and records differ")
    }

    /// Beside the tests, where the build puts it.
    private static var program: URL? {
        let here = [ProcessInfo.processInfo.arguments.first, "/proc/self/exe"].compactMap { $0 }
            .map { URL(filePath: $0).resolvingSymlinksInPath().deletingLastPathComponent() }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let places = here + [".build/debug", ".build/release"].map { root.appending(path: $0) }
        return places.map { $0.appending(path: "crashwriter") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
