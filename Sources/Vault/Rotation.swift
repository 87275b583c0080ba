package import Foundation
package import Lexicon

/// Rotation wraps keys again. It re-encrypts no field, so it takes the time of the keys and not of the data.
extension Keyring {
    /// Takes a new root, and returns every top-level key wrapped under it. People's keys need no change.
    package mutating func rotateRoot(to next: RootKey) -> [WrappedKey] {
        let wrapping = next.wrapping
        replaceRoot(next)
        for (id, entry) in held {
            let wrapped = Self.wrap(
                entry.key, as: entry.wrapped.name, under: wrapping, id: nil, madeAt: entry.wrapped.madeAt)
            replace(id, with: wrapped)
        }
        return topLevel
    }

    /// Makes a compartment's next key, and wraps the given people's keys under it.
    ///
    /// The new key is the first of those returned. The old one stays held, so that keys not yet wrapped again still
    /// open: go on with ``rewrapped(_:)`` in batches, then ``retire(_:)`` the old key and delete it from the store.
    package mutating func rotateCompartment(
        _ compartment: String, person keys: [WrappedKey], at now: Date
    ) throws(Unavailable) -> [WrappedKey] {
        var next = self
        _ = try key(.compartment(compartment))
        let made = next.add(.compartment(compartment), at: now)
        for wrapped in keys {
            guard case .person(_, compartment) = wrapped.name else { throw .misplaced(wrapped.name) }
        }
        let again = try next.rewrapped(keys)
        self = next
        return [made] + again
    }

    /// The same people's keys under the newest key of their compartment; those already there are left as they are.
    package func rewrapped(_ keys: [WrappedKey]) throws(Unavailable) -> [WrappedKey] {
        var result: [WrappedKey] = []
        for wrapped in keys {
            guard case .person(_, let compartment) = wrapped.name else { throw .misplaced(wrapped.name) }
            let wrapper = try key(.compartment(compartment))
            if wrapped.wrappedBy == wrapper.id {
                result.append(wrapped)
            } else {
                result.append(
                    Self.wrap(
                        try open(wrapped), as: wrapped.name, under: wrapper, id: wrapper.id, madeAt: wrapped.madeAt))
            }
        }
        return result
    }

    /// A unit's next key. Earlier generations stay, to open the keys that they wrapped.
    package mutating func rotateUnit(_ unit: AgencyUnit.ID, at now: Date) throws(Unavailable) -> WrappedKey {
        _ = try key(.unit(unit))
        return add(.unit(unit), at: now)
    }

    /// Forgets a key that a later one replaced. False for the newest of its name, which stays.
    package mutating func retire(_ id: Identifier<DataKey>) -> Bool {
        guard let name = held[id]?.wrapped.name, current[name] != id else { return false }
        release(id)
        return true
    }

    private mutating func replace(_ id: Identifier<DataKey>, with wrapped: WrappedKey) {
        guard let key = held[id]?.key else { return }
        hold(key, wrapped)
    }
}
