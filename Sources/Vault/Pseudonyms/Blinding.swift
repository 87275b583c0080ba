import Crypto
package import Foundation

/// What an agency keeps at home between handing its points in and getting them back.
///
/// Whoever has this file and the batch that came back has the agency's pseudonyms, and with the texts of the keys
/// could tell which is whose: it stays where the records are, and is destroyed once the agency knows what the linker
/// found of its own rows.
package struct BlindingSecret: Sendable, Codable, Equatable {
    private var format = "lodestar-blinding/1"
    package let round: String
    package let agency: String
    /// The blinding scalar and the seed of the padding, in hexadecimal digits.
    private let scalar: String
    private let seed: String
    /// The type of each distinct match key.
    private let types: [String]
    /// For each place in the batch the number of its match key, or −1 − the number of its padding point.
    private let places: [Int]
    /// For each row that is handed in, the numbers of its match keys.
    private let rows: [[Int]]
    /// For each row that is handed in, the row of the agency's own file.
    package let ownRows: [Int]

    /// One match key in clear.
    package struct Key: Hashable, Sendable {
        package let type: String
        package let text: String

        package init(type: String, text: String) {
            self.type = type
            self.text = text
        }
    }

    /// Why records cannot be handed in.
    package enum Refusal: Error, Equatable {
        case roundNotOpen
        case unknownAgency(String)
        /// A key type that the round does not have.
        case unknownType(String)
        /// Points with padding, and what the agency may have multiplied in the round.
        case quota(points: Int, allowed: Int)
    }

    /// Blinds the distinct keys of an agency's rows and mixes padding among them.
    ///
    /// The padding are points whose product the agency can compute itself, so that a trustee who does not multiply
    /// all points with the key it committed to is found out. Rows are handed in in random order.
    package static func blinded(
        _ rows: [[Key]], agency: String, round: RoundDescription
    ) throws(Refusal) -> (PointBatch, BlindingSecret) {
        guard round.isOpen else { throw .roundNotOpen }
        guard let member = round.agencies.first(where: { $0.name == agency }) else { throw .unknownAgency(agency) }
        let types = Set(round.keyTypes)
        for row in rows { for key in row where !types.contains(key.type) { throw .unknownType(key.type) } }
        let order = Array(rows.indices).shuffled()
        var numbers: [Key: Int] = [:]
        var keys: [Key] = []
        let numbered = order.map { row in
            Array(Set(rows[row])).map { key in
                if let known = numbers[key] { return known }
                numbers[key] = keys.count
                keys.append(key)
                return keys.count - 1
            }.sorted()
        }
        let size = padded(keys.count, block: round.block)
        guard size <= member.quota else { throw .quota(points: size, allowed: member.quota) }
        let scalar = P256.KeyAgreement.PrivateKey()
        let secret = BlindingSecret(
            round: round.digest, agency: agency, scalar: Digest.hexadecimal(scalar.rawRepresentation),
            seed: Digest.hexadecimal(Secret.random(32)), types: keys.map(\.type),
            places: (Array(keys.indices) + (keys.count..<size).map { keys.count - 1 - $0 }).shuffled(),
            rows: numbered, ownRows: order)
        let points = secret.points(keys, scalar: scalar, epoch: round.epoch)
        return (PointBatch(round: round, agency: agency, stage: 0, points: points), secret)
    }

    /// A multiple of the block with at least one point in 64, and 32 in all, of padding: enough that a trustee who
    /// changes one point in ten is found out in 29 of 30 of the smallest batches.
    static func padded(_ keys: Int, block: Int) -> Int {
        let least = keys + max(32, (keys + 63) / 64)
        return (least + block - 1) / block * block
    }

    private func points(_ keys: [Key], scalar: P256.KeyAgreement.PrivateKey, epoch: String) -> CurvePoints {
        var all = Data(capacity: places.count * CurvePoints.size)
        for place in places {
            if place < 0 {
                all += padding(-1 - place).publicKey.rawRepresentation.prefix(32)
                continue
            }
            let point = TextPoint.of(keys[place].text, type: keys[place].type, epoch: epoch)
            guard let blinded = try? scalar.sharedSecretFromKeyAgreement(with: point) else {
                preconditionFailure("A point of a group of prime order has all its multiples.")
            }
            blinded.withUnsafeBytes { all.append(contentsOf: $0) }
        }
        guard let points = try? CurvePoints(bytes: all) else { preconditionFailure("Points of 32 bytes each.") }
        return points
    }

    /// The scalar of a padding point: from the seed, anew in the one case in 2³² where it is no scalar.
    private func padding(_ number: Int) -> P256.KeyAgreement.PrivateKey {
        let seed = SymmetricKey(data: Digest.bytes(hexadecimal: seed) ?? Data())
        for attempt in 0..<8 {
            let code = HMAC<SHA256>.authenticationCode(
                for: Data("lodestar/padding/v1/\(number)/\(attempt)".utf8), using: seed)
            if let key = try? P256.KeyAgreement.PrivateKey(rawRepresentation: Data(code)) { return key }
        }
        preconditionFailure("Eight times no scalar.")
    }
}

// MARK: - What came back

extension BlindingSecret {
    /// Why a batch that came back gives no pseudonyms.
    package enum Spoiled: Error, Equatable {
        case notThisSecret
        case otherRound
        case otherAgency(String)
        case notAllTrustees(stage: Int)
        case points(found: Int, expected: Int)
        /// Padding that the trustees' committed keys do not give: somebody multiplied with another key, or put points
        /// of its own into the batch.
        case notMultiplied(padding: Int)
        case point(CurvePoints.Fault)
    }

    package var bytes: Data { HandedFile.json(self) + [HandedFile.end] }

    package init(bytes: Data) throws(Spoiled) {
        guard let found = try? JSONDecoder().decode(Self.self, from: bytes), found.format == "lodestar-blinding/1",
            found.places.allSatisfy({ $0 < found.types.count }), found.rows.count == found.ownRows.count,
            found.rows.allSatisfy({ $0.allSatisfy(found.types.indices.contains) }),
            Digest.bytes(hexadecimal: found.seed)?.count == 32
        else { throw .notThisSecret }
        self = found
    }

    /// Takes the blinding off and makes pseudonyms, once the padding has shown that every trustee kept its word.
    package func pseudonyms(
        from batch: PointBatch, round: RoundDescription, threads: Int = 1
    ) throws(Spoiled) -> PseudonymFile {
        guard round.digest == self.round, let joint = round.joint else { throw .otherRound }
        guard batch.agency == agency else { throw .otherAgency(batch.agency) }
        guard batch.stage == round.trustees.count else { throw .notAllTrustees(stage: batch.stage) }
        guard batch.points.count == places.count else {
            throw .points(found: batch.points.count, expected: places.count)
        }
        try checkPadding(batch.points, joint: joint)
        let real = places.indices.filter { places[$0] >= 0 }
        let products = real.reduce(into: Data(capacity: real.count * 32)) { $0 += batch.points[$1] }
        guard let raw = Digest.bytes(hexadecimal: scalar), raw.count == 32,
            let inverse = try? P256.KeyAgreement.PrivateKey(rawRepresentation: GroupOrder.inverse(of: raw))
        else { throw .notThisSecret }
        let bare: CurvePoints
        do { bare = try CurvePoints(bytes: products).multiplied(by: inverse, threads: threads) } catch {
            throw .point(error)
        }
        var names = [Data](repeating: Data(), count: types.count)
        for (number, place) in real.enumerated() {
            names[places[place]] = Self.pseudonym(bare[number], type: types[places[place]], epoch: round.epoch)
        }
        return PseudonymFile(
            round: round, agency: agency,
            rows: rows.map { $0.map { PseudonymFile.Entry(type: types[$0], pseudonym: names[$0]) } })
    }

    private func checkPadding(_ points: CurvePoints, joint: Data) throws(Spoiled) {
        guard let all = try? P256.KeyAgreement.PublicKey(compressedRepresentation: [2] + joint) else {
            throw .otherRound
        }
        var wrong = 0
        for (place, number) in places.enumerated() where number < 0 {
            let expected = try? padding(-1 - number).sharedSecretFromKeyAgreement(with: all)
            let isRight = expected?.withUnsafeBytes { Secret.isSame(Data($0), points[place]) } ?? false
            wrong += isRight ? 0 : 1
        }
        guard wrong == 0 else { throw .notMultiplied(padding: wrong) }
    }

    /// HKDF-SHA256 of the point's x, 16 bytes, bound to epoch and type.
    static func pseudonym(_ x: Data, type: String, epoch: String) -> Data {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: x), salt: Data("lodestar/pseudonym/v1".utf8),
            info: Data("\(epoch)\n\(type)".utf8), outputByteCount: PseudonymFile.size
        ).withUnsafeBytes { Data($0) }
    }
}
