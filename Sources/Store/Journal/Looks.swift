package import Journal
package import Lexicon

extension Archive {
    /// What the journal knows of one person: every look, change and refusal, newest first.
    ///
    /// It goes by the person's tag. Once that is destroyed, nobody can ask this any more.
    package func looks(at person: Person.ID, newest count: Int, skipping: Int = 0) async throws -> [Look] {
        try await fetch(
            Query<Look>(
                """
                SELECT journal_entry.sequence AS sequence, journal_entry.bytes AS bytes FROM subject_tag \
                JOIN journal_subject ON journal_subject.tag = subject_tag.tag \
                JOIN journal_entry ON journal_entry.sequence = journal_subject.sequence \
                WHERE subject_tag.id = \(person) \
                ORDER BY journal_subject.sequence DESC LIMIT \(count) OFFSET \(skipping)
                """
            ) { Look(sequence: try $0.integer("sequence"), entry: try Entry(canonicalBytes: try $0.blob("bytes"))) })
    }
}

/// One entry of the journal that is about a person, and where it stands.
package struct Look: Sendable, Equatable {
    package let sequence: Int
    package let entry: Entry
}
