import Matching
import Testing

@Suite struct `A portfolio asked by the changes of a list` {
    private static let places = ["Hotan", "新疆", "Xinjiang", "Ningbo", "Kashgar", "乌鲁木齐", "Yaan", "Zi gong"]
    private static let trades = ["Textile", "纺织", "Cotton Industry", "Chemical", "Trading", "Logistics Park", "棉业"]
    private static let forms = ["Co., Ltd.", "有限公司", "LLC", "GmbH", "", "Youxian Gongsi"]
    private static let brands = [
        "Taida", "Tai Da", "Haolin", "Zhongtai", "中泰", "泰达", "Hongyuan", "Hong Yuan", "Esquel", "Ромашка", "Romashka",
        "JWD", "No. 4", "Da Wang 2", "شركة النور", "Al Nour", "Sverdlovsk", "Sverdlovskiy", "Huafu", "Hua Fu", "",
    ]
    private static let people = [
        "Igor", "Ivanovich", "Sechin", "Mohamed", "bin", "Salman", "JC", "Jean", "Claude", "I.",
    ]

    private func name(_ random: inout SeededNumbers, of kind: PartyKind) -> String {
        func pick(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
        var words: [String]
        if kind == .person {
            words = (0..<2 + Int(random.next() % 3)).map { _ in pick(Self.people) }
        } else {
            words = [pick(Self.places), pick(Self.brands), pick(Self.trades), pick(Self.forms)]
            if random.next() % 4 == 0 { words.swapAt(0, 1) }
            if random.next() % 5 == 0 { words.remove(at: 0) }
        }
        var letters = Array(words.joined(separator: random.next() % 9 == 0 ? "" : " "))
        for _ in 0..<random.next() % 3 where letters.count > 4 {
            let place = 1 + Int(random.next() % UInt64(letters.count - 2))
            if random.next() % 2 == 0 { letters.swapAt(place, place + 1) } else { letters.remove(at: place) }
        }
        return String(letters)
    }

    private func list(_ count: Int, _ random: inout SeededNumbers) -> [ListedParty] {
        (0..<count).map { number in
            let kind = [PartyKind.organisation, .organisation, .vessel, .person][Int(random.next() % 4)]
            let names = (0...random.next() % 2).map { _ in name(&random, of: kind) }
            let numbers = number % 7 == 0 ? [PartyIdentifier(.duns, "15048378\(number % 10)")] : []
            return ListedParty(
                id: "\(number)", kind: kind, names: names, country: number % 3 == 0 ? "CN" : "", identifiers: numbers)
        }
    }

    private func subjects(_ count: Int, _ random: inout SeededNumbers) -> [ScreeningSubject] {
        (0..<count).map { number in
            let kind = [PartyKind.organisation, .unknown, .person, .vessel][Int(random.next() % 4)]
            return ScreeningSubject(
                name: name(&random, of: kind), kind: kind, aliases: number % 5 == 0 ? [name(&random, of: kind)] : [],
                country: number % 2 == 0 ? "China" : "",
                identifiers: number % 11 == 0 ? [PartyIdentifier(.duns, "15048378\(number % 10)")] : [])
        }
    }

    @Test(arguments: [(1, 0.7, 20), (2, 0.7, 3), (3, 0.5, 20), (4, 0.85, 20), (5, 0.3, 1000), (6, 0.7, 1)])
    func `finds what screening everybody again finds: nothing missing, nothing more, the same scores`(
        _ seed: Int, _ floor: Double, _ limit: Int
    ) async {
        var random = SeededNumbers(state: UInt64(seed))
        let parties = list(250, &random)
        let index = ScreeningIndex(parties, weights: seed % 2 == 0 ? WordWeights(of: Array(parties[..<200])) : nil)
        let everybody = subjects(450, &random)
        let portfolio = PortfolioIndex(everybody)
        let changed = (0..<43).map { $0 * 9 % 250 }
        var work = ScreeningWork()
        let all = everybody.enumerated().flatMap { place, subject in
            index.hits(for: subject, atLeast: floor, limit: limit, &work)
                .filter { changed.contains($0.party) }.map { (subject: place, hit: $0) }
        }
        let found = portfolio.hits(of: index, changed: changed, atLeast: floor, limit: limit)
        #expect(all.count > 20)
        #expect(found.map(\.subject) == all.map(\.subject))
        #expect(found.map(\.hit) == all.map(\.hit))
        let onTwo = await portfolio.hits(of: index, changed: changed, atLeast: floor, limit: limit, threads: 2)
        #expect(onTwo == found)
        let shares = Set(portfolio.reached(by: Array(changed[..<20]), of: index, atLeast: floor))
            .union(portfolio.reached(by: Array(changed[20...]), of: index, atLeast: floor))
        #expect(shares.sorted() == portfolio.reached(by: changed, of: index, atLeast: floor))
    }

    @Test func `is screened to the same hits on any number of threads`() async {
        var random = SeededNumbers(state: 5)
        let index = ScreeningIndex(list(100, &random))
        let everybody = subjects(101, &random)
        let one = await index.hits(for: everybody, threads: 1)
        #expect(one.count == 101 && one.contains { !$0.isEmpty })
        for threads in [2, 3, 200] {
            let many = await index.hits(for: everybody, threads: threads)
            #expect(many == one)
        }
        let none = await index.hits(for: [], threads: 2)
        #expect(none.isEmpty)
    }

    @Test func `has nothing to say where nothing changed or nobody is in it`() {
        var random = SeededNumbers(state: 8)
        let index = ScreeningIndex(list(50, &random))
        #expect(PortfolioIndex([]).hits(of: index, changed: [1, 2]).isEmpty)
        #expect(PortfolioIndex(subjects(50, &random)).hits(of: index, changed: []).isEmpty)
    }

    @Test func `keeps the scores of entries that have not changed, by weights that are kept`() {
        var random = SeededNumbers(state: 21)
        let (old, more) = (list(300, &random), list(150, &random))
        let kept = WordWeights(of: old)
        let new =
            old
            + more.map { party in
                var party = party
                party.id = "new-" + party.id
                return party
            }
        let (before, after) = (ScreeningIndex(old, weights: kept), ScreeningIndex(new, weights: kept))
        #expect(before.weights == after.weights && kept.fingerprint == after.weights.fingerprint)
        #expect(ScreeningIndex(new).weights.fingerprint != kept.fingerprint)
        var work = ScreeningWork()
        for subject in subjects(200, &random) {
            let scores = { (hits: [ScreeningHit]) in hits.filter { $0.party < 300 }.map { "\($0.id) \($0.score)" } }
            let (one, other) = (
                scores(before.hits(for: subject, atLeast: 0.7, limit: 1000, &work)),
                scores(after.hits(for: subject, atLeast: 0.7, limit: 1000, &work))
            )
            #expect(Set(other).isSubset(of: one))
        }
    }
}
