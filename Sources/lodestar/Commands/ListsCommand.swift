import ArgumentParser
import Foundation
import Prevention

/// `lodestar lists`
struct ListsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lists", abstract: "Reads lists and orders against forced labour as their publishers give them.",
        subcommands: [ImportList.self, DiffLists.self, KeepList.self, ShelfOfLists.self])
}

/// `lodestar lists import`
struct ImportList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Reads an edition of a list: its entries, what waits for a person, and whether it may go live.",
        discussion: """
              lodestar lists import uflpa.html --kind uflpa --as-of 2026-07-09
              lodestar lists import goods.xml --kind ilab --as-of 2022-07-28 \\
                --previous goods-2021.xml --previous-as-of 2021-09-01

            Every row becomes an entry or waits for a person; none is dropped. Beside an earlier edition, one in which \
            rows or flags vanished is held in quarantine, and so is a file that cannot be read as this list. A file \
            whose name ends in .gz is unpacked. Exit code 1 when it is held.
            """)

    @Argument(help: "The file, as it was published.")
    var file: String

    @Option(help: "uflpa, cbp, ilab, eo13126, state, bis, or csv (columns found by their names).")
    var kind: ListKind

    @Option(help: "The day of the edition, such as 2026-07-09.")
    var asOf: String

    @Option(help: "The edition before it, to compare with.")
    var previous: String?

    @Option(help: "The day of the edition before it.")
    var previousAsOf: String?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable {
        let asOf: String
        let rows, entries, aliases: Int
        let scopes: [String: Int]
        let forPerson: [RowForPerson]
        let accepted: Bool
        /// ‘accepted’ or ‘quarantined’: in quarantine nothing is screened against it.
        let verdict: String
        /// Why it is held.
        let reasons: [String]

        /// - Parameter reasons: Why it is held; a file that cannot be read at all is held for that.
        init(_ list: ListFile, asOf: String, reasons: [String]) {
            self.asOf = asOf
            rows = list.rows
            entries = list.entries.count
            aliases = list.aliasCount
            scopes = Dictionary(grouping: list.entries, by: \.scope.word).mapValues(\.count)
            forPerson = list.forPerson
            accepted = reasons.isEmpty
            verdict = reasons.isEmpty ? "accepted" : "quarantined"
            self.reasons = reasons
        }
    }

    func validate() throws {
        guard (previous == nil) == (previousAsOf == nil) else {
            throw ValidationError("--previous and --previous-as-of belong together")
        }
        for day in [asOf, previousAsOf].compactMap(\.self) where !ListKind.isDay(day) {
            throw ValidationError("‘\(day)’ is no day; write it as 2026-07-09")
        }
    }

    func run() throws {
        let before = try previous.flatMap { path in try previousAsOf.map { (try kind.reading(path), $0) } }
        let answer: Answer
        do {
            let list = try kind.read([UInt8](try RecordFile.bytes(file)))
            answer = Answer(
                list, asOf: asOf, reasons: EditionGate.concerns(list, asOf: asOf, after: before).map(\.words))
        } catch let fault as ListFault {
            answer = Answer(ListFile(), asOf: asOf, reasons: ["\(fault)"])
        }
        switch format {
        case .json: print(try answer.json())
        case .text: say(answer)
        }
        if !answer.accepted { throw ExitCode(1) }
    }

    private func say(_ answer: Answer) {
        print("\(answer.rows) rows, \(answer.entries) entries, \(answer.aliases) aliases")
        for (scope, count) in answer.scopes.sorted(by: { $0.key < $1.key }) { print("  \(scope): \(count)") }
        for row in answer.forPerson { print("row \(row.row) waits for a person (\(row.reason.rawValue)): \(row.raw)") }
        print(answer.accepted ? "accepted" : "quarantined: " + answer.reasons.joined(separator: "; "))
    }
}

/// `lodestar lists diff`
struct DiffLists: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says what changed from one edition of a list to another.",
        discussion: """
              lodestar lists diff goods-2021.xml goods-2022.xml --kind ilab

            Exit code 1 when they differ.
            """)

    @Argument(help: "The earlier edition.")
    var before: String

    @Argument(help: "The later one.")
    var after: String

    @Option(help: "uflpa, cbp, ilab, eo13126, state, bis, or csv.")
    var kind: ListKind

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() throws {
        let delta = EditionDelta(from: try kind.reading(before).entries, to: try kind.reading(after).entries)
        switch format {
        case .json: print(try delta.json())
        case .text:
            for entry in delta.added { print("+ \(Self.words(entry))") }
            for entry in delta.removed { print("- \(Self.words(entry))") }
            for change in delta.changed { print("~ \(Self.words(change.before)) → \(Self.words(change.after))") }
            print("\(delta.added.count) added, \(delta.removed.count) removed, \(delta.changed.count) changed")
        }
        if !delta.isEmpty { throw ExitCode(1) }
    }

    private static func words(_ entry: ListEntry) -> String {
        let names = entry.names.map(\.text).joined(separator: " / ")
        return [names, entry.country ?? "", entry.flags.sorted().joined(separator: ", ")].filter { !$0.isEmpty }
            .joined(separator: " | ")
    }
}

extension ListKind: ExpressibleByArgument {
    /// A file of this kind, or why it is none.
    fileprivate func reading(_ path: String) throws -> ListFile {
        do {
            return try read([UInt8](try RecordFile.bytes(path)))
        } catch let fault as ListFault {
            throw CommandFault("\(path): \(fault)")
        }
    }
}
