/// What one method makes of a table.
public struct MethodEstimate: Sendable, Equatable {
    public let method: EstimateMethod
    /// People seen and unseen.
    public let estimate: Double
    /// People seen.
    public let observed: Int
    /// From the narrowest level to the widest; none where only the point was asked.
    public let intervals: [EstimateInterval]
    /// The model chosen; none where a method averages over models.
    public let model: HierarchicalModel?
    /// Its terms, in the order in which they came in where the method adds them one by one.
    public let terms: [UInt32]
    /// Those among them on which nobody is: they are at minus infinity, and count as parameters.
    public let dropped: [UInt32]
    public let deviance: Double?
    public let aic: Double?
    public let bic: Double?
    /// What is to be known of how the method went.
    public let notes: [MethodNote]

    /// The 95 % interval.
    public var interval: EstimateInterval? { intervals.last { $0.level == 0.95 } }

    func with(_ more: [EstimateInterval], notes said: [MethodNote]) -> MethodEstimate {
        MethodEstimate(
            method: method, estimate: estimate, observed: observed, intervals: intervals + more, model: model,
            terms: terms, dropped: dropped, deviance: deviance, aic: aic, bic: bic, notes: notes + said)
    }
}

/// A range in which the number lies with some confidence, if the method's assumptions hold.
public struct EstimateInterval: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Bootstrap with the whole choice repeated, bias-corrected and accelerated.
        case bootstrap
        /// Multinomial profile likelihood of the chosen model, as if it had not been chosen.
        case profile
        /// Posterior quantiles.
        case posterior
        /// Bootstrap in which each replicate is also matched anew, by what is known of the matching's errors.
        case linkage
    }

    public let kind: Kind
    /// 0.95 for 95 %.
    public let level: Double
    public let lower: Double
    /// None where the data set no upper end.
    public let upper: Double?
    /// How far each end would move, as a standard deviation, if the random draws were others.
    public let lowerError: Double?
    public let upperError: Double?
}

/// What is to be known of how a method went.
public enum MethodNote: Sendable, Equatable {
    /// Searches from different models led to different ones: the number of ends.
    case startsDisagree(ends: Int)
    /// Only models whose terms have at most so many lists were looked at, for there are too many others.
    case termsUpTo(lists: Int)
    /// The interval takes the model for given, and is too narrow by what the choice adds.
    case choiceNotInInterval
    /// The estimate is the posterior median; this is the mean.
    case posteriorMean(Double)
    /// So many replicates carried no estimate.
    case replicatesWithout(Int, of: Int)
    /// The estimate from the table as it is, where errors of matching were taken out of the one given.
    case withoutCorrection(Double)
    /// Errors of matching were taken out of the table, but the interval does not carry what is uncertain in that.
    case linkageNotInInterval
}
