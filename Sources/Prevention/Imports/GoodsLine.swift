import Foundation
package import Lexicon

/// One line of an entry: what it is by its code and in words, from where, how much, worth what.
package struct GoodsLine: Codable, Sendable, Equatable {
    /// Four to ten digits of the Harmonized System or a country's own tariff, without dots.
    package let code: String
    package let goods: String
    package let country: Country
    package let amount: Quantity?
    package let value: Money?

    package var chapter: String { String(code.prefix(2)) }
}

/// An amount in one unit, in thousandths so that sums stay exact.
package struct Quantity: Codable, Sendable, Equatable {
    package let thousandths: Int
    package let unit: QuantityUnit

    package init(thousandths: Int, unit: QuantityUnit) {
        self.thousandths = thousandths
        self.unit = unit
    }

    package var number: String { ExactNumber.text(thousandths, places: 3) }
}

/// Units that amounts are given in. One is never turned into another.
package enum QuantityUnit: String, Sendable, Codable, CaseIterable {
    case kilogram = "kg"
    case tonne = "t"
    case piece, pair, dozen, carton
    case metre = "m"
    case squareMetre = "m2"
    case cubicMetre = "m3"
    case litre = "l"
}

/// A sum of money in whole minor units of one currency.
package struct Money: Codable, Sendable, Equatable {
    package let minor: Int
    /// Three letters of ISO 4217.
    package let currency: String

    package init(minor: Int, currency: String) {
        self.minor = minor
        self.currency = currency
    }

    package var number: String { ExactNumber.text(minor, places: Self.places(of: currency)) }

    /// How many digits of the currency stand after the point (ISO 4217).
    package static func places(of currency: String) -> Int {
        if whole.contains(currency) { return 0 }
        return thousandths.contains(currency) ? 3 : 2
    }

    static func isCurrency(_ text: String) -> Bool {
        Locale.Currency(text).isISOCurrency && text == text.uppercased()
    }

    private static let whole: Set<String> = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
        "XPF",
    ]
    private static let thousandths: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
}

/// Decimal numbers kept as whole ones.
enum ExactNumber {
    /// Reads ‘1250.5’ or ‘1,250.5’ with so many places at most; nothing negative, nothing that would be rounded.
    ///
    /// A comma only parts thousands: ‘1250,50’ is no number here, as it would be ‘125050’ to some and ‘1250.50’ to
    /// others.
    static func read(_ text: String, places: Int) -> Int? {
        let isParted = text.wholeMatch(of: /[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?/) != nil
        guard isParted || !text.contains(",") else { return nil }
        let plain = text.replacing(",", with: "")
        guard plain.utf8.count <= 15, let match = plain.wholeMatch(of: /([0-9]+)(?:\.([0-9]+))?/) else { return nil }
        let fraction = match.output.2.map(String.init) ?? ""
        guard fraction.count <= places else { return nil }
        return Int(match.output.1 + fraction + String(repeating: "0", count: places - fraction.count))
    }

    static func text(_ number: Int, places: Int) -> String {
        let digits = String(number)
        guard places > 0 else { return digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let fraction = padded.suffix(places)
        let kept = places == 3 ? String(fraction.reversed().drop { $0 == "0" }.reversed()) : String(fraction)
        return kept.isEmpty ? String(padded.dropLast(places)) : "\(padded.dropLast(places)).\(kept)"
    }

    static func value(_ number: Int, places: Int) -> Double { Double(number) / pow(10, Double(places)) }
}

extension GoodsLine {
    /// A line as it was written, or what is wrong with each of its parts.
    struct Written {
        var code = ""
        var goods = ""
        var country = ""
        var quantity = ""
        var unit = ""
        var value = ""
        var currency = ""

        var isEmpty: Bool { [code, goods, country, quantity, unit, value, currency].allSatisfy(\.isEmpty) }

        enum Part: String { case code, goods, country, quantity, unit, value, currency }

        func read() -> (line: GoodsLine?, wrong: [Part]) {
            var wrong: [Part] = []
            let digits = code.filter { $0 != "." && $0 != " " }
            let isCode = (4...10).contains(digits.count) && digits.utf8.allSatisfy { (48...57).contains($0) }
            if !isCode { wrong.append(.code) }
            if goods.isEmpty || goods.count > 300 { wrong.append(.goods) }
            let origin = CountryWords.country(country)
            if origin == nil { wrong.append(.country) }
            var amount: Quantity?
            if !quantity.isEmpty || !unit.isEmpty {
                let thousandths = ExactNumber.read(quantity, places: 3)
                let unit = QuantityUnit(rawValue: unit.lowercased())
                if thousandths == nil { wrong.append(.quantity) }
                if unit == nil { wrong.append(.unit) }
                if let thousandths, let unit { amount = Quantity(thousandths: thousandths, unit: unit) }
            }
            var worth: Money?
            if !value.isEmpty || !currency.isEmpty {
                let isKnown = Money.isCurrency(currency)
                let minor = ExactNumber.read(value, places: Money.places(of: currency))
                if minor == nil { wrong.append(.value) }
                if !isKnown { wrong.append(.currency) }
                if let minor, isKnown { worth = Money(minor: minor, currency: currency) }
            }
            guard wrong.isEmpty, let origin else { return (nil, wrong) }
            return (GoodsLine(code: digits, goods: goods, country: origin, amount: amount, value: worth), [])
        }
    }
}

/// Countries by code or by their English name, as lists and papers write them.
enum CountryWords {
    private static let byName = Dictionary(
        Country.allCases.map { ($0.name(in: .en).lowercased(), $0) }
    ) { first, _ in first }

    static func country(_ text: String) -> Country? {
        Country(rawValue: text.uppercased()) ?? Country(alpha3: text.uppercased()) ?? byName[text.lowercased()]
    }
}
