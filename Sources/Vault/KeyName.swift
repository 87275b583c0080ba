package import Lexicon

/// What a stored key is for.
package enum KeyName: Hashable, Sendable {
    /// Wraps the keys of all people for one compartment of their files.
    case compartment(String)
    /// Wraps the keys of what is handed over to one unit of an agency, and of the unit's drafts.
    case unit(AgencyUnit.ID)
    /// Seals one compartment of one person's file; destroying it erases that compartment.
    case person(Person.ID, compartment: String)
    /// Seals what one unit is told of a person by one request; it is destroyed with the person.
    case package(Person.ID, request: String)
    /// Seals one row that hangs on nobody, such as a draft; it is destroyed with the row.
    case row(table: String, id: String)
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
        case .package(let person, let request): "person/\(person)/\(Self.packageWord)\(request)"
        case .row(let table, let id): "row/\(table)/\(id)"
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
            let part = String(compartment.dropFirst())
            self =
                part.hasPrefix(Self.packageWord)
                ? .package(id, request: String(part.dropFirst(Self.packageWord.count))) : .person(id, compartment: part)
        case "row":
            let place = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard place.count == 2, place.allSatisfy({ !$0.isEmpty }) else { return nil }
            self = .row(table: place[0], id: place[1])
        default: return nil
        }
    }

    package var description: String { text }

    /// Whether a unit's key wraps it.
    var isForOneUnit: Bool {
        switch self {
        case .package, .row: true
        case .person, .compartment, .unit, .index, .signing, .purposes: false
        }
    }

    /// No compartment is called so.
    private static let packageWord = "package-"

    /// Whether the root wraps it. The keys of people, and of what one unit reads, lie one level deeper.
    package var isTopLevel: Bool {
        switch self {
        case .person, .package, .row: false
        case .compartment, .unit, .index, .signing, .purposes: true
        }
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
    /// Seals what a browser holds while a person reads their own file.
    case personPass = "person-pass/v1"
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

    var label: String { "lodestar/purpose/" + rawValue }
}
