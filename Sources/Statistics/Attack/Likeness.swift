/// How like one person some records are: which of the person's values each of them shares.
struct Likeness {
    /// How many records share exactly these columns with the person (a bit for each).
    private let shared: [UInt64: Int]
    private let width: Int
    private let told: [Int]
    let count: Int

    /// Columns beyond the 64th are not looked at.
    init(of record: [UInt16], among records: CodedRecords, leavingOut row: Int? = nil) {
        let masks = Self.masks(of: record, among: records)
        var shared: [UInt64: Int] = [:]
        for (index, mask) in masks.enumerated() where index != row { shared[mask, default: 0] += 1 }
        self.shared = shared
        width = min(64, record.count)
        told = record.indices.prefix(64).filter { record[$0] > 0 }
        count = records.count - (row == nil ? 0 : 1)
    }

    static func masks(of record: [UInt16], among records: CodedRecords) -> [UInt64] {
        var masks = [UInt64](repeating: 0, count: records.count)
        for (column, code) in record.enumerated().prefix(64) {
            let bit = UInt64(1) << UInt64(column)
            records.columns[column].codes.withUnsafeBufferPointer { codes in
                for row in masks.indices where codes[row] == code { masks[row] |= bit }
            }
        }
        return masks
    }

    /// Records that share everything, "no value" counted as something.
    var exact: Int { shared.reduce(0) { $1.key.nonzeroBitCount == width ? $0 + $1.value : $0 } }

    /// In how many columns the nearest differs; one more than there are, where there is no record.
    var nearest: Int { width - (shared.keys.map(\.nonzeroBitCount).max() ?? -1) }

    /// How many share each value of the person's.
    var singles: [Int] { (0..<width).map { column in counted(1 << UInt64(column)) } }

    /// How many share both values, for each two columns that tell something.
    var pairs: [Int] {
        told.indices.flatMap { first in
            told[(first + 1)...].map { counted(1 << UInt64(told[first]) | 1 << UInt64($0)) }
        }
    }

    /// The share of the person's sets of three values that some record has.
    var sharedTriples: Double {
        let keys = Array(shared.keys)
        var (found, all) = (0, 0)
        for first in told.indices {
            for second in told.indices where second > first {
                let pair = UInt64(1) << UInt64(told[first]) | 1 << UInt64(told[second])
                let holders = keys.filter { $0 & pair == pair }
                for third in told[(second + 1)...] {
                    all += 1
                    found += holders.contains { $0 & 1 << UInt64(third) != 0 } ? 1 : 0
                }
            }
        }
        return all == 0 ? 0 : Double(found) / Double(all)
    }

    private func counted(_ wanted: UInt64) -> Int {
        shared.reduce(0) { $1.key & wanted == wanted ? $0 + $1.value : $0 }
    }
}

extension CodedRecords {
    /// The codes of one record.
    func record(_ row: Int) -> [UInt16] { columns.map { $0.codes[row] } }
}
