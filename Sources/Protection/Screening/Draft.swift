package import Foundation
package import Lexicon
package import Policy
package import Store

/// Answers on their way to a screening or a referral, saved at each step and resumed on another device.
///
/// Nobody is a person of the system yet: the answers are sealed under a key of their own, which only the unit's key
/// opens. The worker alone finds them, and they are destroyed when they are sent or given up.
package struct Draft: Stored, Equatable {
    package typealias ID = Identifier<Draft>

    package static let table = Table(
        "draft",
        columns: [
            ("worker", "TEXT NOT NULL"), ("unit", "TEXT NOT NULL"), ("questionnaire", "TEXT NOT NULL"),
            ("answers", "BLOB NOT NULL"), ("started_at", "INTEGER NOT NULL"), ("saved_at", "INTEGER NOT NULL"),
            ("screen", "TEXT NOT NULL"),
        ],
        indexes: ["worker, saved_at"])

    package let id: ID
    package var version = 0
    package let worker: Worker.ID
    package let unit: AgencyUnit.ID
    /// Which questionnaire, and which edition of it.
    package let questionnaire: String
    /// Sealed under the draft's own key.
    package var answers: Data
    package let startedAt: Date
    package var savedAt: Date
    /// Where to resume.
    package var screen: String

    package init(
        id: ID = .init(), by acting: Acting, questionnaire: String, answers: Data, screen: String, at now: Date
    ) {
        self.id = id
        worker = acting.worker
        unit = acting.unit
        self.questionnaire = questionnaire
        self.answers = answers
        self.screen = screen
        startedAt = now
        savedAt = now
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        worker = try row.identifier("worker")
        unit = try row.identifier("unit")
        questionnaire = try row.text("questionnaire")
        answers = try row.blob("answers")
        startedAt = try row.date("started_at")
        savedAt = try row.date("saved_at")
        screen = try row.text("screen")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "worker": worker, "unit": unit, "questionnaire": questionnaire, "answers": answers,
            "started_at": startedAt, "saved_at": savedAt, "screen": screen,
        ]
    }

    /// A draft is found by the worker who began it, acting for the same unit; by nobody else.
    static func mine(_ id: ID, _ acting: Acting) -> Query<Draft> {
        Query(where: "id = \(id) AND worker = \(acting.worker) AND unit = \(acting.unit)")
    }

    static func mine(_ acting: Acting) -> Query<Draft> {
        Query(where: "worker = \(acting.worker) AND unit = \(acting.unit) ORDER BY saved_at DESC LIMIT 50")
    }
}
