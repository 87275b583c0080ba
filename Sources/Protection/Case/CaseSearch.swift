import Foundation
import Lexicon
import Packs
import Policy
import Store
import Vault
import Web

/// What somebody searched for, and who was found that they may see.
struct CaseSearch: Sendable {
    /// More than a person can look through: then the words were too few.
    static let most = 50
    /// How many candidates are looked at before it is known whom their names really fit.
    static let candidatesMax = 200

    /// The tokens to ask for a name and a number; with which index depends on who asks.
    private let index: BlindIndex
    private let name: NameQuery
    private let numbers: Set<Data>
    private let callingCode: String
    let reference: CaseReference?

    /// - Parameter callingCode: of the country where a number without one is dialled.
    init(_ words: String, for acting: Acting, _ keyring: Keyring, callingCode: String) throws {
        let index = try keyring.index(for: acting.role == .coordinator ? .secretariat : .unit(acting.unit))
        name = index.query(name: words)
        let isNumber = words.count(where: \.isNumber) >= 4
        numbers = isNumber ? Set(index.tokens(telephone: words, callingCode: callingCode).map(\.bytes)) : []
        self.index = index
        self.callingCode = callingCode
        reference = CaseReference(words)
    }

    /// Everyone whose tokens fit and whose name, or number, the worker may look at.
    ///
    /// Someone who may not be seen is left out by the statement itself, so that they and nobody are the same.
    func candidates(_ rules: Rulebook, _ acting: Acting, at now: Date) -> Query<Person.ID> {
        func fits(_ tokens: some Sequence<Data>, _ field: String, _ compartment: Compartment) -> SQL {
            let scope = rules.scope(.look, .compartment(compartment), of: acting, at: now)
            let sorted = tokens.sorted { $0.lexicographicallyPrecedes($1) }
            return """
                FROM index_token WHERE token IN (\(list: sorted)) AND field = \(field) \
                AND \(scope.condition(person: "index_token.person"))
                """
        }
        let forms = fits(name.forms.map(\.bytes), "name", .identity)
        let shorter = fits(name.shorter.map(\.bytes), "name", .identity)
        let mayLook = rules.scope(.look, .compartment(.identity), of: acting, at: now)
        let known = rules.scope(.look, .existence, of: acting, at: now).condition(person: "case_record.person")
        return Query(
            """
            SELECT person, SUM(worth) AS worth FROM (\
            SELECT person, \(Self.worthOfWhole) AS worth \(forms) \
            UNION ALL SELECT person, 1 AS worth FROM (\(withEveryWord)) AS worded \
            WHERE \(mayLook.condition(person: "worded.person")) \
            UNION ALL SELECT DISTINCT person, 1 AS worth \(shorter) \
            UNION ALL SELECT person, \(Self.worthOfWhole) AS worth \(fits(numbers, "number", .contact)) \
            UNION ALL SELECT person, \(Self.worthOfWhole) AS worth FROM case_record \
            WHERE reference = \(reference?.text ?? "") AND \(known)) AS found \
            GROUP BY person ORDER BY worth DESC, person LIMIT \(Self.candidatesMax)
            """
        ) { try $0.identifier("person") }
    }

    /// Whoever agrees in a form of the whole name comes before everyone who has only the words of it.
    private static let worthOfWhole = 2

    /// People who have every word that was typed, in whatever names of theirs.
    private var withEveryWord: SQL {
        let sets = name.words.map { tokens -> SQL in
            "SELECT person FROM index_token WHERE token IN (\(list: tokens.map(\.bytes))) AND field = 'name'"
        }
        guard let first = sets.first else { return "SELECT person FROM index_token WHERE FALSE" }
        return sets.dropFirst().reduce(first) { "\($0) INTERSECT \($1)" }
    }

    /// Whether a form of a recorded name is the same as one that was asked for. Old tokens may say more than the file.
    func fits(_ name: NameContent, of person: Person.ID) -> Bool {
        self.name.finds(name.all.flatMap { index.tokens(name: $0, of: person) })
    }

    func fits(_ contact: ContactContent) -> Bool {
        guard let phone = contact.phone else { return false }
        return index.tokens(telephone: phone, callingCode: callingCode).contains { numbers.contains($0.bytes) }
    }
}

extension Office {
    /// Who was found, confirmed by what is recorded, and which parts of whose file were opened for that.
    func search(
        _ words: String, for acting: Acting, at now: Date
    ) async throws -> (lines: [CaseLine], deeds: [(person: Person.ID, looked: Set<Compartment>)]) {
        let search = try CaseSearch(words, for: acting, archive.keyring, callingCode: jurisdiction.callingCode)
        let people = try await archive.fetch(search.candidates(rules, acting, at: now))
        let cases = try await archive.fetch(StagedCase.query("person IN (\(list: people))", ""))
        let standings = try await archive.standings(of: people, for: acting, at: now)
        func grants(_ compartment: Compartment) -> [Person.ID: Grant] {
            rules.grants(.look, .compartment(compartment), to: acting, given: standings, at: now)
        }
        let (identity, contact) = (grants(.identity), grants(.contact))
        let names = try await archive.contents(NameContent.self, under: Array(identity.values))
        let contacts = try await archive.contents(ContactContent.self, under: Array(contact.values))
        let fitting = cases.filter { found in
            let record = found.record
            let name = names[record.person]
            return record.reference == search.reference || (name.map { search.fits($0, of: record.person) } ?? false)
                || (contacts[record.person].map(search.fits) ?? false)
        }
        let places = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
        let ordered = fitting.sorted { places[$0.record.person, default: 0] < places[$1.record.person, default: 0] }
        let lines = try await lines(of: Array(ordered.prefix(CaseSearch.most)), readings: nil, for: acting, at: now)
        // Candidates whose name was opened and did not fit were looked at as well.
        let looked = people.map { person in
            let parts: [Compartment?] = [
                names[person] == nil ? nil : .identity, contacts[person] == nil ? nil : .contact,
            ]
            return (person: person, looked: Set(parts.compactMap { $0 }))
        }
        return (lines, looked)
    }
}
