import Foundation
import Lexicon
import Matching
import Packs

/// What the rules of trade make of a detention: the verdict, the papers to ask for, and the periods that a law sets.
///
/// It is judged anew whenever it is shown, by the lists in force: what is stored are facts alone.
struct DetentionLaw: Sendable {
    let assessment: TradeAssessment
    /// Each period once, those whose day is known first.
    let clocks: [TradeClock]
    /// Periods of the law whose first day a detention does not hold, so that none of them ever begins here.
    let notKept: [TradeClock]

    init(_ opened: OpenedRecord<Detention>, lists: ShelvedLists, country: String, on day: Day) {
        let jurisdiction: TradeFacts.Jurisdiction =
            switch country {
            case "us": .unitedStates
            case "tw": .taiwan
            default: .other
            }
        let course = DetentionCourse(opened.facts)
        var facts = TradeFacts(day: day.description, jurisdiction: jurisdiction, purpose: .imports)
        let content = opened.content
        facts.isScreened = !content.checked.lists.isEmpty
        facts.parties = content.checked.grounds.compactMap { ground in
            guard ground.kind == .party, let entry = lists[ground.entry], let kind = lists.kind(of: entry) else {
                return nil
            }
            return PartyFact(
                list: kind, entry: entry.entry, score: ground.score ?? 0, isSame: ground.isIdentity, reach: .itself)
        }
        facts.lines = content.lines.map { line in
            ProductLine(
                goods: line.goods, code: line.harmonized, country: line.country.name(in: .en),
                region: OriginOfLine(line, of: content).region)
        }
        facts.listings = lists.entries.compactMap { entry in
            guard case .productOrigin = entry.entry.scope, let kind = lists.kind(of: entry) else { return nil }
            return GoodsListing(list: kind, entry: entry.entry)
        }
        facts.documents = Set(
            course.documents.filter { $0.state == .sufficient }
                .compactMap { AskedDocument(rawValue: $0.asked.content.answer) })
        facts.dates.imported = opened.record.arrivedOn?.description
        facts.dates.detained = opened.record.detainedOn.description
        if course.outcome == .excluded { facts.dates.excluded = course.decision?.fact.on.description }
        assessment = TradeRules.assess(facts)
        var seen: Set<TradeClock.Kind> = []
        let all = assessment.findings.flatMap(\.clocks).filter { seen.insert($0.kind).inserted }
            .sorted { ($0.due ?? "9") < ($1.due ?? "9") }
        clocks = all.filter(\.kind.beginsWithDetention)
        notKept = all.filter { !$0.kind.beginsWithDetention }
    }

    /// The periods that end on a day and are over.
    func late(on day: Day) -> [TradeClock] {
        clocks.filter { clock in clock.daysLeft(on: day.description).map { $0 < 0 } ?? false }
    }

    /// The next day that a law sets.
    var nextDue: Day? { clocks.compactMap(\.due).compactMap { Day($0) }.min() }
}

extension TradeClock.Kind {
    /// Whether the day that it begins on is among those that a detention holds: of arrival, detention, exclusion.
    var beginsWithDetention: Bool {
        switch self {
        case .noticeOfDetention, .proofAfterOrder, .abandonment: true
        case .decisionToDetain, .deemedExclusion, .protestDeemedDenied, .courtAction: false
        }
    }

    /// Whether it is counted in working days. The register knows no public holidays.
    var countsWorkingDays: Bool { self == .noticeOfDetention || self == .decisionToDetain }
}

extension ShelvedLists {
    func kind(of entry: ShelvedEntry) -> ListKind? { editions.first { $0.id == entry.edition }?.kind }
}

extension GoodsLine {
    /// The code as far as it is the same in every country: six digits at most.
    var harmonized: HSPrefix? { HSPrefix(code.prefix(code.count < 6 ? 4 : 6)) }
}

/// Whether a line may be from Xinjiang, by what the papers say of who made it and sent it.
struct OriginOfLine {
    let finding: RegionOfOrigin

    init(_ line: GoodsLine, of content: DetentionContent) {
        let maker = content.manufacturer ?? content.supplier
        let evidence = OriginEvidence(
            country: maker?.country ?? "", name: maker?.name ?? "", address: maker?.address ?? "",
            declaredOrigin: line.country.rawValue)
        finding = RegionOfOrigin(
            evidence, in: .xinjiang, asking: .goods(harmonizedCodes: [line.code], inputsAreTraced: false))
    }

    var region: ProductLine.Region {
        switch finding.finding {
        case .proven: .proven
        case .indicated: .indicated
        case .none: .none
        case .unknown: .unknown
        }
    }
}
