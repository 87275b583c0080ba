import Evidence
import Lexicon
import Policy
import Store
import Web

/// An estimator that answers at once, as its table's first list says: the doors are tried here, not the arithmetic.
enum Estimated {
    static let estimator: Estimator = { captures, _ in
        switch captures.lists.first {
        case "refused": .refused(EstimateRefused(.noOverlap))
        case "apart": .found(found(captures, .range))
        case "far apart": .found(found(captures, .none))
        default: .found(found(captures, .number))
        }
    }

    private static func found(_ captures: Captures, _ advice: EstimateFound.Advice) -> EstimateFound {
        let seen = Double(captures.people)
        let bounds = EstimateBounds(seen * 4, low: seen * 3, high: seen * 5.5, lowError: 11, highError: 17)
        return EstimateFound(
            observed: captures.people, lists: captures.lists, main: bounds,
            estimators: [
                .init("stepwise", bounds), .init("aic", .init(seen * 4.2, low: seen * 3.1, high: seen * 5)),
                .init("bic", .init(seen * 3.8, low: seen * 2.9, high: seen * 5.2)),
                .init("dga", .init(seen * 4.1, low: seen * 3, high: seen * 5.4)),
                .init("lcmcr", refused: EstimateRefused(.chainsDiffer)),
            ],
            without: captures.lists.map { .init($0, value: seen * 3.9) },
            models: [.init(terms: "[12,3]", value: seen * 3.8, bic: 101)], terms: [[0, 1]], dropped: [],
            assumptions: ["everyoneReachable", "matchedWithoutError", "modelChosenFromData"],
            judgement: .init(
                advice, lowest: seen * 3.8, highest: seen * (advice == .number ? 4.2 : 9),
                reasons: advice == .number ? [] : [.init(.estimatesApart, about: ["2.4"])]))
    }
}

extension House {
    /// Somebody who is not signed in.
    func anybody(_ target: String) async -> Reply {
        await front.answer(Knock("GET", target, headers: ["host": "lodestar.example", "accept-language": "en"]))
    }

    /// An overlap table of three lists that the unit of the statistician holds.
    func captures(_ first: String = "police") async throws -> CaptureFile {
        let acting = try await caller(.statistician).acting
        let counts = [(0b001, 180), (0b010, 260), (0b100, 90), (0b011, 40), (0b101, 12), (0b110, 25), (0b111, 16)]
        let (file, key) = try archive.file(
            Captures(
                lists: [first, "shelter", "hotline"], cells: counts.map { .init(history: $0.0, people: $0.1) }),
            .init(), described: .init(name: "Three agencies", register: "people met by three agencies", period: "2026"),
            by: acting, at: now)
        return try await archive.commit(Change(file, beside: [key], deed: Deed("overlap.brought-in", rule: "test")))
    }
}
