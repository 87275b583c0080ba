import Lexicon
import Packs
import Testing

@Suite struct `What the Taiwan pack says of the law` {
    let pack: Jurisdiction

    init() throws { pack = try TaiwanPack.loaded() }

    @Test(.enabled(if: Statutes.arePresent, "the statutes' text is not on this machine"))
    func `is quoted word for word from the paragraph that it cites`() throws {
        let statutes = try Statutes(numbers: pack.instruments.map(\.number))
        var read = 0
        for clause in pack.clauses {
            let citation = clause.quotation.citation
            guard statutes.holds(citation.instrument.number) else { continue }
            let paragraph = statutes.text(citation.instrument.number, citation.article, citation.paragraph)
            let place = "\(clause.file):\(clause.line) \(citation.label(in: .en))"
            #expect(paragraph?.contains(Statutes.normal(clause.quotation.text)) == true, "\(place)")
            read += 1
        }
        #expect(read > 250)
    }

    @Test(.enabled(if: Statutes.arePresent, "the statutes' text is not on this machine"))
    func `leaves only the procedure act to be read elsewhere`() throws {
        let statutes = try Statutes(numbers: pack.instruments.map(\.number))
        #expect(pack.instruments.filter { !statutes.holds($0.number) }.map(\.id) == ["procedure"])
    }

    @Test func `gives every period in the numeral of a clause that it quotes`() {
        var read = 0
        for clock in pack.clocks where !clock.footing.law.isEmpty {
            let period: Period
            switch clock.span {
            case .within(let length), .lasts(let length), .opensBefore(let length), .opensAfter(let length),
                .every(let length):
                period = length
            case .immediately:
                #expect(clock.footing.quotes(anyOf: ["應即", "應立即"]), "\(clock.id)")
                continue
            case .standing: continue
            }
            #expect(clock.footing.quotes(anyOf: period.numerals), "\(clock.id): \(period)")
            read += 1
        }
        #expect(read >= 16)
    }

    @Test func `gives every amount in the numeral of a clause that it quotes`() {
        let caps = pack.assistance.kinds.flatMap(\.caps).map { ($0.id, $0.amount, $0.footing) }
        let payments = pack.residence.grants.map { ($0.id, $0.amount, $0.footing) }
        for (id, amount, footing) in caps + payments {
            if id == "unemployment-again" { continue }  // its amount is the first payment's
            for sum in [amount.most, amount.raisedTo].compactMap({ $0 }) {
                #expect(footing.quotes(anyOf: ["\(statuteNumeral(sum))元"]), "\(id): \(sum)")
            }
            if amount.most == nil { #expect(footing.quotes(anyOf: ["覈實", "補助之"]), "\(id)") }
        }
        #expect(caps.count == 12 && payments.count == 6)
    }

    @Test(arguments: [
        ("health-check", "一次"), ("lawyer", "第一審及第二審"), ("counselling-session", "十次"),
        ("rent", "三個月"), ("rent", "延長補貼一個月"), ("temporary-lodging", "二日"),
    ])
    func `quotes how often a cap may be paid`(cap: String, words: String) throws {
        let cap = try #require(pack.assistance.cap(cap))
        #expect(cap.footing.quotes(anyOf: [words]))
    }

    @Test func `gives every rate of pay in the numeral of a clause that it quotes`() {
        for tariff in pack.assistance.tariffs {
            for pay in [tariff.first.day, tariff.first.night, tariff.further.day, tariff.further.night] {
                #expect(tariff.footing.quotes(anyOf: ["\(statuteNumeral(pay))元"]), "\(tariff.id): \(pay)")
            }
            #expect(tariff.footing.quotes(anyOf: ["未滿三十分鐘"]) && tariff.halfBelowMinutes == 30)
            #expect((tariff.night.from, tariff.night.to) == (22 * 60, 6 * 60))
        }
    }

    @Test(arguments: [
        ("absence", "absentHours > 72", "七十二小時"), ("income", "incomeShareOfMinimumWage >= 200", "二倍以上"),
        ("missed-summons", "missedSummons > 3", "超過三次"),
    ])
    func `gives the numbers of its grounds as the law does`(ground: String, condition: String, words: String) throws {
        let ending = try #require(pack.assistance.endings.first { $0.id == ground })
        #expect(ending.when.text == condition)
        #expect(ending.footing.quotes(anyOf: [words]))
    }

    @Test func `asks five years of at least 183 days for permanent residence`() throws {
        let programme = try #require(pack.residence.programme("permanent-residence"))
        #expect(programme.when.text.contains("legalYears >= 5 and fewestDaysAYear >= 183"))
        #expect(programme.footing.quotes(anyOf: ["連續居留五年，每年居住一百八十三日以上"]))
    }

    @Test func `fines a reporter who stays silent as article 43 does`() throws {
        let penalty = try #require(pack.duties.duties.first?.penalty)
        #expect((penalty.least, penalty.most) == (6000, 30_000))
        let clause = try #require(penalty.law.first?.text)
        #expect(clause.contains("\(statuteNumeral(6000))元以上\(statuteNumeral(30_000))元以下"))
    }

    @Test(arguments: [
        "act 17.1", "act 17.2", "act 18", "rules 17.4", "work 6", "work 7", "work 8", "placement 8", "procedure 48.4",
    ])
    func `leaves out no clause that a case may turn on`(cited: String) {
        let written = pack.clauses.map(\.quotation.citation).map { citation in
            "\(citation.instrument.id) \(citation.article)" + (citation.paragraph.map { ".\($0)" } ?? "")
        }
        #expect(written.contains(cited))
    }

    @Test func `has each ground of the work permit regulations`() throws {
        let permit = try #require(pack.residence.programme("work-permit"))
        let refusals = permit.refusal.flatMap(\.footing.law).filter { $0.citation.article == "6" }
        let revocations = permit.revocation.flatMap(\.footing.law).filter { $0.citation.article == "7" }
        #expect(refusals.count == 5 && revocations.count == 3)
        let residence = try #require(pack.residence.programme("residence"))
        #expect(residence.revocation.map(\.id) == residence.refusal.map(\.id) + ["grave-breach"])
    }

    /// The regulations pay only for people who were placed; the Act helps the others too.
    @Test func `keeps the condition of being placed to payments`() throws {
        let outside = Jurisdiction.Facts(flags: ["suspected": true, "placed": false, "interpreterNeeded": true])
        for id in ["medical", "interpreting", "legal", "counselling", "money"] {
            let kind = try #require(pack.assistance.kind(id))
            #expect(kind.when.verdict(outside) == .met, "\(id)")
            #expect(kind.caps.allSatisfy { $0.when?.verdict(outside) == .unmet }, "\(id)")
        }
        #expect(pack.assistance.tariff("interpreter")?.when?.verdict(outside) == .unmet)
    }

    @Test func `names the eleven kinds of help in the order of article 15`() {
        #expect(pack.assistance.kinds.map(\.number) == Array(1...11))
    }

    @Test func `marks every choice of its own as practice, with nothing else uncited`() {
        for service in pack.assistance.services { #expect(service.footing.practice != nil, "\(service.id)") }
        for right in pack.rights { #expect(!right.footing.law.isEmpty, "\(right.id)") }
        #expect(pack.clocks.filter { $0.footing.law.isEmpty }.map(\.id) == ["panel-views"])
    }

    @Test func `lets no unreviewed notice be served`() {
        #expect(!pack.identification.notices.isEmpty)
        #expect(pack.identification.notices.allSatisfy { !$0.mayServe })
    }
}

extension Footing {
    fileprivate func quotes(anyOf words: [String]) -> Bool {
        law.contains { clause in words.contains { clause.text.contains($0) } }
    }
}

extension Period {
    /// How a statute may write it.
    fileprivate var numerals: [String] {
        switch self {
        case .hours(let count): ["\(statuteNumeral(count))小時"]
        case .days(let count): ["\(statuteNumeral(count))日"]
        case .workingDays(let count): ["\(statuteNumeral(count))個工作日"]
        case .months(6): ["六個月", "每半年"]
        case .months(let count): ["\(statuteNumeral(count))個月"]
        case .years(let count): ["\(statuteNumeral(count))年"]
        }
    }
}
