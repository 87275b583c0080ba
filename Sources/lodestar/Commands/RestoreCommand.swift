import Accounts
import ArgumentParser
import Foundation
import Protection
import Store

/// `lodestar restore`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a backup in the place of the database. Whoever was erased since stays erased.",
        discussion: """
              lodestar restore --data data --records /backups/records-….sqlite --keys /backups/keys-….sqlite

            Stop the server first. What was done since the backup is lost, but for what closes a door: consents \
            withdrawn, roles ended and accounts shut since stay so, as far as a log or the old database tells of \
            them. Everybody signs in anew. The restored database is checked as a whole before it takes the old one's \
            place.

            Exit code 1 when the old database could not be read wholly: then what was erased or ended since the \
            backup is known from the logs alone, and they are named.
            """)

    @OptionGroup var folder: FolderOptions

    @Option(help: "A backup of the records.")
    var records: String

    @Option(help: "A backup of the keys: the newest there is.")
    var keys: String

    @Option(name: .customLong("erasures"), help: "A further log of erasures. May be given several times.")
    var erasureLogs: [String] = []

    @Flag(help: "Keep the old database beside the new one. It may hold keys of people erased since.")
    var keepOld = false

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() async throws {
        let restore = Restore(
            records: URL(fileURLWithPath: records), keys: URL(fileURLWithPath: keys),
            erasureLogs: erasureLogs.map { URL(fileURLWithPath: $0) }, keepsOld: keepOld)
        let jurisdiction = try folder.jurisdiction()
        let outcome = try await restore.run(
            into: Installation.database(in: folder.folder), root: try folder.root(making: false),
            schema: Installation.schema, origin: folder.origin
        ) { archive in
            try await AccountsDesk.endEverything(in: archive, at: Date())
            return try await ProtectionPillar.reindex(archive, by: jurisdiction)
        }
        switch format {
        case .text: print(RestoreWords(outcome).text)
        case .json: print(try Report(outcome).json())
        }
        if outcome.oldState == .unreadable || !outcome.unread.isEmpty { throw ExitCode(1) }
    }

    struct Report: Encodable {
        let recordsOf: Date
        let keysOf: Date
        /// Nil where the old database could not tell.
        let lostUntil: Date?
        let erasedAgain: Int
        let closedAgain: Int
        let tokens: Int
        let entries: Int
        let oldDatabase: Restore.OldState
        let unread: [Restore.Unread]
        let logs: [Restore.LogStand]
        let kept: String?

        init(_ outcome: Restore.Outcome) {
            recordsOf = outcome.row.recordsOf
            keysOf = outcome.row.keysOf
            lostUntil = outcome.row.lostUntil
            erasedAgain = outcome.erasedAgain
            closedAgain = outcome.closedAgain
            tokens = outcome.tokens
            entries = outcome.verification.entries
            oldDatabase = outcome.oldState
            unread = outcome.unread
            logs = outcome.logs
            kept = outcome.old?.path
        }
    }
}

/// What a restore did, and what it could not know, in the words of whoever runs the machine.
struct RestoreWords {
    let outcome: Restore.Outcome

    init(_ outcome: Restore.Outcome) { self.outcome = outcome }

    var text: String {
        let done = """
            Restored. Records of \(outcome.row.recordsOf.formatted(.iso8601)), keys of \
            \(outcome.row.keysOf.formatted(.iso8601)).
            \(lost)
            \(outcome.erasedAgain) erased again, \(outcome.closedAgain) closed again, \
            \(outcome.tokens) search tokens made anew, \
            \(outcome.verification.entries) entries verified.
            """
        let kept = outcome.old.map { "The old database is kept at \($0.path)." }
        return ([done] + unread + [kept].compactMap(\.self)).joined(separator: "\n")
    }

    private var lost: String {
        let end = outcome.row.lostUntil.map { "\($0.formatted(.iso8601)), the last that the old database told of" }
        return "Lost is what was done from \(outcome.row.recordsOf.formatted(.iso8601)) to "
            + "\(end ?? "the end, which the old database could not tell")."
    }

    /// What could not be read, what that means, and how far the logs go that may make up for it.
    private var unread: [String] {
        let what: String
        switch outcome.oldState {
        case .absent: return []
        case .unreadable: what = "The old database could not be read at all."
        case .read where outcome.unread.isEmpty: return []
        case .read: what = "Not read of the old database: \(outcome.unread.map(words).joined(separator: ", "))."
        }
        return [
            """
            \(what)
            People erased, consents withdrawn, roles ended and accounts shut since the backup, of which nothing else \
            tells, are back or open again. What else tells of them:
            """
        ] + (outcome.logs.isEmpty ? ["  no log at all"] : outcome.logs.map(words)) + [
            "Compare that with what is known to have been erased or ended since "
                + "\(outcome.row.recordsOf.formatted(.iso8601)), and do again what is missing."
        ]
    }

    private func words(_ unread: Restore.Unread) -> String {
        switch unread.rows {
        case 1: "1 row of \(unread.table)"
        case let rows?: "\(rows) rows of \(unread.table)"
        case nil: "\(unread.table) as a whole"
        }
    }

    private func words(_ log: Restore.LogStand) -> String {
        let end = log.lastWrittenAt.map { ", the last of \($0.formatted(.iso8601))" } ?? ""
        let torn = log.unreadLines == 0 ? "" : ", \(log.unreadLines) more that cannot be read"
        return "  \(log.file): \(log.lines) lines\(end)\(torn)"
    }
}
