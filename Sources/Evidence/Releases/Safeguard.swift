import Foundation

/// How the numbers of a plan are kept from giving anybody away.
package enum Safeguard: Sendable, Equatable, Codable {
    /// Small counts are masked, and as many others as it takes that nobody can work them out.
    case masks(Masks)
    /// Every figure is counted from made-up records under a promise of differential privacy.
    case noise(Noise)

    package struct Masks: Sendable, Equatable, Codable {
        /// Counts above 0 and below this are masked; and a published number changes only by so many people.
        package let threshold: Int
        /// How many people apart the ends of what can be proven of a masked count are at least.
        package let level: Int

        package init(threshold: Int, level: Int) {
            self.threshold = threshold
            self.level = level
        }
    }

    package struct Noise: Sendable, Equatable, Codable {
        package let epsilon: Double
        package let delta: Double
        /// What all releases of the register together may cost anybody, at the same δ.
        package let budget: Double

        package init(epsilon: Double, delta: Double, budget: Double) {
            self.epsilon = epsilon
            self.delta = delta
            self.budget = budget
        }
    }

    /// As JSON with its keys in order, so that the same protection is always the same text.
    var written: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(self) else { preconditionFailure("numbers that JSON cannot write") }
        return String(decoding: data, as: UTF8.self)
    }
}
