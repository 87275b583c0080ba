import Foundation
import Lexicon
import Matching

/// Checks a shipment's parties and lines against every list in force.
struct DetentionCheck {
    let lists: ShelvedLists

    func check(_ content: DetentionContent, at now: Date) -> ListCheck {
        ListCheck(
            at: now, lists: lists, grounds: parties(content) + regions(content) + products(content))
    }

    private func parties(_ content: DetentionContent) -> [ListGround] {
        var work = ScreeningWork()
        return content.parties.flatMap { role, party in
            lists.grounds(naming: party.subject, as: .party, about: role.rawValue, &work)
        }
    }

    /// The region's entries, where what is known of the maker proves or indicates that the goods come from it.
    private func regions(_ content: DetentionContent) -> [ListGround] {
        let entries = lists.entries.filter { entry in
            entry.entry.scope == .region
                && entry.entry.names.contains { $0.text.localizedCaseInsensitiveContains("Xinjiang") }
        }
        guard !entries.isEmpty else { return [] }
        return content.lines.enumerated().flatMap { place, line -> [ListGround] in
            let origin = OriginOfLine(line, of: content).finding
            guard origin.finding == .proven || origin.finding == .indicated else { return [] }
            return entries.map {
                ListGround(.region, $0, about: String(place + 1), why: origin.grounds.prefix(3).map(\.explanation))
            }
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

/// Whether goods as they are declared are those that an order names: by their code, or by their words.
enum GoodsWords {
    /// What agreed, in words; nil where nothing does.
    static func agreement(of line: GoodsLine, with product: String) -> String? {
        let said = "‘\(line.goods)’ (\(line.code)), \(line.country.rawValue): ‘\(product)’"
        let named = GoodsCodes.codes(for: product)
        if let code = line.harmonized, let under = named.first(where: { $0.touches(code) }) {
            return "\(said), HS \(under)"
        }
        let (declared, words) = (words(line.goods), words(product))
        return !words.isEmpty && words.isSubset(of: declared) ? said : nil
    }

    /// Small letters, plurals folded.
    private static func words(_ text: String) -> Set<String> {
        Set(
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
                word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : String(word)
            }.filter { !["and", "of", "the", "all", "product", "goods"].contains($0) })
    }
}
