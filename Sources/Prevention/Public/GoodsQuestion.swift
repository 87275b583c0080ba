import Lexicon
import Web

/// A product and a country, as somebody asks about them: a code of the Harmonized System, or words.
struct GoodsQuestion: Sendable {
    /// As it was entered.
    let product: String
    /// The code that was entered, or the codes under which the words are known.
    let codes: [HSPrefix]
    let isCode: Bool
    let country: Country

    static let productMost = 120

    init(_ query: Fields) throws(Problems) {
        var problems: [Problem] = []
        product = query["product"] ?? ""
        if product.isEmpty { problems.append(Problem("product", .goodsProductMissing)) }
        if product.count > Self.productMost { problems.append(Problem("product", .goodsProductLong)) }
        let isCode = !product.isEmpty && product.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == " ") }
        self.isCode = isCode
        if isCode, HSPrefix(product) == nil { problems.append(Problem("product", .goodsCodeWrong)) }
        let found = query["country"].flatMap(CountryNamed.country)
        if found == nil { problems.append(Problem("country", .goodsCountryMissing)) }
        guard let found, problems.isEmpty else { throw Problems(problems) }
        country = found
        codes = isCode ? [HSPrefix(product)].compactMap(\.self) : GoodsCodes.codes(for: product)
    }

    /// Words without their plurals: asked for ‘shoe’, a list’s ‘Shoes (leather)’ is meant too.
    static func words(_ text: String) -> Set<String> {
        Set(
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
                word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : String(word)
            })
    }

    /// How goods of a list are meant by it; nil where they are not.
    func match(_ goods: String?) -> GoodsFinding.Match? {
        // An order without goods, or on all of them, reaches everything that comes from there.
        guard let goods, GoodsCodes.row(for: goods)?.goods != "All products" else { return .everything }
        let asked = Self.words(product)
        if !isCode, !asked.isEmpty, asked.isSubset(of: Self.words(goods)) { return .name }
        let listed = GoodsCodes.codes(for: goods)
        return listed.first { code in codes.contains { $0.touches(code) } }.map { .code($0) }
    }
}

/// What one list says of the product and the country that were asked about.
struct GoodsFinding: Encodable, Sendable, Equatable {
    enum Match: Encodable, Sendable, Equatable {
        case name
        /// The list's good would be declared under this code.
        case code(HSPrefix)
        case everything

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .name: try container.encode("name")
            case .code(let code): try container.encode("HS \(code)")
            case .everything: try container.encode("everything")
            }
        }
    }

    let list, listTitle, asOf, source: String
    /// As the list writes them.
    let goods: String?
    let place: String
    /// Whether the order names a region of the country, not all of it.
    let isRegion: Bool
    let flags: [String]
    let status: String
    let effective: String?
    let match: Match
    private let statusText: Text?

    private enum CodingKeys: CodingKey {
        case list, listTitle, asOf, source, goods, place, isRegion, flags, status, effective, match
    }

    /// - Parameter source: Where the edition was got.
    init(_ shelved: ShelvedEntry, source: String, place: String, match: Match) {
        let entry = shelved.entry
        (list, listTitle, asOf, self.source) = (shelved.list, shelved.listTitle, shelved.asOf, source)
        goods = entry.goods
        self.place = place
        isRegion = entry.scope == .region
        flags = entry.flags.sorted()
        status = entry.status.word
        effective = entry.effective
        self.match = match
        statusText = entry.status.publicText
    }

    func says(_ say: Words) -> HTML {
        let flagged = flags.filter { $0 != "derived_labor_exploitation" }.map { say(EntryShown.flag($0)) }
        let words = flagged.isEmpty ? [say(.goodsOrder)] : flagged
        let derived = flags.contains("derived_labor_exploitation") ? [say(.flagDerived)] : []
        let state = statusText.map { [say($0)] } ?? []
        return HTML(text: (words + derived + state).joined(separator: "; "))
    }
}

extension ListEntry.Status {
    /// Nil where it is simply in force.
    var publicText: Text? {
        switch self {
        case .active: nil
        case .partiallyModified: .goodsModified
        case .inactive: .goodsInactive
        case .superseded: .goodsSuperseded
        }
    }
}
