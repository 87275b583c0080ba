import Lexicon

/// Numbers as statutes write them, to hold a rule's number against the clause that it quotes.
enum Numeral {
    /// 15000 is 一萬五千, 183 is 一百八十三.
    static func han(_ number: Int) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard number > 0 else { return "零" }
        if number >= 10_000 {
            let rest = number % 10_000
            return han(number / 10_000) + "萬" + (rest == 0 ? "" : (rest < 1000 ? "零" : "") + han(rest))
        }
        var text = ""
        var rest = number
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十")] where rest >= unit {
            text += (unit == 10 && number < 20 ? "" : digits[rest / unit]) + name
            rest %= unit
            if rest > 0 && rest < unit / 10 { text += "零" }
        }
        return rest > 0 ? text + digits[rest] : text
    }

    /// What the clauses say where they give a number of this unit, and none is the rule's own; nil where they agree or
    /// give none.
    static func contradiction(to number: Int, of units: [String], in clauses: [String]) -> String? {
        let given = clauses.flatMap { clause in units.flatMap { numbers(before: $0, in: clause) } }
        let own = [han(number), String(number)]
        guard let first = given.first, !given.contains(where: { own.contains($0.number) }) else { return nil }
        return first.number + first.unit
    }

    /// Every number that stands right before a unit, as it is written there.
    private static func numbers(before unit: String, in clause: String) -> [(number: String, unit: String)] {
        var found: [(String, String)] = []
        var rest = clause[...]
        while let place = rest.firstRange(of: unit) {
            let ahead = rest[..<place.lowerBound].reversed()
            let number = String(ahead.drop { $0 == " " }.prefix { isNumeral($0) || $0 == "," }.reversed())
            if !number.isEmpty { found.append((number.filter { $0 != "," }, unit)) }
            rest = rest[place.upperBound...]
        }
        return found
    }

    private static func isNumeral(_ letter: Character) -> Bool {
        "零一二三四五六七八九十百千萬".contains(letter) || ("0"..."9").contains(letter)
    }
}

extension Period {
    /// Its number, and the words by which statutes count it.
    fileprivate var counted: (number: Int, units: [String]) {
        switch self {
        case .hours(let count): (count, ["小時", "hour"])
        case .days(let count): (count, ["日", "day"])
        case .workingDays(let count): (count, ["個工作日", "工作日", "working day"])
        case .months(let count): (count, ["個月", "month"])
        case .years(let count): (count, ["年", "year"])
        }
    }
}

extension Sheet {
    /// A rule and the clause beside it may not give different numbers.
    func check(_ number: Int, of units: [String], in law: [Quotation], key: String) {
        guard let said = Numeral.contradiction(to: number, of: units, in: law.map(\.text)) else { return }
        fault("‘\(key)’ is \(number), and the clause that it quotes says \(said)", key: key)
    }

    func check(_ period: Period, in law: [Quotation], key: String) {
        let counted = period.counted
        check(counted.number, of: counted.units, in: law, key: key)
    }

    /// Amounts of money, as statutes write them.
    static let money = ["元"]
}
