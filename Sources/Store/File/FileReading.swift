import Foundation
package import Lexicon
package import Policy
import Vault

/// What was read of one person's file: the compartments that were granted, and nothing of the others.
package struct OpenFile: Sendable {
    package let person: Person.ID
    package let grants: [Compartment: Grant]
    package let keys: PersonKeys
    private let entries: [FileEntry]

    init(person: Person.ID, grants: [Compartment: Grant], keys: PersonKeys, entries: [FileEntry]) {
        self.person = person
        self.grants = grants
        self.keys = keys
        self.entries = entries
    }

    /// The compartments that were opened, for the journal.
    package var looked: Set<Compartment> { Set(grants.keys) }

    /// Every content of a kind, oldest first; nothing where its compartment was not granted.
    package func all<Content: FileContent>(_ content: Content.Type = Content.self) throws -> [Filed<Content>] {
        guard grants[Content.compartment] != nil else { return [] }
        return try entries.filter { $0.kind == Content.kind && $0.compartment == Content.compartment }.map { entry in
            let plain = try keys.open(entry.sealed, at: .file(entry.id))
            return Filed(entry: entry, content: try JSONDecoder().decode(Content.self, from: plain))
        }
    }

    /// The newest content of a kind.
    package func latest<Content: FileContent>(_ content: Content.Type = Content.self) throws -> Filed<Content>? {
        try all(content).last
    }
}

extension Archive {
    /// Opens the granted compartments of a person's file, from one snapshot.
    package func file(of person: Person.ID, under grants: [Compartment: Grant]) async throws -> OpenFile {
        for (compartment, grant) in grants {
            precondition(
                grant.person == person && grant.matter == .compartment(compartment), "opened under another's grant")
        }
        let codes = grants.keys.sorted { $0.rawValue < $1.rawValue }
        let (entries, stored) = try await fetch(
            Query<FileEntry>(
                where: "person = \(person) AND compartment IN (\(list: codes)) ORDER BY recorded_at, id"),
            KeyRow.all(of: person))
        return OpenFile(
            person: person, grants: grants, keys: try PersonKeys(person: person, keyring: keyring, stored: stored),
            entries: entries)
    }

    /// The keys of a person's file, to seal something new in it.
    package func keys(of person: Person.ID) async throws -> PersonKeys {
        let stored = try await fetch(KeyRow.all(of: person))
        return try PersonKeys(person: person, keyring: keyring, stored: stored)
    }

    /// One kind of content for several people at once, each under a grant of its own: names for a list.
    package func contents<Content: FileContent>(
        _ content: Content.Type, under grants: [Grant]
    ) async throws -> [Person.ID: Content] {
        precondition(
            grants.allSatisfy { $0.matter == .compartment(Content.compartment) }, "opened under another's grant")
        let entries = try await entries(content, of: grants.map(\.person))
        return Dictionary(entries.map { ($0.entry.person, $0.content) }, uniquingKeysWith: { _, newer in newer })
    }

    /// Every content of a kind that is recorded of some people, oldest first. Whoever calls this answers for the leave.
    func entries<Content: FileContent>(
        _ content: Content.Type, of people: [Person.ID]
    ) async throws -> [Filed<Content>] {
        guard !people.isEmpty else { return [] }
        let (entries, stored) = try await fetch(
            FileEntry.all(content, of: people), KeyRow.all(of: people, for: Content.compartment))
        return try opened(entries, with: stored, as: content)
    }

    /// Opens entries of one kind with the keys that were read beside them.
    func opened<Content: FileContent>(
        _ entries: [FileEntry], with stored: [KeyRow], as content: Content.Type
    ) throws -> [Filed<Content>] {
        let keys = try Dictionary(
            stored.map { ($0.id, try keyring.open($0.key)) }, uniquingKeysWith: { first, _ in first })
        let decoder = JSONDecoder()
        return try entries.map { entry in
            let sealed = try Sealed(bytes: entry.sealed)
            guard let key = keys[sealed.keyID] else { throw Unsealable.otherKey(sealed.keyID) }
            let plain = try key.open(sealed, at: .file(entry.id))
            return Filed(entry: entry, content: try decoder.decode(Content.self, from: plain))
        }
    }
}

extension FileEntry {
    /// Every entry of a kind about some people, oldest first.
    static func all<Content: FileContent>(_ content: Content.Type, of people: [Person.ID]) -> Query<FileEntry> {
        Query(
            where: """
                kind = \(Content.kind) AND compartment = \(Content.compartment) \
                AND person IN (\(list: people)) ORDER BY recorded_at, id
                """)
    }
}

extension KeyRow {
    /// The keys of one compartment of some people.
    static func all(of people: [Person.ID], for compartment: Compartment) -> Query<KeyRow> {
        let names = people.map { KeyName.person($0, compartment: compartment.rawValue).text }
        return Query(where: "name IN (\(list: names))")
    }
}
