import Foundation
import Lexicon
import Policy
import Web

/// A plan as it was entered, or everything that is wrong with it.
struct PlanForm: Sendable {
    private let titleEn: String
    private let titleZhHant: String
    private let register: String
    private let tables: [[String]]
    private let protection: Safeguard

    static let fields = [
        FieldSpec("title-en", .text(max: titleMax), required: true),
        FieldSpec("title-zh", .text(max: titleMax), required: true),
        FieldSpec("register", .text(max: 100), required: true), FieldSpec("tables", .text(max: 4_000), required: true),
        FieldSpec("protection", .choice(["masks", "noise"]), required: true), FieldSpec("threshold", .number),
        FieldSpec("level", .number), FieldSpec("epsilon", .text(max: 20)), FieldSpec("delta", .text(max: 20)),
        FieldSpec("budget", .text(max: 20)),
    ]

    /// What the form says before anybody has typed: the tables that SDG 16.2.2 and the half-year's report ask for.
    static let usual = Fields([
        "register": TablePlan.ownRegister, "protection": "masks", "threshold": "10", "level": "5", "epsilon": "1",
        "delta": "0.000001", "budget": "4",
        "tables": """
        halfYear x sex x exploitation
        halfYear x ageGroup
        sex x ageGroup x exploitation
        citizenship
        """,
    ])

    static let titleMax = 200
    static let tablesMax = 40
    static let variablesMax = 4

    init(_ form: Fields, _ codebook: Codebook) throws(Problems) {
        var problems: [Problem] = []
        func title(_ name: String) -> String {
            let text = form[name] ?? ""
            if text.isEmpty || text.count > Self.titleMax { problems.append(Problem(name, .planTitleMissing)) }
            return text
        }
        titleEn = title("title-en")
        titleZhHant = title("title-zh")
        register = form["register"] ?? ""
        if register.isEmpty || register.count > 100 { problems.append(Problem("register", .planRegisterMissing)) }
        tables = TablePlan.read(form["tables"] ?? "")
        problems += Self.problems(tables, codebook)
        var found: Safeguard?
        do { found = try Self.protection(form) } catch { problems += error.all }
        guard problems.isEmpty, let found else { throw Problems(problems) }
        protection = found
    }

    func plan(_ id: TablePlan.ID, by acting: Acting, at now: Date) -> TablePlan {
        TablePlan(
            id: id, unit: acting.unit, titleEn: titleEn, titleZhHant: titleZhHant, register: register, tables: tables,
            protection: protection, by: acting.worker, at: now)
    }

    private static func problems(_ tables: [[String]], _ codebook: Codebook) -> [Problem] {
        let unknown = Set(tables.flatMap(\.self)).filter { codebook[$0] == nil }.sorted()
        if let first = unknown.first { return [Problem("tables", .planUnknownVariable(first))] }
        let isShaped = tables.allSatisfy { (1...variablesMax).contains($0.count) && Set($0).count == $0.count }
        guard (1...tablesMax).contains(tables.count), isShaped else { return [Problem("tables", .planTablesMissing)] }
        return []
    }

    private static func protection(_ form: Fields) throws(Problems) -> Safeguard? {
        var problems: [Problem] = []
        func number<Value: LosslessStringConvertible & Comparable>(
            _ name: String, _ range: ClosedRange<Value>, _ text: Text
        ) -> Value? {
            let value = form[name].flatMap(Value.init).flatMap { range.contains($0) ? $0 : nil }
            if value == nil { problems.append(Problem(name, text)) }
            return value
        }
        var found: Safeguard?
        switch form["protection"] {
        case "masks":
            let threshold = number("threshold", 3...1_000, .planThresholdMissing)
            let level = number("level", 1...1_000, .planLevelMissing)
            if let threshold, let level { found = .masks(.init(threshold: threshold, level: level)) }
        case "noise":
            let epsilon = number("epsilon", 0.01...20, .planEpsilonMissing)
            let delta = number("delta", 1e-12...0.001, .planDeltaMissing)
            let budget = number("budget", (epsilon ?? 0.01)...100, .planBudgetMissing)
            if let epsilon, let delta, let budget {
                found = .noise(.init(epsilon: epsilon, delta: delta, budget: budget))
            }
        default: problems.append(Problem("protection", .planProtectionMissing))
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return found
    }
}
