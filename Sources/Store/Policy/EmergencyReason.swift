package import Foundation
package import Lexicon
package import Policy
import Vault

extension PersonKeys {
    /// Seals why a file is opened for danger to life, under the person's key for the course of their case.
    ///
    /// Whoever confirms or reviews an emergency must read the reason, and may not need the contact for that. So it is
    /// no part of the contact, and the key under which it lies opens nothing else. It goes when the person is erased.
    package mutating func seal(reason: String, of id: Identifier<Emergency>, now: Date) throws -> Data {
        try seal(Data(reason.utf8), in: .existence, at: .reason(of: id), now: now)
    }

    /// Why a file was opened for danger to life.
    package func reason(of emergency: EmergencyRow, under grant: Grant) throws -> String {
        precondition(emergency.person == person, "opened under another's grant")
        let plain = try open(emergency.reason, at: .reason(of: emergency.id), under: grant, of: .existence)
        return String(decoding: plain, as: UTF8.self)
    }
}

extension Place {
    fileprivate static func reason(of id: Identifier<Emergency>) -> Place {
        Place(table: "emergency", column: "reason", row: id)
    }
}
