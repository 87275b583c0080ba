import Foundation
import Lexicon

@testable import Evidence

/// Invented overlap tables and estimates for the tests.
enum EstimateSample {
    /// Three lists, with a combination in which there are few.
    static func captures(few: Int = 4) -> Captures {
        let counts = [(0b001, 180), (0b010, 260), (0b100, 90), (0b011, 40), (0b101, 12), (0b110, 25), (0b111, few)]
        return Captures(
            lists: ["police", "shelter", "hotline"], cells: counts.map { .init(history: $0.0, people: $0.1) })
    }

    static func found(_ advice: EstimateFound.Advice) -> EstimateFound {
        EstimateFound(
            observed: 611, lists: ["police", "shelter", "hotline"],
            main: EstimateBounds(2_443.7, low: 1_911.2, high: 3_377.4, lowError: 11, highError: 17),
            estimators: [
                .init("stepwise", .init(2_443.7, low: 1_911.2, high: 3_377.4)),
                .init("aic", .init(2_513, low: 2_011, high: 3_012)),
                .init("dga", .init(2_390, low: 1_880, high: 3_100)),
                .init("lcmcr", refused: EstimateRefused(.chainsDiffer)),
            ],
            without: [.init("police", value: 2_210), .init("shelter", value: nil, refused: .init(.noOverlap))],
            models: [.init(terms: "[12,3]", value: 2_443.7, bic: 101.25)], terms: [[0, 1], [0, 2]], dropped: [[0, 2]],
            assumptions: ["everyoneReachable", "modelChosenFromData"],
            judgement: .init(advice, lowest: 1_505, highest: 5_120))
    }

    static let file = CaptureFile(
        id: .init(), unit: .init(), .init(name: "Three", register: "people met", period: "2025-2026"), lists: 3,
        sealed: Data(), by: .init(), at: Date(timeIntervalSince1970: 1_780_000_000))

    static func statement(_ advice: EstimateFound.Advice = .number, _ unit: Int = 10) -> EstimateStatement {
        EstimateStatement(
            .init(
                title: .init(en: "Never found", zhHant: "未被發現"), territory: .init(en: "Village", zhHant: "村莊"),
                lists: [.init(en: "Police", zhHant: "警察"), .init(en: "Shelters", zhHant: "安置")],
                population: .init(people: 2_000_000, source: "Census")),
            of: found(advice), asked: EstimateAsked(method: .stepwise, seed: 7), from: file,
            Coarseness(detected: 20, estimated: unit, factors: [1.2, 2]))
    }
}
