/// A report as lines of text, and the figures in it.
public struct EstimateText: Sendable {
    public let lines: [String]

    /// 10,356
    static func whole(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return scientific(value) }
        let digits = String(Int(value.rounded().magnitude))
        var text = value.rounded() < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    static func decimals(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

    /// About as large as this, where digits would mislead.
    static func scientific(_ value: Double) -> String {
        guard value.isFinite else { return "no end of" }
        guard abs(value) >= 1e15 else { return whole(value) }
        var (power, rest) = (0, abs(value))
        while rest >= 10 { (power, rest) = (power + 1, rest / 10) }
        return "about \(Int(rest)) × 10^\(power)"
    }

    public init(_ report: EstimateReport) {
        var lines = Self.head(report)
        if !report.methods.isEmpty {
            lines += ["", "Every method:"] + report.methods.map { Self.line($0.method, $0.outcome) }
        }
        if !report.leftOut.isEmpty { lines += ["", "Without one list:"] + report.leftOut.map(Self.line) }
        if !report.bestModels.isEmpty {
            lines += ["", "The best models by BIC:"]
            lines += report.bestModels.map {
                "  \($0.model): BIC \(Self.decimals($0.bic)), estimate \(Self.whole($0.estimate))"
            }
        }
        if !report.assumptions.isEmpty {
            lines += ["", "What this rests on:"] + report.assumptions.map { "  \($0.sentence)" }
        }
        self.lines = lines
    }

    /// That there is no estimate, why, and what can be done.
    public init(_ withheld: WithheldEstimate) {
        lines = ["No estimate: \(withheld.reason).", withheld.advice]
    }

    private static func head(_ report: EstimateReport) -> [String] {
        let chosen = report.chosen
        var lines = ["\(whole(chosen.estimate)) people, of whom \(whole(Double(report.observed))) were seen"]
        lines += chosen.intervals.map { "  \(range($0))" }
        if report.isPointAlone {
            lines.append("  This is the point alone, to reckon on. It must not be published without its interval.")
        }
        if let verdict = report.verdict {
            lines += ["", verdict.sentence] + verdict.reasons.map { "  \($0.sentence)" }
        }
        lines += ["", "Method: \(chosen.method.title)"]
        if let model = chosen.model {
            let names = { (terms: [UInt32]) in
                terms.map { HierarchicalModel.name(of: $0, lists: report.lists) }.joined(separator: ", ")
            }
            lines.append("Model: \(model)\(chosen.terms.isEmpty ? "" : ", terms \(names(chosen.terms))")")
            if !chosen.dropped.isEmpty { lines.append("Nobody is on all lists of: \(names(chosen.dropped))") }
        }
        if let deviance = chosen.deviance, let aic = chosen.aic, let bic = chosen.bic {
            lines.append("Deviance \(decimals(deviance)), AIC \(decimals(aic)), BIC \(decimals(bic))")
        }
        return lines + chosen.notes.map(\.sentence)
    }

    private static func range(_ interval: EstimateInterval) -> String {
        let percent = "\(Int((interval.level * 100).rounded())) %"
        let upper = interval.upper.map(whole) ?? "no upper end"
        let error = interval.lowerError.map { lower in
            let upper = interval.upperError.map { " and \(whole($0))" } ?? ""
            return "; by the draws alone the ends move by \(whole(lower))\(upper)"
        }
        return "\(percent): \(whole(interval.lower)) to \(upper) (\(interval.kind.title)\(error ?? ""))"
    }

    private static func line(_ method: EstimateMethod, _ outcome: EstimateReport.Outcome) -> String {
        switch outcome {
        case .success(let found):
            "  \(method.title): \(whole(found.estimate))\(found.interval.map { ", \(range($0))" } ?? "")"
        case .failure(let withheld): "  \(method.title): none, because \(withheld.reason)"
        }
    }

    private static func line(_ left: LeftOutList) -> String {
        switch left.outcome {
        case .success(let estimate): "  \(left.list): \(whole(estimate))"
        case .failure(let withheld): "  \(left.list): none, because \(withheld.reason)"
        }
    }
}

extension EstimateInterval.Kind {
    public var title: String {
        switch self {
        case .bootstrap: "bootstrap, the choice repeated"
        case .profile: "profile likelihood, the model taken for given"
        case .posterior: "posterior"
        case .linkage: "bootstrap with errors of matching"
        }
    }
}
