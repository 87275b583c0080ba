import Lexicon
import Web

/// What is asked of an overlap table, as it was entered, or everything that is wrong with it.
struct EstimateForm: Sendable {
    let asked: EstimateAsked

    static let counts = ["same", "same-linked", "linked", "linked-same"]

    static let fields =
        [
            FieldSpec("method", .choice(EstimateAsked.Method.allCases.map(\.rawValue)), required: true),
            FieldSpec("threshold", .text(max: 20)), FieldSpec("replicates", .number), FieldSpec("seed", .number),
        ] + counts.map { FieldSpec($0, .number) }

    /// What the form says before anybody has typed: the seed is drawn, so that nobody chooses the one that suits them.
    static func usual(_ linkage: LinkageCheck?) -> Fields {
        var values = [
            "method": EstimateAsked.Method.stepwise.rawValue, "threshold": "\(EstimateAsked.usualThreshold)",
            "replicates": "\(EstimateAsked.usualReplicates)", "seed": "\(UInt32.random(in: 1...999_999))",
        ]
        if let check = linkage?.overall {
            let known = [check.same, check.sameLinked, check.linked, check.linkedSame]
            for (name, count) in zip(counts, known) { values[name] = "\(count)" }
        }
        return Fields(values)
    }

    init(_ form: Fields) throws(Problems) {
        var problems: [Problem] = []
        func number<Value: LosslessStringConvertible & Comparable>(
            _ name: String, _ allowed: ClosedRange<Value>, _ text: Text, usual: Value
        ) -> Value {
            guard let entered = form[name] else { return usual }
            if let value = Value(entered), allowed.contains(value) { return value }
            problems.append(Problem(name, text))
            return usual
        }
        let method = form["method"].flatMap(EstimateAsked.Method.init(rawValue:))
        if method == nil { problems.append(Problem("method", .estimateMethodMissing)) }
        let threshold = number(
            "threshold", 0...1, .estimateThresholdMissing, usual: EstimateAsked.usualThreshold)
        let replicates = number(
            "replicates", EstimateAsked.replicatesAllowed, .estimateReplicatesMissing,
            usual: EstimateAsked.usualReplicates)
        let seed = number(
            "seed", 0...UInt64(UInt32.max), .estimateSeedMissing, usual: UInt64(UInt32.random(in: 1...999_999)))
        var linkage: LinkageCheck.Clerical?
        do { linkage = try Self.linkage(form) } catch { problems += error.all }
        guard let method, problems.isEmpty else { throw Problems(problems) }
        asked = EstimateAsked(
            method: method, threshold: threshold, replicates: replicates, seed: seed, linkage: linkage)
    }

    /// All four counts, or none.
    private static func linkage(_ form: Fields) throws(Problems) -> LinkageCheck.Clerical? {
        let entered = counts.map { form[$0] }
        if entered.allSatisfy({ $0 == nil }) { return nil }
        let numbers = entered.compactMap { $0.flatMap(Int.init) }
        guard numbers.count == counts.count, numbers[0] > 0, numbers[2] > 0, numbers.allSatisfy({ $0 >= 0 }),
            numbers[1] <= numbers[0], numbers[3] <= numbers[2]
        else { throw Problems([Problem(counts[0], .estimateLinkageMissing)]) }
        return .init(same: numbers[0], sameLinked: numbers[1], linked: numbers[2], linkedSame: numbers[3])
    }
}

/// What the rapporteur writes of an estimate for the public, or everything that is wrong with it.
struct StatementForm: Sendable {
    let wording: EstimateStatement.Wording
    let corrects: PopulationEstimate.ID?

    static let textMost = 200

    static let fields =
        ["title-en", "title-zh", "territory-en", "territory-zh"].map {
            FieldSpec($0, .text(max: textMost), required: true)
        } + [
            FieldSpec("list-:place", .text(max: textMost), required: true), FieldSpec("population", .number),
            FieldSpec("population-source", .text(max: textMost)), FieldSpec("corrects", .text(max: 36)),
        ]

    init(_ form: Fields, lists: Int) throws(Problems) {
        var problems: [Problem] = []
        func named(_ name: String, _ text: Text) -> EstimateStatement.Named {
            let words = ["en", "zh"].map { language -> String in
                let field = "\(name)-\(language)"
                let words = form[field] ?? ""
                if words.isEmpty || words.count > Self.textMost { problems.append(Problem(field, text)) }
                return words
            }
            return .init(en: words[0], zhHant: words[1])
        }
        let title = named("title", .statementTitleMissing)
        let territory = named("territory", .statementTerritoryMissing)
        let names = (1...lists).map { named("list-\($0)", .statementListMissing) }
        let people = form["population"].map { Int($0.filter { $0 != "," }) ?? 0 }
        let source = form["population-source"] ?? ""
        if let people, !(1_000...10_000_000_000).contains(people) {
            problems.append(Problem("population", .statementPopulationMissing))
        }
        if (people == nil) != source.isEmpty || source.count > Self.textMost {
            problems.append(Problem("population-source", .statementSourceMissing))
        }
        guard problems.isEmpty else { throw Problems(problems) }
        wording = .init(
            title: title, territory: territory, lists: names,
            population: people.map { .init(people: $0, source: source) })
        corrects = form["corrects"].flatMap(PopulationEstimate.ID.init(_:))
    }
}
