package import Foundation
package import Lexicon
package import Policy
package import Vault

/// The keys of one person's file, as far as they were asked for, and those made on the way.
package struct PersonKeys: Sendable {
    package let person: Person.ID
    private let keyring: Keyring
    private var keys: [Identifier<DataKey>: DataKey] = [:]
    private var newest: [Matter: DataKey] = [:]
    private var matters: [Identifier<DataKey>: Matter] = [:]
    /// Keys made meanwhile, to be written beside what they seal.
    package private(set) var fresh: [KeyRow] = []

    init(person: Person.ID, keyring: Keyring, stored: [KeyRow]) throws {
        self.person = person
        self.keyring = keyring
        for row in stored {
            // The keys of packages are for the units that were sent them.
            guard case .person(_, let code) = row.key.name else { continue }
            let key = try keyring.open(row.key)
            keys[key.id] = key
            guard let matter = Matter(code: code) else { continue }
            newest[matter] = key
            matters[key.id] = matter
        }
    }

    /// Keys for someone who is not known yet.
    package init(newcomer person: Person.ID, keyring: Keyring) {
        self.person = person
        self.keyring = keyring
    }

    /// Seals for one compartment; makes its key if this is the first thing in it.
    package mutating func seal(_ plain: Data, in compartment: Compartment, at place: Place, now: Date) throws -> Data {
        try seal(plain, in: .compartment(compartment), at: place, now: now)
    }

    /// Seals for a compartment, or for the course of the case itself.
    mutating func seal(_ plain: Data, in matter: Matter, at place: Place, now: Date) throws -> Data {
        try key(for: matter, now: now).seal(plain, at: place).bytes
    }

    /// Opens what was sealed in a compartment. A grant for another compartment or person is our mistake.
    package func open(_ sealed: Data, at place: Place, under grant: Grant, of compartment: Compartment) throws -> Data {
        try open(sealed, at: place, under: grant, of: .compartment(compartment))
    }

    /// Opens with the very key that the grant is for: what was sealed under another stays shut.
    func open(_ bytes: Data, at place: Place, under grant: Grant, of matter: Matter) throws -> Data {
        precondition(grant.person == person && grant.matter == matter, "opened under another's grant")
        let key = try Sealed(bytes: bytes).keyID
        guard matters[key] == matter else { throw Unsealable.otherKey(key) }
        return try open(bytes, at: place)
    }

    func open(_ bytes: Data, at place: Place) throws -> Data {
        let sealed = try Sealed(bytes: bytes)
        guard let key = keys[sealed.keyID] else { throw Unsealable.otherKey(sealed.keyID) }
        return try key.open(sealed, at: place)
    }

    private mutating func key(for matter: Matter, now: Date) throws -> DataKey {
        if let key = newest[matter] { return key }
        let (key, wrapped) = try keyring.newPersonKey(person, compartment: matter.description, at: now)
        keys[key.id] = key
        newest[matter] = key
        matters[key.id] = matter
        fresh.append(KeyRow(wrapped))
        return key
    }
}

extension PersonKeys {
    /// Seals a content as an entry of the file, new or in place of one that was read.
    package mutating func file<Content: FileContent>(
        _ content: Content, replacing earlier: FileEntry? = nil, under grant: Grant
    ) throws -> FileEntry {
        precondition(
            grant.person == person && grant.action == .record && grant.matter == .compartment(Content.compartment),
            "recorded under another's grant")
        return try file(content, replacing: earlier, by: grant.acting.worker, of: grant.acting.unit, at: grant.at)
    }

    /// What the person records themselves, or the program on their behalf, under no worker's grant.
    package mutating func file<Content: FileContent>(
        _ content: Content, replacing earlier: FileEntry? = nil, by worker: Worker.ID?, of unit: AgencyUnit.ID?,
        at now: Date
    ) throws -> FileEntry {
        let id = earlier?.id ?? .init()
        let sealed = try seal(
            JSONEncoder().encode(content), in: Content.compartment, at: .file(id), now: now)
        return FileEntry(
            id: id, version: earlier?.version ?? 0, person: person, compartment: Content.compartment,
            kind: Content.kind, sealed: sealed, recordedAt: now, recordedBy: worker, unit: unit)
    }
}

extension Place {
    static func file(_ id: Identifier<FileEntry>) -> Place { Place(table: "file_entry", column: "sealed", row: id) }
}
