/// A7: whether made-up records tell a person's value better than data that never held the person.
///
/// Of each target all values but one are known; the missing one is guessed as the commonest among the made-up records
/// that share most of the others. The same is done with data without the target. Only what goes beyond that is the
/// release's doing.
public struct AttributeInference: Sendable, Equatable {
    /// The share of right guesses, over all targets and columns.
    public let rate: Double
    /// The same from what never saw the target.
    public let baseline: Double
    /// By how much the former exceeds the latter, at least, with a chance of error of 0.5 %.
    public let least: Double
    public let people: Int

    /// - Parameters:
    ///   - made: the records that were published. - targets: rows of `records`. - unseen: records made in the same
    ///   way without the targets. Without them the baseline is the real records without the target, or the commonest
    ///   value of each column, whichever guesses right: more than any outsider has.
    public init(on made: CodedRecords, records: CodedRecords, targets: [Int], unseen: CodedRecords? = nil) {
        var (right, known, asked) = (0, 0, 0)
        var excess: [Double] = []
        let modes = records.columns.map { column in
            Self.commonest(column.codes.indices.lazy.map { column.codes[$0] }, labels: column.labels.count)
        }
        for target in targets {
            let record = records.record(target)
            let guess = Self.guesses(record, from: made, leavingOut: nil)
            let other = Self.guesses(record, from: unseen ?? records, leavingOut: unseen == nil ? target : nil)
            let told = record.indices.filter { record[$0] > 0 }
            guard !told.isEmpty else { continue }
            let hits = told.count { guess[$0] == record[$0] }
            let base = told.count {
                other[$0] == record[$0] || (unseen == nil && modes[$0] == record[$0])
            }
            right += hits
            known += base
            asked += told.count
            excess.append(Double(hits - base) / Double(told.count))
        }
        rate = asked == 0 ? 0 : Double(right) / Double(asked)
        baseline = asked == 0 ? 0 : Double(known) / Double(asked)
        least = Self.leastMean(excess)
        people = excess.count
    }

    /// For each column the commonest value among the records that share most of the other columns' values.
    private static func guesses(_ record: [UInt16], from data: CodedRecords, leavingOut row: Int?) -> [UInt16?] {
        let masks = Likeness.masks(of: record, among: data)
        return record.indices.map { column in
            let others = column < 64 ? ~(UInt64(1) << UInt64(column)) : ~0
            var (most, near): (Int, [Int]) = (-1, [])
            for (index, mask) in masks.enumerated() where index != row {
                let shared = (mask & others).nonzeroBitCount
                if shared > most { (most, near) = (shared, []) }
                if shared == most { near.append(index) }
            }
            let codes = data.columns[column].codes
            return commonest(near.lazy.map { codes[$0] }, labels: data.columns[column].labels.count)
        }
    }

    private static func commonest(_ codes: some Sequence<UInt16>, labels: Int) -> UInt16? {
        var counts = [Int](repeating: 0, count: labels + 1)
        for code in codes { counts[Int(code)] += 1 }
        guard let most = counts.max(), most > 0 else { return nil }
        return counts.firstIndex(of: most).map(UInt16.init)
    }

    /// The mean less 2.7 of its deviations, the .995 quantile for fifty values.
    private static func leastMean(_ values: [Double]) -> Double {
        guard values.count > 1 else { return -1 }
        let size = Double(values.count)
        let mean = values.reduce(0, +) / size
        let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (size - 1)
        return mean - 2.7 * (square / size).squareRoot()
    }
}
