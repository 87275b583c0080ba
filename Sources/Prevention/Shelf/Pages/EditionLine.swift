import Foundation
import Lexicon
import Web

/// One edition of a list as pages and programs see it.
struct EditionLine: Encodable, Sendable {
    let id: String
    let list, title, asOf, source: String
    let kind: ListKind
    let state: KeptEdition.State
    /// Whether it is the one that is screened against.
    let isInForce: Bool
    /// SHA-256 of the file, in hexadecimal.
    let digest: String
    let rows, entries, aliases, forOfficer: Int
    /// Why it is or was held; in English, as the gate wrote it.
    let concerns: [String]
    let brought: Moment
    let broughtBy: String
    let released, withdrawn: Word?

    struct Word: Encodable, Sendable {
        let at: Moment
        let by, why: String

        init(_ word: KeptEdition.Word, _ names: WorkerNames, in zone: TimeZone) {
            at = Moment(word.at, in: zone)
            by = names[word.by]
            why = word.why
        }

        func html(_ say: Words) -> HTML { "\(at.html(say)), <bdi>\(by)</bdi>\(say.colon)\(HTML.typed(why))" }
    }

    init(_ edition: KeptEdition, isInForce: Bool, _ names: WorkerNames, in zone: TimeZone) {
        id = "\(edition.id)"
        (list, title, asOf, source) = (edition.list, edition.title, edition.asOf, edition.source)
        (kind, state, self.isInForce) = (edition.kind, edition.state, isInForce)
        digest = edition.digest.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
        (rows, entries, aliases) = (edition.rowCount, edition.entryCount, edition.aliasCount)
        forOfficer = edition.waitingCount
        concerns = edition.concerns
        brought = Moment(edition.broughtAt, in: zone)
        broughtBy = names[edition.broughtBy]
        released = edition.released.map { Word($0, names, in: zone) }
        withdrawn = edition.withdrawn.map { Word($0, names, in: zone) }
    }

    var path: String { "\(ListsDesk.path)/editions/\(id)" }

    func tag(_ say: Words) -> HTML {
        switch state {
        case .live:
            isInForce ? StatusTag(.listInForce, .good).html(say) : StatusTag(.listLive, .neutral).html(say)
        case .held: StatusTag(.listHeld, .warning).html(say)
        case .withdrawn: StatusTag(.listWithdrawn, .bad).html(say)
        }
    }

    /// Why it is held, point by point.
    func reasons(_ say: Words) -> HTML {
        guard !concerns.isEmpty else { return .empty }
        // The gate writes them in English.
        let items = concerns.html { concern -> HTML in
            "<li>\(say.language == .en ? HTML(text: concern) : .foreign(concern, language: "en"))</li>"
        }
        return "<ul>\(items)</ul>"
    }
}

/// Who did something with a list, by name.
struct WorkerNames: Sendable {
    private let names: [Worker.ID: String]

    init(_ names: [Worker.ID: String]) { self.names = names }

    subscript(worker: Worker.ID) -> String { names[worker] ?? "—" }
}
