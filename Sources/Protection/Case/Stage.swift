import Lexicon
package import Store
package import Web

/// Where a case stands, as far as anybody with a part in it may know.
///
/// Computed from what happened, never stored; ``Stage/sql`` says the same in SQL, so that lists can be narrowed by it.
package enum Stage: String, Sendable, Codable, CaseIterable, Bindable {
    case referred
    case takenUp = "taken-up"
    /// Rights have been told or the panel convened.
    case identification
    case identified
    case notIdentified = "not-identified"
    case objection
    case closed

    package init(
        of record: CaseRecord, referrals: [Referral], identifications: [Identification], objections: [Objection]
    ) {
        let undecided = identifications.filter { $0.decidedAt == nil }
        if record.closedAt != nil {
            self = .closed
        } else if objections.contains(where: \.isOpen) {
            self = .objection
        } else if identifications.contains(where: { $0.outcome == .victim }) {
            self = .identified
        } else if undecided.contains(where: { $0.rightsToldAt != nil || $0.convenedAt != nil }) {
            self = .identification
        } else if !undecided.isEmpty {
            self = .takenUp
        } else if identifications.contains(where: { $0.outcome == .notVictim }) {
            self = .notIdentified
        } else {
            self = referrals.contains { $0.takenUpAt != nil } ? .takenUp : .referred
        }
    }

    /// The same over the rows of `case_record`.
    package static let sql: SQL = """
        (CASE WHEN case_record.closed_at IS NOT NULL THEN \(Stage.closed) \
        WHEN EXISTS (SELECT 1 FROM objection WHERE objection.person = case_record.person AND ended_at IS NULL) \
        THEN \(Stage.objection) \
        WHEN \(identification("outcome = 'victim'")) THEN \(Stage.identified) \
        WHEN \(identification("decided_at IS NULL AND (rights_told_at IS NOT NULL OR convened_at IS NOT NULL)")) \
        THEN \(Stage.identification) \
        WHEN \(identification("decided_at IS NULL")) THEN \(Stage.takenUp) \
        WHEN \(identification("outcome = 'not-victim'")) THEN \(Stage.notIdentified) \
        WHEN EXISTS (SELECT 1 FROM referral WHERE referral.person = case_record.person AND taken_up_at IS NOT NULL) \
        THEN \(Stage.takenUp) ELSE \(Stage.referred) END)
        """

    /// What every case of this stage fulfils, asked of the other tables once instead of for each case.
    var narrowing: SQL {
        func people(_ rest: SQL) -> SQL { "case_record.person IN (SELECT person FROM \(rest))" }
        return switch self {
        case .referred: "case_record.closed_at IS NULL"
        case .takenUp:
            """
            (\(people("identification WHERE decided_at IS NULL")) \
            OR \(people("referral WHERE taken_up_at IS NOT NULL")))
            """
        case .identification: people("identification WHERE decided_at IS NULL")
        case .identified: people("identification WHERE outcome = 'victim'")
        case .notIdentified: people("identification WHERE outcome = 'not-victim'")
        case .objection: people("objection WHERE ended_at IS NULL")
        case .closed: "case_record.closed_at IS NOT NULL"
        }
    }

    private static func identification(_ condition: SQL) -> SQL {
        "EXISTS (SELECT 1 FROM identification WHERE identification.person = case_record.person AND \(condition))"
    }
}

extension Stage {
    package var text: Text {
        switch self {
        case .referred: Text(en: "Referred", zhHant: "已轉介")
        case .takenUp: Text(en: "Taken up", zhHant: "已受理")
        case .identification: Text(en: "Being identified", zhHant: "鑑別中")
        case .identified: Text(en: "Identified as a victim", zhHant: "鑑別為被害人")
        case .notIdentified: Text(en: "Not identified as a victim", zhHant: "鑑別為非被害人")
        case .objection: Text(en: "Objection open", zhHant: "異議審理中")
        case .closed: Text(en: "Closed", zhHant: "已結案")
        }
    }

    var tag: StatusTag {
        switch self {
        case .referred: StatusTag(text, .warning)
        case .takenUp, .identification, .objection: StatusTag(text, .active)
        case .identified: StatusTag(text, .good)
        case .notIdentified, .closed: StatusTag(text)
        }
    }
}
