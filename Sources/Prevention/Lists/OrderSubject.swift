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
        // Without a letter or a digit it names nobody.
        entries.removeAll { $0.names.first.map { !NameCell.isName($0.text) } ?? true }
    }

    /// ‘Fishing Vessel: V’ and ‘Fishing Vessels owned by O’.
    private static func vessel(_ text: String) -> Named? {
        guard text.lowercased().contains("vessel") else { return nil }
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
        for var party in cell.parties {
            if Self.mayBeSeveral(party.names[0].text) {
                // Until a person has said whether they are one or two, either is looked for.
                party.names += Self.several(party.names[0].text).map { ListEntry.Name($0, .weak) }
            }
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

    /// The names that a comma may set apart, each with its own form.
    private static func several(_ name: String) -> [String] {
        Brackets.split(name, at: ",").reduce(into: []) { names, piece in
            if LegalEnding.isForm(piece), let last = names.popLast() {
                names.append("\(last), \(piece)")
            } else {
                names.append(piece)
            }
        }
    }

    /// ‘N, Town, Region, Mexico’ and ‘A, B, and C; Kathmandu.’: the address at the end is no party. It stays in `raw`;
    /// and a place that bears no name of its own, such as a state penitentiary, keeps the town that tells it apart.
    private static func withoutPlace(_ text: String, country: String?) -> String {
        if let country, text.lowercased().hasSuffix(", \(country.lowercased())"), let comma = text.firstIndex(of: ",") {
            guard Places.isPlace(String(text[..<comma])) else { return String(text[..<comma]) }
            return String(text.dropLast(country.count + 2))
        }
        let parts = Brackets.split(text, at: ";")
        if parts.count == 2, let last = parts.last, !last.contains(" "), last.hasSuffix(".") { return parts[0] }
        return text
    }
}
