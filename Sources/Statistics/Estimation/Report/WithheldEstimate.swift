/// Why no estimate is given. A number in its place would be an invention.
public enum WithheldEstimate: Error, Equatable, Sendable {
    /// One list says nothing about those who are not on it.
    case tooFewLists(Int)
    /// The table carries no estimate under the model, or under any.
    case table(EstimateRefusal)
    /// More models than can be compared with so many lists at that order.
    case tooManyModels(lists: Int)
    /// More lists than the method can take.
    case tooManyLists(Int, most: Int)
    /// Of all models compared none has an estimate.
    case noModelAdmissible(compared: Int)
    /// There is a point, but no interval, and a point is not given alone.
    case noInterval(BootstrapRefusal)
    /// The average over graphs cannot be taken.
    case graphs(GraphRefusal)
    /// The sampler's chains did not come to agree, or could not be run.
    case chains(LatentRefusal)
    /// The estimate is so far beyond the data that it says nothing of the world.
    case outOfProportion(estimate: Double, observed: Int)

    /// More than so many people for each one seen are no estimate but a sign that the data hold none.
    ///
    /// With the fewest overlaps that a fit needs, the unseen of a table of n people can come to about n² (one person on
    /// both of two lists), so a small table stays far below; one beyond it rests on a single person or on rounding.
    public static let proportionMax = 10_000.0

    /// The number of the literature: 0 a fit exists, 1 no maximum, 2 not identified, 3 neither; none where no model was
    /// looked at.
    public var status: Estimability? {
        switch self {
        case .table(let refusal): refusal.status
        case .noModelAdmissible: .noMaximum
        case .noInterval, .outOfProportion: .admissible
        case .tooFewLists, .tooManyModels, .tooManyLists, .graphs, .chains: nil
        }
    }
}
