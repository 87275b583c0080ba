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

/// Whether an edition may go live, or is held until a person has looked.
///
/// Publishers have put out editions in which rows or whole flags were missing; a screening against one of them would
/// find nobody, and nobody would notice.
package enum EditionGate {
    package enum Concern: Sendable, Equatable {
        case rowsFell(from: Int, to: Int)
        case rowsGrew(from: Int, to: Int)
        case flagFell(String, from: Int, to: Int)
        case flagMissing(String)
        case manyRenamed(share: Double)
        case headerChanged(missing: [String])
        case olderThanPrevious(asOf: String, previous: String)
        /// So many rows could not be read that the form of the file must have changed.
        case manyForPerson(share: Double)

        package var words: String {
            switch self {
            case .rowsFell(let old, let new): "rows fell from \(old) to \(new), by more than 10 %"
            case .rowsGrew(let old, let new): "rows grew from \(old) to \(new), by more than 60 %"
            case .flagFell(let flag, let old, let new): "‘\(flag)’ is said of \(new) rows, before of \(old)"
            case .flagMissing(let flag): "the column ‘\(flag)’ is gone"
            case .manyRenamed(let share): "\(Int(share * 100)) % of the entries have other names than before"
            case .headerChanged(let missing): "the columns changed: \(missing.joined(separator: ", ")) is gone"
            case .olderThanPrevious(let asOf, let previous): "it is of \(asOf), the one before it of \(previous)"
            case .manyForPerson(let share): "\(Int(share * 100)) % of the rows could not be read"
            }
        }
    }

    /// What is wrong with an edition; nothing if it may go live. Without one before it, only its own rows are looked
    /// at.
    package static func concerns(
        _ file: ListFile, asOf: String, after previous: (file: ListFile, asOf: String)?
    ) -> [Concern] {
        var concerns: [Concern] = []
        let unread = Double(file.forPerson.filter { $0.reason == .noName }.count) / Double(max(file.rows, 1))
        if unread > 0.1 { concerns.append(.manyForPerson(share: unread)) }
        guard let previous else { return concerns }
        let old = previous.file
        if asOf < previous.asOf { concerns.append(.olderThanPrevious(asOf: asOf, previous: previous.asOf)) }
        if Double(file.rows) < Double(old.rows) * 0.9 { concerns.append(.rowsFell(from: old.rows, to: file.rows)) }
        if Double(file.rows) > Double(old.rows) * 1.6 { concerns.append(.rowsGrew(from: old.rows, to: file.rows)) }
        let missing = old.header.filter { name in !file.header.contains { $0.lowercased() == name.lowercased() } }
        if old.flagColumns.isEmpty && !missing.isEmpty && !file.header.isEmpty {
            concerns.append(.headerChanged(missing: missing))
        }
        for flag in old.flagColumns.sorted() { concerns += flagConcern(flag, old, file) }
        let delta = EditionDelta(from: old.entries, to: file.entries)
        let renamed = Double(min(delta.added.count, delta.removed.count)) / Double(max(old.entries.count, 1))
        if renamed > 0.2 { concerns.append(.manyRenamed(share: renamed)) }
        return concerns
    }

    private static func flagConcern(_ flag: String, _ old: ListFile, _ new: ListFile) -> [Concern] {
        func count(_ file: ListFile) -> Int { file.entries.count { $0.flags.contains(flag) } }
        guard new.flagColumns.contains(flag) else { return count(old) > 0 ? [.flagMissing(flag)] : [] }
        return Double(count(new)) < Double(count(old)) * 0.5 ? [.flagFell(flag, from: count(old), to: count(new))] : []
    }
}

extension ListKind {
    /// Whether a text is a day as `2026-07-09`, and there is such a day.
    package static func isDay(_ text: String) -> Bool { text.count == 10 && WrittenDay.iso(text) == text }
}
