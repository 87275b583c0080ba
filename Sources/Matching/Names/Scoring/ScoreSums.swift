/// The sums of a comparison, and the score that follows from them.
struct ScoreSums {
    private(set) var matched: Float = 0
    private(set) var earned: Float = 0
    private(set) var distinctive = 0
    private(set) var denominator: Float = 1
    private(set) var value: Float = 0
    private(set) var adjustments: [(kind: ScorePartKind, amount: Float)] = []

    /// Weight left over by kind: telling, trade, place.
    private var leftOver = SIMD4<Float>.zero
    private var rightOver = SIMD4<Float>.zero
    private var numbers: (left: Int, right: Int) = (0, 0)
    private var numberWeight: Float = 0
    /// By how much the least alike telling words of two scripts differ; nil where all are of one script.
    private var acrossScripts: Float?
    /// Both are the production and construction corps, or bodies of it.
    private var matchesCorps = false
    /// By how much the only telling words that agree differ, where they are short; nil where more agree.
    private var loneSlip: Float?
    /// Ahmad bin Hasan is not Hasan bin Ahmad.
    private var isFatherForSon = false

    init(_ left: ComparedWords, _ right: ComparedWords, _ alignment: NameAlignment) {
        for edge in alignment.chosen {
            matched += edge.weight
            earned += edge.gain
            let (a, b) = (left.codes[edge.left.lowerBound].kind, right.codes[edge.right.lowerBound].kind)
            let isTelling =
                a == .distinctive || b == .distinctive || a == .number || edge.left.count + edge.right.count > 2
            if isTelling {
                if a != .number { distinctive += 1 }
                loneSlip =
                    distinctive == 1 && edge.left.count + edge.right.count == 2
                        && left.codes[edge.left.lowerBound].count <= 6 ? 1 - edge.similarity : nil
                let (one, other) = (left.codes[edge.left.lowerBound], right.codes[edge.right.lowerBound])
                if one.script != other.script, one.isLooselyRead || other.isLooselyRead {
                    acrossScripts = max(acrossScripts ?? 0, 1 - edge.similarity)
                }
            }
        }
        matchesCorps = alignment.chosen.contains { left.codes[$0.left.lowerBound].concept == Self.corps }
        isFatherForSon = Self.isFatherForSon(left, right, alignment)
        for i in 0..<left.count where !alignment.isLeftTaken[i] {
            Self.add(left.codes[i].kind, left.weights[i], &leftOver, &numbers.left, &numberWeight)
        }
        for j in 0..<right.count where !alignment.isRightTaken[j] {
            Self.add(right.codes[j].kind, right.weights[j], &rightOver, &numbers.right, &numberWeight)
        }
    }

    private static let corps =
        NameLexicon.organisations.word(LetterHash.of("production and construction".utf8))?.concept ?? .max

    private static func isFatherForSon(
        _ left: ComparedWords, _ right: ComparedWords, _ alignment: NameAlignment
    ) -> Bool {
        guard let son = left.codes.firstIndex(where: \.isSonOf), let other = right.codes.firstIndex(where: \.isSonOf)
        else {
            return false
        }
        let telling = alignment.chosen.filter { left.codes[$0.left.lowerBound].kind == .distinctive }
        return telling.contains { $0.left.lowerBound < son && $0.right.lowerBound > other }
            && telling.contains { $0.left.lowerBound > son && $0.right.lowerBound < other }
    }

    private static func add(
        _ kind: TokenKind, _ weight: Float, _ over: inout SIMD4<Float>, _ numbers: inout Int,
        _ numberWeight: inout Float
    ) {
        switch kind {
        case .distinctive, .initial: over[0] += weight
        case .industry: over[1] += weight
        case .place: over[2] += weight
        case .stop: over[3] += weight
        case .number:
            numbers += 1
            numberWeight += weight
        case .form: break
        }
    }

    mutating func settle(_ left: ComparedWords, _ right: ComparedWords) {
        var contradicted: Float = 0
        // Words of trade are translated in more ways than are known here.
        let isTranslated = left.isChinese != right.isChinese
        for kind in 0..<3 {
            let both = min(leftOver[kind], rightOver[kind])
            contradicted += isTranslated && kind == 1 ? 0.4 * both : both
            leftOver[kind] -= both
            rightOver[kind] -= both
        }
        let crossed = min(leftOver.sum(), rightOver.sum())
        let omitted = max(leftOver.sum(), rightOver.sum()) - crossed
        denominator = matched + NameScorer.contradiction * contradicted + NameScorer.crossing * crossed
        denominator += omission(left, right) * omitted
        let isConflict = numbers.left > 0 && numbers.right > 0
        // Vehicles of one sponsor differ in nothing but their number: worth a look, not a match of another's.
        let isSeries = left.isSeries && right.isSeries
        if isConflict && isSeries {
            denominator += 0.3 * numberWeight
        } else if !isConflict {
            // The division of a corps that is listed as a whole is part of it.
            let ofCorps = matchesCorps && left.isOfList
            denominator += (ofCorps ? 0.1 : NameScorer.numberOmission) * numberWeight
        }
        value = denominator > 0 ? earned / denominator : 0
        adjust(left, right, numberConflict: isConflict && !isSeries)
    }

    /// A name in another script is written in full.
    private func omission(_ left: ComparedWords, _ right: ComparedWords) -> Float {
        if left.isOfList, acrossScripts != nil, left.kind == .person || right.kind == .person {
            return NameScorer.crossing
        }
        if left.isOfList, distinctive > 1, left.kind == .person { return NameScorer.omissionInLists }
        return distinctive > 1 ? NameScorer.omission : NameScorer.omissionOfLone
    }

    private mutating func adjust(_ left: ComparedWords, _ right: ComparedWords, numberConflict: Bool) {
        if numberConflict {
            let factor: Float = left.kind == .vessel || right.kind == .vessel ? 0.3 : 0.5
            note(.numberConflict, value * (factor - 1))
        }
        if distinctive == 0, isTelling(left) || isTelling(right) { note(.onlyGeneric, -0.75 * value) }
        if left.isOfList, earned < 1.05 { note(.thinEvidence, -min(value, NameScorer.thinEvidence * (1.05 - earned))) }
        if left.isOfList, let apart = acrossScripts {
            let base: Float = left.kind == .person ? 0.08 : 0
            note(.acrossScripts, -min(1, base + 2 * apart) * value)
        }
        // A short word that is all there is, and not the same, is another's.
        if left.isOfList, left.kind != .person, let loneSlip, loneSlip > 0.05, earned < 1.3 {
            note(.thinEvidence, -0.2 * value)
        }
        if isFatherForSon { note(.unmatched, -0.35 * value) }
        if left.forms.conflicts(with: right.forms) { note(.formConflict, -min(0.04, value)) }
        if value > 1 { note(.bound, 1 - value) }
        if value < 0 { note(.bound, -value) }
    }

    private func isTelling(_ words: ComparedWords) -> Bool { words.codes.contains { $0.kind == .distinctive } }

    private mutating func note(_ kind: ScorePartKind, _ amount: Float) {
        guard amount != 0 else { return }
        adjustments.append((kind, amount))
        value += amount
    }

    /// All reasons, in the order of the first name; what rounding leaves goes into the last.
    func parts(
        _ left: ComparedWords, _ right: ComparedWords, _ alignment: NameAlignment, _ spans: ([Range<Int>], [Range<Int>])
    ) -> [ScorePart] {
        func span(_ all: [Range<Int>], _ run: Range<Int>) -> Range<Int> {
            let parts = all[run]
            return parts.map(\.lowerBound).min().map { $0..<(parts.map(\.upperBound).max() ?? $0) } ?? 0..<0
        }
        var parts = alignment.chosen.sorted { $0.left.lowerBound < $1.left.lowerBound }.map { edge in
            ScorePart(
                query: span(spans.0, edge.left), result: span(spans.1, edge.right), kind: kind(edge, left, right),
                similarity: Double(edge.similarity), weight: Double(edge.weight),
                contribution: Double(edge.gain / denominator))
        }
        for i in 0..<left.count where !alignment.isLeftTaken[i] && left.codes[i].kind != .stop {
            parts.append(unmatched(query: spans.0[i], result: nil, left.weights[i]))
        }
        for j in 0..<right.count where !alignment.isRightTaken[j] && right.codes[j].kind != .stop {
            parts.append(unmatched(query: nil, result: spans.1[j], right.weights[j]))
        }
        for (kind, amount) in adjustments {
            parts.append(
                ScorePart(query: nil, result: nil, kind: kind, similarity: 0, weight: 0, contribution: Double(amount)))
        }
        return parts
    }

    private func unmatched(query: Range<Int>?, result: Range<Int>?, _ weight: Float) -> ScorePart {
        ScorePart(
            query: query, result: result, kind: .unmatched, similarity: 0, weight: Double(weight), contribution: 0)
    }

    private func kind(_ edge: NameAlignment.Edge, _ left: ComparedWords, _ right: ComparedWords) -> ScorePartKind {
        if edge.left.count + edge.right.count > 2 { return .joined }
        let (one, other) = (left.codes[edge.left.lowerBound], right.codes[edge.right.lowerBound])
        if one.kind == .initial || other.kind == .initial { return one.kind == other.kind ? .equal : .initial }
        if edge.similarity == 1 { return .equal }
        return one.concept != 0 && one.concept == other.concept ? .sameMeaning : .alike
    }
}
