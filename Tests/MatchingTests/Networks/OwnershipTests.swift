import Matching
import Testing

@Suite("Ownership and control")
struct OwnershipTests {
    typealias Holding = Ownership.Holding

    @Test("Half of a company controls it; what two listed owners hold is added up")
    func addsUp() {
        let ownership = Ownership(
            nodeCount: 5,
            holdings: [
                Holding(owner: 0, owned: 2, share: 0.3), Holding(owner: 1, owned: 2, share: 0.2),
                Holding(owner: 0, owned: 3, share: 0.25), Holding(owner: 0, owned: 4, share: 0.24),
            ])
        #expect(ownership.standings(of: [0, 1]) == [.listed, .listed, .controlled, .significant, .none])
        #expect(ownership.standings(of: [0])[2] == .significant)
    }

    @Test("What is controlled counts wholly: half of a half is control, though a quarter is owned beneficially")
    func controlGoesDown() {
        let ownership = Ownership(
            nodeCount: 3,
            holdings: [Holding(owner: 0, owned: 1, share: 0.5), Holding(owner: 1, owned: 2, share: 0.5)])
        #expect(ownership.standings(of: [0]) == [.listed, .controlled, .controlled])
        #expect(ownership.beneficialShares(of: [0]) == [1, 0.5, 0.25])
    }

    @Test("Companies that own each other in a circle settle at the share that the equations give")
    func circles() {
        // b = .4 + .5 c, c = .5 b: b = .4 / .75
        let ownership = Ownership(
            nodeCount: 3,
            holdings: [
                Holding(owner: 0, owned: 1, share: 0.4), Holding(owner: 2, owned: 1, share: 0.5),
                Holding(owner: 1, owned: 2, share: 0.5),
            ])
        let shares = ownership.beneficialShares(of: [0])
        #expect(abs(shares[1] - 0.4 / 0.75) < 1e-8 && abs(shares[2] - 0.2 / 0.75) < 1e-8)
        #expect(ownership.standings(of: [0])[1] == .significant)
    }

    @Test("Three thirds are a whole, and nobody owns more than a whole")
    func rounding() {
        let thirds = (0..<3).map { Holding(owner: $0, owned: 3, share: 1.0 / 3) }
        #expect(Ownership(nodeCount: 4, holdings: thirds).standings(of: [0, 1])[3] == .controlled)
        #expect(Ownership(nodeCount: 4, holdings: thirds + thirds).beneficialShares(of: [0, 1, 2])[3] == 1)
    }

    @Test("More listed owners never lower a standing, on random networks")
    func growsWithTheList() {
        var random = SmallRandom(state: 5)
        let order: [Ownership.Standing] = [.none, .significant, .controlled, .listed]
        for _ in 0..<300 {
            let holdings = (0..<20).map { _ in
                Holding(
                    owner: .random(in: 0..<10, using: &random), owned: .random(in: 0..<10, using: &random),
                    share: .random(in: 0...0.6, using: &random))
            }
            let ownership = Ownership(nodeCount: 10, holdings: holdings)
            for (fewer, more) in zip(ownership.standings(of: [0]), ownership.standings(of: [0, 1])) {
                #expect(order.firstIndex(of: fewer)! <= order.firstIndex(of: more)!)
            }
        }
    }
}

@Suite("Mass balance")
struct MassBalanceTests {
    typealias Input = MassBalance.Input

    @Test("Ten tonnes bought and fourteen sold leaves four unexplained")
    func laundering() {
        let balance = MassBalance(inputs: [Input(amount: 10, isPresumed: false)], output: 14)
        #expect(balance.unexplained == 4)
        #expect(balance.presumedShare == 0...(4.0 / 14))
        #expect(MassBalance(inputs: [Input(amount: 10, isPresumed: false)], output: 10.1).unexplained == 0)
    }

    @Test("One part of presumed input makes the output presumed, whatever its share; the share is shown beside it")
    func anyPart() {
        let balance = MassBalance(
            inputs: [Input(amount: 1, isPresumed: true), Input(amount: 99, isPresumed: false)], output: 50)
        #expect(balance.isPresumed)
        #expect(balance.proportionalShare == 0.01)
        #expect(balance.presumedShare == 0...0.02)
    }

    @Test("What clean input cannot cover must be presumed")
    func atLeast() {
        let balance = MassBalance(
            inputs: [Input(amount: 60, isPresumed: true), Input(amount: 40, isPresumed: false)], output: 90)
        #expect(balance.presumedShare == (50.0 / 90)...(60.0 / 90))
    }

    @Test("The bounds hold the even share wherever all is explained, on random balances")
    func boundsHold() {
        var random = SmallRandom(state: 6)
        for _ in 0..<1000 {
            let inputs = (0..<4).map { _ in
                Input(amount: .random(in: 0...10, using: &random), isPresumed: .random(using: &random))
            }
            let known = inputs.reduce(0) { $0 + $1.amount }
            let balance = MassBalance(
                inputs: inputs, output: .random(in: 0.1...max(known, 0.2), using: &random), factor: 0.9)
            let share = balance.presumedShare
            #expect(0 <= share.lowerBound && share.upperBound <= 1)
            guard let even = balance.proportionalShare, balance.unexplained == 0, balance.output * 0.9 <= known else {
                continue
            }
            #expect(share.lowerBound <= even + 1e-9 && even <= share.upperBound + 1e-9)
        }
    }
}
