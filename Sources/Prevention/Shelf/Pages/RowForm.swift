import Lexicon
import Web

/// What an officer entered of a row, or everything that is wrong with it.
struct RowForm: Sendable {
    let reading: RowReading
    /// How many answers stood on the page.
    let turn: Int

    static let namesMost = 4_000
    static let partiesMost = 50
    static let wordMost = 200
    static let whyMost = 500

    static let fields = [
        FieldSpec("verdict", .choice(RowAnswer.Verdict.allCases.map(\.rawValue)), required: true),
        FieldSpec("names", .text(max: namesMost)), FieldSpec("scope", .choice(RowReading.scopes)),
        FieldSpec("country", .text(max: wordMost)), FieldSpec("goods", .text(max: wordMost)),
        FieldSpec("why", .text(max: whyMost)), FieldSpec("turn", .number), .once,
    ]

    init(_ form: Fields) throws(Problems) {
        var problems: [Problem] = []
        let verdict = form["verdict"].flatMap(RowAnswer.Verdict.init(rawValue:))
        if verdict == nil { problems.append(Problem("verdict", .rowVerdictMissing)) }
        var reading = RowReading(verdict: verdict ?? .asRead)
        reading.why = form["why"] ?? ""
        if reading.why.count > Self.whyMost { problems.append(Problem("why", .rowWordsLong)) }
        if verdict == .nothing, reading.why.isEmpty { problems.append(Problem("why", .rowWhyMissing)) }
        if verdict == .entry {
            reading.parties = Self.parties(form["names"] ?? "")
            reading.scope = form["scope"].flatMap { RowReading.scopes.contains($0) ? $0 : nil } ?? ""
            reading.country = form["country"]
            reading.goods = form["goods"]
            problems += Self.problems(reading, form["names"] ?? "")
        }
        turn = Int(form["turn"] ?? "0") ?? -1
        self.reading = reading
        guard problems.isEmpty else { throw Problems(problems) }
    }

    /// One party a line, its names between semicolons.
    private static func parties(_ text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ";").map { $0.trimmingPrefix { $0.isWhitespace } }
                .map { String($0.reversed().drop { $0.isWhitespace }.reversed()) }
                .filter { $0.contains { $0.isLetter || $0.isNumber } }
        }.filter { !$0.isEmpty }
    }

    private static func problems(_ reading: RowReading, _ names: String) -> [Problem] {
        var problems: [Problem] = []
        if reading.parties.isEmpty { problems.append(Problem("names", .rowNamesMissing)) }
        if names.count > namesMost || reading.parties.count > partiesMost {
            problems.append(Problem("names", .rowNamesLong))
        }
        if reading.scope.isEmpty { problems.append(Problem("scope", .rowScopeMissing)) }
        if reading.scope == "product", reading.country == nil {
            problems.append(Problem("country", .rowCountryMissing))
        }
        for (field, word) in [("country", reading.country), ("goods", reading.goods)]
        where word?.count ?? 0 > wordMost { problems.append(Problem(field, .rowWordsLong)) }
        return problems
    }
}
