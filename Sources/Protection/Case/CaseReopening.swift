package import Foundation
package import Lexicon
import Policy
package import Store
import Web

/// Why a closed case was opened again. A file that rested is read by its agencies once more, so somebody says why.
package struct CaseReopening: Stored, Equatable {
    package typealias ID = Identifier<CaseReopening>

    package static let table = Table(
        "case_reopening", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"),
            ("closure", "TEXT NOT NULL UNIQUE REFERENCES case_closure(id) ON DELETE CASCADE"),
            ("reason", "TEXT NOT NULL"), ("at", "INTEGER NOT NULL"),
        ],
        indexes: ["person"])

    package enum Reason: String, Sendable, Codable, CaseIterable, Bindable {
        /// The person asks for help again, or came back.
        case helpWanted = "help-wanted"
        case newFacts = "new-facts"
        /// A procedure or a deadline of the law goes on.
        case procedure
        case closedByMistake = "closed-by-mistake"
    }

    package let id: ID
    package var version = 0
    package let person: Person.ID
    package let closure: CaseClosure.ID
    package let reason: Reason
    package let at: Date

    init(of closure: CaseClosure, because reason: Reason, at now: Date) {
        id = ID()
        person = closure.person
        self.closure = closure.id
        self.reason = reason
        at = now
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        closure = try row.identifier("closure")
        reason = try row.code("reason")
        at = try row.date("at")
    }

    package var columns: [String: (any Bindable)?] {
        ["person": person, "closure": closure, "reason": reason, "at": at]
    }

    package static func all(of person: Person.ID) -> Query<CaseReopening> {
        Query(where: "person = \(person) ORDER BY at, id")
    }
}

extension Text {
    static let reopeningReason = Text(en: "Why is it opened again?", zhHant: "重新開啟的原因")
    static let reopeningReasonMissing = Text(en: "Say why the case is opened again", zhHant: "請選擇重新開啟的原因")
    static let reopeningSeenBy = Text(en: "These units see the case again:", zhHant: "下列單位將再次可查閱本案：")

    static func reopening(_ reason: CaseReopening.Reason) -> Text {
        switch reason {
        case .helpWanted: Text(en: "The person wants help again", zhHant: "當事人再次需要協助")
        case .newFacts: Text(en: "Something new became known", zhHant: "得知新的事實")
        case .procedure: Text(en: "A procedure goes on", zhHant: "程序仍在進行")
        case .closedByMistake: Text(en: "It was closed by mistake", zhHant: "誤予結案")
        }
    }

    static func reopened(_ reason: CaseReopening.Reason) -> Text {
        let why = reopening(reason)
        return Text(
            en: "The case was opened again: \(why(in: .en))", zhHant: "案件重啟：\(why(in: .zhHant))",
            review: why.review)
    }
}
