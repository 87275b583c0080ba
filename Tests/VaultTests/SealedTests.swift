import Foundation
import Lexicon
import Testing

@testable import Vault

@Suite struct `A sealed field` {
    let key = DataKey.fresh()
    let place = Place(table: "person_field", column: "name", row: "row-1")

    @Test(arguments: ["", "王小明", "a", String(repeating: "Nguyễn ", count: 200)])
    func `opens where it was sealed`(text: String) throws {
        let sealed = key.seal(text, at: place)
        #expect(try key.openText(sealed, at: place) == text)
        #expect(try key.openText(Sealed(bytes: sealed.bytes), at: place) == text)
        #expect(sealed.keyID == key.id)
    }

    @Test func `does not open once any bit of it was changed`() throws {
        let sealed = key.seal("Wang Xiaoming", at: place)
        for index in sealed.bytes.indices {
            for bit in 0..<8 {
                var bytes = sealed.bytes
                bytes[index] ^= 1 << bit
                #expect(throws: (any Error).self, "byte \(index), bit \(bit)") {
                    try key.open(try Sealed(bytes: bytes), at: place)
                }
            }
        }
    }

    @Test func `does not open once cut or lengthened`() {
        let sealed = key.seal(String(repeating: "x", count: 100), at: place)
        for count in 0..<sealed.bytes.count {
            #expect(throws: (any Error).self) { try key.open(try Sealed(bytes: sealed.bytes.prefix(count)), at: place) }
        }
        #expect(throws: (any Error).self) { try key.open(try Sealed(bytes: sealed.bytes + Data([0])), at: place) }
        #expect(throws: Unsealable.notAuthentic) {
            try key.open(try Sealed(bytes: sealed.bytes + Data(count: 32)), at: place)
        }
    }

    @Test(arguments: [
        Place(table: "other", column: "name", row: "row-1"),
        Place(table: "person_field", column: "phone", row: "row-1"),
        Place(table: "person_field", column: "name", row: "row-2"),
        Place(table: "person_fieldname", column: "", row: "row-1"),
        Place(table: "person_field", column: "namerow-1", row: ""),
    ])
    func `does not open in another place`(other: Place) {
        let sealed = key.seal("Wang Xiaoming", at: place)
        #expect(throws: Unsealable.notAuthentic) { try key.open(sealed, at: other) }
    }

    @Test func `does not open with another key, and says which it needs`() throws {
        let sealed = key.seal("Wang Xiaoming", at: place)
        #expect(throws: Unsealable.otherKey(key.id)) { try DataKey.fresh().open(sealed, at: place) }
        let relabelled = DataKey(id: key.id, generation: 1, bytes: Secret.random(32))
        #expect(throws: Unsealable.notAuthentic) { try relabelled.open(sealed, at: place) }
    }

    @Test func `does not open in another generation, even with the same bytes of key`() throws {
        let sealed = key.seal("Wang Xiaoming", at: place)
        let later = DataKey(id: key.id, generation: 2, bytes: key.bytes)
        #expect(throws: Unsealable.otherGeneration(1)) { try later.open(sealed, at: place) }
        var bytes = sealed.bytes
        bytes[18] = 2
        #expect(throws: Unsealable.notAuthentic) { try later.open(try Sealed(bytes: bytes), at: place) }
    }

    @Test func `is never the same twice`() {
        #expect(key.seal("x", at: place).bytes != key.seal("x", at: place).bytes)
    }

    @Test func `tells what is wrong with bytes that are not one`() {
        #expect(throws: Sealed.Malformed.tooShort(byteCount: 0)) { try Sealed(bytes: Data()) }
        #expect(throws: Sealed.Malformed.unknownFormat(9)) { try Sealed(bytes: Data([9]) + Data(count: 100)) }
        #expect(throws: Sealed.Malformed.lengthOutsideBuckets(byteCount: 33)) {
            try Sealed(bytes: Data([1]) + Data(count: 46 + 33))
        }
    }

    @Test(arguments: [
        (0, 32), (1, 32), (28, 32), (29, 64), (60, 64), (61, 96), (252, 256), (253, 512), (508, 512), (509, 768),
    ])
    func `has the length of a bucket`(plain: Int, padded: Int) throws {
        let sealed = key.seal(Data(repeating: 7, count: plain), at: place)
        #expect(sealed.bytes.count == 47 + padded)
        #expect(try key.open(sealed, at: place) == Data(repeating: 7, count: plain))
    }

    @Test func `opens from a slice of a larger buffer`() throws {
        let sealed = key.seal("slice", at: place)
        let slice = (Data(count: 5) + sealed.bytes).dropFirst(5)
        #expect(try key.openText(try Sealed(bytes: slice), at: place) == "slice")
    }
}

@Suite struct `A key` {
    /// RFC 4231. Keys shorter than 32 bytes are filled with zeros, and longer than 64 are hashed, as HMAC does itself.
    @Test(arguments: [
        (
            Data(repeating: 0x0b, count: 20), Data("Hi There".utf8),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Data("Jefe".utf8), Data("what do ya want for nothing?".utf8),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            Data(repeating: 0xaa, count: 20), Data(repeating: 0xdd, count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (
            Digest.sha256(Data(repeating: 0xaa, count: 131)),
            Data("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `authenticates as RFC 4231 says`(material: Data, message: Data, code: String) {
        let padded = material + Data(count: 32 - material.count)
        let key = DataKey(id: Identifier(), generation: 1, bytes: padded)
        #expect(Digest.hexadecimal(key.authenticationCode(message)) == code)
        #expect(key.isAuthentic(key.authenticationCode(message), for: message))
        #expect(!key.isAuthentic(key.authenticationCode(message), for: message + Data([0])))
        #expect(!key.isAuthentic(key.authenticationCode(message).prefix(31), for: message))
    }

    @Test func `shows nothing of itself`() {
        let key = DataKey.fresh()
        let root = RootKey.random()
        var shown = "\(key) \(root) \(String(reflecting: key)) \(String(reflecting: root))"
        dump(key, to: &shown)
        dump(root, to: &shown)
        for secret in [key.bytes, root.bytes] {
            #expect(!shown.contains(Digest.hexadecimal(secret).prefix(16)))
            #expect(!shown.contains(Array(secret.prefix(4)).description.dropLast()))
        }
        #expect(!shown.lowercased().contains("symmetric"))
    }

    @Test func `comes out of its wrapping only with the same wrapper, name, id and generation`() throws {
        let (wrapper, key) = (DataKey.fresh(), DataKey.fresh(generation: 3))
        let name = KeyName.person(Identifier(), compartment: "identity")
        func wrapped(
            id: Identifier<DataKey>? = nil, name other: KeyName? = nil, generation: Int = 3, bytes: Data? = nil
        ) -> WrappedKey {
            WrappedKey(
                id: id ?? key.id, name: other ?? name, wrappedBy: wrapper.id, generation: generation,
                bytes: bytes ?? wrapper.wrap(key, as: name), madeAt: .distantPast)
        }
        #expect(try wrapper.unwrap(wrapped()).bytes == key.bytes)
        #expect(try wrapper.unwrap(wrapped()).generation == 3)
        #expect(throws: Unwrappable.notAuthentic) { try wrapper.unwrap(wrapped(id: Identifier())) }
        #expect(throws: Unwrappable.notAuthentic) {
            try wrapper.unwrap(wrapped(name: .person(Identifier(), compartment: "identity")))
        }
        #expect(throws: Unwrappable.notAuthentic) { try wrapper.unwrap(wrapped(generation: 2)) }
        #expect(throws: Unwrappable.malformed) { try wrapper.unwrap(wrapped(generation: 0)) }
        let other = DataKey.fresh()
        #expect(throws: Unwrappable.otherKey(wrappedUnder: wrapper.fingerprint, given: other.fingerprint)) {
            try other.unwrap(wrapped())
        }
        let bytes = wrapper.wrap(key, as: name)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x40
            #expect(throws: Unwrappable.self) { try wrapper.unwrap(wrapped(bytes: changed)) }
        }
    }
}

@Suite struct `The name of a key` {
    static let person = Person.ID("6f1c9a52-3a0e-4a56-9d0d-2f6f8a2b7c11")
    static let names: [(KeyName, String)] = [
        (.compartment("identity"), "compartment/identity"), (.signing, "signing"), (.purposes, "purposes"),
        (IndexScope.secretariat.keyName, "index/secretariat"),
        (
            .unit(AgencyUnit.ID("6f1c9a52-3a0e-4a56-9d0d-2f6f8a2b7c11") ?? Identifier()),
            "unit/6f1c9a52-3a0e-4a56-9d0d-2f6f8a2b7c11"
        ),
        (
            .person(person ?? Identifier(), compartment: "health"),
            "person/6f1c9a52-3a0e-4a56-9d0d-2f6f8a2b7c11/health"
        ),
    ]

    @Test(arguments: names) func `reads what it writes`(name: KeyName, text: String) {
        #expect(name.text == text)
        #expect(KeyName(text) == name)
    }

    @Test(arguments: [
        "", "/", "root", "signing/", "compartment", "compartment/", "unit/x", "person/x/identity",
        "person/6f1c9a52-3a0e-4a56-9d0d-2f6f8a2b7c11", "person/6f1c9a52-3a0e-4a56-9d0d-2f6f8a2b7c11/",
        "unit/6F1C9A52-3A0E-4A56-9D0D-2F6F8A2B7C11", "index/",
    ])
    func `refuses another form`(text: String) { #expect(KeyName(text) == nil) }
}
