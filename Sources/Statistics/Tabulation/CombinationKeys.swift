/// How a combination of characteristics becomes one number, and back.
///
/// Columns are numbered by descending size of their code list, for the search begins with what divides the records
/// most. Each attribute has a number from 1 on, in that order; a combination's key is its attributes' numbers in
/// ascending order, packed from the highest bit down and ended with zeros. So keys sort as words do: a combination
/// stands before those that begin with it.
struct CombinationKeys: Sendable, Equatable {
    /// The records' columns in the order of the search.
    let order: [Int]
    /// The size of each column's code list, in that order.
    let sizes: [Int]
    /// Of each column: its first attribute's number, less one.
    let bases: [Int]
    /// Bits for each attribute.
    let bits: Int
    /// The longest combination.
    let length: Int

    init(_ records: CodedRecords, upTo length: Int) throws(CombinationProblem) {
        precondition(length >= 1, "a combination has at least one characteristic")
        let all = records.columns.map(\.labels.count)
        order = all.indices.sorted { (all[$1], $0) < (all[$0], $1) }
        sizes = order.map { all[$0] }
        var bases: [Int] = []
        var sum = 0
        for size in sizes {
            bases.append(sum)
            sum += size
        }
        self.bases = bases
        self.length = min(length, max(1, order.count))
        bits = max(1, Int.bitWidth - sum.leadingZeroBitCount)
        guard bits * self.length <= 64 else { throw .tooWide(bits: bits * self.length) }
    }

    /// How far the number of the attribute at `position` is shifted in a key.
    func shift(_ position: Int) -> UInt64 { UInt64(64 - bits * (position + 1)) }

    /// The attributes' numbers in a key, in ascending order.
    func numbers(_ key: UInt64, _ body: (Int) -> Void) {
        var rest = key
        while rest != 0 {
            body(Int(rest >> UInt64(64 - bits)))
            rest = bits == 64 ? 0 : rest << UInt64(bits)
        }
    }

    /// The column, in the records' own order, and the code that an attribute's number stands for.
    func attribute(_ number: Int) -> Attribute {
        // The last column whose base is below the number.
        var (low, high) = (0, bases.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if bases[middle] < number { low = middle } else { high = middle }
        }
        return Attribute(column: order[low], code: UInt16(number - bases[low]))
    }

    /// The key of these attributes; none where two share a column, where one is unknown, or where there are too many.
    func key(_ attributes: [Attribute]) -> UInt64? {
        guard !attributes.isEmpty, attributes.count <= length else { return nil }
        var numbers: [(column: Int, number: Int)] = []
        for attribute in attributes {
            guard let column = order.firstIndex(of: attribute.column),
                attribute.code > 0, Int(attribute.code) <= sizes[column]
            else { return nil }
            numbers.append((column, bases[column] + Int(attribute.code)))
        }
        numbers.sort { $0.number < $1.number }
        var key: UInt64 = 0
        for (position, one) in numbers.enumerated() {
            if position > 0, numbers[position - 1].column == one.column { return nil }
            key |= UInt64(one.number) << shift(position)
        }
        return key
    }
}

/// One code of one column of `CodedRecords`.
public struct Attribute: Sendable, Hashable {
    /// The column's position in `CodedRecords.columns`.
    public let column: Int
    /// Never 0: where nothing is counted, there is no attribute.
    public let code: UInt16

    public init(column: Int, code: UInt16) {
        precondition(code > 0, "code 0 says that nothing is counted")
        self.column = column
        self.code = code
    }
}

/// Why combinations cannot be counted.
public enum CombinationProblem: Error, Equatable {
    /// A combination of that length does not fit 64 bits: count shorter ones, or take columns away.
    case tooWide(bits: Int)
}
