import Foundation
import Matching
import Testing

@Suite struct `Encodings as clkhash makes them` {
    private struct Golden: Decodable {
        struct Made: Decodable {
            let name: String
            let keys: [String]
            let encodings: [String]
        }
        let rows: [[String]]
        let sets: [Made]
    }

    private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Fixtures/clkhash.json")

    private func schemas() throws -> (Golden, [EncodingSchema]) {
        let data = try Data(contentsOf: Self.file)
        let golden = try JSONDecoder().decode(Golden.self, from: data)
        let top = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let sets = try #require(top["sets"] as? [[String: Any]])
        return (
            golden,
            try sets.map { try EncodingSchema(json: JSONSerialization.data(withJSONObject: $0["schema"] as Any)) }
        )
    }

    @Test func `are the peer's to the bit, in every set`() throws {
        let (golden, schemas) = try schemas()
        #expect(golden.sets.count == 4)
        for (made, schema) in zip(golden.sets, schemas) {
            let encoder = LinkageEncoder(schema: schema, keys: made.keys.map(bytes))
            var memory = LinkageEncoder.Memory()
            for (row, expected) in zip(golden.rows, made.encodings) {
                let filter = try encoder.encode(row, memory: &memory)
                #expect(Data(filter.bytes).base64EncodedString() == expected, "\(made.name): \(row)")
            }
        }
    }

    @Test func `another key gives another encoding`() throws {
        let (golden, schemas) = try schemas()
        var keys = golden.sets[0].keys.map(bytes)
        keys[1][0] ^= 1
        var memory = LinkageEncoder.Memory()
        let filter = try LinkageEncoder(schema: schemas[0], keys: keys).encode(golden.rows[0], memory: &memory)
        #expect(Data(filter.bytes).base64EncodedString() != golden.sets[0].encodings[0])
    }

    @Test func `a value that does not fit its column is refused without being told`() throws {
        let (golden, schemas) = try schemas()
        let encoder = LinkageEncoder(schema: schemas[0], keys: golden.sets[0].keys.map(bytes))
        for (column, wrong) in [(3, "30/02/1999"), (3, "1999-01-01"), (4, "two")] {
            var row = golden.rows[0]
            row[column] = wrong
            var memory = LinkageEncoder.Memory()
            #expect(throws: LinkageEncoder.Fault.value(column: schemas[0].columns[column])) {
                try encoder.encode(row, memory: &memory)
            }
        }
    }

    @Test(arguments: [
        (#"{"version":2}"#, EncodingSchema.Fault.version(2)),
        (#"[]"#, .notJSON),
        (#"{"version":3}"#, .value("clkConfig")),
        (#"{"version":3,"clkConfig":{"l":1000}}"#, .unsupported("clkConfig.l that is no power of two")),
        (#"{"version":3,"clkConfig":{"l":1024,"kdf":{"type":"legacy"}}}"#, .unsupported("key derivation ‘legacy’")),
        (
            #"{"version":3,"clkConfig":{"l":1024,"kdf":{"type":"HKDF"}},"features":[{"identifier":"x","format":"#
                + #"{"type":"string"},"hashing":{"hash":{"type":"doubleHash"}}}]}"#,
            .unsupported("x: hash ‘doubleHash’")
        ),
    ])
    func `a schema that is not supported says what is not`(text: String, fault: EncodingSchema.Fault) {
        #expect(throws: fault) { try EncodingSchema(json: Data(text.utf8)) }
    }
}

@Suite struct `The hash BLAKE2b` {
    @Test func `gives the answer of RFC 7693, appendix A`() {
        #expect(
            hex(BLAKE2b().hash(Array("abc".utf8)))
                == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923")
    }

    /// From the reference implementation's list of keyed answers: key 00…3f, messages of 0, 1 and 255 bytes 00, 01, ….
    @Test(arguments: [
        (
            0,
            "10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786"
                + "b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568"
        ),
        (
            1,
            "961f6dd1e4dd30f63901690c512e78e4b45e4742ed197c3c5e45c549fd25f2e4"
                + "187b0bc9fe30492b16b0d0bc4ef9b0f34c7003fac09a5ef1532e69430234cebd"
        ),
        (
            255,
            "142709d62e28fcccd0af97fad0f8465b971e82201dc51070faa0372aa43e9248"
                + "4be1c1e73ba10906d5d1853db6a4106e0a7bf9800d373d6dee2d46d62ef2a461"
        ),
    ])
    func `gives the reference answers with a key`(length: Int, expected: String) {
        let hash = BLAKE2b(key: (0..<64).map { UInt8($0) })
        #expect(hex(hash.hash((0..<length).map { UInt8($0) })) == expected)
    }
}

private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}

private func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.utf8.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
}
