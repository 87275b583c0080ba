/// Texts with brackets in them.
enum Brackets {
    enum Piece: Equatable {
        case plain(String)
        case bracket(String, closed: Bool)
    }

    /// What stands outside and inside of brackets; brackets within brackets stay inside.
    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var depth = 0
        var piece = ""
        for character in text {
            if character == "(" {
                depth += 1
                if depth == 1 {
                    if !piece.isEmpty { pieces.append(.plain(piece)) }
                    piece = ""
                    continue
                }
            }
            if character == ")", depth > 0 {
                depth -= 1
                if depth == 0 {
                    pieces.append(.bracket(piece, closed: true))
                    piece = ""
                    continue
                }
            }
            piece.append(character)
        }
        if depth > 0 {
            pieces.append(.bracket(piece, closed: false))
        } else if !piece.isEmpty {
            pieces.append(.plain(piece))
        }
        return pieces
    }

    static func isOutside(_ place: String.Index, of text: Substring) -> Bool {
        text[..<place].reduce(0) { $0 + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0) } <= 0
    }

    /// Parts between a mark that stands outside of brackets.
    static func split(_ text: String, at mark: Character) -> [String] {
        var parts = [""]
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == mark, depth <= 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts.map(NameCell.tidied).filter { !$0.isEmpty }
    }
}

/// What an order reaches beside the party: ‘and its subsidiaries’.
enum Subsidiaries {
    private static let phrases = [
        "and its subordinate and affiliated entities", "and its subordinates", "and their subsidiaries",
        "and its subsidiaries",
        "and subsidiaries",
    ]

    /// Takes the phrase off the end of a cell; names that it spells out are parties of their own.
    static func cut(from text: inout String) -> (isReached: Bool, named: [String]) {
        let bare = text.trimmingSuffix(".")
        for phrase in phrases where bare.lowercased().hasSuffix(" " + phrase) {
            text = NameCell.tidied(String(bare.dropLast(phrase.count + 1)))
            return (true, [])
        }
        // Most names say nothing of the kind, and patterns are slow.
        guard bare.lowercased().contains(" subsidiaries"),
            let match = text.firstMatch(of: /,? and its \w+ subsidiaries(?: from [\w ]+)?, (.+)$/.ignoresCase())
        else {
            return (false, [])
        }
        let named = LegalEnding.splitAtAnd(String(match.1).trimmingSuffix("."))
        text = NameCell.tidied(String(text[..<match.range.lowerBound]))
        return (true, named.map(NameCell.tidied))
    }
}

/// ‘also known as A; B; and C; and formerly known as D’, in the brackets behind a name.
struct AliasPhrase {
    private(set) var names: [ListEntry.Name] = []

    init?(_ inside: String) {
        var kind: ListEntry.NameKind = .alias
        var rest = Substring(NameCell.tidied(inside))
        guard let first = Self.opening(&rest) else { return nil }
        kind = first
        for part in Brackets.split(String(rest), at: ";") {
            for piece in Self.pieces(part) {
                var text = Substring(piece)
                if text.lowercased().hasPrefix("and ") { text = text.dropFirst(4) }
                if let changed = Self.opening(&text) { kind = changed }
                let name = NameCell.tidied(String(text))
                if !name.isEmpty { names.append(ListEntry.Name(name, kind)) }
            }
        }
        if names.isEmpty { return nil }
    }

    /// How they may begin; patterns are slow.
    private static let openings = [
        "and ", "also", "a/k", "n/k", "aka", "a.k", "n.k", "d/b", "form", "f/k", "fka", "f.k", "incl",
    ]

    /// The words that begin a group of names are taken off, and say what kind they are.
    private static func opening(_ text: inout Substring) -> ListEntry.NameKind? {
        let begin = text.prefix(4).lowercased()
        guard openings.contains(where: begin.hasPrefix) else { return nil }
        let start =
            #/
            ^(?:and\ )?
            (also\ known\ as | [an]\/k\/a | aka\b | [an]\.k\.a\b\.? | d\/b\/a
            | formerly\ known\ as | f\/k\/a | fka\b | f\.k\.a\b\.?
            | (?:including|and)\ \w+\ alias(?:es)?:)
            ,?\s*
            /#
        guard let match = text.prefixMatch(of: start.ignoresCase()) else { return nil }
        text = text[match.range.upperBound...]
        return match.1.lowercased().hasPrefix("f") ? .former : .alias
    }

    /// ‘(a.k.a.’ and nothing behind it: the publisher lost a name.
    static func isOnlyOpening(_ inside: String) -> Bool {
        var rest = Substring(NameCell.tidied(inside))
        return opening(&rest) != nil && rest.isEmpty
    }

    /// ‘A and formerly known as B’, and ‘A Co. and B’ behind a company's form.
    private static func pieces(_ part: String) -> [String] {
        guard part.lowercased().contains(" known as"),
            let former = part.firstMatch(of: /\ and (?=formerly known as|also known as)/.ignoresCase())
        else {
            return LegalEnding.splitAtAnd(part)
        }
        return [String(part[..<former.range.lowerBound])] + pieces(String(part[former.range.upperBound...]))
    }

    /// ‘XPCC’: capitals alone, two to eight.
    static func isAbbreviation(_ text: String) -> Bool {
        (2...8).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isUppercase }
    }
}

/// The forms of companies, as far as they show where one name ends and the next begins.
enum LegalEnding {
    private static let endings = [
        "ltd", "co", "inc", "corp", "corporation", "limited", "llc", "l.l.c", "s.a", "s.a. de c.v", "pvt", "gmbh",
        "d.o.o",
        "s.r.l", "company", "works", "group",
    ]

    static func ends(_ text: some StringProtocol) -> Bool {
        let bare = String(text).trimmingSuffix(" ").trimmingSuffix(",").trimmingSuffix(".").lowercased()
        return endings.contains { bare == $0 || bare.hasSuffix(" " + $0) || bare.hasSuffix("." + $0) }
    }

    /// ‘A Co., Ltd. and B Co., Ltd.’ are two; ‘Import and Export Co., Ltd.’ is one. With three and more, commas too.
    static func splitAtAnd(_ text: String) -> [String] {
        if let list = listed(text) { return list }
        var parts: [String] = []
        var rest = text[...]
        var search = rest.startIndex
        while let and = rest[search...].firstRange(of: " and ") {
            if Brackets.isOutside(and.lowerBound, of: rest), ends(rest[..<and.lowerBound]) {
                parts.append(NameCell.tidied(String(rest[..<and.lowerBound])))
                rest = rest[and.upperBound...]
                search = rest.startIndex
            } else {
                search = and.upperBound
            }
        }
        return parts + [NameCell.tidied(String(rest))]
    }

    /// ‘A Pvt., B Pvt., Ltd., C Carpet, and D’: names with commas between and ‘and’ before the last; nil for other
    /// texts.
    private static func listed(_ text: String) -> [String]? {
        guard let last = text.ranges(of: ", and ").last, Brackets.isOutside(last.lowerBound, of: text[...]) else {
            return nil
        }
        var names: [String] = []
        for piece in text[..<last.lowerBound].split(separator: ", ") {
            if isForm(piece), var name = names.popLast() {
                name += ", \(piece)"
                names.append(name)
            } else {
                names.append(String(piece))
            }
        }
        // ‘Agriculture, Industry, and Trade Co., Ltd.’ is one name: no part before the last is a company's.
        guard names.count >= 2, names.contains(where: ends) else { return nil }
        return (names + [String(text[last.upperBound...])]).map(NameCell.tidied)
    }

    /// ‘Ltd.’, ‘Co. Ltd’: nothing but forms.
    static func isForm(_ piece: some StringProtocol) -> Bool {
        piece.lowercased().split(separator: " ").allSatisfy { endings.contains(String($0).trimmingSuffix(".")) }
    }
}
