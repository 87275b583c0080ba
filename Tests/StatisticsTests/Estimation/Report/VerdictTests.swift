import Testing

@testable import Statistics

@Suite struct `Whether a number may be published` {
    private static func estimate(
        _ method: EstimateMethod, _ value: Double, _ lower: Double, _ upper: Double?
    ) -> MethodEstimate {
        let interval = EstimateInterval(
            kind: .bootstrap, level: 0.95, lower: lower, upper: upper, lowerError: nil, upperError: nil)
        return MethodEstimate(
            method: method, estimate: value, observed: 100, intervals: [interval], model: nil, terms: [], dropped: [],
            deviance: nil, aic: nil, bic: nil, notes: [])
    }

    private static func model(_ estimate: Double, bic: Double) -> RankedModel {
        RankedModel(
            model: .mainEffects(lists: 3), status: .admissible, parameterCount: 4, deviance: 0, aic: 0, bic: bic,
            estimate: estimate)
    }

    private static func verdict(
        _ methods: [MethodEstimate], models: [RankedModel] = [], leftOut: [LeftOutList] = [], lists: Int = 3
    ) -> Verdict {
        Verdict(observed: 100, lists: lists, methods: methods, models: models, leftOut: leftOut)
    }

    private static let agreeing = [
        estimate(.stepwise, 400, 300, 500), estimate(.bic, 410, 300, 520), estimate(.dga, 420, 310, 520),
    ]

    @Test func `is granted where the methods agree`() {
        let verdict = Self.verdict(Self.agreeing)
        #expect(verdict.advice == .number && verdict.reasons.isEmpty)
        #expect(verdict.lowest == 400 && verdict.highest == 420)
    }

    @Test(arguments: [(520.0, Verdict.Advice.range), (790, .range), (801, .none), (500, .number)])
    func `depends on how far the estimates are apart`(highest: Double, advice: Verdict.Advice) {
        let verdict = Self.verdict(Self.agreeing + [Self.estimate(.lcmcr, highest, 300, 900)])
        #expect(verdict.advice == advice)
    }

    @Test func `counts models that are not ruled out, and no others`() {
        let near = [Self.model(400, bic: 100), Self.model(900, bic: 105.9), Self.model(9_000, bic: 106.1)]
        let verdict = Self.verdict(Self.agreeing, models: near)
        #expect(verdict.advice == .none && verdict.highest == 900)
        let far = [Self.model(400, bic: 100), Self.model(9_000, bic: 106.1)]
        #expect(Self.verdict(Self.agreeing, models: far).advice == .number)
    }

    @Test func `is refused where intervals have nothing in common, though the estimates are near`() {
        let verdict = Self.verdict([
            Self.estimate(.stepwise, 400, 390, 410), Self.estimate(.bic, 420, 411, 430),
            Self.estimate(.dga, 410, 300, 500),
        ])
        #expect(verdict.advice == .none)
        #expect(verdict.reasons == [.intervalsApart(.stepwise, .bic)])
    }

    @Test func `is refused without an upper end, with few methods, with two lists, or with one in a hundred seen`() {
        let open = Self.agreeing + [Self.estimate(.lcmcr, 410, 300, nil)]
        #expect(Self.verdict(open).reasons == [.noUpperEnd(.lcmcr)])
        #expect(Self.verdict(Array(Self.agreeing.prefix(2))).reasons == [.fewMethods(2)])
        #expect(Self.verdict(Self.agreeing, lists: 2).reasons == [.twoLists])
        let many = [10_100.0, 10_200, 10_300].map { Self.estimate(.bic, $0, 5_000, 20_000) }
        #expect(Self.verdict(many).reasons == [.fewSeen])
        for verdict in [Self.verdict(open), Self.verdict(Self.agreeing, lists: 2), Self.verdict(many)] {
            #expect(verdict.advice == .none)
        }
    }

    @Test func `leaves a range where one list decides`() {
        let left = LeftOutList(list: "police", observed: 60, outcome: .success(900), factor: 2.25)
        let verdict = Self.verdict(Self.agreeing, leftOut: [left])
        #expect(verdict.advice == .range)
        #expect(verdict.reasons == [.oneListDecides("police", factor: 2.25)])
    }

    @Test func `is said in sentences, as is everything else`() {
        let verdict = Self.verdict(Self.agreeing)
        #expect(verdict.sentence.hasSuffix("."))
        for assumption in Assumption.allCases { #expect(assumption.sentence.hasSuffix(".")) }
        #expect(Set(Assumption.allCases.map(\.sentence)).count == Assumption.allCases.count)
        #expect(Set(EstimateMethod.allCases.map(\.title)).count == 6)
    }
}
