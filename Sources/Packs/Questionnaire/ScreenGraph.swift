/// The screens and the ways between them, as numbers: for checking, and for saying when a screen is reached.
struct ScreenGraph {
    let questionnaire: Questionnaire
    /// The screens that may follow each.
    let following: [[Int]]
    let preceding: [[Int]]
    let reachable: Set<Int>
    /// Screens of one circle, if there is any.
    let cycle: [Int]?
    /// Reachable screens, each before all that follow it. Meaningless where there is a circle.
    let order: [Int]
    private let before: [Set<String>]

    init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        let screens = questionnaire.screens
        let index = Dictionary(screens.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        following = screens.map { screen in screen.following.compactMap { index[$0] } }
        var preceding = [[Int]](repeating: [], count: screens.count)
        for (from, targets) in following.enumerated() {
            for target in Set(targets).sorted() { preceding[target].append(from) }
        }
        self.preceding = preceding
        var search = DepthFirst(following)
        if !screens.isEmpty { search.run(from: 0) }
        reachable = Set(search.finished)
        cycle = search.cycle
        order = search.finished.reversed()
        var before = [Set<String>](repeating: [], count: screens.count)
        // Twice, so that also within a circle, which is a fault of its own, nothing is wrongly called ‘asked later’.
        for _ in 0..<(cycle == nil ? 1 : 2) {
            for screen in order {
                for target in following[screen] {
                    before[target].formUnion(before[screen])
                    before[target].formUnion(screens[screen].questions)
                }
            }
        }
        self.before = before
    }

    /// Questions of the screens that may lead to this one.
    func askedBefore(_ screen: Int) -> Set<String> { before[screen] }
}

/// Depth first without recursion, so that a long form cannot exhaust the stack.
private struct DepthFirst {
    let following: [[Int]]
    var finished: [Int] = []
    var cycle: [Int]?
    private var state: [State]

    private enum State { case new, open, done }

    init(_ following: [[Int]]) {
        self.following = following
        state = Array(repeating: .new, count: following.count)
    }

    mutating func run(from start: Int) {
        var stack: [(screen: Int, next: Int)] = [(start, 0)]
        state[start] = .open
        while let (screen, next) = stack.last {
            guard next < following[screen].count else {
                state[screen] = .done
                finished.append(screen)
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let target = following[screen][next]
            switch state[target] {
            case .new:
                state[target] = .open
                stack.append((target, 0))
            case .open:
                let open = stack.map(\.screen)
                if cycle == nil, let index = open.firstIndex(of: target) { cycle = Array(open[index...]) }
            case .done: break
            }
        }
    }
}
