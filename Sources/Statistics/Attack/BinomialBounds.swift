import Foundation

/// Clopper and Pearson's bounds of a chance: never wrong more often than said, however few trials there were.
public enum BinomialBounds {
    /// The least chance under which `hits` or more of `trials` are not rarer than `error`.
    public static func lower(hits: Int, of trials: Int, error: Double) -> Double {
        1 - upper(hits: trials - hits, of: trials, error: error)
    }

    /// The greatest chance under which `hits` or fewer of `trials` are not rarer than `error`.
    public static func upper(hits: Int, of trials: Int, error: Double) -> Double {
        precondition(trials >= 0 && (0...trials).contains(hits) && error > 0 && error < 1, "hits among trials")
        if hits == trials { return 1 }
        var (low, high) = (Double(hits) / Double(trials), 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if atMost(hits, of: trials, chance: middle) > error { low = middle } else { high = middle }
        }
        return high
    }

    private static func atMost(_ hits: Int, of trials: Int, chance: Double) -> Double {
        guard chance > 0 else { return 1 }
        guard chance < 1 else { return hits == trials ? 1 : 0 }
        var term = Double(trials) * log1p(-chance)
        var sum = exp(term)
        for hit in stride(from: 1, through: hits, by: 1) {
            term += log(Double(trials - hit + 1) / Double(hit)) + log(chance) - log1p(-chance)
            sum += exp(term)
        }
        return min(1, sum)
    }

    /// The number below which a standard normal value lies with this chance.
    static func normalQuantile(_ chance: Double) -> Double {
        var (low, high) = (-40.0, 40.0)
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if GaussianLoss.normal(middle) < chance { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
