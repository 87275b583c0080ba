/// The bounds that chance leaves a share, as a score interval (Wilson, JASA 22, 1927).
///
/// It never leaves 0 to 1, and says something also where nobody or everybody is counted.
/// See `docs/methods/tabulation.md`.
public struct WilsonInterval: Sendable, Equatable {
    /// From 0 to 1.
    public let lower: Double
    public let upper: Double

    /// - Parameter deviations: of the normal distribution on either side; 1.959964 leaves out one case in twenty.
    public init(_ share: Share, deviations: Double = 1.959_963_984_540_054) {
        precondition(share.part <= share.whole && deviations > 0, "no share of a whole")
        let (count, square) = (Double(share.whole), deviations * deviations)
        let proportion = Double(share.part) / count
        let centre = proportion + square / (2 * count)
        let spread =
            deviations * (proportion * (1 - proportion) / count + square / (4 * count * count)).squareRoot()
        let scale = 1 + square / count
        // Rounding must not push the ends of nobody and everybody off theirs.
        lower = share.part == 0 ? 0 : max(0, (centre - spread) / scale)
        upper = share.part == share.whole ? 1 : min(1, (centre + spread) / scale)
    }
}
