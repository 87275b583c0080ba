/// Names written without spaces: Chinese and Korean.
extension NameReader {
    mutating func readHan(_ piece: WrittenPiece, japanese: Bool, isParted: Bool) {
        if isPerson {
            let parts = isParted ? [piece.native] : HanLetters.person(piece.native)
            for (index, part) in parts.enumerated() {
                let letters =
                    index == 0 && (parts.count > 1 || part.count == 1)
                    ? HanLetters.familyName(part) : HanLetters.letters(part)
                appendNative(part, letters, .han, piece)
            }
            return
        }
        var parts = NativeParts(lexicon: lexicon, script: .han)
        for part in parts.cut(piece.native) {
            let span = piece.span.lowerBound + part.range.lowerBound..<piece.span.lowerBound + part.range.upperBound
            append(part, span, .han) { native in japanese ? native.map(Romanisation.opaque) : HanLetters.letters(native)
            }
        }
    }

    mutating func readHangul(_ piece: WrittenPiece, isParted: Bool) {
        if isPerson {
            let parts = isParted ? [piece.native] : KoreanLetters.person(piece.native)
            for (index, part) in parts.enumerated() {
                var letters = KoreanLetters.letters(part)
                if index == 0, part.count == 1,
                    let usual = KoreanLetters.customary[String(decoding: letters, as: UTF8.self)]
                {
                    letters = Array(usual.utf8)
                }
                appendNative(part, letters, .hangul, piece)
            }
            return
        }
        var parts = NativeParts(lexicon: lexicon, script: .hangul)
        for part in parts.cut(piece.native) {
            let span = piece.span.lowerBound + part.range.lowerBound..<piece.span.lowerBound + part.range.upperBound
            append(part, span, .hangul, letters: KoreanLetters.letters)
        }
    }

    private mutating func appendNative(
        _ native: [UInt32], _ letters: [UInt8], _ script: WritingScript, _ piece: WrittenPiece
    ) {
        tokens.append(
            NameToken(code: TokenCode(letters, kind: .distinctive, script: script, native: native), span: piece.span))
    }

    private mutating func append(
        _ part: NativeParts.Part, _ span: Range<Int>, _ script: WritingScript, letters: ([UInt32]) -> [UInt8]
    ) {
        if let known = part.known {
            if known.kind == .form { return appendForm(known, span) }
            if let words = lexicon.compound(part.native) {
                for word in words {
                    let meaning = lexicon.word(LetterHash.of(word)) ?? known
                    let code = TokenCode(word, kind: meaning.kind, concept: meaning.concept)
                    tokens.append(NameToken(code: code, span: span))
                }
                return
            }
            let code = TokenCode(
                letters(part.native), kind: known.kind, script: script, concept: known.concept, native: part.native)
            return tokens.append(NameToken(code: code, span: span))
        }
        if let number = part.number { return _ = appendNumber(String(number), span) }
        let code = TokenCode(letters(part.native), kind: .distinctive, script: script, native: part.native)
        tokens.append(NameToken(code: code, span: span))
    }
}
