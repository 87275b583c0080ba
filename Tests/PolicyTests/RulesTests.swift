import Foundation
import Policy
import Testing

/// DESIGN §5 rule 7.
@Suite struct `Return` {
    static let now = Space.now

    @Test(arguments: Proceeding.Kind.allCases)
    func `by force is impossible while it is open`(kind: Proceeding.Kind) {
        let closed = Proceeding(.identification, from: Self.now - 20, until: Self.now - 10)
        func bar(_ from: TimeInterval, _ until: TimeInterval?) -> RemovalBar {
            RemovalBar(
                [closed, Proceeding(kind, from: Self.now + from, until: until.map { Self.now + $0 })], at: Self.now)
        }
        #expect(bar(-5, nil).stands)
        #expect(bar(0, 1).reasons == [kind])
        #expect(!bar(-5, 0).stands, "it ends when the proceeding ends")
        #expect(!bar(1, nil).stands, "it begins when the proceeding begins")
    }

    @Test func `by force is barred by whatever else is open`() {
        let kinds = Proceeding.Kind.allCases
        for mask in 0..<(1 << kinds.count) {
            let open = kinds.indices.filter { mask & (1 << $0) != 0 }.map { Proceeding(kinds[$0], from: Self.now) }
            let bar = RemovalBar(open, at: Self.now)
            #expect(bar.stands == !open.isEmpty)
            #expect(bar.reasons == Set(open.map(\.kind)))
        }
    }

    @Test func `is told of in one bit, by agreement or article, or not at all`() {
        let standing = RemovalBar([Proceeding(.objection, from: Self.now)], at: Self.now)
        let over = RemovalBar([], at: Self.now)
        for (bar, bit) in [(standing, true), (over, false)] {
            #expect(bar.told(on: .agreed) == bit)
            #expect(bar.told(on: .ordered(article: "Act 11(8)")) == bit)
            #expect(bar.told(on: .ordered(article: "")) == nil)
            #expect(bar.told(on: nil) == nil)
        }
    }

    /// Risk assessed until, advised at, consented at, in seconds from now; what is lacking.
    @Test(
        arguments: [
            (60.0, -60.0, -30.0, Set<FreeReturn.Lack>()), (60, -60, -60, []), (nil, -60, -30, [.riskAssessment]),
            (0, -60, -30, [.riskAssessment]), (60, nil, -30, [.independentAdvice, .ownConsent]),
            (60, -30, -60, [.ownConsent]), (60, -60, nil, [.ownConsent]), (60, -60, 1, [.ownConsent]),
            (60, 1, 2, [.independentAdvice, .ownConsent]),
            (nil, nil, nil, [.riskAssessment, .independentAdvice, .ownConsent]),
        ] as [(Double?, Double?, Double?, Set<FreeReturn.Lack>)])
    func `of one's own will needs the risk, the advice, and consent after it`(
        risk: Double?, advised: Double?, consented: Double?, lacks: Set<FreeReturn.Lack>
    ) {
        let planned = FreeReturn(
            riskAssessedUntil: risk.map { Self.now + $0 }, advisedIndependentlyAt: advised.map { Self.now + $0 },
            consentedAt: consented.map { Self.now + $0 })
        #expect(planned.lacks(at: Self.now) == lacks)
    }
}

/// DESIGN §5 rules 2 and 6: the whole table.
@Suite struct `What a first referral rests on` {
    static let act = "Act 9(1)"

    @Test(arguments: [AgeGroup.child, .unsure], Agreement.allCases)
    func `is the best interests of a child, or of someone who may be one`(age: AgeGroup, agreement: Agreement) {
        #expect(decide(age, agreement, true, Self.act) == .bestInterests(article: Self.act))
        for (reporter, article) in [(true, nil), (true, ""), (false, Self.act), (false, nil)] {
            let expected = ReferralBasis.bestInterests(article: ReferralBasis.childArticle)
            #expect(decide(age, agreement, reporter, article) == expected)
        }
    }

    @Test(arguments: [true, false], [act, nil])
    func `is an adult's own consent, once given`(reporter: Bool, article: String?) {
        #expect(decide(.adult, .agreed, reporter, article) == .consent)
    }

    @Test(arguments: [Agreement.declined, .unable])
    func `is otherwise the article that orders the report, or nothing`(agreement: Agreement) {
        #expect(decide(.adult, agreement, true, Self.act) == .legalDuty(article: Self.act))
        for (reporter, article) in [(true, nil), (true, ""), (false, Self.act), (false, nil)] {
            #expect(decide(.adult, agreement, reporter, article) == .informationOnly)
        }
    }

    @Test func `has an article wherever it is not consent`() {
        for age in AgeGroup.allCases {
            for agreement in Agreement.allCases {
                for (reporter, article) in [(true, Self.act), (true, nil), (false, Self.act), (false, nil)] {
                    let basis = decide(age, agreement, reporter, article)
                    let rests = basis.kind == .legalDuty || basis.kind == .bestInterests
                    #expect((basis.article?.isEmpty == false) == rests)
                }
            }
        }
    }

    private func decide(_ age: AgeGroup, _ agreed: Agreement, _ reporter: Bool, _ article: String?) -> ReferralBasis {
        .decide(ageGroup: age, agreement: agreed, isMandatoryReporter: reporter, dutyArticle: article)
    }
}

/// DESIGN §5 rule 6.
@Suite struct `A child` {
    @Test(arguments: [true, false], [true, false])
    func `is referred after a determination and with a guardian, and at once in an emergency`(
        determined: Bool, guarded: Bool
    ) {
        func lacks(urgent: Bool) -> Set<ChildReferral.Lack> {
            ChildReferral(isUrgent: urgent, bestInterestsDetermined: determined, hasIndependentGuardian: guarded).lacks
        }
        #expect(lacks(urgent: true).isEmpty)
        #expect(lacks(urgent: false).contains(.bestInterests) == !determined)
        #expect(lacks(urgent: false).contains(.guardian) == !guarded)
    }

    @Test(arguments: [true, false])
    func `is never in the hands of someone named in the account`(independent: Bool) {
        let named = Guardian(isNamedInAccount: true, isIndependent: independent)
        #expect(!named.mayBeAppointed && !named.mayConsentForChild && !named.maySeeFile)
        let other = Guardian(isNamedInAccount: false, isIndependent: independent)
        #expect(other.mayBeAppointed == independent)
        #expect(other.mayConsentForChild && other.maySeeFile)
    }
}

/// DESIGN §5 rule 5.
@Suite struct `A panel` {
    @Test(
        arguments: [
            ([], false), ([.socialWork], false), ([.socialWork, .socialWork], false), ([.police, .prosecution], false),
            ([.police, .prosecution, .immigration], false), ([.police, .socialWork], true), ([.health, .law], true),
        ] as [([Discipline], Bool)])
    func `is quorate with several disciplines, and never with enforcement alone`(heard: [Discipline], quorate: Bool) {
        #expect(PanelRule().isQuorate(disciplines: heard) == quorate)
    }

    @Test func `is never quorate with enforcement alone, however many sit`() {
        let enforcing = Discipline.allCases.filter(\.isEnforcement)
        for mask in 0..<(1 << enforcing.count) {
            let heard = enforcing.indices.filter { mask & (1 << $0) != 0 }.map { enforcing[$0] }
            #expect(!PanelRule().isQuorate(disciplines: heard + heard))
        }
    }

    @Test(arguments: [(-1, 2), (0, 2), (1, 2), (2, 2), (3, 3)])
    func `can be asked for more disciplines by a pack, not for fewer`(asked: Int, required: Int) {
        let rule = PanelRule(disciplinesRequired: asked)
        #expect(rule.disciplinesRequired == required)
        #expect(rule.isQuorate(disciplines: [.police, .health]) == (required == 2))
        #expect(rule.isQuorate(disciplines: [.police, .health, .law]))
    }
}
