package import Foundation
package import Lexicon

/// The keys that a running program holds: the root, and all that the root wraps.
///
/// A value: a change makes a copy, whose wrapped keys are stored before the copy takes the old one's place.
package struct Keyring: Sendable {
    private(set) var root: RootKey
    private(set) var held: [Identifier<DataKey>: Held] = [:]
    private(set) var current: [KeyName: Identifier<DataKey>] = [:]

    struct Held: Sendable {
        let key: DataKey
        let wrapped: WrappedKey
    }

    /// Why a key cannot be had.
    package enum Unavailable: Error, Equatable {
        /// No key bears this name: the unit or compartment was never added, or its key is not among those loaded.
        case missing(KeyName)
        /// The key that wraps it is not held: it was retired or erased.
        case wrapperMissing(KeyName, wrapper: Identifier<DataKey>)
        /// The root is another than the one that wrapped the stored keys; both are told by their fingerprints.
        case otherRoot(wrappedUnder: String, given: String)
        /// The stored bytes are damaged, or were moved from another name.
        case damaged(KeyName, Unwrappable)
        /// A key is offered where its name does not belong.
        case misplaced(KeyName)
    }

    private init(root: RootKey) { self.root = root }

    /// The first keys of a new installation, and what to store of them.
    package static func founding(
        root: RootKey, units: [AgencyUnit.ID], compartments: [String], at now: Date
    ) -> (Keyring, [WrappedKey]) {
        var ring = Keyring(root: root)
        let national: [KeyName] = [.signing, .purposes, IndexScope.secretariat.keyName]
        var written = national.map { ring.add($0, at: now) }
        written += compartments.map { ring.addCompartment($0, at: now) }
        written += units.flatMap { ring.addUnit($0, at: now) }
        return (ring, written)
    }

    /// Opens the stored top-level keys. A root that did not wrap them is told apart from damage.
    package init(root: RootKey, opening stored: [WrappedKey]) throws(Unavailable) {
        self.init(root: root)
        let wrapping = root.wrapping
        for wrapped in stored {
            guard wrapped.name.isTopLevel, wrapped.wrappedBy == nil else { throw .misplaced(wrapped.name) }
            hold(try Self.unwrap(wrapped, with: wrapping), wrapped)
        }
    }

    /// All top-level keys as they are stored, in a steady order.
    package var topLevel: [WrappedKey] {
        held.values.map(\.wrapped).sorted { ($0.name.text, $0.generation) < ($1.name.text, $1.generation) }
    }

    package var rootFingerprint: String { root.fingerprint }
}

// MARK: - Use

extension Keyring {
    /// The newest key of a top-level name.
    package func key(_ name: KeyName) throws(Unavailable) -> DataKey {
        guard let id = current[name], let found = held[id] else { throw .missing(name) }
        return found.key
    }

    /// The key for one purpose of the program. It stays the same when the root is rotated.
    package func derived(_ purpose: DerivedPurpose) throws(Unavailable) -> DataKey {
        try key(.purposes).derived(purpose.label)
    }

    /// The seed of the Ed25519 key that signs the journal's checkpoints: 32 bytes.
    package func signingSeed() throws(Unavailable) -> Data {
        try key(.signing).derived("lodestar/journal/signing/v1").bytes
    }

    package func index(for scope: IndexScope) throws(Unavailable) -> BlindIndex {
        BlindIndex(key: try key(scope.keyName))
    }

    /// A key for one compartment of one person's file, and what to store of it.
    package func newPersonKey(
        _ person: Person.ID, compartment: String, at now: Date
    ) throws(Unavailable) -> (DataKey, WrappedKey) {
        let wrapper = try key(.compartment(compartment))
        let fresh = DataKey.fresh()
        let wrapped = Self.wrap(
            fresh, as: .person(person, compartment: compartment), under: wrapper, id: wrapper.id, madeAt: now)
        return (fresh, wrapped)
    }

    /// Opens a stored key, whichever held key wraps it.
    package func open(_ wrapped: WrappedKey) throws(Unavailable) -> DataKey {
        guard let wrapper = wrapped.wrappedBy else { return try Self.unwrap(wrapped, with: root.wrapping) }
        guard let found = held[wrapper] else { throw .wrapperMissing(wrapped.name, wrapper: wrapper) }
        guard case .person(_, let compartment) = wrapped.name, found.wrapped.name == .compartment(compartment)
        else { throw .misplaced(wrapped.name) }
        return try Self.unwrap(wrapped, with: found.key)
    }

    /// A key for one thing that only this unit reads, and what to store of it.
    ///
    /// A key of its own, because a unit's key lives as long as the unit: with the thing its key is destroyed, and no
    /// backup of the records opens it any more.
    package func newKey(
        _ name: KeyName, for unit: AgencyUnit.ID, at now: Date
    ) throws(Unavailable) -> (DataKey, WrappedKey) {
        guard name.isForOneUnit else { throw .misplaced(name) }
        let wrapper = try key(.unit(unit))
        let fresh = DataKey.fresh()
        return (fresh, Self.wrap(fresh, as: name, under: wrapper, id: wrapper.id, madeAt: now))
    }

    /// Opens the key of something that only this unit reads, whichever generation of the unit's key wraps it.
    package func open(_ wrapped: WrappedKey, for unit: AgencyUnit.ID) throws(Unavailable) -> DataKey {
        guard wrapped.name.isForOneUnit, let wrapper = wrapped.wrappedBy else { throw .misplaced(wrapped.name) }
        guard let found = held[wrapper] else { throw .wrapperMissing(wrapped.name, wrapper: wrapper) }
        guard found.wrapped.name == .unit(unit) else { throw .misplaced(wrapped.name) }
        return try Self.unwrap(wrapped, with: found.key)
    }
}

// MARK: - Growth

extension Keyring {
    /// Gives a unit its two keys, for packages and for its index; what is returned has to be stored.
    package mutating func addUnit(_ unit: AgencyUnit.ID, at now: Date) -> [WrappedKey] {
        [add(.unit(unit), at: now), add(IndexScope.unit(unit).keyName, at: now)]
    }

    package mutating func addCompartment(_ compartment: String, at now: Date) -> WrappedKey {
        add(.compartment(compartment), at: now)
    }

    /// The next generation of a top-level key; earlier ones stay held, to open what they sealed.
    mutating func add(_ name: KeyName, at now: Date) -> WrappedKey {
        let last = current[name].flatMap { held[$0]?.key.generation } ?? 0
        let key = DataKey.fresh(generation: last + 1)
        let wrapped = Self.wrap(key, as: name, under: root.wrapping, id: nil, madeAt: now)
        hold(key, wrapped)
        return wrapped
    }

    mutating func hold(_ key: DataKey, _ wrapped: WrappedKey) {
        held[key.id] = Held(key: key, wrapped: wrapped)
        let newest = current[wrapped.name].flatMap { held[$0]?.key.generation } ?? 0
        if key.generation >= newest { current[wrapped.name] = key.id }
    }

    /// Takes over keys that a copy of this ring was given, and leaves the others as they are.
    package mutating func take(_ added: [WrappedKey], of copy: Keyring) {
        for wrapped in added {
            guard let found = copy.held[wrapped.id] else { continue }
            hold(found.key, found.wrapped)
        }
    }

    mutating func release(_ id: Identifier<DataKey>) {
        guard let name = held.removeValue(forKey: id)?.wrapped.name else { return }
        current[name] =
            held.values.filter { $0.wrapped.name == name }
            .max { $0.key.generation < $1.key.generation }?.key.id
    }

    mutating func replaceRoot(_ next: RootKey) { root = next }

    static func wrap(
        _ key: DataKey, as name: KeyName, under wrapper: DataKey, id: Identifier<DataKey>?, madeAt: Date
    ) -> WrappedKey {
        WrappedKey(
            id: key.id, name: name, wrappedBy: id, generation: key.generation, bytes: wrapper.wrap(key, as: name),
            madeAt: madeAt)
    }

    static func unwrap(_ wrapped: WrappedKey, with wrapper: DataKey) throws(Unavailable) -> DataKey {
        do { return try wrapper.unwrap(wrapped) } catch {
            if case .otherKey(let under, let given) = error, wrapped.wrappedBy == nil {
                throw .otherRoot(wrappedUnder: under, given: given)
            }
            throw .damaged(wrapped.name, error)
        }
    }
}
