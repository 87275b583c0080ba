package import Foundation
package import Lexicon
package import Matching
import Policy
package import Store

/// A ship that announces its call at a port. Who owns it may be a person: all is sealed but days, the port, and what
/// the check came to.
package struct Arrival: BorderRecord, Equatable {
    package typealias ID = Identifier<Arrival>
    package typealias Deeds = ArrivalDeed
    package typealias Content = ArrivalContent

    package static let table = Table(
        "arrival",
        columns: [
            ("unit", "TEXT NOT NULL"), ("port", "TEXT NOT NULL"), ("due_on", "TEXT NOT NULL"),
            ("number_state", "TEXT NOT NULL"), ("outcome", "INTEGER NOT NULL"), ("made_at", "INTEGER NOT NULL"),
            ("made_by", "TEXT NOT NULL"), ("sealed", "BLOB NOT NULL"),
        ],
        checks: ["number_state IN ('right', 'wrong', 'none')", "outcome BETWEEN 0 AND 3"],
        indexes: ["unit, made_at"], decisive: true)

    package static let facts = factTable("arrival_fact", of: "arrival")

    /// What the check digit says of the IMO number.
    package enum NumberState: String, Sendable, Codable, CaseIterable, Bindable {
        case right, wrong, none

        init(_ imo: String) {
            let number = PartyIdentifier(.imo, imo)
            self = number.value.isEmpty ? .none : number.isWellFormed ? .right : .wrong
        }
    }

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    package let port: String
    package let dueOn: Day
    package let numberState: NumberState
    package internal(set) var outcome: VesselOutcome
    package let madeAt: Date
    package let madeBy: Worker.ID
    package var sealed: Data

    init(
        _ id: ID, port: String, due: Day, content: ArrivalContent, sealed: Data, by acting: Acting, at now: Date
    ) {
        self.id = id
        unit = acting.unit
        self.port = port
        dueOn = due
        numberState = NumberState(content.imo)
        outcome = content.outcome
        madeAt = now
        madeBy = acting.worker
        self.sealed = sealed
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        port = try row.text("port")
        dueOn = try row.day("due_on")
        numberState = try row.code("number_state")
        guard let known = VesselOutcome(rawValue: try row.integer("outcome")) else {
            throw Malformed(column: "arrival.outcome")
        }
        outcome = known
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
        sealed = try row.blob("sealed")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "port": port, "due_on": dueOn.description, "number_state": numberState,
            "outcome": outcome.rawValue, "made_at": madeAt, "made_by": madeBy, "sealed": sealed,
        ]
    }
}

/// Port-state measures, and what is done beside them.
package enum ArrivalDeed: String, Sendable, Codable, CaseIterable, Bindable {
    case screened = "screening"
    case informationAsked = "information-request"
    case informationReceived = "answer"
    case inspectionOrdered = "inspection"
    case inspectionResult = "result"
    /// Entry to the port, or the use of it, is denied.
    case denial
    case secondLook = "second-look"
    case release
}

/// What a ship says of itself, what registers say of its past, and what the check found.
package struct ArrivalContent: Codable, Sendable, Equatable {
    /// Something that was so until a day.
    package struct Former: Codable, Sendable, Equatable {
        package let text: String
        package let until: Day?
    }

    package struct Holder: Codable, Sendable, Equatable {
        package let name: String
        package let country: String
        /// In hundredths of the whole.
        package let percent: Int
    }

    package struct Call: Codable, Sendable, Equatable {
        package let port: String
        package let country: String
    }

    package var name: String
    package var imo: String
    package var mmsi: String
    package var callSign: String
    package var flag: String
    package var formerNames: [Former]
    package var formerFlags: [Former]
    package var owner: TradeParty
    package var holders: [Holder]
    package var operatorName: String
    package var lastCalls: [Call]
    package var checked: ListCheck = .none
    package var reasons: [ArrivalReason] = []

    /// The weightiest of what was found. An owner or operator who is listed is worth going aboard, and no more.
    package var outcome: VesselOutcome {
        let owners = checked.grounds.map { $0.isInForce ? VesselOutcome.inspect : .note }
        return (reasons.map(\.outcome) + owners).max() ?? .nothingFound
    }

    func notice(on day: Day) -> ArrivalNotice {
        ArrivalNotice(
            day: day.daysSince1970, name: name, imo: imo, mmsi: mmsi, callSign: callSign, flag: flag,
            formerNames: formerNames.map { .init($0.text, until: $0.until?.daysSince1970) },
            formerFlags: formerFlags.map { .init($0.text, until: $0.until?.daysSince1970) }, owner: owner.name,
            ownerCountry: owner.country, ownerIdentifiers: owner.subject.identifiers,
            ownerHolders: holders.map {
                .init(name: $0.name, country: $0.country, share: Double(min(max($0.percent, 0), 100)) / 100)
            }, operatorName: operatorName, lastCalls: lastCalls.map { .init(port: $0.port, country: $0.country) })
    }
}

/// One reason of the check, with the entry that it is about as the list said it on the day.
package struct ArrivalReason: Codable, Sendable, Equatable {
    package let kind: VesselReason.Kind
    package let outcome: VesselOutcome
    package let text: String
    package let similarity: Double
    package let entry: ListGround?
}
