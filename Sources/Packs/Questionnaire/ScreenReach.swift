/// When each screen is reached, as one condition on the answers: what formats without “go to” need.
///
/// A screen's condition is that of the screen which every way to it passes (its dominator), together with what must
/// hold between the two. Where every way on from there meets again at the screen, nothing more must hold; so the
/// conditions stay as short as the form is simple.
struct ScreenReach {
    private let graph: ScreenGraph
    private var dominator: [Int: Int] = [:]
    private var depth: [Int: Int] = [:]

    init(_ graph: ScreenGraph) {
        self.graph = graph
        for screen in graph.order.dropFirst() {
            let ways = graph.preceding[screen].filter(graph.reachable.contains)
            guard var common = ways.first else { continue }
            for way in ways.dropFirst() { common = meet(common, way) }
            dominator[screen] = common
            depth[screen] = (depth[common] ?? 0) + 1
        }
    }

    /// What must hold for the screen to be reached.
    func condition(_ screen: Int) -> Questionnaire.Condition {
        var parts: [Questionnaire.Condition] = []
        var current = screen
        while let above = dominator[current] {
            parts.append(condition(current, from: above))
            current = above
        }
        return .allOf(parts.reversed())
    }

    private func meet(_ one: Int, _ other: Int) -> Int {
        var one = one
        var other = other
        while one != other {
            if (depth[one] ?? 0) >= (depth[other] ?? 0), let above = dominator[one] {
                one = above
            } else if let above = dominator[other] {
                other = above
            } else {
                return other
            }
        }
        return one
    }

    /// What must hold on the way from a screen to one that it dominates.
    private func condition(_ screen: Int, from above: Int) -> Questionnaire.Condition {
        if !avoids(screen, from: above) { return .always }
        var known: [Int: Questionnaire.Condition] = [above: .always]
        for step in graph.order where step != above && isBelow(step, above) {
            let ways = graph.preceding[step].compactMap { from in
                known[from].map { Questionnaire.Condition.allOf([$0, edge(from, step)]) }
            }
            known[step] = .anyOf(ways)
            if step == screen { break }
        }
        let reaching = known[screen] ?? .never
        let missing = leaving(screen, known)
        return missing.atoms.count < reaching.atoms.count ? .negation(missing) : reaching
    }

    /// What must hold to turn off every way to the screen: often the shorter thing to say.
    private func leaving(_ screen: Int, _ known: [Int: Questionnaire.Condition]) -> Questionnaire.Condition {
        let leading = leadingTo(screen)
        return .anyOf(
            known.keys.sorted().filter { $0 != screen && leading.contains($0) }.flatMap { from in
                Set(graph.following[from]).sorted().filter { $0 != screen && !leading.contains($0) }.map { away in
                    Questionnaire.Condition.allOf([known[from] ?? .never, edge(from, away)])
                }
            })
    }

    private func leadingTo(_ screen: Int) -> Set<Int> {
        var open = [screen]
        var seen: Set<Int> = [screen]
        while let step = open.popLast() {
            for previous in graph.preceding[step] where seen.insert(previous).inserted { open.append(previous) }
        }
        return seen
    }

    private func isBelow(_ screen: Int, _ above: Int) -> Bool {
        var current: Int? = screen
        while let step = current {
            if step == above { return true }
            current = dominator[step]
        }
        return false
    }

    /// Whether some way from `above` ends without passing the screen.
    private func avoids(_ screen: Int, from above: Int) -> Bool {
        var open = [above]
        var seen: Set<Int> = [above]
        while let step = open.popLast() {
            if graph.following[step].isEmpty { return true }
            for next in graph.following[step] where next != screen && seen.insert(next).inserted { open.append(next) }
        }
        return false
    }

    /// What must hold on one screen for the next to be the other: its branches are tried in order.
    private func edge(_ from: Int, _ to: Int) -> Questionnaire.Condition {
        let screen = graph.questionnaire.screens[from]
        let target = graph.questionnaire.screens[to].id
        var ways: [Questionnaire.Condition] = []
        var earlier: [Questionnaire.Condition] = []
        for branch in screen.branches {
            if branch.screen == target { ways.append(.allOf(earlier + [branch.condition])) }
            earlier.append(.negation(branch.condition))
        }
        if screen.otherwise == target { ways.append(.allOf(earlier)) }
        return .anyOf(ways)
    }
}
