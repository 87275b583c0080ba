package import Foundation
import Vault

/// What is told to the public of an estimate, and nothing that it is not.
///
/// Every figure is rounded; no list's own count, no overlap and no fit stands in it. See
/// `docs/decisions/0008-publishing-estimates.md`.
package struct EstimateStatement: Sendable, Equatable, Codable {
    /// A text in the two languages of the office.
    package struct Named: Sendable, Equatable, Codable {
        package let en, zhHant: String

        package init(en: String, zhHant: String) {
            self.en = en
            self.zhHant = zhHant
        }
    }

    /// Rounded figures. There is no value without both bounds; where the ways lead too far apart there is none.
    package struct Bounds: Sendable, Equatable, Codable {
        package let value: Int?
        package let low, high: Int
    }

    /// The same number by another estimator.
    package struct Way: Sendable, Equatable, Codable {
        package let method: String
        /// Nil where this way the data carry no estimate.
        package let bounds: Bounds?
    }

    /// How many people live where the estimate is for.
    package struct Population: Sendable, Equatable, Codable {
        package let people: Int
        package let source: String
    }

    /// How well people were linked, in whole per cent.
    package struct Linkage: Sendable, Equatable, Codable {
        package let recall, precision: Int?
    }

    /// What the rapporteur writes: the rest follows from the estimate.
    package struct Wording: Sendable, Equatable, Codable {
        package let title, territory: Named
        /// The lists under the names that the public knows them by, in the table's order.
        package let lists: [Named]
        package let population: Population?
    }

    package let wording: Wording
    /// Whose people are counted, and when they were met.
    package let register, period: String
    package let method: EstimateAsked.Method
    package let replicates: Int
    /// What the number of people found is rounded to, and what every estimate is.
    package let detectedRoundedTo, roundedTo: Int
    package let detected: Int
    /// Found and not.
    package let everybody: Bounds
    package let undetected: Bounds
    package let linkage: Linkage?
    package let estimators: [Way]
    /// The factors that tell how much the estimate changes without a list, and for each list how many of them are
    /// reached; nil where the others carry none.
    package let factors: [Double]
    package let without: [Int?]
    /// What it rests on, by the engine's names.
    package let assumptions: [String]
    /// Whether the ways lead so far apart that only a range is told, and the warning stands first.
    package let isRange: Bool

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

extension EstimateStatement {
    init(
        _ wording: Wording, of found: EstimateFound, asked: EstimateAsked, from file: CaptureFile,
        _ coarseness: Coarseness
    ) {
        let unit = coarseness.estimated
        func rounded(_ bounds: EstimateBounds) -> Bounds {
            // Outwards, so that the bounds never claim more than the estimate does.
            Bounds(
                value: coarseness.rounded(bounds.value), low: Int((bounds.low / Double(unit)).rounded(.down)) * unit,
                high: Int((bounds.high / Double(unit)).rounded(.up)) * unit)
        }
        let isRanged = found.judgement.advice != .number
        let seen = coarseness.rounded(found.observed)
        let whole = rounded(isRanged ? found.range : found.main).told(isRanged)
        self.wording = wording
        (register, period, method, replicates) = (file.register, file.period, asked.method, asked.replicates)
        (detectedRoundedTo, roundedTo) = (coarseness.detected, unit)
        isRange = isRanged
        detected = seen
        everybody = whole
        // From the two told figures alone, so that it tells nothing more.
        undetected = whole.less(seen, roundedTo: unit)
        linkage = asked.linkage.map { Linkage(recall: Self.percent($0.recall), precision: Self.percent($0.precision)) }
        estimators = found.estimators.map { way in Way(method: way.method, bounds: way.bounds.map { rounded($0) }) }
        factors = coarseness.factors
        without = found.without.map { left in left.value.map { coarseness.band(of: $0 / found.main.value) } }
        assumptions = found.assumptions
    }

    private static func percent(_ share: Double?) -> Int? { share.map { Int(($0 * 100).rounded()) } }
}

extension EstimateStatement.Bounds {
    /// A range alone has no value in its middle.
    fileprivate func told(_ isRange: Bool) -> Self { isRange ? Self(value: nil, low: low, high: high) : self }

    fileprivate func less(_ seen: Int, roundedTo unit: Int) -> Self {
        let places = [value, low, high].map { place in place.map { max(0, Double($0 - seen)) / Double(unit) } }
        return Self(
            value: places[0].map { Int($0.rounded()) * unit }, low: Int((places[1] ?? 0).rounded(.down)) * unit,
            high: Int((places[2] ?? 0).rounded(.up)) * unit)
    }
}

extension EstimateFound {
    /// From the lowest to the highest of all ways and of the estimate's own bounds.
    var range: EstimateBounds {
        EstimateBounds(main.value, low: min(judgement.lowest, main.low), high: max(judgement.highest, main.high))
    }
}
