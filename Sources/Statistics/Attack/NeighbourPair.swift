/// Two sets of records that differ by one, and the record.
public struct NeighbourPair: Sendable, Equatable {
    public let name: String
    /// Without the record, and with it.
    public let without: CodedRecords
    public let with: CodedRecords
    /// The codes of the record that only one of them has.
    public let record: [UInt16]

    public init(name: String, without: CodedRecords, record: [UInt16]) {
        self.name = name
        self.without = without
        self.with = without.adding(record)
        self.record = record
    }

    /// The pairs on which mechanisms fail: seven kinds of people who stand out, or should not.
    ///
    /// - Parameters:
    ///   - columns: names and code lists; each needs two codes, and there must be two columns.
    ///   - crowd: how many alike records the others are.
    ///   - threshold: the count from which the mechanism under test, or the law, treats people otherwise.
    public static func worstCases(
        columns: [(name: String, labels: [String])], crowd: Int = 20, threshold: Int = 10
    ) -> [NeighbourPair] {
        precondition(columns.count >= 2 && columns.allSatisfy { $0.labels.count >= 2 }, "two columns of two codes")
        precondition(crowd >= 0 && threshold >= 1, "counts")
        let common = columns.map { _ in UInt16(1) }
        let outlier = columns.map { UInt16($0.labels.count) }
        let empty = columns.map { _ in UInt16(0) }
        let unique = [outlier[0]] + common.dropFirst()
        let second = columns.map { _ in UInt16(2) }
        let (left, right) = ([outlier[0]] + empty.dropFirst(), [0, outlier[1]] + empty.dropFirst(2))
        let records = { (rows: [[UInt16]]) in
            CodedRecords(
                columns: columns.enumerated().map { index, column in
                    CodedRecords.Column(name: column.name, labels: column.labels, codes: rows.map { $0[index] })
                }, count: rows.count)
        }
        let many = Array(repeating: common, count: crowd)
        let atThreshold = many + Array(repeating: second, count: threshold - 1)
        let apart = many + Array(repeating: left, count: 3) + Array(repeating: right, count: 3)
        return [
            NeighbourPair(name: "an outlier with every field", without: records(many), record: outlier),
            NeighbourPair(name: "a record without a value", without: records(many), record: empty),
            NeighbourPair(name: "one value that nobody has", without: records(many), record: Array(unique)),
            NeighbourPair(name: "the record that reaches a threshold", without: records(atThreshold), record: second),
            NeighbourPair(name: "one more of many", without: records(many), record: common),
            NeighbourPair(name: "one record or none", without: records([]), record: common),
            NeighbourPair(
                name: "the only one with two values together", without: records(apart),
                record: [outlier[0], outlier[1]] + empty.dropFirst(2)),
        ]
    }
}
