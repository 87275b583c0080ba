import Foundation
import Lexicon

/// A product line whose goods and country a list names together.
package struct LineFinding: Sendable, Equatable, Codable {
    /// What made the goods the same.
    package enum Agreement: String, Sendable, Codable, CaseIterable {
        /// The goods are called alike.
        case name
        /// The line's code is one under which such goods are declared: a sign, no more.
        case code
    }

    /// Place in the bid's lines.
    package let line: Int
    package let entry: String
    package let list, listTitle, asOf, listedGoods, listedOrigin: String
    package let agreement: Agreement
    package let flags: [String]
    /// Whether the list is that of Executive Order 13126: the contractor certifies its efforts.
    package let asksCertification: Bool

    /// - Parameters:
    ///   - number: Place of the line in the bid.
    ///   - law: Whose law the tender is under.
    static func all(
        of line: BidFacts.Line, number: Int, under law: BidFacts.Jurisdiction, in lists: ShelvedLists
    ) -> [LineFinding] {
        // The order binds contractors of the United States, and nobody else.
        let certified = Set(
            lists.editions.filter { law == .unitedStates && $0.kind == .eo13126 }.map(\.list))
        return lists.entries.compactMap { shelved -> LineFinding? in
            guard case .productOrigin(let product, let origin) = shelved.entry.scope,
                isSame(line.country, shelved.entry.country ?? origin) || isSame(line.country, origin),
                let agreement = agreement(of: line, with: product)
            else { return nil }
            return LineFinding(
                line: number, entry: shelved.id, list: shelved.list, listTitle: shelved.listTitle,
                asOf: shelved.asOf, listedGoods: product, listedOrigin: origin, agreement: agreement,
                flags: shelved.entry.flags.sorted(), asksCertification: certified.contains(shelved.list))
        }
    }

    private static func agreement(of line: BidFacts.Line, with product: String) -> Agreement? {
        let listed = GoodsCodes.codes(for: product)
        if !line.goods.isEmpty {
            if folded(line.goods) == folded(product) { return .name }
            if let row = GoodsCodes.row(for: line.goods), row == GoodsCodes.row(for: product) { return .name }
        }
        guard let code = HSPrefix(line.code), listed.contains(where: { $0.touches(code) }) else { return nil }
        return .code
    }

    private static func folded(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// Two letters, or a name as lists write it.
    private static func isSame(_ country: String, _ other: String) -> Bool {
        guard !country.isEmpty, !other.isEmpty else { return false }
        if let one = CountryNamed.country(country), let two = CountryNamed.country(other) { return one == two }
        return folded(country) == folded(other)
    }
}
