/// A report or its refusal as the command prints it in JSON. Keys that have no value are there, as `null`.
public struct EstimateAnswer: Sendable, Encodable {
    /// `null` where none is given.
    @OrNull public internal(set) var estimate: Double?
    /// The 95 % interval: its two ends; the upper one `null` where the data set none.
    @OrNull public internal(set) var interval: [Double?]?
    public let intervals: [Interval]
    public let method: String
    /// "[123,14,34]", by the lists' numbers.
    @OrNull public internal(set) var model: String?
    /// "LA:NG", by the lists' names, in the order in which they came in.
    public let terms: [String]
    public let dropped: [String]
    @OrNull public internal(set) var deviance: Double?
    @OrNull public internal(set) var aic: Double?
    @OrNull public internal(set) var bic: Double?
    /// 0 a fit exists, 1 it has no maximum, 2 it is not identified, 3 neither; `null` where no model was looked at.
    @OrNull public internal(set) var status: Int?
    /// Why there is no estimate; `null` where there is one.
    @OrNull public internal(set) var reason: String?
    /// What can be done where there is none.
    @OrNull public internal(set) var advice: String?
    public let lists: [String]
    public let observed: Int
    /// Whether this is the point without what has to be told with it.
    public let isPointAlone: Bool
    public let notes: [String]
    public let methods: [Method]
    public let sensitivity: Sensitivity
    public let assumptions: [Sentence]
    @OrNull public internal(set) var verdict: Judgement?

    public struct Interval: Sendable, Encodable {
        public let kind: String
        public let level: Double
        public let lower: Double
        @OrNull public internal(set) var upper: Double?
        @OrNull public internal(set) var lowerMonteCarloError: Double?
        @OrNull public internal(set) var upperMonteCarloError: Double?
    }

    public struct Method: Sendable, Encodable {
        public let method: String
        @OrNull public internal(set) var estimate: Double?
        @OrNull public internal(set) var interval: [Double?]?
        @OrNull public internal(set) var model: String?
        @OrNull public internal(set) var status: Int?
        @OrNull public internal(set) var reason: String?
        public let notes: [String]
    }

    public struct Sensitivity: Sendable, Encodable {
        public let withoutList: [LeftOut]
        public let models: [Model]
        /// How many models were compared, by status.
        public let statusCounts: [String: Int]
    }

    public struct LeftOut: Sendable, Encodable {
        public let list: String
        public let observed: Int
        @OrNull public internal(set) var estimate: Double?
        @OrNull public internal(set) var status: Int?
        @OrNull public internal(set) var reason: String?
    }

    public struct Model: Sendable, Encodable {
        public let model: String
        @OrNull public internal(set) var estimate: Double?
        @OrNull public internal(set) var deviance: Double?
        @OrNull public internal(set) var aic: Double?
        @OrNull public internal(set) var bic: Double?
        public let parameters: Int
        public let status: Int
    }

    public struct Sentence: Sendable, Encodable {
        public let key: String
        public let text: String
    }

    public struct Judgement: Sendable, Encodable {
        /// number, range or none.
        public let publish: String
        public let text: String
        @OrNull public internal(set) var lowest: Double?
        @OrNull public internal(set) var highest: Double?
        public let reasons: [String]
    }
}

extension EstimateAnswer {
    public init(_ report: EstimateReport) {
        let chosen = report.chosen
        estimate = chosen.estimate
        interval = chosen.interval?.ends
        intervals = chosen.intervals.map(Interval.init)
        method = chosen.method.rawValue
        model = chosen.model?.description
        terms = chosen.terms.map { HierarchicalModel.name(of: $0, lists: report.lists) }
        dropped = chosen.dropped.map { HierarchicalModel.name(of: $0, lists: report.lists) }
        (deviance, aic, bic) = (chosen.deviance, chosen.aic, chosen.bic)
        status = Estimability.admissible.rawValue
        (reason, advice) = (nil, nil)
        (lists, observed, isPointAlone) = (report.lists, report.observed, report.isPointAlone)
        notes = chosen.notes.map(\.sentence)
        methods = report.methods.map { Method($0.method, $0.outcome) }
        sensitivity = Sensitivity(report)
        assumptions = report.assumptions.map { Sentence(key: $0.rawValue, text: $0.sentence) }
        verdict = report.verdict.map(Judgement.init)
    }

    /// That a table carries no estimate by this method.
    public init(_ withheld: WithheldEstimate, of table: CaptureTable, by method: EstimateMethod) {
        (estimate, interval, intervals) = (nil, nil, [])
        self.method = method.rawValue
        if case .table(.inadmissible(let model, _)) = withheld { self.model = model.description } else { model = nil }
        (terms, dropped) = ([], [])
        (deviance, aic, bic) = (nil, nil, nil)
        status = withheld.status?.rawValue
        (reason, advice) = (withheld.reason, withheld.advice)
        (lists, observed, isPointAlone) = (table.lists, table.total, false)
        (notes, methods, assumptions, verdict) = ([], [], [], nil)
        sensitivity = Sensitivity(withoutList: [], models: [], statusCounts: [:])
    }
}

extension EstimateInterval {
    fileprivate var ends: [Double?] { [lower, upper] }
}

extension EstimateAnswer.Interval {
    init(_ interval: EstimateInterval) {
        self.init(
            kind: interval.kind.rawValue, level: interval.level, lower: interval.lower, upper: interval.upper,
            lowerMonteCarloError: interval.lowerError?.whereFinite,
            upperMonteCarloError: interval.upperError?.whereFinite)
    }
}

extension EstimateAnswer.Method {
    init(_ method: EstimateMethod, _ outcome: EstimateReport.Outcome) {
        switch outcome {
        case .success(let found):
            self.init(
                method: method.rawValue, estimate: found.estimate, interval: found.interval?.ends,
                model: found.model?.description, status: 0, reason: nil, notes: found.notes.map(\.sentence))
        case .failure(let withheld):
            self.init(
                method: method.rawValue, estimate: nil, interval: nil, model: nil, status: withheld.status?.rawValue,
                reason: withheld.reason, notes: [])
        }
    }
}

extension EstimateAnswer.Sensitivity {
    init(_ report: EstimateReport) {
        self.init(
            withoutList: report.leftOut.map(EstimateAnswer.LeftOut.init),
            models: report.bestModels.map(EstimateAnswer.Model.init),
            statusCounts: Dictionary(
                uniqueKeysWithValues: report.statusCounts.map { ("\($0.key.rawValue)", $0.value) }))
    }
}

extension EstimateAnswer.LeftOut {
    init(_ left: LeftOutList) {
        switch left.outcome {
        case .success(let estimate):
            self.init(list: left.list, observed: left.observed, estimate: estimate, status: 0, reason: nil)
        case .failure(let withheld):
            self.init(
                list: left.list, observed: left.observed, estimate: nil, status: withheld.status?.rawValue,
                reason: withheld.reason)
        }
    }
}

extension EstimateAnswer.Model {
    init(_ ranked: RankedModel) {
        self.init(
            model: ranked.model.description, estimate: ranked.estimate.whereFinite,
            deviance: ranked.deviance.whereFinite, aic: ranked.aic.whereFinite, bic: ranked.bic.whereFinite,
            parameters: ranked.parameterCount, status: ranked.status.rawValue)
    }
}

extension EstimateAnswer.Judgement {
    init(_ verdict: Verdict) {
        self.init(
            publish: verdict.advice.rawValue, text: verdict.sentence, lowest: verdict.lowest.whereFinite,
            highest: verdict.highest.whereFinite, reasons: verdict.reasons.map(\.sentence))
    }
}

extension Double {
    /// JSON has no word for the others.
    fileprivate var whereFinite: Double? { isFinite ? self : nil }
}
