import Foundation
import Journal

/// Compares everyone's search tokens with the row that vouches for them; that row is checked with all others.
struct TokenCheck {
    typealias Fault = Verification.Fault

    private let session: any Session
    private let codes: RowCodes
    /// What vouches for the tokens of those who were not met yet.
    private var sets: [String: Data] = [:]
    private var person = ""
    private var tokens = TokenList(person: "")

    init(session: any Session, codes: RowCodes) {
        self.session = session
        self.codes = codes
    }

    /// Throws the first ``Verification/Fault``.
    mutating func run() throws {
        try session.scan("SELECT id, digest FROM token_set") { cells in
            // What does not read as one is named with the rows.
            guard case .text(let id) = cells[0], case .blob(let digest) = cells[1] else { return }
            sets[String(decoding: id, as: UTF8.self)] = Data(digest)
        }
        try Fault.reading("index_token") {
            try session.scan("SELECT person, field, token FROM index_token ORDER BY person, field, token") { cells in
                guard case .text(let next) = cells[0], case .text(let field) = cells[1],
                    case .blob(let token) = cells[2]
                else { throw Fault.tokensAltered(person: "?") }
                if !next.elementsEqual(person.utf8) {
                    try compare()
                    person = String(decoding: next, as: UTF8.self)
                    tokens = TokenList(person: person)
                }
                tokens.add(field: field, token: token)
            }
            try compare()
            for (person, digest) in sets where digest != codes.digest(of: TokenList(person: person)) {
                throw Fault.tokensAltered(person: person)
            }
        }
    }

    private mutating func compare() throws {
        let digest = sets.removeValue(forKey: person)
        // Who never had a token has no row.
        if digest == nil, tokens.isEmpty { return }
        guard digest == codes.digest(of: tokens) else { throw Fault.tokensAltered(person: person) }
    }
}
