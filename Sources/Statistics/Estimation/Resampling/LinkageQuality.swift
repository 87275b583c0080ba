/// How well records of the same person were put together, as far as a clerical sample tells.
///
/// Recall is the share of the true links that were made, precision the share of those made that are true. A link is a
/// pair of records on two lists. See `docs/methods/linkage-error.md`.
public struct LinkageQuality: Sendable, Equatable {
    /// What is held about one share: nearly certain, or as uncertain as its sample is small.
    enum Share: Sendable, Equatable {
        case known(Double)
        case sampled(hits: Int, trials: Int)

        /// Jeffreys' prior, half a case each way, stands before the sample.
        var mean: Double {
            switch self {
            case .known(let share): share
            case .sampled(let hits, let trials): (Double(hits) + 0.5) / (Double(trials) + 1)
            }
        }

        func draw(from source: inout Philox) -> Double {
            switch self {
            case .known(let share): share
            case .sampled(let hits, let trials):
                GammaDraw.share(Double(hits) + 0.5, Double(trials - hits) + 0.5, from: &source)
            }
        }
    }

    let recall: Share
    let precision: Share

    /// From a sample in which persons looked at pairs of records.
    ///
    /// - Parameters:
    ///   - found: how many of the true links looked at the linkage had made.
    ///   - truths: how many true links were looked at.
    ///   - right: how many of the made links looked at are true.
    ///   - made: how many made links were looked at.
    public init(found: Int, ofTrueLinks truths: Int, right: Int, ofMadeLinks made: Int) {
        precondition(0 <= found && found <= truths && truths > 0, "links found among true ones")
        precondition(0 <= right && right <= made && made > 0, "right links among those made")
        recall = .sampled(hits: found, trials: truths)
        precision = .sampled(hits: right, trials: made)
    }

    /// Taken as known, without uncertainty of its own.
    ///
    /// - Parameters: each above 0 and at most 1.
    public init(recall: Double, precision: Double) {
        precondition(recall > 0 && recall <= 1 && precision > 0 && precision <= 1, "shares above 0")
        self.recall = .known(recall)
        self.precision = .known(precision)
    }

    var expected: Rates { Rates(recall: recall.mean, precision: precision.mean) }

    func draw(from source: inout Philox) -> Rates {
        Rates(recall: recall.draw(from: &source), precision: precision.draw(from: &source))
    }

    /// Recall and precision of single records. Two records of a person are linked where neither is lost.
    struct Rates: Sendable, Equatable {
        /// The chance that a record is found by none of its person's others.
        let lost: Double
        /// The chance that a record was put with a person whom it does not belong to.
        let strange: Double

        init(recall: Double, precision: Double) {
            lost = 1 - max(Self.least, recall).squareRoot()
            strange = 1 - max(Self.least, precision).squareRoot()
        }

        /// Below this nothing can be said about anybody, but a draw from a wide distribution must not divide by 0.
        private static let least = 0.01
    }
}
