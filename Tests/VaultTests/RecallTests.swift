import Foundation
import Lexicon
import Testing

@testable import Vault

/// Public pairs of names that a fuzzy matcher is tried on: misspelt, shortened, transliterated. A blind index is exact
/// on its forms and finds not half of them; what it finds it must not mix with the pairs that only look alike.
@Suite struct `The recall of a blind index` {
    static let file = URL(
        fileURLWithPath: ProcessInfo.processInfo.environment["LODESTAR_SHARED"] ?? "../shared", isDirectory: true
    ).appendingPathComponent("data/supply/names/name_pairs.csv")

    @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path), "the shared name pairs are not here"))
    func `is what the documentation says on hard pairs`() throws {
        let lines = try String(contentsOf: Self.file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
        let index = BlindIndex(key: .fresh())
        let person = Person.ID()
        var found = ["true": 0, "false": 0]
        var asked = ["true": 0, "false": 0]
        for line in lines where !line.contains("\"") {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 4, fields[1] == "Person", asked[fields[4]] != nil else { continue }
            asked[fields[4], default: 0] += 1
            let stored = index.tokens(name: fields[3], of: person)
            let isFound = index.query(name: fields[2]).finds(stored)
            if isFound { found[fields[4], default: 0] += 1 }
        }
        #expect(asked["true"] == 114)
        #expect(asked["false"] == 155)
        #expect(found["true", default: 0] == 54)
        #expect(found["false", default: 0] == 4)
    }
}
