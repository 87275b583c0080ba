/// What a record says to one question.
///
/// Saying nothing has four meanings, and they stay apart: *none of them* is an answer; that it is not known, that
/// nobody asked, and that it was hidden before it came here are three different reasons for having none.
public enum Answer: Sendable, Hashable {
    /// One or several codes of the question's code list, each once.
    case values(Set<Int>)
    /// Asked, and answered: none of them applies.
    case none
    /// Asked, and not known.
    case unknown
    case notAsked
    /// Known to whoever recorded it, and hidden here.
    case masked

    /// One code.
    public static func value(_ code: Int) -> Answer { .values([code]) }

    /// The answer in a group of flags, one for each code: true, false, or nothing.
    ///
    /// One flag that is set answers the question, and the others then say no (CTDC's rule of percentages). Without any,
    /// it is answered only where all say no.
    public init(flags: [Bool?]) {
        let set = flags.indices.filter { flags[$0] == true }
        if !set.isEmpty {
            self = .values(Set(set))
        } else {
            self = flags.isEmpty || flags.contains(nil) ? .unknown : .none
        }
    }

    /// Whether the record belongs in the denominator of the question's shares.
    public var isAnswered: Bool {
        switch self {
        case .values, .none: true
        case .unknown, .notAsked, .masked: false
        }
    }
}

/// What may be answered to a question, where one code may be part of a wider one.
public struct CodeList: Sendable, Equatable {
    /// What the codes 0, 1, 2, … stand for.
    public let labels: [String]
    /// Of each code: the code it is part of, if any, which stands before it in the list.
    public let parents: [Int?]

    public init(_ labels: [String], parents: [Int?]? = nil) {
        self.labels = labels
        self.parents = parents ?? Array(repeating: nil, count: labels.count)
        precondition(self.parents.count == labels.count, "a parent, or none, for each code")
        for (code, parent) in self.parents.enumerated() {
            if let parent { precondition((0..<code).contains(parent), "a wider code stands before its parts") }
        }
    }

    /// The codes themselves and all that they are part of.
    func widened(_ codes: Set<Int>) -> Set<Int> {
        var found: Set<Int> = []
        for code in codes {
            var next: Int? = code
            while let one = next, found.insert(one).inserted { next = parents[one] }
        }
        return found
    }
}

extension CodedRecords {
    /// What each record says in one column, whose code `c` becomes `c - 1`.
    ///
    /// - Parameter empty: what code 0 means there. Only whoever coded the records knows.
    public func answers(in column: Int, empty: Answer) -> [Answer] {
        columns[column].codes.map { $0 == 0 ? empty : .value(Int($0) - 1) }
    }

    /// What each record says in a group of flag columns, where any code means yes and none means nothing.
    public func answers(flags: [Int]) -> [Answer] {
        (0..<count).map { row in Answer(flags: flags.map { columns[$0].codes[row] > 0 ? true : nil }) }
    }
}
