import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

extension IdentificationDesk {
    /// Whoever can hand on the one bit: only these may print the statement.
    static let telling: Set<Role> = [.coordinator, .identifyingOfficer, .caseManager, .lawyer]

    var barring: [Route] {
        [
            Route(.get, "\(Self.one)/bar", .roles(Self.readers), as: "bar.read", readBar),
            Route(
                .post, "\(Self.one)/bar/statement", .roles(Self.telling), as: "bar.told", fields: TellingForm.fields,
                tellBar),
        ]
    }

    @Sendable func readBar(_ visit: Visit) async throws -> Answer {
        let room = try await office.room(visit, looking: [])
        return .page(barPage(room), .deed(room.deed(visit.route)))
    }

    /// Prints the one bit, on the person's agreement or on an article. What it rests on goes to the journal.
    @Sendable func tellBar(_ visit: Visit) async throws -> Answer {
        let room = try await office.room(visit, .share, looking: [])
        let bar = room.bar(jurisdiction)
        let orders = orders(room, bar)
        var deed = room.deed(visit.route)
        do {
            let form = try TellingForm(visit.form, orderedBy: orders)
            guard let stands = bar.told(on: form.telling), stands || form.isOrdered else {
                throw Problems([Problem("telling", .barTellingMissing)])
            }
            deed.rule += form.isOrdered ? "+\(orders?.code ?? "")" : "+agreed"
            let page = BarStatementPage(
                reference: room.inside.record.reference.text, stands: stands, law: orders, language: form.language)
            guard !stands else { return .page(page, .deed(deed)) }
            let told = CaseEvent(
                person: room.inside.person, event: "bar-lifted-notice-sent", at: visit.now, by: room.inside.acting)
            try await office.archive.commit(Change(told, deed: deed, provided: room.inside.grant.premises))
            return .page(page, .committed)
        } catch let wrong as any IdentificationProblem {
            return .page(
                barPage(room, entered: visit.form, problems: wrong.all), status: 422, .deed(room.deed(visit.route)))
        }
    }

    private func barPage(
        _ room: IdentificationRoom, entered: Fields = Fields(), problems: [Problem] = []
    ) -> BarPage {
        let bar = room.bar(jurisdiction)
        let orders = orders(room, bar)
        let mayTell = Self.telling.contains(room.inside.acting.role) && room.inside.allows(.share)
        return BarPage(
            path: room.path, bar: BarShown(bar, jurisdiction), orders: orders,
            canTell: mayTell && (bar.stands || orders != nil), entered: entered, problems: problems)
    }

    /// The article on which the bit may be told without being asked: the bar's own while it stands; when an objection
    /// has failed, the one that orders the telling that it has ended.
    private func orders(_ room: IdentificationRoom, _ bar: RemovalBar) -> Named? {
        if bar.stands { return jurisdiction.clock("removal-bar")?.footing.cited.first }
        let lifted = jurisdiction.clock("bar-lifted-notice")
        guard let lifted, room.events.contains(where: { $0.event == lifted.starts }) else { return nil }
        return lifted.footing.cited.first
    }
}

/// On what the bit is told, and in which language it is printed.
struct TellingForm: Sendable {
    let telling: RemovalBar.Telling
    let language: ScreenLanguage
    let isOrdered: Bool

    static let fields = [
        FieldSpec("telling", .choice(["agreed", "ordered"]), required: true),
        FieldSpec("language", .choice(["zh-Hant", "en"])),
    ]

    init(_ fields: Fields, orderedBy article: Named?) throws(Problems) {
        language = fields["language"] == "en" ? .en : .zhHant
        switch (fields["telling"], article) {
        case ("agreed", _):
            telling = .agreed
            isOrdered = false
        case ("ordered", .some(let article)):
            telling = .ordered(article: article.code)
            isOrdered = true
        default: throw Problems([Problem("telling", .barTellingMissing)])
        }
    }
}
