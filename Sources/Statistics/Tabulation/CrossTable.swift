/// Records by one question or several, with margins, and with everything that is no answer kept apart.
///
/// A record with several values stands in each of their cells, and once in each margin. So margins are counts of
/// records and not sums of cells, and shares may add up to more than the whole.
public struct CrossTable: Sendable, Equatable {
    /// One question.
    public struct Dimension: Sendable, Equatable {
        public let name: String
        public let codes: CodeList

        public init(_ name: String, _ codes: CodeList) {
            self.name = name
            self.codes = codes
        }
    }

    /// A row or column of the table, along one dimension.
    public enum Category: Sendable, Hashable {
        case code(Int)
        case none, unknown, notAsked, masked
        /// All who answered, *none of them* included: what shares are taken of.
        case answered
        /// All records.
        case total
    }

    /// Why a table cannot be made.
    public enum Problem: Error, Equatable {
        /// More cells than are held in memory.
        case tooManyCells
        /// The record at this position has another number of answers than there are dimensions.
        case answers(record: Int, found: Int)
        /// The record at this position answers with a code that the dimension's list lacks, or with an empty list.
        case code(record: Int, dimension: Int)
    }

    /// No table has more cells.
    public static let cellsMax = 1 << 24

    public let dimensions: [Dimension]
    /// Counts of all cells; the last dimension's categories lie next to each other.
    private let counts: [Int]

    /// Counts the records: for each, one answer for each dimension.
    public init(_ dimensions: [Dimension], of records: some Sequence<[Answer]>) throws(Problem) {
        self.dimensions = dimensions
        var size = 1
        for dimension in dimensions {
            let (product, overflow) = size.multipliedReportingOverflow(by: dimension.size)
            guard !overflow, product <= Self.cellsMax else { throw .tooManyCells }
            size = product
        }
        var counts = [Int](repeating: 0, count: size)
        var cells: [Int] = []
        for (position, answers) in records.enumerated() {
            guard answers.count == dimensions.count else { throw .answers(record: position, found: answers.count) }
            cells = [0]
            for (index, dimension) in dimensions.enumerated() {
                guard let places = dimension.places(of: answers[index]) else {
                    throw .code(record: position, dimension: index)
                }
                cells = cells.flatMap { cell in places.map { cell * dimension.size + $0 } }
            }
            for cell in cells { counts[cell] += 1 }
        }
        self.counts = counts
    }

    /// How many records there are.
    public var recordCount: Int { counts[counts.count - 1] }

    /// How many records are in a cell, or in a margin: one category for each dimension.
    public func count(_ cell: [Category]) -> Int {
        precondition(cell.count == dimensions.count, "a category for each dimension")
        return counts[zip(dimensions, cell).reduce(0) { $0 * $1.0.size + $1.0.place(of: $1.1) }]
    }

    /// The cell that a cell's share is taken of, along one dimension.
    ///
    /// Codes and *none* are shares of those who answered: whoever gave no information does not make each code rarer.
    /// What is no answer is a share of all.
    public func denominator(of cell: [Category], along dimension: Int) -> [Category] {
        var whole = cell
        switch cell[dimension] {
        case .code, .none, .answered: whole[dimension] = .answered
        case .unknown, .notAsked, .masked, .total: whole[dimension] = .total
        }
        return whole
    }

    /// The share of a cell in its denominator.
    public func share(_ cell: [Category], along dimension: Int) -> Quotient {
        let whole = count(denominator(of: cell, along: dimension))
        return whole == 0 ? .undefined(.nobodyAnswered) : .share(Share(count(cell), of: whole))
    }

    /// The records of a cell as a share of a population; its text per 100,000 is the rate of SDG 16.2.2.
    public func rate(_ cell: [Category], in population: Population) -> Quotient {
        switch population {
        case .unknown: .undefined(.populationUnknown)
        case .people(let people):
            people <= 0 ? .undefined(.populationZero) : .share(Share(count(cell), of: people))
        }
    }

    /// Every cell that has records, margins included, in the order of the categories.
    public func forEach(_ body: ([Category], Int) -> Void) {
        for (index, count) in counts.enumerated() where count > 0 {
            var rest = index
            var cell: [Category] = []
            for dimension in dimensions.reversed() {
                cell.append(dimension.categories[rest % dimension.size])
                rest /= dimension.size
            }
            body(cell.reversed(), count)
        }
    }
}

extension CrossTable.Dimension {
    /// All rows: the codes, what is no answer, and the margins.
    public var categories: [CrossTable.Category] {
        codes.labels.indices.map { .code($0) } + [.none, .unknown, .notAsked, .masked, .answered, .total]
    }

    var size: Int { codes.labels.count + 6 }

    func place(of category: CrossTable.Category) -> Int {
        let codes = codes.labels.count
        switch category {
        case .code(let code):
            precondition((0..<codes).contains(code), "a code that is not in the list")
            return code
        case .none: return codes
        case .unknown: return codes + 1
        case .notAsked: return codes + 2
        case .masked: return codes + 3
        case .answered: return codes + 4
        case .total: return codes + 5
        }
    }

    /// The categories that a record with this answer belongs to; nothing where the answer is not from the list.
    func places(of answer: Answer) -> [Int]? {
        var found: [CrossTable.Category] = [.total]
        switch answer {
        case .values(let values):
            guard !values.isEmpty, values.allSatisfy({ codes.labels.indices.contains($0) }) else { return nil }
            found += codes.widened(values).map { .code($0) } + [.answered]
        case .none: found += [.none, .answered]
        case .unknown: found.append(.unknown)
        case .notAsked: found.append(.notAsked)
        case .masked: found.append(.masked)
        }
        return found.map { place(of: $0) }
    }
}
