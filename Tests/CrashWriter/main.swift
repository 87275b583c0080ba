import Foundation
import Lexicon
import Policy
import Store
import Vault

// Opens a data folder and writes a thousand people into it, saying each aloud once its commit has returned.
// A test stops it in the middle, as a power cut would.

guard CommandLine.arguments.count == 2 else { exit(2) }
let folder = URL(filePath: CommandLine.arguments[1])
guard let root = RootKey(try Data(contentsOf: folder.appending(path: "root"))) else { exit(2) }
let archive = try await Archive.open(
    SQLiteDriver(file: folder.appending(path: "lodestar.sqlite")), root: root, schema: Schema(tables: []),
    origin: "lodestar.test/crash")

/// What is written of one person: a row, and its partner that must not be without it.
struct Note: FileContent {
    static let compartment = Compartment.identity
    static let kind = "note"
    let text: String
}

@Sendable func write() async throws {
    let person = PersonRow(openedAt: Date())
    var keys = PersonKeys(newcomer: person.id, keyring: archive.keyring)
    let note = try keys.file(Note(text: "invented"), by: nil, of: nil, at: person.openedAt)
    let beside = [SubjectTagRow(id: person.id) as any Stored, note] + keys.fresh.map { $0 as any Stored }
    try await archive.commit(
        Change(person, beside: beside, deed: Deed("case.opened", rule: "test", about: [person.id])))
    // One write to the pipe for a line: whole or not at all.
    try FileHandle.standardOutput.write(contentsOf: Data("\(person.id)\n".utf8))
}

try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<10 {
        group.addTask { for _ in 0..<100 { try await write() } }
    }
    try await group.waitForAll()
}
