import Accounts
import Foundation
import Lexicon
import Policy
import Store
import Web

/// Someone who can be asked to sit on a panel.
struct PanelCandidate: Encodable, Sendable {
    let worker: Worker.ID
    let name: String
    let unit: AgencyUnit.ID
    let agency: Agency.ID
    let unitName: Named
    /// Whether they must not see this case: they are not offered, and nobody learns here why.
    let isBarred: Bool

    private enum CodingKeys: CodingKey { case worker, name, unitName }

    var field: String { "discipline-\(worker)" }
}

extension Office {
    /// Every worker who is a panel member of some unit now, by name.
    func panelCandidates(for person: Person.ID, at now: Date) async throws -> [PanelCandidate] {
        let directory = try await directory()
        let (conflicts, memberships, accounts) = try await archive.fetch(
            ConflictRow.standing(about: person),
            Query<Membership>(where: "role = \(Role.panelMember)"),
            Query<WorkerAccount>(
                where: """
                    disabled_at IS NULL AND id IN (SELECT worker FROM membership WHERE role = \(Role.panelMember))
                    """))
        let barred = Set(conflicts.map(\.party))
        let names = Dictionary(accounts.map { ($0.id, $0.displayName) }, uniquingKeysWith: { first, _ in first })
        let candidates = memberships.filter { $0.stands(at: now) }.compactMap { held -> PanelCandidate? in
            guard let unit = directory[held.unit], held.isPossible(in: unit), let name = names[held.worker] else {
                return nil
            }
            return PanelCandidate(
                worker: held.worker, name: name, unit: unit.id, agency: unit.agency,
                unitName: Named(unit.id.description, directory.name(of: unit.id)),
                isBarred: barred.contains(.worker(held.worker)) || barred.contains(.unit(unit.id)))
        }
        return candidates.sorted { ($0.name, $0.worker.description) < ($1.name, $1.worker.description) }
    }
}

/// Who is asked, each for a field of work.
struct PanelForm: Sendable {
    let members: [PanelConvening.Member]

    /// One field for each worker, named by the worker.
    static let fields = [
        FieldSpec("discipline-:worker", .choice(Discipline.allCases.map(\.rawValue))),
        FieldSpec("version", .number, required: true),
    ]

    init(_ fields: Fields, among candidates: [PanelCandidate]) throws(Problems) {
        if let barred = candidates.first(where: { $0.isBarred && fields[$0.field] != nil }) {
            throw Problems([Problem("panel", .panelCannotSit(barred.name))])
        }
        members = candidates.compactMap { candidate in
            fields[candidate.field].flatMap(Discipline.init(rawValue:)).map {
                PanelConvening.Member(
                    worker: candidate.worker, unit: candidate.unit, agency: candidate.agency, discipline: $0)
            }
        }
        guard !members.isEmpty else {
            throw Problems([Problem(candidates.first { !$0.isBarred }?.field ?? "panel", .panelNobodySeated)])
        }
    }
}

/// A member's reasoned view.
struct ViewForm: Sendable {
    let advice: PanelSeat.Advice
    let reasons: String

    static let fields = [
        FieldSpec("advice", .choice(PanelSeat.Advice.allCases.map(\.rawValue)), required: true),
        FieldSpec("reasons", .text(max: 4_000), required: true), FieldSpec("version", .number, required: true),
    ]

    init(_ fields: Fields) throws(Problems) {
        var problems: [Problem] = []
        let advice = fields["advice"].flatMap(PanelSeat.Advice.init(rawValue:))
        if advice == nil { problems.append(Problem("advice", .seatAdviceMissing)) }
        var reasons: String?
        do { reasons = try fields.words("reasons", missing: .identReasonsMissing) } catch { problems.append(error) }
        guard let advice, let reasons, problems.isEmpty else { throw Problems(problems) }
        self.advice = advice
        self.reasons = reasons
    }
}

extension PanelSeat.Impossible: IdentificationProblem {
    var all: [Problem] {
        switch self {
        case .givenAlready: [Problem("form", .seatGivenAlready)]
        case .reasonsMissing: [Problem("reasons", .identReasonsMissing)]
        case .notYourSeat: [Problem("form", .identNotYours)]
        case .decidedAlready: [Problem("form", .identDecidedAlready)]
        }
    }
}

/// A seat whose view is still waited for.
struct WaitingSeat: Sendable {
    let record: CaseRecord.ID
    let reference: String
    let person: Person.ID
    let discipline: Discipline
    let convenedAt: Date

    static func waiting(for acting: Acting, in scope: Scope) -> Query<WaitingSeat> {
        Query(
            """
            SELECT case_record.id AS record, case_record.reference AS reference, panel_seat.person AS person, \
            panel_seat.discipline AS discipline, panel_seat.convened_at AS convened_at FROM panel_seat \
            JOIN case_record ON case_record.person = panel_seat.person \
            JOIN identification ON identification.id = panel_seat.identification \
            WHERE panel_seat.worker = \(acting.worker) AND panel_seat.unit = \(acting.unit) \
            AND panel_seat.given_at IS NULL AND identification.decided_at IS NULL \
            AND \(scope.condition(person: "panel_seat.person")) \
            ORDER BY panel_seat.convened_at, case_record.id LIMIT 200
            """
        ) { row in
            WaitingSeat(
                record: try row.identifier("record"), reference: try row.text("reference"),
                person: try row.identifier("person"), discipline: try row.code("discipline"),
                convenedAt: try row.date("convened_at"))
        }
    }
}
