import Store

/// What became of an estimate: figures with their intervals, or a reason why there are none.
package enum EstimateOutcome: Sendable, Equatable, Codable {
    case found(EstimateFound)
    case refused(EstimateRefused)
}

/// Why the data carry no estimate.
package struct EstimateRefused: Error, Sendable, Equatable, Codable {
    package enum Reason: String, Sendable, Codable, CaseIterable {
        case nobody, emptyList, noOverlap, noMaximum, notIdentified, notSettled, tooFewLists, restsOnOnePerson
        case tooManyInadmissible, noSpread, noUpperBound, chainsDiffer, tooManyModels, tooManyLists, noModel
        case outOfProportion, other
    }

    package let reason: Reason
    /// A list's name, a model or a number, where the reason names one.
    package let about: String?

    package init(_ reason: Reason, about: String? = nil) {
        self.reason = reason
        self.about = about
    }
}

/// A whole population, found and not, with the bounds that chance leaves at 95 %.
package struct EstimateBounds: Sendable, Equatable, Codable {
    package let value, low, high: Double
    /// By how much each bound would move if it were computed again with another seed; nil where nothing was drawn.
    package let lowError, highError: Double?

    package init(_ value: Double, low: Double, high: Double, lowError: Double? = nil, highError: Double? = nil) {
        self.value = value
        self.low = low
        self.high = high
        self.lowError = lowError
        self.highError = highError
    }
}

/// Everything that is shown of an estimate: no figure without its bounds, or beside those that it is judged by.
package struct EstimateFound: Sendable, Equatable, Codable {
    /// What may be published, by a rule that is fixed beforehand.
    package enum Advice: String, Sendable, Codable, CaseIterable, Bindable {
        /// The estimate with its interval.
        case number
        /// The ways lead so far apart that only their range may be told.
        case range
        /// No figure at all.
        case none
    }

    /// One of the estimators, side by side.
    package struct Way: Sendable, Equatable, Codable {
        package let method: String
        package let bounds: EstimateBounds?
        package let refused: EstimateRefused?

        package init(_ method: String, _ bounds: EstimateBounds) {
            (self.method, self.bounds, refused) = (method, bounds, nil)
        }

        package init(_ method: String, refused: EstimateRefused) {
            (self.method, bounds, self.refused) = (method, nil, refused)
        }
    }

    /// What the same method makes of the table without a list: to be held against the estimate's own bounds.
    package struct LeftOut: Sendable, Equatable, Codable {
        package let list: String
        package let value: Double?
        package let refused: EstimateRefused?

        package init(_ list: String, value: Double?, refused: EstimateRefused? = nil) {
            self.list = list
            self.value = value
            self.refused = refused
        }
    }

    /// One of the best models.
    package struct Model: Sendable, Equatable, Codable {
        /// In brackets, by the numbers of the lists: ‘[12,3]’.
        package let terms: String
        package let value, bic: Double

        package init(terms: String, value: Double, bic: Double) {
            self.terms = terms
            self.value = value
            self.bic = bic
        }
    }

    /// What the ways say together.
    package struct Judgement: Sendable, Equatable, Codable {
        /// Why it is not a number that can be published.
        package struct Reason: Sendable, Equatable, Codable {
            package enum Kind: String, Sendable, Codable, CaseIterable {
                case estimatesApart, intervalsApart, noUpperEnd, fewMethods, twoLists, fewSeen, oneListDecides
            }

            package let kind: Kind
            /// The method, list or number that it is about.
            package let about: [String]

            package init(_ kind: Kind, about: [String] = []) {
                self.kind = kind
                self.about = about
            }
        }

        package let advice: Advice
        package let lowest, highest: Double
        package let reasons: [Reason]

        package init(_ advice: Advice, lowest: Double, highest: Double, reasons: [Reason] = []) {
            self.advice = advice
            self.lowest = lowest
            self.highest = highest
            self.reasons = reasons
        }
    }

    package let observed: Int
    package let lists: [String]
    /// The estimate by the method that was asked for.
    package let main: EstimateBounds
    /// What the table says as it was linked, where errors of linking were taken out of the estimate.
    package internal(set) var asLinked: Double?
    package let estimators: [Way]
    package let without: [LeftOut]
    package let models: [Model]
    /// Sets of lists, as their places from 0, that keep to each other more or less than chance would have it.
    package let terms: [[Int]]
    /// Those of them on which nobody is: the data say no more of them than that.
    package let dropped: [[Int]]
    package internal(set) var deviance, aic, bic: Double?
    /// What it rests on, by the engine's names.
    package let assumptions: [String]
    package let judgement: Judgement

    package init(
        observed: Int, lists: [String], main: EstimateBounds, estimators: [Way], without: [LeftOut], models: [Model],
        terms: [[Int]], dropped: [[Int]], assumptions: [String], judgement: Judgement
    ) {
        self.observed = observed
        self.lists = lists
        self.main = main
        self.estimators = estimators
        self.without = without
        self.models = models
        self.terms = terms
        self.dropped = dropped
        self.assumptions = assumptions
        self.judgement = judgement
    }
}
