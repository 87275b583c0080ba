import Foundation
import Lexicon
import Vault

/// What a browser holds while a person reads their own file: sealed, good for a quarter of an hour, kept nowhere.
struct PersonPass: Codable, Sendable, Equatable {
    static let cookieName = "my"
    static let lasting: TimeInterval = 900

    let access: Identifier<PersonAccess>
    /// False where the second number was given: the view shows nothing, and nothing is read.
    let opensFile: Bool
    /// How many wrong numbers were tried before, of which the reader was not told yet.
    let wrongNumbers: Int
    let until: Date

    var givenAt: Date { until.addingTimeInterval(-Self.lasting) }

    init(_ access: Identifier<PersonAccess>, opensFile: Bool, wrongNumbers: Int, at now: Date) {
        self.access = access
        self.wrongNumbers = wrongNumbers
        self.opensFile = opensFile
        until = now.addingTimeInterval(Self.lasting)
    }

    func sealed(with key: DataKey) throws -> String {
        key.seal(try JSONEncoder().encode(self), at: Self.place).bytes.base64EncodedString()
    }

    /// Reads a cookie back; nil for one that is not ours, was altered, or has run out.
    init?(cookie: String?, key: DataKey, at now: Date) {
        guard let bytes = cookie.flatMap({ Data(base64Encoded: $0) }), let sealed = try? Sealed(bytes: bytes),
            let plain = try? key.open(sealed, at: Self.place),
            let pass = try? JSONDecoder().decode(PersonPass.self, from: plain), pass.until > now
        else { return nil }
        self = pass
    }

    private static let place = Place(table: "cookie", column: "my", row: "v1")
}
