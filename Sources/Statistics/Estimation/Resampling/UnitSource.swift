/// A source of numbers spread evenly between 0 and 1, neither of which it ever gives.
public protocol UnitSource {
    mutating func unit() -> Double
}

extension Philox: UnitSource {
    /// One of 2^52 numbers at equal distances, each in the middle of its part.
    @inlinable public mutating func unit() -> Double {
        (Double(next() >> 12) + 0.5) * 0x1p-52
    }
}
