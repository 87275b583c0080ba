package import Foundation
package import Lexicon
package import Policy
import Vault

extension PersonKeys {
    /// Seals why a file is opened for danger to life: with the person's own key, so that it goes when they are erased.
    package mutating func seal(reason: String, of id: Identifier<Emergency>, now: Date) throws -> Data {
        try seal(Data(reason.utf8), in: .contact, at: .reason(of: id), now: now)
    }

    /// Why a file was opened for danger to life.
    ///
    /// It is part of the course of the case: whoever confirms or reviews it must read it, and may not need the contact
    /// for that, under whose key it is sealed.
    package func reason(of emergency: EmergencyRow, under grant: Grant) throws -> String {
        precondition(
            grant.person == person && emergency.person == person && grant.matter == .existence,
            "opened under another's grant")
        return String(decoding: try open(emergency.reason, at: .reason(of: emergency.id)), as: UTF8.self)
    }
}

extension Place {
    fileprivate static func reason(of id: Identifier<Emergency>) -> Place {
        Place(table: "emergency", column: "reason", row: id)
    }
}
