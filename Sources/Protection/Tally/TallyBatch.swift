import Accounts
import Lexicon
import Packs
import Policy
import Statistics
import Store

/// Some people while they are counted: each capability adds what it knows of them, as codes of the code book.
struct TallyBatch {
    let cases: [CaseRecord]
    let reading: TallyReading
    let jurisdiction: Jurisdiction
    let directory: Directory
    /// Those of whom only a report came that a law ordered: the form asked of them what its article needs, no more.
    let reportedByDuty: Set<Person.ID>
    private var answers: [Person.ID: Observation]

    init(
        _ cases: [CaseRecord], of reading: TallyReading, _ jurisdiction: Jurisdiction, _ directory: Directory
    ) throws {
        self.cases = cases
        self.reading = reading
        self.jurisdiction = jurisdiction
        self.directory = directory
        let people = cases.map(\.person)
        let referrals = try reading.fetch(Query<Referral>(where: "person IN (\(list: people))"))
        let ordered = Set(referrals.filter { $0.basis == .legalDuty }.map(\.person))
        reportedByDuty = ordered.subtracting(referrals.filter { $0.basis != .legalDuty }.map(\.person))
        answers = Dictionary(people.map { ($0, Observation()) }, uniquingKeysWith: { first, _ in first })
    }

    var people: [Person.ID] { cases.map(\.person) }
    var observations: [Observation] { cases.compactMap { answers[$0.person] } }

    /// Notes what was recorded of one variable; nil where it was not asked.
    mutating func note(_ variable: String, _ recorded: Observation.Recorded?, of person: Person.ID) {
        answers[person]?[variable] = recorded
    }

    /// What a table of the pack makes of codes that were recorded.
    ///
    /// - Parameter isDeclined: that the person would rather not say.
    func counted(
        _ recorded: [String], as variable: String, from source: Jurisdiction.Tally.Source,
        isDeclined: Bool = false
    ) -> Observation.Recorded? {
        guard let table = jurisdiction.tally.table(variable, from: source) else { return nil }
        let codes = table.codes(for: recorded)
        if !codes.isEmpty { return .codes(codes) }
        // What an older form recorded under a code that the pack has no more is not nothing.
        let isUnreadable = recorded.contains { table.codes[$0] == nil }
        if isDeclined || isUnreadable { return .unknown }
        return switch table.nothing {
        case .none: Observation.Recorded.none
        case .unknown: .unknown
        }
    }

    /// What the pack counts the agency of a unit as.
    func counted(_ unit: AgencyUnit.ID, as variable: String) -> Observation.Recorded? {
        let kind = directory.agency(of: unit).flatMap { directory[$0]?.kind }
        return counted(kind.map { [$0] } ?? [], as: variable, from: .agency)
    }
}

extension Observation.Recorded {
    /// Two answers to the same question, asked in two places: what either says holds.
    static func both(_ first: Self?, _ second: Self?) -> Self? {
        guard let first else { return second }
        guard let second else { return first }
        let codes = first.codes + second.codes
        if !codes.isEmpty { return .codes(codes) }
        return first == .unknown || second == .unknown ? .unknown : Self.none
    }
}
