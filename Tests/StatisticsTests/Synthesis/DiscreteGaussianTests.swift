import Foundation
import Testing

@testable import Statistics

@Suite("Discrete Gaussian noise") struct DiscreteGaussianTests {
    /// Chi-square over the middle cells; the bound is passed once in some ten million seeds, and the seed is fixed.
    @Test(arguments: [1, 3, 16, 400] as [UInt64]) func `has the probabilities of its formula`(variance: UInt64) {
        let noise = DiscreteGaussian(variance: variance)
        var generator = Philox(seed: 11, stream: variance)
        let trials = 100_000
        var counts: [Int64: Int] = [:]
        for _ in 0..<trials { counts[noise.next(using: &generator), default: 0] += 1 }
        let reach = Int64(3 * Double(variance).squareRoot())
        let weight = (-1_000...1_000).reduce(0.0) { $0 + exp(-Double($1 * $1) / Double(2 * variance)) }
        var square = 0.0
        for value in -reach...reach {
            let expected = Double(trials) * exp(-Double(value * value) / Double(2 * variance)) / weight
            let gap = Double(counts[value, default: 0]) - expected
            square += gap * gap / expected
        }
        let cells = Double(2 * reach + 1)
        #expect(square < cells + 5.2 * (2 * cells).squareRoot() + 14)
    }

    @Test func `keeps its spread where the variance is the greatest`() {
        let noise = DiscreteGaussian(variance: DiscreteGaussian.mostVariance)
        var generator = Philox(seed: 5)
        let drawn = (0..<20_000).map { _ in Double(noise.next(using: &generator)) }
        let spread = (drawn.reduce(0) { $0 + $1 * $1 } / 20_000).squareRoot()
        #expect(abs(spread / Double(1 << 29) - 1) < 0.02)
    }

    @Test func `is the curve that its authors print`() {
        // To the four digits that its authors' program prints for epsilon 1, delta 4.7e-6.
        #expect(abs(GaussianLoss.shift(epsilon: 1, delta: 4.7e-6) - 0.2567) < 2e-4)
        // Dong, Roth and Su 2022, corollary 1: the curve of a shift of 1 at epsilon 1.
        #expect(abs(GaussianLoss.delta(epsilon: 1, shift: 1) - 0.126936) < 1e-6)
    }

    @Test func `keeps the promise at every epsilon`() {
        for epsilon in [0.01, 0.1, 0.25, 0.5, 1, 2, 4, 10, 50] {
            for delta in [1e-12, 1e-9, 1e-6, 1e-3, 0.3] {
                let shift = GaussianLoss.shift(epsilon: epsilon, delta: delta)
                #expect(GaussianLoss.delta(epsilon: epsilon, shift: shift) <= delta)
                #expect(GaussianLoss.delta(epsilon: epsilon, shift: shift * 1.0001) > delta)
            }
        }
    }
}
