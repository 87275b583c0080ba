import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// "What this person may get": each kind of help, payment, permit and relief of the law, held against what is known.
package struct EntitlementDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    static let readers: Set<Role> = [.coordinator, .caseManager, .serviceWorker, .lawyer]

    package var routes: [Route] {
        [Route(.get, "/cases/:case/entitlements", .roles(Self.readers), as: "entitlements.read", read)]
    }

    @Sendable func read(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let course = try await office.course(of: inside)
        let file = try await office.archive.file(of: inside.person, under: inside.looks([.contact, .immigration]))
        let known = try KnownFacts(course, file, inside, office.jurisdiction)
        let readings = office.jurisdiction.readings(of: course.events.map(\.happening), now: visit.now)
        let page = EntitlementsPage(known.facts, readings, inside, office.jurisdiction)
        var looked = file.looked
        if inside.allows(.look, .compartment(.services)) { looked.insert(.services) }
        return .page(page, .deed(Deed(visit.route, under: inside.grant, looked: looked)))
    }
}

/// Something that the law gives on a condition, held against the facts that are known.
struct Entitlement: Encodable, Sendable {
    /// Where the condition stands.
    enum Standing: String, Encodable, Sendable, CaseIterable {
        case met, open, unmet

        var tag: StatusTag {
            switch self {
            case .met: StatusTag(.entitled, .good)
            case .open: StatusTag(.entitledDepends, .warning)
            case .unmet: StatusTag(.entitledNot)
            }
        }
    }

    let item: Named
    let standing: Standing
    /// What nobody has stated, and what it depends on.
    let unknown: [Named]
    /// By when, or from when, it is to be applied for; empty where no clock runs.
    let window: ClockShown?
    let law: [Named]
    /// Sums, papers and whom to apply to, a line each.
    let lines: [Text]
    /// What may be paid of it.
    var caps: [Cap] = []

    private enum CodingKeys: CodingKey { case item, standing, unknown, window, law, caps }

    /// A cap that applies, or would if what is unknown were so.
    struct Cap: Encodable, Sendable {
        let cap: CapShown
        let unknown: [Named]
    }

    init(
        _ item: Named, _ requirement: Jurisdiction.Requirement, _ footing: Footing, lines: [Text] = [],
        clock: String? = nil, _ against: Against
    ) {
        self.item = item
        (standing, unknown) = against.judge(requirement)
        window =
            standing == .unmet
            ? nil
            : clock.flatMap { id in against.readings.first { $0.clock.id == id && $0.status.isOpen } }
                .map { ClockShown($0, against.jurisdiction, at: against.now) }
        law = footing.cited
        self.lines = lines
    }

    /// What everything is held against.
    struct Against: Sendable {
        let facts: Jurisdiction.Facts
        let readings: [Jurisdiction.ClockReading]
        let jurisdiction: Jurisdiction
        let now: Date

        func judge(_ requirement: Jurisdiction.Requirement) -> (Standing, unknown: [Named]) {
            switch requirement.verdict(facts) {
            case .met: (.met, [])
            case .unmet: (.unmet, [])
            case .open(let needs):
                (
                    .open,
                    needs.sorted().map { fact in
                        Named(fact, jurisdiction.fact(fact).map { Text($0.names) } ?? Text(verbatim: fact))
                    }
                )
            }
        }
    }
}
