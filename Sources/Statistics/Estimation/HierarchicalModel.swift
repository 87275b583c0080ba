/// Which lists may depend on each other: a log-linear model that holds, with each term, all of the term's parts.
///
/// The intercept and one effect for each list belong to every model. A term is a bitmask of its lists.
public struct HierarchicalModel: Sendable, Hashable {
    public let listCount: Int
    /// The terms of two or more lists: smaller ones first, then 12, 13, .., 1t, 23, ..
    public let terms: [UInt32]

    /// The smallest model with these terms.
    public init(lists: Int, terms: [UInt32]) {
        precondition((1...CaptureTable.maximumLists).contains(lists), "1 to 16 lists")
        precondition(terms.allSatisfy { $0 >> UInt32(lists) == 0 }, "a term of lists that there are not")
        listCount = lists
        var closed: Set<UInt32> = []
        for term in terms where !closed.contains(term) {
            // All parts of a bitmask, from the whole down.
            var part = term
            while part != 0 {
                if part.nonzeroBitCount >= 2 { closed.insert(part) }
                part = (part - 1) & term
            }
        }
        self.terms = closed.sorted(by: Self.comesBefore)
    }

    /// Lists that do not depend on each other.
    public static func mainEffects(lists: Int) -> HierarchicalModel { HierarchicalModel(lists: lists, terms: []) }

    /// Every two lists may depend on each other, and no three jointly.
    public static func allPairs(lists: Int) -> HierarchicalModel {
        HierarchicalModel(lists: lists, terms: pairs(lists: lists))
    }

    /// 12, 13, .., 1t, 23, ..
    public static func pairs(lists: Int) -> [UInt32] {
        (0..<lists).flatMap { first in (first + 1..<max(lists, first + 1)).map { 1 << UInt32(first) | 1 << UInt32($0) }
        }
    }

    /// With the intercept, an effect for each list, and terms that a table may hold at minus infinity.
    public var parameterCount: Int { 1 + listCount + terms.count }

    /// The terms that no other holds, single lists among them: larger ones first, then by their lists.
    public var maximalTerms: [UInt32] {
        let all = (0..<listCount).map { UInt32(1) << UInt32($0) } + terms
        let maximal = all.filter { term in !all.contains { $0 != term && $0 & term == term } }
        return maximal.sorted {
            $0.nonzeroBitCount != $1.nonzeroBitCount
                ? $0.nonzeroBitCount > $1.nonzeroBitCount : Self.comesBefore($0, $1)
        }
    }

    /// Smaller ones first; of one size in the order of their lists, so 13 before 23.
    static func comesBefore(_ first: UInt32, _ second: UInt32) -> Bool {
        if first.nonzeroBitCount != second.nonzeroBitCount { return first.nonzeroBitCount < second.nonzeroBitCount }
        // At the lowest list in which they differ, the one that has it comes first.
        let difference = first ^ second
        return first & difference & (0 &- difference) != 0
    }
}

extension HierarchicalModel: CustomStringConvertible {
    /// The maximal terms by the lists' numbers, ‘[12,3]’; with more than nine lists ‘[1.10,2]’.
    public var description: String {
        let separator = listCount > 9 ? "." : ""
        let words = maximalTerms.map { term in
            (0..<listCount).filter { term >> UInt32($0) & 1 == 1 }.map { String($0 + 1) }.joined(separator: separator)
        }
        return "[\(words.joined(separator: ","))]"
    }

    /// Reads what `description` writes, terms in any order; nil for anything else. Lists not named have their effect
    /// anyway.
    public init?(_ text: String, lists: Int) {
        guard (1...CaptureTable.maximumLists).contains(lists), text.first == "[", text.last == "]" else { return nil }
        var terms: [UInt32] = []
        for word in text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false) {
            let numbers = lists > 9 ? word.split(separator: ".").map(String.init) : word.map(String.init)
            var term: UInt32 = 0
            for number in numbers {
                guard let list = Int(number), (1...lists).contains(list) else { return nil }
                term |= 1 << UInt32(list - 1)
            }
            guard term != 0 else { return nil }
            terms.append(term)
        }
        self.init(lists: lists, terms: terms)
    }

    /// A term by the names of its lists, ‘A:B’.
    public static func name(of term: UInt32, lists: [String]) -> String {
        lists.indices.filter { term >> UInt32($0) & 1 == 1 }.map { lists[$0] }.joined(separator: ":")
    }
}
