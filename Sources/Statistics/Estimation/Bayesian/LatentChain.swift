import Foundation

/// One walk of the latent-class sampler. Each step draws everything anew, given the rest.
struct LatentChain: Sendable {
    private let histories: [UInt32]
    private let counts: [Int]
    let people: Int
    let lists: Int
    let classes: Int
    var source: Philox
    /// The concentration of the Dirichlet process, and the shares of the kinds.
    private(set) var concentration = 1.0
    private var shares: [Double]
    /// By kind, then list: the chance to be on it.
    private var chances: [Double]
    var unseen = 0
    /// How many people of each kind there are, and by kind and list, how many of them are on it.
    var members: [Int]
    private(set) var listed: [Int]
    /// How many of the members of each kind were not seen.
    var hidden: [Int]
    private var weights: [Double]
    private var dealt: [Int]

    /// The gamma prior of the concentration.
    private static let priorShape = 0.25
    private static let priorRate = 0.25

    init(_ table: CaptureTable, classes: Int, seed: UInt64, stream: UInt64) {
        let cells = table.cells.filter { $0.count > 0 }
        histories = cells.map(\.history)
        counts = cells.map(\.count)
        people = table.total
        lists = table.listCount
        self.classes = classes
        source = Philox(seed: seed, stream: stream)
        shares = [Double](repeating: 1 / Double(classes), count: classes)
        members = [Int](repeating: 0, count: classes)
        listed = [Int](repeating: 0, count: classes * lists)
        weights = [Double](repeating: 0, count: classes)
        (dealt, hidden) = (members, members)
        // Walks begin far apart: at chances that the prior alone gives.
        chances = listed.map { _ in 0 }
        for place in chances.indices { chances[place] = source.unit() }
    }

    mutating func step() {
        for place in members.indices { members[place] = 0 }
        for place in listed.indices { listed[place] = 0 }
        for row in histories.indices { deal(counts[row], of: histories[row]) }
        drawUnseen()
        for kind in 0..<classes { moveUnseen(kind) }
        drawChances()
        drawShares()
    }

    /// Deals people with one history to the kinds.
    private mutating func deal(_ count: Int, of history: UInt32) {
        _ = weigh(history)
        spread(count)
        for kind in 0..<classes {
            members[kind] += dealt[kind]
            for list in 0..<lists where history >> UInt32(list) & 1 == 1 { listed[kind * lists + list] += dealt[kind] }
        }
    }

    /// How likely each kind is together with this history. The answer is their sum.
    private mutating func weigh(_ history: UInt32) -> Double {
        var sum = 0.0
        for kind in 0..<classes {
            var weight = shares[kind]
            for list in 0..<lists {
                let chance = chances[kind * lists + list]
                weight *= history >> UInt32(list) & 1 == 1 ? chance : 1 - chance
            }
            weights[kind] = weight
            sum += weight
        }
        return sum
    }

    private mutating func spread(_ count: Int) {
        var rest = 0.0
        for kind in weights.indices { rest += weights[kind] }
        var left = count
        for kind in 0..<classes {
            guard left > 0, weights[kind] > 0 else {
                dealt[kind] = 0
                continue
            }
            let chance = weights[kind] / rest
            dealt[kind] = chance < 1 ? BinomialDraw.draw(left, chance: chance, from: &source) : left
            left -= dealt[kind]
            rest -= weights[kind]
        }
        // What rounding of the remainders left over belongs to the likeliest.
        if left > 0, let best = weights.indices.max(by: { weights[$0] < weights[$1] }) { dealt[best] += left }
    }

    /// With a prior of 1/N, those unseen are the failures before as many successes as people were seen.
    private mutating func drawUnseen() {
        let chance = weigh(0)
        repeat {
            let seen = max(1 - chance, Self.seenMin)
            unseen = GammaDraw.failures(before: Double(people), chance: seen, from: &source)
        } while unseen > unseenMax
        spread(unseen)
        for kind in 0..<classes {
            hidden[kind] = dealt[kind]
            members[kind] += dealt[kind]
        }
    }

    /// More than ten thousand times those seen are not looked at.
    var unseenMax: Int { people * 10_000 }
    private static let seenMin = 1e-4

    private mutating func drawChances() {
        for kind in 0..<classes {
            for list in 0..<lists {
                let on = listed[kind * lists + list]
                chances[kind * lists + list] = GammaDraw.share(
                    Double(1 + on), Double(1 + members[kind] - on), from: &source)
            }
        }
    }

    /// Breaks the stick anew, then draws the concentration that goes with it.
    private mutating func drawShares() {
        var (left, later) = (1.0, people + unseen)
        var logLeft = 0.0
        for kind in 0..<classes {
            later -= members[kind]
            guard kind < classes - 1 else {
                shares[kind] = left
                break
            }
            // The logarithm of what is left is summed, for the stick itself can become too short to hold.
            let (taken, kept) = (
                GammaDraw.draw(shape: 1 + Double(members[kind]), from: &source),
                GammaDraw.draw(shape: concentration + Double(later), from: &source)
            )
            let part = max(kept / (taken + kept), 1e-300)
            shares[kind] = left * (1 - part)
            left *= part
            logLeft += log(part)
        }
        let shape = Self.priorShape + Double(classes - 1)
        concentration = max(GammaDraw.draw(shape: shape, from: &source) / (Self.priorRate - logLeft), 1e-12)
    }
}
