/// Quantiles that are nearly median-unbiased whatever the distribution (Hyndman and Fan 1996, type 8).
enum TypeEightQuantile {
    /// - Parameters:
    ///   - level: from 0 to 1.
    ///   - sorted: finite values in rising order.
    ///   - infinite: how many more there are that lie above all of these.
    static func value(_ level: Double, of sorted: [Double], infinite: Int = 0) -> Double {
        precondition(!sorted.isEmpty && level >= 0 && level <= 1, "a level among some values")
        let fuzz = 4 * Double.ulpOfOne
        let place = 1.0 / 3 + level * (Double(sorted.count + infinite) + 1.0 / 3)
        let below = (place + fuzz).rounded(.down)
        let part = abs(place - below) < fuzz ? 0 : place - below
        let at = { (rank: Double) -> Double in
            let index = max(0, Int(rank) - 1)
            if index < sorted.count { return sorted[index] }
            return infinite > 0 ? .infinity : sorted[sorted.count - 1]
        }
        let (low, high) = (at(below), at(below + 1))
        if part == 0 || low == high { return low }
        return (1 - part) * low + part * high
    }
}
