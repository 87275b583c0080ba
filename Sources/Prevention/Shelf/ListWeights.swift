import Matching

/// What words weigh in the lists in force: fixed, so that an entry which has not changed keeps its scores.
///
/// A word counts for less the more names have it. Were it counted in the editions in force, a hundred new names would
/// move the scores of all others, and somebody would be a likeness today, or none any more, of whom no list says
/// anything new. So it is counted in one old edition of each list: the first live one of the size that the edition in
/// force has. It is found from the kept editions alone, whence it is the same on every server and after a restart, with
/// nothing stored besides. It changes when a list is new, when a list outgrows its tens, hundreds or thousands, or
/// when that old edition is withdrawn. Sizes count by their digits, because the rarity of a word goes by the logarithm
/// of how many names there are: a first edition of five rows says nothing of fifty thousand, while half as many again
/// say much the same.
///
/// Where it changes, all portfolios are screened whole, as ``ShelvedLists/marker`` is another.
package enum ListWeights {
    /// Counts the names that were read of these editions; what officers read of their rows does not count.
    static func of(_ editions: [(edition: KeptEdition, file: ListFile)]) -> WordWeights {
        WordWeights(
            of: editions.flatMap { edition, file in
                EditionDelta.byKey(file.entries).values.compactMap { ShelvedEntry($0, in: edition).party }
            })
    }
}

extension KeptEdition {
    /// Of each list in force the edition in which words are counted, in the order of the lists' names.
    static func weighing(_ editions: [KeptEdition]) -> [KeptEdition] {
        let live = Dictionary(grouping: editions.filter { $0.state == .live }, by: \.list)
        return inForce(editions).map { newest in
            (live[newest.list] ?? [])
                .filter { $0.size == newest.size }
                .min { ($0.asOf, $0.broughtAt, "\($0.id)") < ($1.asOf, $1.broughtAt, "\($1.id)") } ?? newest
        }
    }

    /// Tens, hundreds, thousands of entries.
    private var size: Int { "\(entryCount)".count }
}
