package import Foundation

/// One agency's points on their way: blinded by it at stage 0, multiplied by k trustees at stage k.
///
/// Points stand in an order that only the agency can undo, real ones and padding mixed; all are different.
package struct PointBatch: Sendable {
    package let agency: String
    package let stage: Int
    package let points: CurvePoints
    /// SHA-256 of the file's bytes: what receipts name.
    package let digest: String
    /// The file.
    package let bytes: Data

    static let format = "lodestar-batch/1"

    init(round: RoundDescription, agency: String, stage: Int, points: CurvePoints) {
        self.agency = agency
        self.stage = stage
        self.points = points
        let head = HandedFile.Head(
            format: Self.format, round: round.digest, epoch: round.epoch, agency: agency, stage: stage)
        let lines = (0..<points.count).map { Data(Digest.hexadecimal(points[$0]).utf8) }
        bytes = HandedFile(head: head, lines: lines).bytes
        digest = Digest.hexadecimal(Digest.sha256(bytes))
    }

    /// Reads a batch; a point that is there twice is refused.
    ///
    /// Whether each is on the curve is looked at when it is multiplied, which costs no second look; whoever only takes
    /// a batch in asks ``CurvePoints/check()``.
    ///
    /// - Parameter stage: what the caller expects; nil takes any up to the number of trustees.
    package init(bytes: Data, of round: RoundDescription, stage: Int? = nil) throws(HandedFile.Fault) {
        let file = try HandedFile(bytes: bytes, format: Self.format, of: round, stage: stage)
        guard (0...round.trustees.count).contains(file.head.stage) else {
            throw .wrongStage(found: file.head.stage, expected: round.trustees.count)
        }
        var all = Data(capacity: file.lines.count * CurvePoints.size)
        var seen = Set<Data>(minimumCapacity: file.lines.count)
        for (place, line) in file.lines.enumerated() {
            guard line.count == 2 * CurvePoints.size, line.allSatisfy({ $0 < 65 || $0 > 90 }),
                let point = Digest.bytes(hexadecimal: String(decoding: line, as: UTF8.self))
            else { throw .line(place + 2) }
            guard seen.insert(point).inserted else { throw .twice(line: place + 2) }
            all += point
        }
        do { points = try CurvePoints(bytes: all) } catch { throw .point(error) }
        agency = file.head.agency
        self.stage = file.head.stage
        self.bytes = bytes
        digest = Digest.hexadecimal(Digest.sha256(bytes))
    }
}
