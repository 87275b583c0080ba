/// The cell of a list that holds names: one or several parties, their aliases, and what else the order reaches.
///
/// Its grammar is that of the UFLPA page and of the withhold-release orders: ‘N (also known as A; B; and C; and
/// formerly known as D) and subsidiaries’, ‘N (XPCC) and its subordinate and affiliated entities’, ‘A and B’, ‘A; B’.
struct NameCell: Equatable {
    struct Party: Equatable {
        var names: [ListEntry.Name]
        var withSubsidiaries = false
    }

    var parties: [Party] = []
    /// Whether something in it follows no known form.
    var isUnclear = false

    /// A cell that is longer is no name, and would take long to take apart; a person reads it.
    static let longest = 2_048

    init(_ cell: String) {
        var text = Self.tidied(cell)
        guard text.utf8.count <= Self.longest else {
            isUnclear = true
            return
        }
        let reaches = Subsidiaries.cut(from: &text)
        for part in Self.parties(in: text) {
            var party = Party(names: [], withSubsidiaries: reaches.isReached)
            read(part, into: &party)
            if !party.names.isEmpty { parties.append(party) }
        }
        for name in reaches.named {
            parties.append(Party(names: [ListEntry.Name(name, .primary)]))
        }
    }

    /// One party with its brackets.
    private mutating func read(_ part: String, into party: inout Party) {
        var name = ""
        var others: [ListEntry.Name] = []
        for piece in Brackets.pieces(of: part) {
            switch piece {
            case .plain(let text): name += text
            case .bracket(let inside, let closed):
                if !closed { isUnclear = true }
                if let said = AliasPhrase(inside) {
                    others += said.names
                } else if AliasPhrase.isOnlyOpening(inside) {
                    isUnclear = true
                } else if AliasPhrase.isAbbreviation(inside) {
                    others.append(ListEntry.Name(inside, .abbreviation))
                } else if inside.hasPrefix("of ") {
                    // Where the party is; it stays in the row as published.
                    continue
                } else if inside.lowercased().hasPrefix("or ") {
                    others.append(contentsOf: Self.respelt(part, inside))
                } else {
                    name += "(\(inside))"
                }
            }
        }
        let primary = Self.tidied(name)
        guard Self.isName(primary) else {
            isUnclear = true
            return
        }
        party.names = [ListEntry.Name(primary, .primary)]
        for other in others where !party.names.contains(where: { $0.text == other.text }) { party.names.append(other) }
    }

    /// Whether a text has a letter or a digit in it.
    static func isName(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// ‘Wulin (or Wuling) Machinery Works’ is also ‘Wuling Machinery Works’.
    private static func respelt(_ part: String, _ inside: String) -> [ListEntry.Name] {
        guard let open = part.firstRange(of: "(\(inside))") else { return [] }
        let before = part[..<open.lowerBound].split(separator: " ").dropLast().joined(separator: " ")
        let text = tidied("\(before) \(inside.dropFirst(3)) \(part[open.upperBound...])")
        return [ListEntry.Name(text, .alias)]
    }

    /// Several parties in one cell: set apart by semicolons, or by ‘and’ behind the form of a company.
    private static func parties(in text: String) -> [String] {
        Brackets.split(text, at: ";").flatMap { part in
            let split = LegalEnding.splitAtAnd(part)
            return split.count > 1 ? split : [part]
        }
    }

    /// One space between words, none at the ends nor before a comma, no full stop behind the form's own.
    static func tidied(_ text: String) -> String {
        var words = HiddenMarks.without(text).split { $0.isWhitespace }.joined(separator: " ")
        for mark in [",", ";", "."] { words = words.replacing(" \(mark)", with: mark) }
        while let last = words.last, last == "," || last == ";" || words.hasSuffix("..") { words.removeLast() }
        return words.trimmingSuffix(" ")
    }
}

extension String {
    func trimmingSuffix(_ mark: Character) -> String {
        var text = self[...]
        while text.last == mark { text.removeLast() }
        return String(text)
    }
}
