import Foundation
import Lexicon
import Matching
import Web

/// A bid as its page shows it and programs get it.
struct BidShown: Encodable, Sendable {
    struct Party: Encodable, Sendable {
        let tier: Int
        let name, role, of, country, number, supplies, grade, evidence: String
        let share: Double?
        /// Numbers of its hits.
        let hits: [Int]
        let ineligible: Bool
    }

    struct Hit: Encodable, Sendable {
        let number, tier: Int
        let party, listedName, list, asOf, scope, role: String
        let score: Double
        let isIdentity: Bool
        let decision: String?
        let open: Bool
        /// Steps of the shortest way to the bidder; nil where none leads there.
        let steps: Int?
    }

    struct Line: Encodable, Sendable {
        let goods, code, country, list, asOf, listedGoods: String
        let agreement: LineFinding.Agreement
        let asksCertification: Bool
    }

    struct Holding: Encodable, Sendable {
        let party: String
        let standing: Ownership.Standing
    }

    struct Exclusion: Encodable, Sendable {
        let id, party, registered, state: String
        let law: Prevention.Exclusion.Law
        let score: Double
        let ineligible: Bool
        /// Number of the likeness to be decided of; nil where the entry was noted after the check.
        let number: Int?
        let decision: String?
        let open: Bool
        /// The day that the state tells of, if it has one.
        let day: String?
    }

    let id: String
    let version: Int
    let tender: BidFacts.Tender
    let bidder, country, number: String
    let checked: Moment
    let check: String
    let isCurrent: Bool
    let lists: [CheckedList]
    let parties: [Party]
    let hits: [Hit]
    let lines: [Line]
    let holdings: [Holding]
    let exclusions: [Exclusion]

    init(_ inside: BidInside, zone: TimeZone) {
        id = "\(inside.bid.id)"
        version = inside.bid.version
        tender = inside.facts.tender
        bidder = inside.facts.bidder?.name ?? ""
        country = inside.facts.bidder?.country ?? ""
        number = inside.facts.bidder?.number ?? ""
        checked = Moment(inside.check.madeAt, in: zone)
        check = "\(inside.check.id)"
        isCurrent = inside.isCurrent
        lists = inside.findings.lists
        parties = Self.parties(inside)
        hits = inside.hits.map { Self.hit($0) }
        lines = inside.findings.lines.compactMap { finding in
            guard inside.facts.lines.indices.contains(finding.line) else { return nil }
            let line = inside.facts.lines[finding.line]
            return Line(
                goods: line.goods, code: line.code, country: line.country, list: finding.listTitle,
                asOf: finding.asOf, listedGoods: "\(finding.listedGoods), \(finding.listedOrigin)",
                agreement: finding.agreement, asksCertification: finding.asksCertification)
        }
        holdings = inside.holdings.map { Holding(party: $0.party.name, standing: $0.standing) }
        exclusions = inside.exclusions.map(Self.exclusion)
    }

    private static func parties(_ inside: BidInside) -> [Party] {
        let names = Dictionary(inside.facts.parties.map { ($0.id, $0.name) }) { first, _ in first }
        let hits = Dictionary(grouping: inside.hits, by: \.party.id)
        let banned = Set(inside.exclusions.filter(\.isIneligible).map(\.party.id))
        return inside.facts.parties.enumerated().sorted { ($0.1.tier, $0.0) < ($1.1.tier, $1.0) }.map { _, party in
            Party(
                tier: party.tier, name: party.name, role: party.role.rawValue, of: names[party.of] ?? party.of,
                country: party.country, number: party.number, supplies: party.supplies, grade: party.grade,
                evidence: party.evidence, share: party.share, hits: (hits[party.id] ?? []).map(\.hit.number),
                ineligible: banned.contains(party.id))
        }
    }

    static func hit(_ hit: BidInside.Hit) -> Hit {
        let found = hit.hit.found
        return Hit(
            number: hit.hit.number, tier: hit.party.tier, party: hit.party.name, listedName: found.listedName,
            list: found.listTitle, asOf: found.asOf, scope: found.scope, role: hit.party.role.rawValue,
            score: found.score, isIdentity: found.isIdentity, decision: hit.decision?.decision.decision.rawValue,
            open: hit.isOpen, steps: hit.paths.first?.steps.count)
    }

    private static func exclusion(_ excluded: BidInside.Excluded) -> Exclusion {
        let record = excluded.opened.record
        return Exclusion(
            id: "\(record.id)", party: excluded.party.name, registered: excluded.opened.party.name,
            state: excluded.state.word, law: record.law, score: excluded.score, ineligible: excluded.isIneligible,
            number: excluded.hit?.hit.number,
            decision: excluded.hit?.decision?.decision.decision.rawValue, open: excluded.isOpen,
            day: excluded.state.day)
    }
}

extension Exclusion.State? {
    /// The word of programs.
    var word: String {
        switch self {
        case nil: "not-final"
        case .notYet: "not-yet"
        case .inForce: "in-force"
        case .suspended: "suspended"
        case .ended: "ended"
        }
    }

    var day: String? {
        switch self {
        case nil: nil
        case .notYet(let day), .ended(let day): day
        case .inForce(let day), .suspended(let day): day
        }
    }

    var text: Text {
        switch self {
        case nil: Text(en: "the judgment is not final", zhHant: "判決尚未確定")
        case .notYet(let day): Text(en: "not yet: from \(day)", zhHant: "尚未開始：自 \(day) 起")
        case .inForce(let day?): Text(en: "in force to the end of \(day)", zhHant: "停權中，至 \(day) 止")
        case .inForce(nil): Text(en: "in force, no end set", zhHant: "停權中，未訂期限")
        case .suspended(let day?): Text(en: "suspended by a court to \(day)", zhHant: "經法院停止執行至 \(day)")
        case .suspended(nil): Text(en: "suspended by a court", zhHant: "經法院停止執行")
        case .ended(let day): Text(en: "ended: no longer from \(day) on", zhHant: "已結束：自 \(day) 起不再適用")
        }
    }
}
