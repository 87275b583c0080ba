import Lexicon

/// The lists whose files are read as their publishers give them.
package enum ListKind: String, Sendable, Codable, CaseIterable {
    case uflpa, cbp, ilab, eo13126, state, bis, csv

    /// Reads a file of this kind; all or nothing.
    ///
    /// - Parameter mapping: For `csv`: which column is what.
    package func read(_ bytes: [UInt8], mapping: ListMapping = .byName) throws(ListFault) -> ListFile {
        guard !bytes.isEmpty else { throw .nothingInIt }
        return switch self {
        case .uflpa: try UFLPAPage.read(bytes)
        case .cbp, .state, .bis: try PublishedOrders.read(bytes, list: rawValue)
        case .ilab: try GoodsList.read(xml: bytes)
        case .eo13126: try GoodsList.read(pairs: bytes)
        case .csv: try mapping.read(bytes)
        }
    }
}

/// What changed from one edition of a list to the next.
package struct EditionDelta: Sendable, Equatable, Codable {
    package struct Change: Sendable, Equatable, Codable {
        package let before: ListEntry
        package let after: ListEntry
    }

    package let added: [ListEntry]
    package let removed: [ListEntry]
    package let changed: [Change]

    package init(from old: [ListEntry], to new: [ListEntry]) {
        let before = Self.byKey(old)
        let after = Self.byKey(new)
        added = after.filter { before[$0.key] == nil }.map(\.value).sorted { $0.key < $1.key }
        removed = before.filter { after[$0.key] == nil }.map(\.value).sorted { $0.key < $1.key }
        changed = after.compactMap { key, entry in
            before[key].flatMap { $0.saysTheSame(as: entry) ? nil : Change(before: $0, after: entry) }
        }.sorted { $0.after.key < $1.after.key }
    }

    package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    /// The new edition's entries from the old one's, by key; how unchanged rows were laid out is the old one's.
    ///
    /// The same delta backwards gives the old edition.
    package func applied(to old: [ListEntry]) -> [ListEntry] {
        var entries = Self.byKey(old)
        for entry in removed { entries[entry.key] = nil }
        for entry in added { entries[entry.key] = entry }
        for change in changed { entries[change.after.key] = change.after }
        return entries.values.sorted { $0.key < $1.key }
    }

    package var reversed: EditionDelta {
        EditionDelta(
            added: removed, removed: added, changed: changed.map { Change(before: $0.after, after: $0.before) })
    }

    private init(added: [ListEntry], removed: [ListEntry], changed: [Change]) {
        self.added = added
        self.removed = removed
        self.changed = changed
    }

    /// Entries that a list names twice are one: the later row's words stand, the names of both.
    static func byKey(_ entries: [ListEntry]) -> [EntryKey: ListEntry] {
        Dictionary(entries.map { ($0.key, $0) }) { first, second in
            var merged = second
            merged.names = first.names + second.names.filter { !first.names.contains($0) }
            merged.flags.formUnion(first.flags)
            return merged
        }
    }
}

extension ListKind {
    /// Whether a text is a day as `2026-07-09`, and there is such a day.
    package static func isDay(_ text: String) -> Bool { Day(text) != nil }
}
