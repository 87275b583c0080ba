import Foundation
import Lexicon
import Testing

@testable import Vault

@Suite struct `A keyring` {
    let root = RootKey.random()
    let unit = AgencyUnit.ID()
    let person = Person.ID()
    let now = Date(timeIntervalSince1970: 1_900_000_000)
    let place = Place(table: "person_field", column: "name", row: "1")

    func founded() -> (Keyring, [WrappedKey]) {
        Keyring.founding(root: root, units: [unit], compartments: ["identity", "health"], at: now)
    }

    @Test func `opens again with its root, and holds the same keys`() throws {
        let (ring, stored) = founded()
        let again = try Keyring(root: root, opening: stored.shuffled())
        #expect(again.topLevel == ring.topLevel)
        #expect(again.topLevel.count == 7)
        #expect(try again.signingSeed() == ring.signingSeed())
        #expect(try again.signingSeed().count == 32)
        let (key, wrapped) = try ring.newPersonKey(person, compartment: "identity", at: now)
        let sealed = key.seal("Wang Xiaoming", at: place)
        #expect(try again.open(wrapped).openText(sealed, at: place) == "Wang Xiaoming")
    }

    @Test func `tells another root by its fingerprint`() {
        let (_, stored) = founded()
        let other = RootKey.random()
        #expect(
            throws: Keyring.Unavailable.otherRoot(wrappedUnder: root.fingerprint, given: other.fingerprint)
        ) { try Keyring(root: other, opening: stored) }
    }

    @Test func `refuses a stored key that was damaged or bears another's name`() throws {
        let (ring, stored) = founded()
        for victim in stored.indices {
            var swapped = stored
            let (mine, other) = (stored[victim], stored[(victim + 1) % stored.count])
            swapped[victim] = WrappedKey(
                id: mine.id, name: mine.name, wrappedBy: nil, generation: mine.generation, bytes: other.bytes,
                madeAt: mine.madeAt)
            #expect(throws: Keyring.Unavailable.damaged(mine.name, .notAuthentic)) {
                try Keyring(root: root, opening: swapped)
            }
        }
        let (_, wrapped) = try ring.newPersonKey(person, compartment: "identity", at: now)
        #expect(throws: Keyring.Unavailable.misplaced(wrapped.name)) { try Keyring(root: root, opening: [wrapped]) }
        let moved = WrappedKey(
            id: wrapped.id, name: .person(Person.ID(), compartment: "identity"), wrappedBy: wrapped.wrappedBy,
            generation: 1, bytes: wrapped.bytes, madeAt: now)
        #expect(throws: Keyring.Unavailable.damaged(moved.name, .notAuthentic)) { try ring.open(moved) }
    }

    @Test func `does not open a person's key for another compartment`() throws {
        let (ring, _) = founded()
        let (_, wrapped) = try ring.newPersonKey(person, compartment: "identity", at: now)
        let name = KeyName.person(person, compartment: "health")
        let moved = WrappedKey(
            id: wrapped.id, name: name, wrappedBy: wrapped.wrappedBy, generation: 1, bytes: wrapped.bytes, madeAt: now)
        #expect(throws: Keyring.Unavailable.misplaced(name)) { try ring.open(moved) }
    }

    @Test func `says which key it lacks`() {
        let (ring, _) = founded()
        #expect(throws: Keyring.Unavailable.missing(.compartment("legal"))) {
            try ring.newPersonKey(person, compartment: "legal", at: now)
        }
        let stranger = AgencyUnit.ID()
        #expect(throws: Keyring.Unavailable.missing(IndexScope.unit(stranger).keyName)) {
            try ring.index(for: .unit(stranger))
        }
    }

    @Test func `gives each purpose a key of its own, and the same one every time`() throws {
        let (ring, stored) = founded()
        let again = try Keyring(root: root, opening: stored)
        let message = Data("message".utf8)
        let codes = try DerivedPurpose.allCases.map { try ring.derived($0).authenticationCode(message) }
        #expect(Set(codes).count == DerivedPurpose.allCases.count)
        #expect(try codes == DerivedPurpose.allCases.map { try again.derived($0).authenticationCode(message) })
        let sealed = try ring.derived(.formToken).seal("page 3", at: place)
        #expect(try again.derived(.formToken).openText(sealed, at: place) == "page 3")
        #expect(throws: Unsealable.self) { try again.derived(.accountSecret).open(sealed, at: place) }
    }

    @Test(arguments: [
        KeyName.package(Person.ID(), request: Identifier<DataKey>().description), .row(table: "draft", id: "7"),
    ])
    func `seals under a key of its own what one unit reads`(_ name: KeyName) throws {
        var (ring, _) = founded()
        let other = AgencyUnit.ID()
        _ = ring.addUnit(other, at: now)
        let (key, wrapped) = try ring.newKey(name, for: unit, at: now)
        let sealed = key.seal(Data("package".utf8), at: place)
        #expect(KeyName(name.text) == name && wrapped.wrappedBy != nil)
        #expect(throws: Unsealable.otherKey(key.id)) { try ring.key(.unit(unit)).open(sealed, at: place) }
        #expect(throws: Keyring.Unavailable.misplaced(name)) { try ring.open(wrapped, for: other) }
        #expect(throws: Keyring.Unavailable.misplaced(name)) { try ring.open(wrapped) }
        let next = try ring.rotateUnit(unit, at: now)
        #expect(next.generation == 2)
        #expect(try ring.open(wrapped, for: unit).open(sealed, at: place) == Data("package".utf8))
        #expect(try ring.newKey(name, for: unit, at: now).1.wrappedBy == next.id)
        #expect(throws: Keyring.Unavailable.misplaced(.signing)) { try ring.newKey(.signing, for: unit, at: now) }
    }

    @Test func `counts its units only once they are stored`() throws {
        let (ring, stored) = founded()
        var next = ring
        let added = next.addUnit(AgencyUnit.ID(), at: now)
        #expect(added.count == 2)
        #expect(ring.topLevel == stored.sorted { $0.name.text < $1.name.text })
        #expect(try Keyring(root: root, opening: stored + added).topLevel == next.topLevel)
    }
}

@Suite struct `Rotating keys` {
    let now = Date(timeIntervalSince1970: 1_900_000_000)
    let later = Date(timeIntervalSince1970: 1_900_086_400)
    let place = Place(table: "person_field", column: "name", row: "1")

    @Test func `a new root leaves every field and every purpose as it was`() throws {
        let (old, next) = (RootKey.random(), RootKey.random())
        var (ring, stored) = Keyring.founding(
            root: old, units: [AgencyUnit.ID()], compartments: ["identity"], at: now)
        let (key, wrapped) = try ring.newPersonKey(Person.ID(), compartment: "identity", at: now)
        let sealed = key.seal("Soekarno", at: place)
        let pepper = try ring.derived(.passwordPepper).authenticationCode(Data())
        let seed = try ring.signingSeed()
        let person = Person.ID()
        let tokens = try ring.index(for: .secretariat).tokens(name: "Soekarno", of: person)

        let rewrapped = ring.rotateRoot(to: next)
        #expect(Set(rewrapped.map(\.id)) == Set(stored.map(\.id)))
        #expect(Set(rewrapped.map(\.bytes)).isDisjoint(with: stored.map(\.bytes)))
        #expect(rewrapped.allSatisfy { $0.madeAt == now })
        let again = try Keyring(root: next, opening: rewrapped)
        #expect(try again.open(wrapped).openText(sealed, at: place) == "Soekarno")
        #expect(try again.derived(.passwordPepper).authenticationCode(Data()) == pepper)
        #expect(try again.signingSeed() == seed)
        #expect(try again.index(for: .secretariat).tokens(name: "Soekarno", of: person) == tokens)
        #expect(throws: Keyring.Unavailable.self) { try Keyring(root: old, opening: rewrapped) }
        #expect(throws: Keyring.Unavailable.self) { try Keyring(root: next, opening: stored) }
        stored = rewrapped
        #expect(ring.topLevel == stored)
    }

    @Test func `a new compartment key leaves fields untouched, in batches, until the old one is retired`() throws {
        var (ring, stored) = Keyring.founding(
            root: .random(), units: [], compartments: ["identity", "health"], at: now)
        let root = ring.root
        let people = try (0..<4).map { _ in try ring.newPersonKey(Person.ID(), compartment: "identity", at: now) }
        let fields = people.map { $0.0.seal("a name", at: place) }
        let oldKey = try ring.key(.compartment("identity"))

        let written = try ring.rotateCompartment("identity", person: people[..<2].map(\.1), at: later)
        #expect(written[0].name == .compartment("identity"))
        #expect(written[0].generation == 2)
        #expect(written[0].madeAt == later)
        #expect(written.dropFirst().allSatisfy { $0.wrappedBy == written[0].id && $0.madeAt == now })
        #expect(try ring.open(people[3].1).openText(fields[3], at: place) == "a name")
        let rest = try ring.rewrapped(people[2...].map(\.1))
        #expect(try ring.rewrapped(rest) == rest)

        let retired = [written[0].id, oldKey.id].map { ring.retire($0) }
        #expect(retired == [false, true])
        stored = stored.filter { $0.id != oldKey.id } + [written[0]]
        let again = try Keyring(root: root, opening: stored)
        for (wrapped, field) in zip(written.dropFirst() + rest, fields) {
            #expect(try again.open(wrapped).openText(field, at: place) == "a name")
        }
        for (_, wrapped) in people {
            #expect(throws: Keyring.Unavailable.wrapperMissing(wrapped.name, wrapper: oldKey.id)) {
                try again.open(wrapped)
            }
        }
    }

    @Test func `a key of another compartment stops the rotation and changes nothing`() throws {
        var (ring, _) = Keyring.founding(root: .random(), units: [], compartments: ["identity", "health"], at: now)
        let (_, wrapped) = try ring.newPersonKey(Person.ID(), compartment: "health", at: now)
        let before = ring.topLevel
        #expect(throws: Keyring.Unavailable.misplaced(wrapped.name)) {
            try ring.rotateCompartment("identity", person: [wrapped], at: later)
        }
        #expect(ring.topLevel == before)
    }
}

@Suite struct `Erasing a person` {
    let now = Date(timeIntervalSince1970: 1_900_000_000)

    @Test func `leaves nothing that any remaining key opens`() throws {
        let place = Place(table: "person_field", column: "name", row: "1")
        let (ring, stored) = Keyring.founding(
            root: .random(), units: [AgencyUnit.ID()], compartments: ["identity"], at: now)
        let (key, _) = try ring.newPersonKey(Person.ID(), compartment: "identity", at: now)
        let (_, neighbour) = try ring.newPersonKey(Person.ID(), compartment: "identity", at: now)
        let sealed = key.seal("Wang Xiaoming", at: place)
        // The person's wrapped key is gone; a thief has all else, and may put any name on it.
        for remaining in try stored.map(ring.open) + [ring.open(neighbour)] {
            #expect(throws: Unsealable.otherKey(key.id)) { try remaining.open(sealed, at: place) }
            let posing = DataKey(id: key.id, generation: 1, bytes: remaining.bytes)
            #expect(throws: Unsealable.notAuthentic) { try posing.open(sealed, at: place) }
        }
    }
}
