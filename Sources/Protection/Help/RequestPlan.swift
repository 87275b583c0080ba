import Accounts
import Foundation
import Lexicon
package import Packs
package import Policy
import Store
import Web

/// A request in the making: to whom, for which type of service, what would be handed over, and what it may rest on.
package struct RequestPlan: Sendable {
    package let inside: Inside
    package let service: Jurisdiction.Service
    package let offer: ServiceOffer
    package let recipient: Recipient
    /// How the receiving unit will stand to the case.
    package let relation: Relation
    package let package: HelpPackage
    /// What the service would be told as well, were it recorded and open to the sender.
    package let missing: [Jurisdiction.Field]
    /// Every basis of the person, of whichever agency.
    package let bases: [Basis]
    /// Places left; nil where the offer has no number of places.
    package let free: Int?
    /// Whether the same offer was asked before, and the request is not over.
    package let isAskedAlready: Bool
    /// Which state of the file was read.
    package let edition: String
    /// The sender's leave for each part that was opened.
    package let looks: [Compartment: Grant]
    let keys: PersonKeys
    let assignments: [Assignment]

    /// The basis of the recipient's agency that covers everything that would be handed over; nil where someone must
    /// be asked first.
    package var standingBasis: Basis? {
        bases.first { basis in
            matters.allSatisfy { basis.covers($0, for: service.purpose, by: recipient.agency, at: inside.now) }
        }
    }

    /// The parts that a consent given for this names. Where nothing is recorded yet, those that the service needs.
    package var named: Set<Compartment> { package.items.isEmpty ? needed : package.compartments }

    /// The parts that the type of service needs and somebody of the unit may ever read.
    let needed: Set<Compartment>

    private var matters: [Matter] {
        package.items.isEmpty ? [.existence] : package.compartments.map(Matter.compartment)
    }
}

extension Relation {
    /// How a unit of a function stands to a case once it is asked for help; nil where it gives none.
    package static func helping(_ function: UnitFunction) -> Relation? {
        switch function {
        case .service: .serving
        case .legalAid: .representing
        case .caseManagement: .managing
        case .firstResponse, .secretariat, .identification, .panel, .prosecution, .statistics, .oversight,
            .administration, .tradeControl, .immigrationEnforcement:
            nil
        }
    }
}

extension Rulebook {
    /// The parts of a package that somebody of a unit may read for what the service is given for.
    func readable(_ service: Jurisdiction.Service, in function: UnitFunction) -> Set<Compartment> {
        service.compartments.filter { canRead($0, in: function, for: service.purpose) }
    }

    /// Whether units of a function can give a type of service: a lawyer's office no shelter, a shelter no application.
    package func fits(_ service: Jurisdiction.Service, in function: UnitFunction) -> Bool {
        Relation.helping(function) != nil && !readable(service, in: function).isEmpty
    }
}

extension Office {
    /// Reads all that one request needs to be decided. Nothing is opened that would not go into the package.
    package func plan(_ service: Jurisdiction.Service, from offer: ServiceOffer.ID, inside: Inside) async throws
        -> RequestPlan
    {
        let person = inside.person
        let (offers, taken) = try await archive.fetch(Query<ServiceOffer>.by(offer), PlacesTaken.of([offer]))
        let (bases, assignments, asked) = try await archive.fetch(
            Query<BasisRow>(where: "person = \(person) ORDER BY begins, id"),
            Query<Assignment>(where: "person = \(person)"),
            Query<ServiceRequest>(where: "person = \(person) AND offer = \(offer)"), under: inside.grant)
        guard let offer = offers.first, offer.closedAt == nil, offer.kind == service.kind,
            offer.unit != inside.acting.unit, let unit = try await directory()[offer.unit],
            let relation = Relation.helping(unit.function), rules.fits(service, in: unit.function)
        else { throw NotFound() }
        let readable = rules.readable(service, in: unit.function)
        let may = inside.looks
        let sending = readable.filter { may[$0] != nil }
        let sources = HelpPackage.sources(of: service.fields.filter { sending.contains($0.compartment) })
        let looks = may.filter { sources.contains($0.key) }
        let file = try await archive.file(of: person, under: looks)
        let package = try HelpPackage(service, from: file, ageGroup: inside.record.ageGroup, sending: sending)
        let told = Set(package.items.map(\.field))
        return RequestPlan(
            inside: inside, service: service, offer: offer,
            recipient: Recipient(unit: unit.id, agency: unit.agency, function: unit.function), relation: relation,
            package: package,
            missing: service.fields.filter { readable.contains($0.compartment) && !told.contains($0.id) },
            bases: bases.map(\.basis), free: offer.free(taken: taken.first?.count ?? 0),
            isAskedAlready: asked.contains { !$0.isOver }, edition: try HelpPackage.edition(of: file), looks: looks,
            keys: file.keys, assignments: assignments,
            needed: readable)
    }
}
