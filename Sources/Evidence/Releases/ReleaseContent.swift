package import Foundation
import Vault

/// What a release tells the public, and nothing that it does not.
package struct ReleaseContent: Sendable, Equatable, Codable {
    package let titleEn: String
    package let titleZhHant: String
    /// Whose records are counted.
    package let register: String
    package let protection: Safeguard
    package let tables: [ReleasedTable]
    /// Made-up records as comma-separated values, where the protection makes them.
    package let synthetic: String?
    package let loss: PrivacyLoss?

    /// What is said about the figures, without them.
    var parameters: Data {
        ReleaseContent(
            titleEn: titleEn, titleZhHant: titleZhHant, register: register, protection: protection, tables: [],
            synthetic: nil, loss: loss
        ).written
    }

    /// As JSON with its keys in order: what the digest is of, and what anybody can download and check.
    package var written: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { preconditionFailure("numbers that JSON cannot write") }
        return data
    }

    /// SHA-256 of what is written, in hexadecimal.
    package var digest: String { Digest.hexadecimal(Digest.sha256(written)) }
}

/// One table of a release: every combination of its variables' codes, with all margins.
package struct ReleasedTable: Sendable, Equatable, Codable {
    package struct Cell: Sendable, Equatable, Codable {
        /// A code for each variable; nil for all of them together, "" where nobody could say or nobody asked.
        package let codes: [String?]
        package let count: ReleasedCount

        package init(codes: [String?], count: ReleasedCount) {
            self.codes = codes
            self.count = count
        }
    }

    package let variables: [String]
    package let cells: [Cell]

    package init(variables: [String], cells: [Cell]) {
        self.variables = variables
        self.cells = cells
    }
}

/// A number as it is published.
package enum ReleasedCount: Sendable, Hashable, Codable {
    case people(Int)
    /// Kept back to protect somebody.
    case masked
    /// Fewer than the threshold since the last release, or nobody: it is told once there are more.
    case waiting
    /// Too small for its noise to tell it from nothing.
    case lostInNoise
}

/// What a release under differential privacy costs whoever is in it.
package struct PrivacyLoss: Sendable, Equatable, Codable {
    package let epsilon: Double
    package let delta: Double
    /// How many deviations of the noise one person changes all answers by: what a ledger adds up.
    package let shift: Double
    /// The ε that this and all earlier releases of the register keep together, at the same δ.
    package let epsilonInAll: Double
}
