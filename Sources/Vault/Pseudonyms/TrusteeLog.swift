import Crypto
package import Foundation

/// What a trustee says that it did in a round: lines that are only ever added, each signed and chained to the one
/// before.
///
/// A line is JSON with sorted keys, a tab, and an Ed25519 signature in hexadecimal digits over the bytes before the
/// tab. `previous` is the SHA-256 of the whole line before. Anybody with the round's description can check it, with
/// tools that are not ours.
package struct TrusteeLog: Sendable, Equatable {
    package struct Receipt: Codable, Sendable, Equatable {
        package enum Deed: String, Codable, Sendable {
            /// The trustee has made its key and committed to it.
            case opened
            case multiplied
            /// The key is destroyed; nothing more can follow.
            case closed
        }

        package var format = TrusteeLog.format
        package var round: String
        package var trustee: String
        /// From 0.
        package var line: Int
        package var previous: String
        package var deed: Deed
        /// As the caller gave it, such as `2026-11-22T18:00:00Z`.
        package var at: String
        package var agency: String?
        package var stage: Int?
        /// The digests of the batch that came in and of the one that went out, and how many points each has.
        package var digestIn: String?
        package var digestOut: String?
        package var count: Int?
    }

    static let format = "lodestar-trustee-log/1"
    package let round: RoundDescription
    package let trustee: String
    package private(set) var receipts: [Receipt] = []
    package private(set) var bytes = Data()
    private var lastDigest = ""

    /// Why a log cannot be trusted, by its line from 1.
    package enum Fault: Error, Equatable {
        case unknownTrustee(String)
        case notALine(Int)
        /// The last line has no end: the file was cut off within it.
        case cutShort
        case otherRound(line: Int)
        case otherTrustee(line: Int)
        /// A line was taken out, put in or moved.
        case broken(line: Int)
        case forged(line: Int)
        /// Something was done after the key was destroyed, or before it was made.
        case outOfTurn(line: Int)
        /// More points were multiplied for an agency than the round allows, or one batch twice.
        case quota(line: Int)
    }

    /// An empty log of one trustee in a round that is open.
    package init(of trustee: String, round: RoundDescription) throws(Fault) {
        guard round.isOpen, round.trustees.contains(where: { $0.name == trustee }) else {
            throw .unknownTrustee(trustee)
        }
        self.round = round
        self.trustee = trustee
    }

    /// Reads a log and checks every line of it.
    package init(bytes: Data, of trustee: String, round: RoundDescription) throws(Fault) {
        try self.init(of: trustee, round: round)
        guard bytes.isEmpty || bytes.last == HandedFile.end else { throw .cutShort }
        for line in bytes.split(separator: HandedFile.end, omittingEmptySubsequences: false).dropLast() {
            let number = receipts.count + 1
            let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard parts.count == 2, let receipt = try? JSONDecoder().decode(Receipt.self, from: parts[0]),
                receipt.format == Self.format, HandedFile.json(receipt) == parts[0],
                let signature = Digest.bytes(hexadecimal: String(decoding: parts[1], as: UTF8.self))
            else { throw .notALine(number) }
            guard isSigned(parts[0], signature) else { throw .forged(line: number) }
            try check(receipt)
            take(receipt, line: line + [HandedFile.end])
        }
    }

    /// The digest of the last line, for whoever keeps watch: a log that later lacks it was rewritten.
    package var head: String { lastDigest }

    package var isClosed: Bool { receipts.last?.deed == .closed }

    /// Points multiplied for an agency so far.
    package func multiplied(for agency: String) -> Int {
        receipts.filter { $0.deed == .multiplied && $0.agency == agency }.reduce(0) { $0 + ($1.count ?? 0) }
    }

    private func isSigned(_ text: Data, _ signature: Data) -> Bool {
        guard let found = round.trustees.first(where: { $0.name == trustee }),
            let raw = Digest.bytes(hexadecimal: found.signingKey),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw)
        else { return false }
        return key.isValidSignature(signature, for: text)
    }

    /// Whether a receipt can follow what is there.
    private func check(_ receipt: Receipt) throws(Fault) {
        let line = receipts.count + 1
        guard receipt.round == round.digest else { throw .otherRound(line: line) }
        guard receipt.trustee == trustee else { throw .otherTrustee(line: line) }
        guard receipt.line == receipts.count, receipt.previous == lastDigest else { throw .broken(line: line) }
        guard !isClosed, (receipt.deed == .opened) == receipts.isEmpty else { throw .outOfTurn(line: line) }
        guard receipt.deed == .multiplied else { return }
        guard let agency = receipt.agency, let count = receipt.count, count >= 0, receipt.stage != nil,
            receipt.digestIn != nil, receipt.digestOut != nil,
            let member = round.agencies.first(where: { $0.name == agency })
        else { throw .notALine(line) }
        guard !receipts.contains(where: { $0.digestIn == receipt.digestIn }),
            multiplied(for: agency) + count <= member.quota
        else { throw .quota(line: line) }
    }

    private mutating func take(_ receipt: Receipt, line: Data) {
        receipts.append(receipt)
        bytes += line
        lastDigest = Digest.hexadecimal(Digest.sha256(line))
    }

    /// The log with one receipt more, signed. The caller writes it to its disk before anything is handed on.
    func adding(
        _ deed: Receipt.Deed, at: String, signer: TrusteeSigner, fill: (inout Receipt) -> Void = { _ in }
    ) throws(Fault) -> TrusteeLog {
        var receipt = Receipt(
            round: round.digest, trustee: trustee, line: receipts.count, previous: lastDigest, deed: deed, at: at)
        fill(&receipt)
        try check(receipt)
        let text = HandedFile.json(receipt)
        guard let signature = signer.signature(of: text), let raw = Digest.bytes(hexadecimal: signature),
            isSigned(text, raw)
        else { throw .forged(line: receipts.count + 1) }
        var longer = self
        longer.take(receipt, line: text + [UInt8(ascii: "\t")] + Data(signature.utf8) + [HandedFile.end])
        return longer
    }
}
