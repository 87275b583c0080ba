/// Whether a number can be published, and why not.
///
/// The rule is fixed beforehand, so that nobody can choose a table's verdict by its number;
/// see `docs/methods/multiple-systems-estimation.md`.
public struct Verdict: Sendable, Equatable {
    public enum Advice: String, Sendable, CaseIterable {
        /// The estimate may be published with its interval, its assumptions and the other estimates.
        case number
        /// Only the range of all estimates may be, and no single number.
        case range
        /// No number: that the data carry none is what may be published.
        case none
    }

    public enum Reason: Sendable, Equatable {
        /// The methods and the models that are not ruled out differ by such a factor.
        case estimatesApart(factor: Double)
        /// The 95 % intervals of these two have nothing in common.
        case intervalsApart(EstimateMethod, EstimateMethod)
        /// The data set no upper end.
        case noUpperEnd(EstimateMethod)
        /// So few methods gave an estimate that they cannot check each other.
        case fewMethods(Int)
        /// With two lists nothing shows whether one depends on the other.
        case twoLists
        /// Fewer than one person in a hundred was seen.
        case fewSeen
        /// Without this list the estimate changes by such a factor.
        case oneListDecides(String, factor: Double)
    }

    public let advice: Advice
    /// Over the methods that gave an estimate, and the models that the data do not rule out.
    public let lowest: Double
    public let highest: Double
    public let reasons: [Reason]

    /// Estimates further apart than this leave no number to publish.
    public static let factorMax = 2.0
    /// Estimates further apart than this leave a range: it is what missing one match in ten does alone.
    public static let factorOfOneNumber = 1.25
    /// Models whose BIC is nearer than this to the lowest are not ruled out: they are at least a twentieth as probable.
    public static let equalBIC = 6.0
    /// So few methods at least have to give an estimate.
    public static let methodsMin = 3

    init(observed: Int, lists: Int, methods: [MethodEstimate], models: [RankedModel], leftOut: [LeftOutList]) {
        let near = models.filter { $0.bic <= (models.first?.bic ?? 0) + Self.equalBIC }
        let all = methods.map(\.estimate) + near.map(\.estimate)
        lowest = all.min() ?? .nan
        highest = all.max() ?? .nan
        let grave = Self.grave(observed: observed, lists: lists, methods: methods, highest: highest)
        let factor = highest / lowest
        let apart: [Reason] = factor > Self.factorOfOneNumber ? [.estimatesApart(factor: factor)] : []
        let deciding = leftOut.compactMap { left -> Reason? in
            guard let factor = left.factor, factor > Self.factorMax else { return nil }
            return .oneListDecides(left.list, factor: factor)
        }
        reasons = grave + apart + deciding
        advice =
            !grave.isEmpty || factor > Self.factorMax ? .none : reasons.isEmpty ? .number : .range
    }

    /// What leaves no number, whatever the estimates.
    private static func grave(observed: Int, lists: Int, methods: [MethodEstimate], highest: Double) -> [Reason] {
        var reasons: [Reason] = lists < 3 ? [.twoLists] : []
        if methods.count < methodsMin { reasons.append(.fewMethods(methods.count)) }
        for method in methods {
            if let interval = method.interval, interval.upper == nil { reasons.append(.noUpperEnd(method.method)) }
        }
        for (place, first) in methods.enumerated() {
            for second in methods[(place + 1)...] {
                guard let one = first.interval, let other = second.interval else { continue }
                if one.upper ?? .infinity < other.lower || other.upper ?? .infinity < one.lower {
                    reasons.append(.intervalsApart(first.method, second.method))
                }
            }
        }
        if highest > 100 * Double(observed) { reasons.append(.fewSeen) }
        return reasons
    }
}
