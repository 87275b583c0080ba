/// Every hierarchical model of overlapping lists that holds all main effects and no term above a given order.
///
/// A term is a set of lists, written as a bit mask (the first list is bit 0). A model is hierarchical when each of its
/// terms brings all the smaller ones within it. Terms of one list alone are always in and are not written. A model is
/// then a `UInt64` whose bit `k` says that `terms[k]` is in.
///
/// Source: Silverman, Chan and Vincent, *Bootstrapping multiple systems estimates to account for model selection*
/// (Statistics and Computing 34, 2024). With 2 to 5 lists there are 1, 8, 113 and 6,893 models below the saturated one.
public struct ModelLattice: Sendable {
    public let lists: Int
    public let order: Int
    /// The candidate terms, smaller ones first, and in the order 12, 13, …, 23, … among those of one size.
    public let terms: [UInt32]
    /// Of each term, the terms one list smaller; none for pairs.
    let within: [UInt64]
    /// Where the terms of each size begin; `starts[size]..<starts[size + 1]`.
    private let starts: [Int]

    /// - Parameters:
    ///   - lists: two or more.
    ///   - order: how many lists a term has at most; held below the number of lists, since the term of all lists
    ///     leaves nothing to learn the unseen from.
    /// - Throws: `tooManyTerms` where there are more than 64 candidate terms.
    public init(lists: Int, order: Int) throws(LatticeProblem) {
        precondition(lists >= 2 && order >= 1, "two lists, and main effects at least")
        guard lists <= 16 else { throw .tooManyTerms(lists: lists, order: order) }
        let highest = min(order, lists - 1)
        let found = Self.termsBySize(lists: lists, highest: highest)
        guard found.joined().count <= 64 else { throw .tooManyTerms(lists: lists, order: order) }
        self.lists = lists
        self.order = highest
        let terms = Array(found.joined())
        self.terms = terms
        let place = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($0.element, $0.offset) })
        within = terms.map { term in
            (0..<lists).reduce(into: UInt64(0)) { bits, list in
                if term >> list & 1 == 1, let smaller = place[term & ~(1 << list)] { bits |= 1 << UInt64(smaller) }
            }
        }
        starts = found.reduce(into: [0, 0, 0]) { $0.append(($0.last ?? 0) + $1.count) }
    }

    private static func termsBySize(lists: Int, highest: Int) -> [[UInt32]] {
        guard highest >= 2 else { return [] }
        let all = (1..<(UInt32(1) << UInt32(lists))).map { set in (set, (0..<lists).filter { set >> $0 & 1 == 1 }) }
        return (2...highest).map { size in
            all.filter { $0.1.count == size }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
        }
    }

    /// A model as it is shown.
    public func hierarchicalModel(_ model: UInt64) -> HierarchicalModel {
        HierarchicalModel(lists: lists, terms: terms(of: model))
    }

    /// The terms of a model, as bit masks of lists.
    public func terms(of model: UInt64) -> [UInt32] {
        terms.indices.filter { model >> UInt64($0) & 1 == 1 }.map { terms[$0] }
    }

    /// The model of exactly these terms and all that lies within them; nil where one is no candidate.
    public func model(generatedBy generators: [UInt32]) -> UInt64? {
        var model: UInt64 = 0
        for generator in generators {
            guard generator.nonzeroBitCount >= 2 else { continue }
            guard terms.contains(generator) else { return nil }
            for (index, term) in terms.enumerated() where term & generator == term { model |= 1 << UInt64(index) }
        }
        return model
    }

    /// The models that differ from this one by a single term: those with one more, then those with one fewer.
    public func neighbours(of model: UInt64) -> [UInt64] {
        let more = terms.indices.filter { model >> UInt64($0) & 1 == 0 && within[$0] & ~model == 0 }
        let fewer = terms.indices.filter { index in
            model >> UInt64(index) & 1 == 1
                && !terms.indices.contains { model >> UInt64($0) & 1 == 1 && within[$0] >> UInt64(index) & 1 == 1 }
        }
        return (more + fewer).map { model ^ (1 << UInt64($0)) }
    }

    /// How many pairs there are, whose subsets are the graphs that models grow from.
    public var pairCount: Int { starts.count > 3 ? starts[3] : 0 }
}

/// Why models cannot be listed.
public enum LatticeProblem: Error, Equatable, Sendable {
    /// More candidate terms than a model can hold: fewer lists, or a lower order.
    case tooManyTerms(lists: Int, order: Int)
    /// More models than the caller is willing to fit.
    case tooManyModels(limit: Int)
}

extension ModelLattice {
    /// A piece of the lattice: one set of pairs, and a run of the choices of terms of three lists on top of it.
    ///
    /// The pieces, and what is in each, depend on nothing but the lattice, so that work shared out by pieces gives the
    /// same result on any number of threads.
    struct Piece: Sendable, Equatable {
        let pairs: UInt64
        let choices: Range<UInt64>
    }

    /// The most choices of triples in one piece.
    static let pieceMax: UInt64 = 4_096

    /// The pieces that begin at a set of pairs, in order.
    func pieces(at pairs: UInt64) -> [Piece] {
        let triples = order >= 3 ? eligible(size: 3, in: pairs).count : 0
        let all = UInt64(1) << UInt64(triples)
        return stride(from: 0, to: all, by: Int(Self.pieceMax)).map {
            Piece(pairs: pairs, choices: $0..<min($0 + Self.pieceMax, all))
        }
    }

    /// All models of a piece, each once; those next to each other mostly differ by one term.
    func forEachModel(in piece: Piece, _ body: (UInt64) throws -> Void) rethrows {
        let triples = order >= 3 ? eligible(size: 3, in: piece.pairs) : []
        for choice in piece.choices {
            let gray = choice ^ (choice >> 1)
            var model = piece.pairs
            for (place, bit) in triples.enumerated() where gray >> UInt64(place) & 1 == 1 { model |= bit }
            try extend(model, size: 4, body)
        }
    }

    private func extend(_ model: UInt64, size: Int, _ body: (UInt64) throws -> Void) rethrows {
        let free = size <= order ? eligible(size: size, in: model) : []
        guard !free.isEmpty else { return try body(model) }
        var current = model
        for step in 0..<(UInt64(1) << UInt64(free.count)) {
            if step > 0 { current ^= free[step.trailingZeroBitCount] }
            try extend(current, size: size + 1, body)
        }
    }

    /// The terms of one size, as bits, all of whose parts are in.
    private func eligible(size: Int, in model: UInt64) -> [UInt64] {
        (starts[size]..<starts[size + 1]).filter { within[$0] & ~model == 0 }.map { 1 << UInt64($0) }
    }

    /// All models, each once.
    public func forEachModel(_ body: (UInt64) throws -> Void) rethrows {
        for pairs in 0..<(UInt64(1) << UInt64(pairCount)) {
            for piece in pieces(at: pairs) { try forEachModel(in: piece, body) }
        }
    }

    /// How many models there are.
    ///
    /// - Throws: `tooManyModels` as soon as the limit is passed.
    public func count(limit: Int = 10_000_000) throws(LatticeProblem) -> Int {
        guard pairCount < 24 else { throw .tooManyModels(limit: limit) }
        var count = 0
        for pairs in 0..<(UInt64(1) << UInt64(pairCount)) {
            if order < 4 {
                count += 1 << (order == 3 ? eligible(size: 3, in: pairs).count : 0)
            } else {
                for piece in pieces(at: pairs) { forEachModel(in: piece) { _ in count += 1 } }
            }
            guard count <= limit else { throw .tooManyModels(limit: limit) }
        }
        return count
    }
}
