/// Pairs drawn at random, to see how different people agree by chance.
enum RandomPairs {
    /// Draws with equal chances from all pairs of two tables, or of two rows of one.
    static func draw(_ count: Int, leftCount: Int, rightCount: Int?, seed: UInt64) -> [RecordPair] {
        var generator = SplitMix(seed: seed)
        guard let rightCount else {
            guard leftCount > 1 else { return [] }
            return (0..<count).map { _ in
                let a = Int(generator.next(upperBound: UInt64(leftCount)))
                let b = Int(generator.next(upperBound: UInt64(leftCount - 1)))
                let other = b >= a ? b + 1 : b
                return RecordPair(left: min(a, other), right: max(a, other))
            }
        }
        return (0..<count).map { _ in
            RecordPair(
                left: Int(generator.next(upperBound: UInt64(leftCount))),
                right: Int(generator.next(upperBound: UInt64(rightCount))))
        }
    }

    /// Draws with equal chances from the pairs that share an atom of one kind. Such pairs are too rare to be met by
    /// drawing from all, and they show what else agrees where this field does.
    static func draw(
        _ count: Int, sharing column: AtomColumn, leftCount: Int, isOneTable: Bool, seed: UInt64
    ) -> [RecordPair] {
        let groups = AtomGroups(column, leftCount: leftCount, isOneTable: isOneTable)
        var generator = SplitMix(seed: seed)
        return (0..<min(count, groups.pairs)).map { _ in groups.draw(&generator) }
    }
}
