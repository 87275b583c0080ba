import Foundation
import Matching
import Vault

/// People that nobody is: names made of syllables, some much commoner than others, and days of birth.
struct InventedRegister {
    struct Person: Hashable {
        let name: String
        let born: String
    }
    let people: [Person]
    /// How many names there are; the first is the commonest.
    let names: [String]

    init(_ count: Int, names number: Int, seed: UInt64) {
        var state = seed
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let syllables = ["ra", "no", "ti", "ke", "lu", "sa"]
        var names: [String] = []
        while names.count < number {
            let name = (0..<(2 + below(3))).map { _ in syllables[below(6)] }.joined()
            if !names.contains(name) { names.append(name) }
        }
        self.names = names
        people = (0..<count).map { _ in
            // A product of two numbers leans to the small ones, as real names do.
            let name = names[below(number) * below(number) * below(number) / (number * number)]
            return Person(name: name, born: "\(1960 + below(50))\(10 + below(3))\(10 + below(19))")
        }
    }

    /// Plain encodings of the names alone, or of names and days of birth.
    static func encodings(_ people: [Person], withBirth: Bool, secret: String) throws -> [BitFilter] {
        let feature = { (name: String) in
            """
            {"identifier":"\(name)","format":{"type":"string"},"hashing":{"comparison":{"type":"ngram","n":2},
            "strategy":{"bitsPerToken":12},"hash":{"type":"blakeHash"}}}
            """
        }
        let features = ["name", "born"].map {
            $0 == "name" || withBirth ? feature($0) : #"{"identifier":"born","ignored":true}"#
        }
        let schema = try EncodingSchema(
            json: Data(
                (#"{"version":3,"clkConfig":{"l":1024,"kdf":{"type":"HKDF"}},"features":["#
                    + features.joined(separator: ",") + "]}")
                    .utf8))
        let keys = try EncodingKeys.derive(
            secret: Data(secret.utf8), columns: 2, salt: [], info: [], keySize: 64, usesSHA512: false)
        let encoder = LinkageEncoder(schema: schema, keys: keys)
        var memory = LinkageEncoder.Memory()
        return try people.map { try encoder.encode([$0.name, $0.born], memory: &memory) }
    }
}
