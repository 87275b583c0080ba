/// Understands the pieces of a name: known phrases, numbers, initials, Chinese company names by their parts.
struct NameReader {
    let kind: PartyKind
    let isJapanese: Bool
    let lexicon: NameLexicon
    var tokens: [NameToken] = []
    var forms: LegalForms = []
    var formSpans: [Range<Int>] = []
    /// The first letter of each word, and where it stands.
    private var initials: [(letter: UInt8, start: Int)] = []

    init(kind: PartyKind, isJapanese: Bool) {
        self.kind = kind
        self.isJapanese = isJapanese
        lexicon = kind == .person ? .people : .organisations
    }

    var isPerson: Bool { kind == .person }

    mutating func read(_ pieces: [WrittenPiece]) {
        let parted = pieces.count { $0.script == .han || $0.script == .hangul } > 1
        let japanese = isJapanese || pieces.contains { $0.script == .kana }
        var plain: [WrittenPiece] = []
        for piece in withPlaceFirst(joinDotted(pieces)) {
            switch piece.script {
            case .han where !japanese || !isPerson:
                spellOut(&plain)
                readHan(piece, japanese: japanese, isParted: parted)
            case .hangul:
                spellOut(&plain)
                readHangul(piece, isParted: parted)
            case .latin: plain.append(piece)
            case .arabic: plain += withoutArticle(piece)
            default:
                var piece = piece
                piece.letters +=
                    piece.script == .han
                    ? piece.native.map(Romanisation.opaque) : Romanisation.letters(piece.native, piece.script)
                plain.append(piece)
            }
        }
        spellOut(&plain)
    }

    /// Half of a place that was put in brackets goes back before its other half: Gong Machinery (Zi).
    private func withPlaceFirst(_ pieces: [WrittenPiece]) -> [WrittenPiece] {
        guard !isPerson, let first = pieces.first, first.script == .latin,
            let place = pieces.firstIndex(where: { $0.isBracketed }), place > 0, pieces[place].script == .latin
        else { return pieces }
        var hash = LetterHash()
        hash.add(pieces[place].letters + [UInt8(ascii: " ")] + first.letters)
        guard lexicon.word(hash.mixed)?.kind == .place else { return pieces }
        var moved = pieces
        moved.insert(moved.remove(at: place), at: 0)
        return moved
    }

    /// Letters parted by full stops are one word: S.A. is SA.
    private func joinDotted(_ pieces: [WrittenPiece]) -> [WrittenPiece] {
        var joined: [WrittenPiece] = []
        for piece in pieces {
            let isLetter = piece.letters.count + piece.native.count == 1 && !piece.isNumber
            if isLetter, piece.followsStop, var last = joined.last, last.script == piece.script,
                last.letters.count + last.native.count < 6,
                last.span.count <= 2 * (last.letters.count + last.native.count),
                last.letters.count + last.native.count == 1 || last.isDotted
            {
                last.letters += piece.letters
                last.native += piece.native
                last.span = last.span.lowerBound..<piece.span.upperBound
                last.isDotted = true
                joined[joined.count - 1] = last
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    /// The Arabic article is written onto its word.
    private func withoutArticle(_ piece: WrittenPiece) -> [WrittenPiece] {
        var word = piece
        let hasArticle = piece.native.count >= 5 && piece.native[0] == 0x627 && piece.native[1] == 0x644
        if hasArticle { word.native = Array(piece.native.dropFirst(2)) }
        word.letters += Romanisation.letters(word.native, .arabic)
        guard hasArticle else { return [word] }
        var article = piece
        article.letters = Array("al".utf8)
        article.span = piece.span.lowerBound..<piece.span.lowerBound + 2
        word.span = piece.span.lowerBound + 2..<piece.span.upperBound
        return [article, word]
    }

    // MARK: Words parted by spaces

    private mutating func spellOut(_ pieces: inout [WrittenPiece]) {
        defer { pieces = [] }
        for piece in pieces { if let first = piece.letters.first { initials.append((first, piece.span.lowerBound)) } }
        var place = 0
        while place < pieces.count {
            let piece = pieces[place]
            if isSingleRoman(pieces, at: place), let taken = number(pieces, at: place) {
                place += taken
                continue
            }
            if let (known, length) = phrase(pieces, at: place) {
                append(known, pieces[place..<place + length])
                place += length
                continue
            }
            if let taken = number(pieces, at: place) {
                place += taken
                continue
            }
            let isLast = place + 1 == pieces.count || phrase(pieces, at: place + 1)?.0.kind == .form
            if isLast, !isPerson, !tokens.isEmpty, let form = slippedForm(piece) {
                appendForm(form, piece.span)
            } else {
                appendUnknown(piece)
            }
            place += 1
        }
    }

    /// A capital I that ends the name or stands before its legal form is a number, not a word for "and".
    private func isSingleRoman(_ pieces: [WrittenPiece], at place: Int) -> Bool {
        guard !isPerson, place > 0, pieces[place].isCapitals, pieces[place].letters == [UInt8(ascii: "i")] else {
            return false
        }
        return place + 1 == pieces.count || phrase(pieces, at: place + 1)?.0.kind == .form
    }

    /// The longest known phrase that begins here.
    private func phrase(_ pieces: [WrittenPiece], at place: Int) -> (KnownWord, Int)? {
        var hash = LetterHash()
        hash.add(pieces[place].letters)
        let most = min(lexicon.phraseWords(hash.mixed), pieces.count - place)
        var best = lexicon.word(hash.mixed).map { ($0, 1) }
        guard most > 1 else { return best }
        for length in 2...most {
            hash.add(UInt8(ascii: " "))
            hash.add(pieces[place + length - 1].letters)
            if let word = lexicon.word(hash.mixed) { best = (word, length) }
        }
        return best
    }

    private mutating func append(_ known: KnownWord, _ pieces: ArraySlice<WrittenPiece>) {
        guard let first = pieces.first, let last = pieces.last else { return }
        let span = min(first.span.lowerBound, last.span.lowerBound)..<max(first.span.upperBound, last.span.upperBound)
        if known.kind == .form { return appendForm(known, span) }
        let letters = pieces.flatMap(\.letters)
        if letters.count == 1, known.kind == .stop, first.isCapitals, isPerson {
            return tokens.append(NameToken(code: TokenCode(letters, kind: .initial), span: span))
        }
        let code = TokenCode(letters, kind: known.kind, script: first.script, concept: known.concept)
        tokens.append(NameToken(code: code, span: span))
    }

    mutating func appendForm(_ known: KnownWord, _ span: Range<Int>) {
        forms.formUnion(known.forms)
        formSpans.append(span)
    }

    /// How many pieces a number takes; it is written in digits whatever the text has.
    private mutating func number(_ pieces: [WrittenPiece], at place: Int) -> Int? {
        let piece = pieces[place]
        let next = place + 1 < pieces.count ? pieces[place + 1] : nil
        if ["no", "number", "nr", "num"].contains(where: { piece.letters.elementsEqual($0.utf8) }) {
            guard let next, NumberWords.value(next.letters) != nil else { return nil }
            tokens.append(NameToken(code: TokenCode(piece.letters, kind: .stop), span: piece.span))
            return 1
        }
        if piece.isNumber, piece.letters.count > 9 {
            return appendNumber(String(decoding: piece.letters, as: UTF8.self), piece.span)
        }
        if var value = NumberWords.value(piece.letters), !isPerson || piece.isNumber {
            var span = piece.span
            if let next, value >= 20, value < 100, value % 10 == 0, !piece.isNumber,
                let unit = NumberWords.value(next.letters), (1...9).contains(unit)
            {
                value += unit
                span = span.lowerBound..<next.span.upperBound
                _ = appendNumber(String(value), span)
                return 2
            }
            return appendNumber(String(value), span)
        }
        guard !isPerson, piece.isCapitals, !tokens.isEmpty, place > 0, let value = NumberWords.roman(piece.letters)
        else {
            return nil
        }
        if next?.letters.count == 1, next?.followsStop == true { return nil }
        return appendNumber(String(value), piece.span)
    }

    mutating func appendNumber(_ text: String, _ span: Range<Int>) -> Int {
        tokens.append(NameToken(code: TokenCode(Array(text.utf8), kind: .number), span: span))
        return 1
    }

    private mutating func appendUnknown(_ written: WrittenPiece) {
        guard !written.letters.isEmpty else { return }
        var piece = written
        if !isPerson { takeGluedForm(&piece) }
        if isOwnAbbreviation(piece) {
            return tokens.append(NameToken(code: TokenCode(piece.letters, kind: .stop), span: piece.span))
        }
        if piece.letters.count == 1 {
            if piece.letters[0] == UInt8(ascii: "s"), piece.isAttached, !piece.isCapitals { return }
            return tokens.append(
                NameToken(code: TokenCode(piece.letters, kind: .initial, script: piece.script), span: piece.span))
        }
        if !isPerson, piece.letters.count >= 6, let form = misspeltForm(piece.letters) {
            return appendForm(form, piece.span)
        }
        tokens.append(
            NameToken(code: TokenCode(piece.letters, kind: .distinctive, script: piece.script), span: piece.span))
    }

    /// Capitals in brackets that are the first letters of words before them: (VSETC), (XPCC).
    private func isOwnAbbreviation(_ piece: WrittenPiece) -> Bool {
        guard !isPerson, piece.isBracketed, piece.isCapitals, (3...8).contains(piece.letters.count) else {
            return false
        }
        var rest = piece.letters[...]
        for (letter, start) in initials where start < piece.span.lowerBound && letter == rest.first {
            rest = rest.dropFirst()
        }
        return rest.isEmpty
    }

    /// JSCARGUMENT is JSC ARGUMENT: forms that begin or end no other word, written onto the name.
    private mutating func takeGluedForm(_ piece: inout WrittenPiece) {
        guard piece.script == .latin, piece.span.count == piece.letters.count else { return }
        for (written, isBefore) in Self.gluedForms where piece.letters.count >= written.count + 5 {
            guard isBefore ? piece.letters.starts(with: written) : piece.letters.suffix(written.count) == written[...]
            else { continue }
            guard let form = lexicon.word(LetterHash.of(written)) else { continue }
            let (start, end) = (piece.span.lowerBound, piece.span.upperBound)
            if isBefore {
                appendForm(form, start..<start + written.count)
                piece.letters.removeFirst(written.count)
                piece.span = start + written.count..<end
            } else {
                appendForm(form, end - written.count..<end)
                piece.letters.removeLast(written.count)
                piece.span = start..<end - written.count
            }
            return
        }
    }

    private static let gluedForms: [(letters: [UInt8], isBefore: Bool)] =
        ["pjsc", "ojsc", "cjsc", "jsc", "ooo"].map { (Array($0.utf8), true) }
        + ["gmbh", "llc", "ltd", "plc", "jsc", "company", "limited", "corporation"].map { (Array($0.utf8), false) }

    /// Short forms that end a name, with one slip: td., Ltw, C0, NIC.
    private func slippedForm(_ piece: WrittenPiece) -> KnownWord? {
        guard piece.script == .latin, (2...5).contains(piece.letters.count) else { return nil }
        let isShort = piece.letters.count == 2
        let forms = isShort ? [Array("co".utf8), Array("ltd".utf8)] : Self.shortForms
        guard let form = forms.first(where: { OneSlip.parts($0, piece.letters) }) else { return nil }
        // Two letters may be anybody's, unless one is a figure or the t and d of Ltd are left.
        if isShort, !piece.letters.contains(UInt8(ascii: "0")), form.count == 2 { return nil }
        return lexicon.word(LetterHash.of(form))
    }

    private static let shortForms = ["ltd", "llc", "inc", "corp", "gmbh"].map { Array($0.utf8) }

    /// A long word of a legal form with one slip.
    private func misspeltForm(_ letters: [UInt8]) -> KnownWord? {
        lexicon.longForms.first { form in
            abs(form.letters.count - letters.count) <= 1 && (letters.count > 6 || form.letters[0] == letters[0])
                && OneSlip.parts(form.letters, letters)
        }?.word
    }
}
