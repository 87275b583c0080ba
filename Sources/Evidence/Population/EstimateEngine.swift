import Foundation
import Statistics

/// Asks the library for an estimate, and keeps of its report what is shown.
package enum EstimateEngine {
    /// Computes with the library; a table that carries no estimate is an answer, not an error.
    package static let estimate: Estimator = { captures, asked in
        guard let table = try? captures.table else { return .refused(.init(.other)) }
        var request = EstimateRequest(table, method: asked.method.engine)
        request.threshold = asked.method == .stepwise || asked.method == .aic ? asked.threshold : nil
        (request.replicates, request.seed) = (asked.replicates, asked.seed)
        request.threads = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
        request.linkage = asked.linkage?.quality
        do throws(WithheldEstimate) {
            let report = try await request.report()
            guard let main = report.chosen.bounds else { return .refused(.init(.noUpperBound)) }
            return .found(EstimateFound(report, main: main))
        } catch { return .refused(EstimateRefused(because: error)) }
    }

    /// What is told of a table, without what chance adds: who tries to work a count out can compute these too.
    static let points: StatementRounding.Points = { captures in
        guard let table = try? captures.table else { return StatementPoints(people: 0, estimates: [], without: []) }
        let without = captures.lists.indices.map { list -> Double? in
            guard captures.lists.count > 2, let rest = try? table.omitting(list: list) else { return nil }
            return (try? rest.stepwise(threshold: EstimateAsked.usualThreshold))?.fit.estimate
        }
        return StatementPoints(
            people: captures.people,
            estimates: [
                (try? table.stepwise(threshold: EstimateAsked.usualThreshold))?.fit.estimate,
                (try? table.stepwiseByAIC(threshold: 0.05))?.fit.estimate,
            ], without: without)
    }
}

extension EstimateAsked.Method {
    fileprivate var engine: EstimateMethod {
        switch self {
        case .stepwise: .stepwise
        case .aic: .aic
        case .bic: .bic
        case .downhill: .downhill
        case .dga: .dga
        case .lcmcr: .lcmcr
        }
    }
}

extension LinkageCheck.Clerical {
    /// Nil where nobody looked at any pair of one kind.
    fileprivate var quality: LinkageQuality? {
        guard same > 0, linked > 0, (0...same).contains(sameLinked), (0...linked).contains(linkedSame) else {
            return nil
        }
        return LinkageQuality(found: sameLinked, ofTrueLinks: same, right: linkedSame, ofMadeLinks: linked)
    }
}

extension Captures {
    var table: CaptureTable {
        get throws(CaptureFault) {
            try CaptureTable(lists: lists, cells: cells.map { .init(history: UInt32($0.history), count: $0.people) })
        }
    }
}

extension EstimateFound {
    fileprivate init(_ report: EstimateReport, main: EstimateBounds) {
        func places(_ terms: [UInt32]) -> [[Int]] {
            terms.map { term in report.lists.indices.filter { term >> UInt32($0) & 1 == 1 } }
        }
        self.init(
            observed: report.observed, lists: report.lists, main: main,
            estimators: report.methods.map { Way($0.method, $0.outcome) },
            without: report.leftOut.map { left in
                switch left.outcome {
                case .success(let value): LeftOut(left.list, value: value)
                case .failure(let withheld): LeftOut(left.list, value: nil, refused: EstimateRefused(because: withheld))
                }
            },
            models: report.bestModels.map { Model(terms: "\($0.model)", value: $0.estimate, bic: $0.bic) },
            terms: places(report.chosen.terms), dropped: places(report.chosen.dropped),
            assumptions: report.assumptions.map(\.rawValue), judgement: Judgement(report.verdict))
        (deviance, aic, bic) = (report.chosen.deviance, report.chosen.aic, report.chosen.bic)
        asLinked =
            report.chosen.notes.compactMap { note -> Double? in
                if case .withoutCorrection(let value) = note { value } else { nil }
            }.last
    }
}

extension EstimateFound.Way {
    fileprivate init(_ method: EstimateMethod, _ outcome: EstimateReport.Outcome) {
        switch outcome {
        case .success(let estimate):
            if let bounds = estimate.bounds {
                self.init(method.rawValue, bounds)
            } else {
                self.init(method.rawValue, refused: .init(.noUpperBound))
            }
        case .failure(let withheld): self.init(method.rawValue, refused: EstimateRefused(because: withheld))
        }
    }
}

extension MethodEstimate {
    /// At 95 %; nil where the data set no upper end: no point is shown then.
    fileprivate var bounds: EstimateBounds? {
        guard let interval = intervals.last(where: { $0.level == 0.95 }), let upper = interval.upper, upper.isFinite,
            interval.lower.isFinite, estimate.isFinite
        else { return nil }
        return EstimateBounds(
            estimate, low: interval.lower, high: upper, lowError: interval.lowerError, highError: interval.upperError)
    }
}

extension EstimateFound.Judgement {
    /// Without a verdict there is nothing that a number could be judged by.
    fileprivate init(_ verdict: Verdict?) {
        guard let verdict, verdict.lowest.isFinite, verdict.highest.isFinite else {
            self.init(.none, lowest: 0, highest: 0)
            return
        }
        let advice: EstimateFound.Advice =
            switch verdict.advice {
            case .number: .number
            case .range: .range
            case .none: .none
            }
        self.init(
            advice, lowest: verdict.lowest, highest: verdict.highest, reasons: verdict.reasons.map(Reason.init))
    }
}

extension EstimateFound.Judgement.Reason {
    fileprivate init(_ reason: Verdict.Reason) {
        func factor(_ factor: Double) -> String { "\((factor * 10).rounded() / 10)" }
        switch reason {
        case .estimatesApart(let times): self.init(.estimatesApart, about: [factor(times)])
        case .intervalsApart(let one, let other):
            self.init(.intervalsApart, about: [one.rawValue, other.rawValue])
        case .noUpperEnd(let method): self.init(.noUpperEnd, about: [method.rawValue])
        case .fewMethods(let count): self.init(.fewMethods, about: ["\(count)"])
        case .twoLists: self.init(.twoLists)
        case .fewSeen: self.init(.fewSeen)
        case .oneListDecides(let list, let times): self.init(.oneListDecides, about: [list, factor(times)])
        }
    }
}

extension EstimateRefused {
    fileprivate init(because withheld: WithheldEstimate) {
        switch withheld {
        case .tooFewLists: self.init(.tooFewLists)
        case .table(let refusal): self.init(ofTable: refusal)
        case .tooManyModels: self.init(.tooManyModels)
        case .tooManyLists(_, let most): self.init(.tooManyLists, about: "\(most)")
        case .noModelAdmissible(let compared): self.init(.noModel, about: "\(compared)")
        case .noInterval(.restsOnOnePerson): self.init(.restsOnOnePerson)
        case .noInterval(.tooManyInadmissible(let count, let all)):
            self.init(.tooManyInadmissible, about: "\(count)/\(all)")
        case .noInterval: self.init(.noSpread)
        case .graphs(.openEnded): self.init(.noUpperBound)
        case .graphs(.tooManyLists(let most)): self.init(.tooManyLists, about: "\(most)")
        case .graphs(.nobody): self.init(.nobody)
        case .graphs(.emptyList(let list)): self.init(.emptyList, about: list)
        case .graphs(.noOverlap): self.init(Reason.noOverlap)
        case .graphs(.tooFewLists): self.init(.tooFewLists)
        case .chains: self.init(.chainsDiffer)
        case .outOfProportion(_, let observed): self.init(.outOfProportion, about: "\(observed)")
        }
    }

    private init(ofTable refusal: EstimateRefusal) {
        switch refusal {
        case .nobody: self.init(.nobody)
        case .emptyList(let list): self.init(.emptyList, about: list)
        case .noOverlap: self.init(.noOverlap)
        case .inadmissible(let model, .notIdentified), .inadmissible(let model, .neither):
            self.init(.notIdentified, about: "\(model)")
        case .inadmissible(let model, .noMaximum), .inadmissible(let model, .admissible):
            self.init(.noMaximum, about: "\(model)")
        case .notSettled(let model): self.init(.notSettled, about: "\(model)")
        }
    }
}
