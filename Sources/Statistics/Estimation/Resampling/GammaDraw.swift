import Foundation

/// Random numbers from the distributions that the samplers and the linkage errors need.
enum GammaDraw {
    /// A gamma number with this shape and scale 1 (Marsaglia and Tsang, ACM TOMS 26, 2000).
    static func draw<Source: UnitSource>(shape: Double, from source: inout Source) -> Double {
        precondition(shape > 0, "a shape above 0")
        guard shape >= 1 else {
            // One shape higher, then taken down by a power of an even number.
            return draw(shape: shape + 1, from: &source) * exp(log(source.unit()) / shape)
        }
        let place = shape - 1.0 / 3
        let spread = 1 / (9 * place).squareRoot()
        while true {
            let normal = normal(from: &source)
            let root = 1 + spread * normal
            guard root > 0 else { continue }
            let cube = root * root * root
            if log(source.unit()) < 0.5 * normal * normal + place * (1 - cube + log(cube)) { return place * cube }
        }
    }

    /// A normal number with mean 0 and variance 1 (Box and Muller; the second of the pair is not kept).
    static func normal<Source: UnitSource>(from source: inout Source) -> Double {
        let radius = (-2 * log(source.unit())).squareRoot()
        return radius * cos(2 * Double.pi * source.unit())
    }

    /// A share from 0 to 1 with the weights `one` for and `other` against.
    static func share<Source: UnitSource>(_ one: Double, _ other: Double, from source: inout Source) -> Double {
        let (left, right) = (draw(shape: one, from: &source), draw(shape: other, from: &source))
        // Both can be too small to hold where both weights are tiny; the middle is then as good as any.
        return left + right > 0 ? left / (left + right) : 0.5
    }

    /// A Poisson number. A large mean is taken down by gamma numbers until it can be walked (Ahrens and Dieter 1974).
    static func poisson<Source: UnitSource>(_ mean: Double, from source: inout Source) -> Int {
        precondition(mean >= 0 && mean < 1e15, "a mean that can be counted to")
        var (mean, drawn) = (mean, 0)
        while mean > 16 {
            let steps = Int(mean * 7 / 8)
            let time = draw(shape: Double(steps), from: &source)
            if time > mean {
                return drawn + BinomialDraw.draw(steps - 1, chance: mean / time, from: &source)
            }
            drawn += steps
            mean -= time
        }
        var (left, density) = (source.unit(), exp(-mean))
        var count = 0
        while left > density && count < 200 {
            left -= density
            count += 1
            density *= mean / Double(count)
        }
        return drawn + count
    }

    /// How many fail before `hits` succeed; `hits` need not be whole.
    static func failures<Source: UnitSource>(
        before hits: Double, chance: Double, from source: inout Source
    ) -> Int {
        precondition(hits > 0 && chance > 0 && chance <= 1, "successes to wait for, and a chance of them")
        guard chance < 1 else { return 0 }
        return poisson(draw(shape: hits, from: &source) * (1 - chance) / chance, from: &source)
    }
}
