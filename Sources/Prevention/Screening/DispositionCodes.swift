import Foundation
import Lexicon
import Store
import Vault

/// Writes which party and which entry a decision is about, so that a unit finds it again and nobody else reads it.
struct DispositionCodes: Sendable {
    private let key: DataKey
    private let unit: AgencyUnit.ID

    init(_ archive: Archive, of unit: AgencyUnit.ID) throws {
        key = try archive.keyring.key(IndexScope.unit(unit).keyName)
        self.unit = unit
    }

    /// A pair, and what its entry said.
    struct Key: Sendable, Equatable {
        let unit: AgencyUnit.ID
        let pair: Data
        let content: Data
        fileprivate let code: @Sendable (String) -> Data

        /// The place of the nth decision: there is one of each.
        func slot(_ number: Int) -> Data { code("slot\u{1F}\(pair.base64EncodedString())\u{1F}\(number)") }

        static func == (a: Key, b: Key) -> Bool { (a.unit, a.pair, a.content) == (b.unit, b.pair, b.content) }
    }

    /// - Parameter partyDigest: ``ScreenedParty/digest``.
    func key(partyDigest: String, entry: String, contentDigest: String) -> Key {
        Key(
            unit: unit, pair: code("pair\u{1F}\(partyDigest)\u{1F}\(entry)"),
            content: code("content\u{1F}\(contentDigest)"), code: code)
    }

    func key(_ hit: FoundParty, of party: ScreenedParty) -> Key {
        key(partyDigest: party.digest, entry: hit.entry, contentDigest: hit.contentDigest)
    }

    /// Of any text, under the unit's key for what it finds again.
    func code(_ text: String) -> Data { key.authenticationCode(Data("lodestar/screening/v1\u{1F}\(text)".utf8)) }
}
