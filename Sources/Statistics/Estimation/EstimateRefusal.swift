/// Whether a table carries an estimate under a model. The numbers are those of Chan, Silverman and Vincent (2021).
public enum Estimability: Int, Sendable, CaseIterable {
    case admissible = 0
    /// The likelihood has no maximum: it grows as the estimate runs off.
    case noMaximum = 1
    /// Several sets of coefficients fit equally well.
    case notIdentified = 2
    case neither = 3

    init(hasMaximum: Bool, isIdentified: Bool) {
        switch (hasMaximum, isIdentified) {
        case (true, true): self = .admissible
        case (false, true): self = .noMaximum
        case (true, false): self = .notIdentified
        case (false, false): self = .neither
        }
    }
}

/// Why a table carries no estimate. A number in its place would be an invention.
public enum EstimateRefusal: Error, Equatable, Sendable {
    /// There are no people in the table.
    case nobody
    /// A list on which nobody is; without it the table may carry an estimate.
    case emptyList(String)
    /// Nobody is on two lists, so nothing says how many are on none.
    case noOverlap
    /// The likelihood has no single maximum under this model. Never with `.admissible`.
    case inadmissible(HierarchicalModel, Estimability)
    /// There is a maximum, but rounding kept it from being reached.
    case notSettled(HierarchicalModel)

    /// 1, 2 or 3 as for the model; what fails before any model counts as having no maximum.
    public var status: Estimability {
        switch self {
        case .nobody, .emptyList, .noOverlap, .notSettled: .noMaximum
        case .inadmissible(_, let status): status
        }
    }
}

extension EstimateRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .nobody: return "there are no people in the table"
        case .emptyList(let name): return "nobody is on the list \(name); leave the list out"
        case .noOverlap: return "nobody is on two lists, so nothing says how many are on none"
        case .notSettled(let model): return "the fit of the model \(model) did not settle within rounding"
        case .inadmissible(let model, let status):
            let noMaximum =
                "where nobody is counted leaves the likelihood without a maximum, so no number fits best"
            let notIdentified = "the overlaps do not tell the model's effects apart"
            let reason =
                switch status {
                case .noMaximum, .admissible: noMaximum
                case .notIdentified: notIdentified
                case .neither: "\(noMaximum); \(notIdentified)"
                }
            return "the table carries no estimate under the model \(model): \(reason)"
        }
    }
}
