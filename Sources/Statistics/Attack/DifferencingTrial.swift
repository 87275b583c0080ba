/// A way of publishing counts, tried on two releases that differ by one person, for some people in turn.
public struct DifferencingTrial: Sendable, Equatable {
    public let victims: Int
    /// Of how many at least one attribute was learned, and of how many every one.
    public let touched: Int
    public let exposed: Int
    /// The share of all their attributes in published columns that was learned.
    public let recall: Double
    /// The mean number of combinations that changed.
    public let changed: Double

    /// - Parameters:
    ///   - victims: rows of the records, each left out of the earlier release in turn.
    ///   - publish: what is made of records.
    public init(
        of records: CodedRecords, victims: [Int], fewerThan k: Int,
        publish: (CodedRecords) throws -> ReleasedCounts
    ) throws {
        let later = try publish(records)
        let columns = Set(later.keys.columns)
        var (touched, exposed, attributes, learned, changed) = (0, 0, 0, 0, 0)
        for victim in victims {
            let without = records.without([victim])
            let found = try Differencing(try publish(without), later, fewerThan: k)
            // The attacker does not know the person: every attribute of a changed combination is taken as theirs.
            let own = records.columns.filter { $0.codes[victim] > 0 && columns.contains($0.name) }.map {
                Characteristic(column: $0.name, value: $0.labels[Int($0.codes[victim]) - 1])
            }
            let right = own.count { found.attributes.contains($0) }
            attributes += own.count
            learned += right
            touched += right > 0 ? 1 : 0
            exposed += right == own.count && right > 0 ? 1 : 0
            changed += found.changedCount
        }
        self.victims = victims.count
        self.touched = touched
        self.exposed = exposed
        recall = attributes == 0 ? 0 : Double(learned) / Double(attributes)
        self.changed = victims.isEmpty ? 0 : Double(changed) / Double(victims.count)
    }
}

extension CodedRecords {
    /// All but these rows.
    func without(_ rows: Set<Int>) -> CodedRecords { picking((0..<count).filter { !rows.contains($0) }) }

    /// These rows, in this order.
    func picking(_ rows: [Int]) -> CodedRecords {
        CodedRecords(
            columns: columns.map { column in
                Column(name: column.name, labels: column.labels, codes: rows.map { column.codes[$0] })
            }, count: rows.count)
    }

    /// With one more record, given by its codes.
    func adding(_ codes: [UInt16]) -> CodedRecords {
        precondition(codes.count == columns.count, "a code for each column")
        return CodedRecords(
            columns: zip(columns, codes).map { Column(name: $0.name, labels: $0.labels, codes: $0.codes + [$1]) },
            count: count + 1)
    }
}
