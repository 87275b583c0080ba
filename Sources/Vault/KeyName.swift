package import Lexicon

/// What a stored key is for.
package enum KeyName: Hashable, Sendable {
    /// Wraps the keys of all people for one compartment of their files.
    case compartment(String)
    /// Seals what is handed over to one unit of an agency.
    case unit(AgencyUnit.ID)
    /// Seals one compartment of one person's file; destroying it erases that compartment.
    case person(Person.ID, compartment: String)
    /// Makes the tokens of one blind index; see ``IndexScope``.
    case index(String)
    /// Seeds the key that signs the journal's checkpoints.
    case signing
    /// Gives the keys for the purposes of the program itself; see ``DerivedPurpose``.
    case purposes
}

extension KeyName: CustomStringConvertible {
    /// The form that the database holds, such as `person/<id>/identity`.
    package var text: String {
        switch self {
        case .compartment(let compartment): "compartment/\(compartment)"
        case .unit(let unit): "unit/\(unit)"
        case .person(let person, let compartment): "person/\(person)/\(compartment)"
        case .index(let scope): "index/\(scope)"
        case .signing: "signing"
        case .purposes: "purposes"
        }
    }

    /// Reads the form that ``text`` writes; anything else is nil.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let kind = parts.first else { return nil }
        if parts.count == 1 {
            switch kind {
            case "signing": self = .signing
            case "purposes": self = .purposes
            default: return nil
            }
            return
        }
        let rest = parts[1]
        guard !rest.isEmpty else { return nil }
        switch kind {
        case "compartment": self = .compartment(rest)
        case "index": self = .index(rest)
        case "unit":
            guard let unit = AgencyUnit.ID(rest), unit.description == rest else { return nil }
            self = .unit(unit)
        case "person":
            let person = rest.prefix(36)
            guard let id = Person.ID(String(person)), id.description == person else { return nil }
            let compartment = rest.dropFirst(36)
            guard compartment.first == "/", compartment.count > 1 else { return nil }
            self = .person(id, compartment: String(compartment.dropFirst()))
        default: return nil
        }
    }

    package var description: String { text }

    /// Whether the root wraps it. Only a person's keys lie one level deeper.
    package var isTopLevel: Bool {
        if case .person = self { false } else { true }
    }
}

/// Whose index a token belongs to. Tokens of two scopes never meet.
package enum IndexScope: Hashable, Sendable {
    /// Compares across agencies; only the national secretariat has it.
    case secretariat
    /// Finds again what one unit recorded itself.
    case unit(AgencyUnit.ID)

    package var keyName: KeyName {
        switch self {
        case .secretariat: .index("secretariat")
        case .unit(let unit): .index("unit/\(unit)")
        }
    }
}

/// What the program needs a key of its own for. A closed list: each label gives another key.
package enum DerivedPurpose: String, CaseIterable, Sendable {
    /// Mixed into passphrases before they are hashed.
    case passwordPepper = "password-pepper/v1"
    /// Seals the state of a form between its pages and signs its token.
    case formToken = "form-token/v1"
    /// Turns a session's secret into what the database looks it up by.
    case sessionLookup = "session-lookup/v1"
    /// Turns a receipt into what the database looks it up by.
    case receiptLookup = "receipt-lookup/v1"
    /// Commits to the content of a row, so that a digest cannot be guessed.
    case rowDigest = "row-digest/v1"
    /// Names a journal entry's subject to those who already know them.
    case subjectTag = "subject-tag/v1"
    /// Counts attempts by account or address without holding either.
    case attemptCounter = "attempt-counter/v1"
    /// Hashes recovery codes.
    case recoveryCode = "recovery-code/v1"
    /// Seals the secrets of one-time codes.
    case accountSecret = "account-secret/v1"
    /// Seals the place where a list goes on.
    case pageCursor = "page-cursor/v1"

    var label: String { "lodestar/purpose/" + rawValue }
}
