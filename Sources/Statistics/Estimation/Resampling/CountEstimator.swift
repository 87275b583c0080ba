/// Estimates how many people there are from how many were seen with each capture history, again and again.
///
/// Each thread makes one of its own, so it may keep buffers from one call to the next.
public protocol CountEstimator: SendableMetatype {
    /// The estimated whole, seen and unseen.
    ///
    /// - Parameter counts: people with each history, in the order of the table's rows.
    /// - Returns: not a number, or infinite, where these counts carry no estimate.
    mutating func estimate(_ counts: [Int]) -> Double
}

/// A closure as an estimator; it answers with nothing where the counts carry no estimate.
public struct ClosureEstimator: CountEstimator {
    private let body: ([Int]) -> Double?

    public init(_ body: @escaping ([Int]) -> Double?) {
        self.body = body
    }

    public func estimate(_ counts: [Int]) -> Double { body(counts) ?? .nan }
}
