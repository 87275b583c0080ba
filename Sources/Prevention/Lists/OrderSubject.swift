/// Whom or what a customs order is against: a company, a vessel, an owner's fleet, goods of a country, a region, a
/// place.
struct OrderSubject {
    struct Named: Equatable {
        var names: [ListEntry.Name]
        var scope: ListEntry.Scope
    }

    private(set) var entries: [Named] = []
    private(set) var isUnclear = false

    init(_ cell: String, country: String?, goods: String?) {
        let text = NameCell.tidied(cell)
        if let vessel = Self.vessel(text) {
            entries = [vessel]
        } else if let origin = Self.origin(text, country: country, goods: goods) {
            entries = [origin]
        } else {
            readParties(text, country: country)
        }
    }

    /// ‘Fishing Vessel: V’ and ‘Fishing Vessels owned by O’.
    private static func vessel(_ text: String) -> Named? {
        if let match = text.wholeMatch(of: /(?:fishing )?vessel: *(.+)/.ignoresCase()) {
            return Named(names: [ListEntry.Name(String(match.1), .primary)], scope: .vessel)
        }
        if let match = text.wholeMatch(of: /(?:fishing )?vessels owned by (.+)/.ignoresCase()) {
            let owner = String(match.1)
            return Named(names: [ListEntry.Name(owner, .primary)], scope: .fleet(owner: owner))
        }
        return nil
    }

    /// Goods of a country, whoever made them, and whole regions.
    private static func origin(_ text: String, country: String?, goods: String?) -> Named? {
        let small = text.lowercased()
        if small.contains("autonomous region") || small.hasSuffix(" province") {
            var names = NameCell(text).parties.first?.names ?? [ListEntry.Name(text, .primary)]
            names[0] = ListEntry.Name(names[0].text, .primary)
            return Named(names: names, scope: .region)
        }
        guard let country, let goods else { return nil }
        let namesCountry = small.contains(country.lowercased())
        let isOfCountry =
            namesCountry && (small.hasPrefix("all ") || small.contains("produced in") || small.contains("made in"))
        guard isOfCountry || isGeneric(small) else { return nil }
        return Named(
            names: [ListEntry.Name(text.trimmingSuffix("."), .primary)],
            scope: .productOrigin(product: goods, origin: country))
    }

    /// Words of a trade alone: whoever works so is meant, not somebody of that name.
    private static func isGeneric(_ small: String) -> Bool {
        let generic: Set<Substring> = [
            "artisanal", "small", "scale", "mines", "mine", "mining", "farms", "plantations",
        ]
        return small.split(separator: " ").allSatisfy(generic.contains)
    }

    private mutating func readParties(_ text: String, country: String?) {
        let cell = NameCell(Self.withoutPlace(text, country: country))
        isUnclear = cell.isUnclear || cell.parties.contains { Self.mayBeSeveral($0.names[0].text) }
        for party in cell.parties {
            let isPlace = Places.isPlace(party.names[0].text)
            let scope: ListEntry.Scope = party.withSubsidiaries ? .entityAndSubsidiaries : isPlace ? .facility : .entity
            entries.append(Named(names: party.names, scope: scope))
        }
    }

    /// A comma before something that is neither a form nor a branch: two parties, or one with its address.
    private static func mayBeSeveral(_ name: String) -> Bool {
        guard LegalEnding.ends(name) else { return false }
        return Brackets.split(name, at: ",").dropFirst().contains { !LegalEnding.isForm($0) && !$0.hasPrefix("and ") }
            && !name.contains(", and ")
    }

    /// ‘N, Town, Region, Mexico’ and ‘A, B, and C; Kathmandu.’: the address at the end is no party. It stays in `raw`.
    private static func withoutPlace(_ text: String, country: String?) -> String {
        if let country, text.lowercased().hasSuffix(", \(country.lowercased())"), let comma = text.firstIndex(of: ",") {
            return String(text[..<comma])
        }
        let parts = Brackets.split(text, at: ";")
        if parts.count == 2, let last = parts.last, !last.contains(" "), last.hasSuffix(".") { return parts[0] }
        return text
    }
}
