import Foundation
import Lexicon
import Matching

/// Checks a shipment's parties and lines against every list in force.
struct DetentionCheck {
    let lists: ShelvedLists

    func check(_ content: DetentionContent, at now: Date) -> ListCheck {
        ListCheck(
            at: now, lists: lists.checked,
            grounds: parties(content) + products(content))
    }

    private func parties(_ content: DetentionContent) -> [ListGround] {
        var work = ScreeningWork()
        return content.parties.flatMap { role, party in
            lists.grounds(naming: party.subject, as: .party, about: role.rawValue, &work)
        }
    }

    private func products(_ content: DetentionContent) -> [ListGround] {
        content.lines.enumerated().flatMap { place, line in
            lists.entries.compactMap { entry -> ListGround? in
                guard case .productOrigin(let product, let origin) = entry.entry.scope,
                    CountryWords.country(origin) == line.country
                        || CountryWords.country(entry.entry.country ?? "") == line.country,
                    let why = GoodsWords.agreement(of: line, with: product)
                else { return nil }
                return ListGround(.product, entry, about: String(place + 1), why: [why])
            }
        }
    }
}

extension TradeParty {
    var subject: ScreeningSubject {
        let identifiers: [PartyIdentifier] = PartyIdentifier.Scheme.allCases.compactMap { scheme in
            let number = PartyIdentifier(scheme, identifier)
            return scheme != .other && scheme != .imo && scheme != .mmsi && number.isWellFormed ? number : nil
        }
        return ScreeningSubject(
            name: name, country: country, identifiers: identifiers, addresses: address.isEmpty ? [] : [address])
    }
}

/// Whether goods as they are declared are those that an order names.
enum GoodsWords {
    /// What agreed, in words; nil where nothing does.
    static func agreement(of line: GoodsLine, with product: String) -> String? {
        let declared = words(line.goods)
        let named = words(product)
        guard !named.isEmpty, named.isSubset(of: declared) else { return nil }
        return "‘\(line.goods)’ (\(line.code)), \(line.country.rawValue): ‘\(product)’"
    }

    /// Small letters, plurals folded.
    private static func words(_ text: String) -> Set<String> {
        Set(
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
                word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : String(word)
            }.filter { !["and", "of", "the", "all", "products", "product", "goods"].contains($0) })
    }
}
