/// The journal's own tables. Entries are only ever appended.
enum JournalTables {
    static let schema = [
        """
        CREATE TABLE journal_entry (
          sequence INTEGER PRIMARY KEY NOT NULL,
          bytes BLOB NOT NULL,
          leaf BLOB NOT NULL
        )
        """,
        // Finds the looks at one person's file. Rebuilt from the entries; what it says is checked against them.
        """
        CREATE TABLE journal_subject (
          tag BLOB NOT NULL,
          sequence INTEGER NOT NULL,
          PRIMARY KEY (tag, sequence)
        )
        """,
        // Hashes of complete subtrees, so that a proof reads hundreds of hashes and not all of them.
        """
        CREATE TABLE journal_node (
          level INTEGER NOT NULL,
          position INTEGER NOT NULL,
          hash BLOB NOT NULL,
          PRIMARY KEY (level, position)
        )
        """,
        // The newest signed checkpoint of each minute. The newest of all covers every entry.
        """
        CREATE TABLE journal_checkpoint (
          minute INTEGER PRIMARY KEY NOT NULL,
          size INTEGER NOT NULL,
          note TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE journal_head (
          id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
          size INTEGER NOT NULL,
          peaks BLOB NOT NULL
        )
        """,
    ]

    static let names = ["journal_entry", "journal_subject", "journal_node", "journal_checkpoint", "journal_head"]
}
