import Crypto
package import Foundation

/// What everybody in a round has agreed on: who hands in, how much, who multiplies in which order, with which keys.
///
/// A public file. Once every trustee has committed to a key it no longer changes, and its digest is bound into every
/// other file of the round.
package struct RoundDescription: Sendable, Codable, Equatable {
    package struct Agency: Sendable, Codable, Equatable {
        package var name: String
        /// How many people it declares to have met in the period.
        package var caseload: Int
        /// Points that trustees multiply for it in the epoch, padding among them.
        package var quota: Int

        package init(name: String, caseload: Int, quota: Int) {
            self.name = name
            self.caseload = caseload
            self.quota = quota
        }
    }

    package struct Trustee: Sendable, Codable, Equatable {
        package var name: String
        /// Ed25519, 64 hexadecimal digits: for receipts and for the commitment.
        package var signingKey: String
        package internal(set) var commitment: Commitment?

        package init(name: String, signingKey: String) {
            self.name = name
            self.signingKey = signingKey
        }
    }

    /// A trustee's word that it multiplies with one key, and what the trustees up to it make of the base point.
    package struct Commitment: Sendable, Codable, Equatable {
        /// x of key · G, 64 hexadecimal digits.
        package var key: String
        /// x of the product of all keys so far · G. With the last one agencies check the whole cascade.
        package var joint: String
        /// Over the plan, the trustee's place and both points.
        package var signature: String
    }

    package var format = Self.format
    package var epoch: String
    /// The first and the last day whose people are counted, `yyyy-mm-dd`.
    package var from: String
    package var until: String
    package var agencies: [Agency]
    package var trustees: [Trustee]
    package var keyTypes: [String]
    /// Rows of one agency that may share a key before the key is left out.
    package var cap: Int
    /// Batches are padded to a multiple of this.
    package var block: Int

    static let format = "lodestar-round/1"

    package init(
        epoch: String, from: String, until: String, agencies: [Agency], trustees: [Trustee], keyTypes: [String],
        cap: Int = 20, block: Int = 1024
    ) throws(Fault) {
        self.epoch = epoch
        self.from = from
        self.until = until
        self.agencies = agencies
        self.trustees = trustees
        self.keyTypes = keyTypes
        self.cap = cap
        self.block = block
        try check()
    }

    /// Why a description cannot hold.
    package enum Fault: Error, Equatable {
        case notARound
        case epoch
        case period
        /// Two to eight, each named once.
        case agencies
        /// Three to eight, each named once: with two, one pair already knows everything.
        case trustees
        case keyTypes
        case numbers
        /// A signing key that is none.
        case signingKey(String)
        /// Commitments stand in the order of the trustees, without a gap.
        case order(String)
        /// A commitment that its trustee's key did not sign, or whose points are none.
        case forged(String)
    }

    /// How many match keys an agency may have multiplied: 1.2 times its caseload, at `keys` for each record.
    package static func quota(caseload: Int, keys: Int = 30) -> Int { (caseload * keys * 6 + 4) / 5 }

    /// Whether every trustee has committed, so that agencies can begin.
    package var isOpen: Bool { trustees.allSatisfy { $0.commitment != nil } }

    /// SHA-256 of the file's bytes.
    package var digest: String { Digest.hexadecimal(Digest.sha256(bytes)) }

    package var bytes: Data { HandedFile.json(self) + [HandedFile.end] }

    /// Reads a description and checks all that it says, commitments among it.
    package init(bytes: Data) throws(Fault) {
        guard let found = try? JSONDecoder().decode(Self.self, from: bytes), found.format == Self.format else {
            throw .notARound
        }
        self = found
        try check()
        for (place, trustee) in trustees.enumerated() where trustee.commitment != nil {
            guard trustees[..<place].allSatisfy({ $0.commitment != nil }) else { throw .order(trustee.name) }
            guard isSigned(place) else { throw .forged(trustee.name) }
        }
    }

    private func check() throws(Fault) {
        guard Self.isName(epoch) else { throw .epoch }
        guard from.utf8.count == 10, until.utf8.count == 10, from <= until else { throw .period }
        guard (2...8).contains(agencies.count), Set(agencies.map(\.name)).count == agencies.count,
            agencies.allSatisfy({ Self.isName($0.name) && $0.name != "count" })
        else { throw .agencies }
        guard (3...8).contains(trustees.count), Set(trustees.map(\.name)).count == trustees.count,
            Set(trustees.map(\.signingKey)).count == trustees.count,
            trustees.allSatisfy({ Self.isName($0.name) })
        else { throw .trustees }
        for trustee in trustees {
            guard let key = Digest.bytes(hexadecimal: trustee.signingKey), key.count == 32 else {
                throw .signingKey(trustee.name)
            }
        }
        guard !keyTypes.isEmpty, Set(keyTypes).count == keyTypes.count, keyTypes.allSatisfy(Self.isName) else {
            throw .keyTypes
        }
        guard (1...1000).contains(cap), (1...65_536).contains(block),
            agencies.allSatisfy({ $0.caseload > 0 && $0.quota > 0 && $0.quota <= 1 << 30 })
        else { throw .numbers }
    }

    /// Letters, digits, `-`, `_` and `.`, at most 64 bytes: nothing that a file or a table would have to quote.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
            }
    }
}

// MARK: - Commitments

extension RoundDescription {
    /// What a trustee signs: the plan without any commitment, its own place, and the two points.
    func promise(_ place: Int, key: String, joint: String) -> Data {
        var plan = self
        for index in plan.trustees.indices { plan.trustees[index].commitment = nil }
        return Data("lodestar-commitment/1\n".utf8)
            + Data("\(Digest.hexadecimal(Digest.sha256(plan.bytes)))\n\(place)\n\(key)\n\(joint)\n".utf8)
    }

    private func isSigned(_ place: Int) -> Bool {
        guard let commitment = trustees[place].commitment,
            let raw = Digest.bytes(hexadecimal: trustees[place].signingKey),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw),
            let signature = Digest.bytes(hexadecimal: commitment.signature),
            let points = Digest.bytes(hexadecimal: commitment.key + commitment.joint),
            points.count == 64, let both = try? CurvePoints(bytes: points), (try? both.check()) != nil
        else { return false }
        guard place > 0 || commitment.key == commitment.joint else { return false }
        return key.isValidSignature(signature, for: promise(place, key: commitment.key, joint: commitment.joint))
    }

    /// What all trustees together make of the base point: x, 32 bytes. Nil before the round is open.
    var joint: Data? {
        guard isOpen, let last = trustees.last?.commitment else { return nil }
        return Digest.bytes(hexadecimal: last.joint)
    }
}
