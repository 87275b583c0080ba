import Accounts
import ArgumentParser
import Foundation
import Lexicon
import Policy
import Prevention
import Store

/// `lodestar lists keep`
struct KeepList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keep",
        abstract: "Keeps an edition of a list: it is screened against from then on, unless it is held.",
        discussion: """
              lodestar lists keep uflpa.html --kind uflpa --as-of 2026-07-09 --worker customs --data data < passphrase

            A file that cannot be read whole is refused, and nothing of it is kept. Exit code 1 when the edition is \
            held: a second person lets it go on its page, or nobody does.
            """)

    @OptionGroup var folder: FolderOptions

    @Argument(help: "The file, as it was published.")
    var file: String

    @Option(help: "uflpa, cbp, ilab, eo13126, state, bis, or csv (columns found by their names).")
    var kind: ListKind

    @Option(help: "The day of the edition, such as 2026-07-09.")
    var asOf: String

    @Option(help: "The short name of a table of your own (csv), the same for every edition.")
    var list: String?

    @Option(help: "What the list is called; an official one has its own title.")
    var title: String?

    @Option(help: "Where the file was got, such as the address of the publisher’s page.")
    var source: String?

    @Option(help: "Your name to sign in with. The passphrase is read from the first line of standard input.")
    var worker: String

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable {
        let edition, list, asOf, state: String
        let rows, entries, aliases, forOfficer: Int
        /// Why it is held.
        let reasons: [String]

        init(_ edition: KeptEdition) {
            self.edition = "\(edition.id)"
            (list, asOf, state) = (edition.list, edition.asOf, edition.state.rawValue)
            (rows, entries, aliases) = (edition.rowCount, edition.entryCount, edition.aliasCount)
            forOfficer = edition.waitingCount
            reasons = edition.concerns
        }
    }

    func validate() throws {
        guard ListKind.isDay(asOf) else { throw ValidationError("‘\(asOf)’ is no day; write it as 2026-07-09") }
        guard kind != .csv || list != nil && title != nil else {
            throw ValidationError("A table of your own needs --list and --title")
        }
        guard kind == .csv || list == nil else { throw ValidationError("--list is for a table of your own (csv)") }
        if let list, !EditionWork.Description.isName(list) {
            throw ValidationError("--list is 2 to 40 small letters, digits and dashes, and no name of an official list")
        }
    }

    func run() async throws {
        let bytes = try RecordFile.bytes(file)
        let installation = try await Installation.open(folder)
        let now = Date()
        let acting = try await Self.acting(worker, in: installation.archive, at: now)
        let edition: KeptEdition
        do {
            edition = try await EditionWork(archive: installation.archive).bringIn(
                bytes,
                EditionWork.Description(
                    kind: kind, list: list ?? "", title: title ?? kind.officialTitle, source: source ?? "",
                    asOf: asOf),
                by: acting, route: "list.brought-in", at: now)
        } catch let fault as EditionWork.Fault {
            throw CommandFault("\(file): \(fault.words)", code: 1)
        }
        let answer = Answer(edition)
        switch format {
        case .json: print(try answer.json())
        case .text:
            print("\(edition.title), as of \(edition.asOf): \(edition.state.rawValue)")
            print("\(answer.rows) rows, \(answer.entries) entries, \(answer.aliases) aliases, \(answer.edition)")
            if answer.forOfficer > 0 { print("\(answer.forOfficer) rows wait for an officer") }
            for reason in answer.reasons where edition.state == .held { print("held: \(reason)") }
        }
        if edition.state == .held { throw ExitCode(1) }
    }

    /// Who keeps it, after the passphrase.
    private static func acting(_ worker: String, in archive: Archive, at now: Date) async throws -> Acting {
        let accounts = AccountCommands(archive: archive, keys: try AccountKeys(archive.keyring))
        guard let passphrase = readLine(strippingNewline: true) else {
            throw CommandFault("No passphrase came on standard input.", code: 2)
        }
        do {
            return try await accounts.acting(worker, passphrase: passphrase, as: .tradeAnalyst, at: now)
        } catch let refused as AccountCommands.NotAtWork {
            switch refused {
            case .notProved: throw CommandFault("Name or passphrase is wrong.", code: 2)
            case .notInRole: throw CommandFault("\(worker) is no trade analyst here.", code: 2)
            }
        }
    }
}

/// `lodestar lists shelf`
struct ShelfOfLists: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shelf",
        abstract: "Says which editions of which lists are in force, which are out of date, and which are held.",
        discussion: """
              lodestar lists shelf --data data

            Exit code 1 when no list is in force, one is out of date, or an edition is held: for whoever watches the \
            installation.
            """)

    @OptionGroup var folder: FolderOptions

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable {
        struct Held: Encodable {
            let edition, list, asOf: String
            let reasons: [String]
        }

        let day: String
        let inForce: [ListInForce]
        let held: [Held]
        let rowsWaiting: Int

        var isWell: Bool { !inForce.isEmpty && held.isEmpty && !inForce.contains(where: \.isStale) }
    }

    func run() async throws {
        let office = try await Installation.open(folder).prevention
        let day = office.day(Date())
        let lists = try await office.lists()
        let editions: [KeptEdition] = try await office.archive.fetch(KeptEdition.all)
        let held = editions.filter { edition in edition.state == KeptEdition.State.held }
        let answer = Answer(
            day: day, inForce: lists.inForce(on: day),
            held: held.map { edition in
                Answer.Held(
                    edition: "\(edition.id)", list: edition.list, asOf: edition.asOf, reasons: edition.concerns)
            }, rowsWaiting: lists.rows.count { $0.answer == nil })
        switch format {
        case .json: print(try answer.json())
        case .text: say(answer)
        }
        if !answer.isWell { throw ExitCode(1) }
    }

    private func say(_ answer: Answer) {
        if answer.inForce.isEmpty { print("no list is in force: nothing can be screened") }
        for list in answer.inForce {
            print("\(list.list), as of \(list.asOf): \(list.title)" + (list.staleness.map { "; \($0.words)" } ?? ""))
        }
        for edition in answer.held {
            print("held: \(edition.list), as of \(edition.asOf): \(edition.reasons.joined(separator: "; "))")
        }
        if answer.rowsWaiting > 0 { print("\(answer.rowsWaiting) rows wait for an officer") }
    }
}
