package import Journal
package import Lexicon

extension Archive {
    /// What the journal knows of one person: every look, change and refusal, newest first.
    ///
    /// It goes by the person's tag. Once that is destroyed, nobody can ask this any more. What was about everybody is
    /// about this person too, from the first that the journal knows of them.
    package func looks(at person: Person.ID, newest count: Int, skipping: Int = 0) async throws -> [Look] {
        let own: SQL = """
            SELECT sequence FROM journal_subject WHERE tag = (SELECT tag FROM subject_tag WHERE id = \(person))
            """
        return try await fetch(
            Query<Look>(
                """
                SELECT journal_entry.sequence AS sequence, journal_entry.bytes AS bytes FROM (\
                \(own) UNION ALL SELECT sequence FROM journal_subject \
                WHERE tag = \(SubjectTag.everybody.data) AND sequence > (SELECT MIN(sequence) FROM (\(own)) AS own) \
                ORDER BY sequence DESC LIMIT \(count) OFFSET \(skipping)) AS subject \
                JOIN journal_entry ON journal_entry.sequence = subject.sequence \
                ORDER BY subject.sequence DESC
                """
            ) { Look(sequence: try $0.integer("sequence"), entry: try Entry(canonicalBytes: try $0.blob("bytes"))) })
    }
}

/// One entry of the journal that is about a person, and where it stands.
package struct Look: Sendable, Equatable {
    package let sequence: Int
    package let entry: Entry
}
