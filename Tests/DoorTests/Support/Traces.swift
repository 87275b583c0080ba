import Foundation
import Journal
import Lexicon
import Testing
import Web

/// Everything that a request leaves behind that somebody could tell it by.
struct Trace: Equatable {
    let reply: Reply
    let statements: [String]
    let entries: [[String]]

    /// Whether a key or a part of a person's file was read.
    var opens: Bool { statements.contains { $0.contains("wrapped_key") || $0.contains("file_entry") } }
}

extension House {
    /// What a request leaves, seen by nobody else: one house, one request at a time.
    func trace(_ knock: () async throws -> Reply) async throws -> Trace {
        let before = try await entryCount()
        _ = driver.take()
        let reply = try await knock()
        // Some entries complete a part of the journal's tree, whatever they tell of.
        let said = driver.take().filter { !$0.contains("journal_node") }
        return Trace(reply: reply, statements: said, entries: try await entries(after: before).map(\.shape))
    }
}

extension Entry {
    /// What everybody who reads the journal sees of it, without the tag that is random for each.
    var shape: [String] {
        [
            action, rule, "\(outcome)", purpose ?? "", "\(worker.map(\.description) ?? "")",
            "\(unit.map(\.description) ?? "")", "subjects \(subjects.count)", looked.joined(separator: " "),
            "changes \(changes.count)",
        ]
    }
}

/// Says where two traces part, in a few words.
func expectAlike(_ one: Trace, _ other: Trace, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    func check(_ holds: Bool, _ part: String) {
        if !holds { Issue.record("\(what): \(part)", sourceLocation: sourceLocation) }
    }
    check(one.reply.status == other.reply.status, "status \(one.reply.status) and \(other.reply.status)")
    check(one.reply.body == other.reply.body, "pages differ")
    check(one.reply == other.reply, "headers differ")
    check(
        one.statements == other.statements,
        "statements differ: \(one.statements.difference(from: other.statements))")
    check(one.entries == other.entries, "journal differs: \(one.entries) and \(other.entries)")
}
