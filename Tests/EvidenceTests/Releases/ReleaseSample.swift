import Foundation
import Lexicon
import Statistics

@testable import Evidence

/// Plans and invented observations for the tests of releases.
enum ReleaseSample {
    static func plan(_ tables: [[String]], _ protection: Safeguard, register: String = "own") -> TablePlan {
        TablePlan(
            id: .init(), unit: .init(), titleEn: "People found", titleZhHant: "發現人數", register: register,
            tables: tables, protection: protection, by: .init(), at: Date(timeIntervalSince1970: 1_780_000_000))
    }

    static let masks = Safeguard.masks(.init(threshold: 10, level: 5))

    /// So many invented people; the same seed always gives the same.
    static func people(_ count: Int, seed: UInt64, halfYears: [String] = ["2025-1", "2025-2"]) -> [Observation] {
        var generator = Philox(seed: seed)
        return (0..<count).map { _ in
            Observation([
                "halfYear": .codes([halfYears.randomElement(using: &generator) ?? ""]),
                "sex": .codes([Int.random(in: 0..<10, using: &generator) < 7 ? "female" : "male"]),
                "ageGroup": .codes([Int.random(in: 0..<10, using: &generator) < 2 ? "minor" : "adult"]),
                "exploitation": .codes([
                    ["sexual", "forcedLabour", "forcedLabour", "begging"].randomElement(using: &generator) ?? ""
                ]),
            ])
        }
    }
}
