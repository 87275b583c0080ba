package import Foundation

/// A file that goes from hand to hand in a round: a first line saying what it is, its lines, and a last line with
/// their number and the SHA-256 of every byte before it.
///
/// A file cut short, joined twice or changed is refused; so is one of another round, epoch or stage.
package struct HandedFile: Sendable {
    /// What a file says it is, as one line of JSON with sorted keys.
    package struct Head: Codable, Sendable, Equatable {
        /// Such as `lodestar-batch/1`.
        package var format: String
        /// The digest of the round's description.
        package var round: String
        package var epoch: String
        package var agency: String
        /// 0 as blinded by the agency, k after the k-th trustee.
        package var stage: Int
        /// How many rows of records the lines speak of, where they do.
        package var rows: Int?
    }

    /// Why bytes are not the file that was asked for.
    package enum Fault: Error, Equatable {
        /// The first line is no head of such a file, or of another version.
        case notThisFormat(expected: String)
        case otherRound(found: String, expected: String)
        case otherEpoch(found: String, expected: String)
        case unknownAgency(String)
        case wrongStage(found: Int, expected: Int)
        /// The last line is not there: the file was cut off.
        case cutShort
        /// Something follows the last line: two files were joined.
        case goesOn
        /// A byte was changed on the way.
        case digest
        case count(found: Int, told: Int)
        /// A line that is not what the format has there; lines count from 1.
        case line(Int)
        /// A line that says again what an earlier one said.
        case twice(line: Int)
        case point(CurvePoints.Fault)
    }

    private struct Tail: Codable {
        let count: Int
        let sha256: String
    }

    package let head: Head
    /// The lines between the first and the last, without their ends.
    package let lines: [Data]

    init(head: Head, lines: [Data]) {
        self.head = head
        self.lines = lines
    }

    package var bytes: Data {
        var all = Self.json(head) + [Self.end]
        for line in lines { all += line + [Self.end] }
        all += Self.json(Tail(count: lines.count, sha256: Digest.hexadecimal(Digest.sha256(all)))) + [Self.end]
        return all
    }

    /// - Parameters:
    ///   - format: name and version, as the head has to say it.
    ///   - stage: what the head has to say, where only one stage will do.
    package init(
        bytes: Data, format: String, of round: RoundDescription, stage: Int? = nil
    ) throws(Fault) {
        guard let first = bytes.firstIndex(of: Self.end),
            let head = try? JSONDecoder().decode(Head.self, from: bytes[..<first]), head.format == format,
            Self.json(head) == bytes[..<first]
        else { throw .notThisFormat(expected: format) }
        guard head.epoch == round.epoch else { throw .otherEpoch(found: head.epoch, expected: round.epoch) }
        guard head.round == round.digest else { throw .otherRound(found: head.round, expected: round.digest) }
        guard round.agencies.contains(where: { $0.name == head.agency }) else { throw .unknownAgency(head.agency) }
        if let stage, head.stage != stage { throw .wrongStage(found: head.stage, expected: stage) }
        self.head = head
        lines = try Self.body(bytes, from: bytes.index(after: first))
    }

    private static func body(_ bytes: Data, from start: Data.Index) throws(Fault) -> [Data] {
        guard bytes.last == end else { throw .cutShort }
        var lines: [Data] = []
        var rest = bytes[start...]
        while let stop = rest.firstIndex(of: end) {
            let line = rest[..<stop]
            rest = rest[bytes.index(after: stop)...]
            guard line.first == brace else {
                lines.append(line)
                continue
            }
            guard let tail = try? JSONDecoder().decode(Tail.self, from: line), json(tail) == line else {
                throw .line(lines.count + 2)
            }
            guard rest.isEmpty else { throw .goesOn }
            guard tail.count == lines.count else { throw .count(found: lines.count, told: tail.count) }
            guard tail.sha256 == Digest.hexadecimal(Digest.sha256(bytes[..<line.startIndex])) else { throw .digest }
            return lines
        }
        throw .cutShort
    }

    /// Keys sorted, slashes plain: one writing for one value.
    static func json(_ value: some Encodable) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return try encoder.encode(value) } catch {
            preconditionFailure("Texts and whole numbers are always JSON: \(error)")
        }
    }

    static let end = UInt8(ascii: "\n")
    private static let brace = UInt8(ascii: "{")
}
