import Foundation

/// Fits log-linear models to capture tables, again and again, without allocating.
///
/// The counts of the histories are Poisson, the logarithm of each mean the sum of the coefficients of the model's terms
/// within the history. `load` a table, then `fit` models; what a fit found is in the properties until the next one.
/// A term that nobody carries has its coefficient at minus infinity: the cells that hold it have no mean, and it still
/// counts as a parameter (Chan, Silverman and Vincent, 2021). One workspace for each thread.
public struct FitWorkspace: Sendable {
    let lists: Int
    /// All by bitmask, with an entry for each of the 2^lists sets of lists.
    private(set) var counts: [Double]
    /// How many people are on all lists of the set, whatever others they are on.
    private(set) var totals: [Double]
    /// 1 where the fitted model has a mean, else 0.
    var present: [Double]
    var means: [Double]
    /// Of the means: sums over supersets.
    var sums: [Double]
    var coefficients: [Double]
    /// The terms with a coefficient: the lists, then larger terms, and the intercept last.
    private(set) var parameters: [UInt32] = []
    /// The terms at minus infinity.
    private(set) var dropped: [UInt32] = []
    var equations = NormalEquations()
    /// The number of the observed, or with a trial number of unseen ones (in cell 0) of all.
    public private(set) var observed = 0
    /// Whether cell 0 is taken for observed, as a profile likelihood does.
    private(set) var triesUnseen = false
    /// Whether a list on which nobody is has its effect at minus infinity, so that the estimate is that without it.
    ///
    /// For replicates, in which a short list may come out empty; a table that was collected with one is refused.
    public var leavesOutEmptyLists = false
    /// Of a normal prior on the coefficients of terms of two or more lists. With one, none is at minus infinity.
    var priorPrecision = 0.0

    /// - Parameter lists: 1 to 16.
    public init(lists: Int) {
        precondition((1...CaptureTable.maximumLists).contains(lists), "1 to 16 lists")
        self.lists = lists
        let nothing = [Double](repeating: 0, count: 1 << lists)
        (counts, totals, present, means, sums, coefficients) = (nothing, nothing, nothing, nothing, nothing, nothing)
    }

    public mutating func load(_ table: CaptureTable) {
        precondition(table.listCount == lists, "a table of as many lists")
        load(histories: table.cells.map(\.history), counts: table.cells.map(\.count))
    }

    /// Loads a table of which `counts[i]` people have `histories[i]`, and nobody any other history.
    public mutating func load(histories: [UInt32], counts people: [Int]) {
        precondition(histories.count == people.count, "a count for each history")
        for place in counts.indices { counts[place] = 0 }
        observed = 0
        for place in histories.indices {
            precondition(histories[place] != 0 && people[place] >= 0, "nobody is counted who is on no list")
            counts[Int(histories[place])] += Double(people[place])
            observed += people[place]
        }
        triesUnseen = false
        sumTotals()
    }

    /// Takes this many unseen people for observed in the next fits; nil takes none.
    mutating func tryUnseen(_ unseen: Double?) {
        counts[0] = unseen ?? 0
        triesUnseen = unseen != nil
        sumTotals()
    }

    private mutating func sumTotals() {
        for place in counts.indices { totals[place] = counts[place] }
        SubsetTransforms.sumOverSupersets(&totals, lists: lists)
    }

    /// How many people are on all of these lists, whatever others they are on.
    public func people(onAll lists: UInt32) -> Int { Int(totals[Int(lists)]) }
}

extension FitWorkspace {
    /// Fits a model from a start of its own.
    ///
    /// - Parameter terms: of two or more lists each, closed under subsets, in any order.
    /// - Returns: whether the values hold. A fit that settles is the proof that there is one maximum, for the
    ///   likelihood is concave; where the steps do not settle, exact arithmetic decides.
    public mutating func fit(_ terms: [UInt32]) -> Estimability {
        arrange(terms)
        guard listsAreUsed else { return exactEstimability() }
        if !(terms.isEmpty && !triesUnseen && startIndependent()) { startNearCounts() }
        return settle()
    }

    /// Fits the last model with one term more, from where the last fit ended. The term's subsets must be in the model.
    mutating func refit(adding term: UInt32) -> Estimability {
        if totals[Int(term)] == 0 {
            drop(term)
        } else {
            parameters.insert(term, at: parameters.count - 1)
            // With this the term's own total is right at once.
            coefficients[Int(term)] = log(totals[Int(term)] / sums[Int(term)])
        }
        return settle()
    }

    /// Takes the term that `refit` added out again; the caller gives the coefficients back.
    mutating func remove(_ term: UInt32) {
        if let place = dropped.firstIndex(of: term) {
            dropped.remove(at: place)
            for place in present.indices { present[place] = place == 0 && !triesUnseen ? 0 : 1 }
            for term in dropped { clear(term) }
        } else if let place = parameters.firstIndex(of: term) {
            parameters.remove(at: place)
            coefficients[Int(term)] = 0
        }
    }

    /// Sets the coefficients of the parameters, and their means.
    mutating func restore(_ values: [Double]) {
        for (term, value) in zip(parameters, values) { coefficients[Int(term)] = value }
        fillMeans()
    }

    mutating func arrange(_ terms: [UInt32]) {
        for place in coefficients.indices {
            coefficients[place] = 0
            present[place] = 1
        }
        if !triesUnseen { present[0] = 0 }
        parameters.removeAll(keepingCapacity: true)
        dropped.removeAll(keepingCapacity: true)
        for list in 0..<lists {
            let term = UInt32(1) << UInt32(list)
            if leavesOutEmptyLists, totals[Int(term)] == 0 { drop(term) } else { parameters.append(term) }
        }
        for term in terms {
            precondition(term.nonzeroBitCount >= 2 && Int(term) < counts.count, "a term of two or more of the lists")
            if totals[Int(term)] == 0, priorPrecision == 0 { drop(term) } else { parameters.append(term) }
        }
        parameters.append(0)
    }

    private mutating func drop(_ term: UInt32) {
        dropped.append(term)
        clear(term)
    }

    private mutating func clear(_ term: UInt32) {
        var superset = Int(term)
        while superset < present.count {
            present[superset] = 0
            superset = (superset + 1) | Int(term)
        }
    }

    private var listsAreUsed: Bool { leavesOutEmptyLists || (0..<lists).allSatisfy { totals[1 << $0] > 0 } }

    /// What the zeros of the table and the model say of the likelihood, in whole numbers.
    func exactEstimability() -> Estimability {
        let cells = (0..<UInt32(counts.count)).filter { present[Int($0)] > 0 }
        let (positive, zero) = (cells.filter { counts[Int($0)] > 0 }, cells.filter { counts[Int($0)] == 0 })
        let first = ExactEstimability<Int>(terms: parameters, lists: lists, positive: positive, zero: zero)
        if let answer = first.decide() { return answer }
        let second = ExactEstimability<Int128>(terms: parameters, lists: lists, positive: positive, zero: zero)
        // Nothing that 16 lists can hold was seen to need more; if it did, no estimate is better than a wrong one.
        return second.decide() ?? .neither
    }
}
