/// Puts the weights of a pair into words.
struct PairReasons {
    let scores: PairScores

    private static let bit = 0.693_147_180_559_945_3
    /// - Parameters:
    ///   - start: the logarithm of the odds before anything is compared.
    ///   - odds: the logarithm of the odds in the end.
    ///   - others: how the part is called that makes up the difference.
    func linked(
        _ pair: RecordPair, _ identifiers: (String, String), start: Double, odds: Double, others: String,
        isConfirmed: Bool
    ) -> LinkedPair {
        let pattern = scores.pattern(of: pair)
        var parts = [LinkedPair.Part(subject: "before comparing", finding: "any two records", weight: start / Self.bit)]
        for (place, field) in scores.fields.enumerated() where pattern.level(place) > 0 {
            let level = pattern.level(place)
            let (mine, theirs) = (
                field.words(side: .left, row: Int(pair.left)),
                field.words(side: scores.rightCount == nil ? .left : .right, row: Int(pair.right))
            )
            let values = mine == theirs ? mine : "\(mine) | \(theirs)"
            parts.append(
                .init(
                    subject: field.name, finding: "\(field.levels[level]) (\(values))",
                    weight: scores.model.weight(place, pattern) / Self.bit))
            let rarity = scores.rarity(place, pair, pattern)
            if rarity != 0 {
                parts.append(
                    .init(
                        subject: "\(field.name)", finding: rarity > 0 ? "rarer than usual" : "commoner than usual",
                        weight: rarity / Self.bit))
            }
        }
        let rest = odds / Self.bit - parts.reduce(0) { $0 + $1.weight }
        if isConfirmed {
            parts.append(.init(subject: "a person", finding: "has confirmed it", weight: rest))
        } else if abs(rest) > 1e-9 {
            parts.append(.init(subject: others, finding: rest < 0 ? "speak against it" : "speak for it", weight: rest))
        }
        return LinkedPair(
            left: identifiers.0, right: identifiers.1, probability: Natural.logistic(odds), parts: parts,
            isConfirmed: isConfirmed)
    }
}
