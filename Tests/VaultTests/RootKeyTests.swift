import Foundation
import Testing

@testable import Vault

@Suite struct `The root key` {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("root-\(UUID().uuidString)")
    var path: String { folder.appendingPathComponent("root.key").path }

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private func finish() { try? FileManager.default.removeItem(at: folder) }

    private func write(_ content: Data, mode: Int) throws {
        try content.write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    @Test func `is made once, readable by its owner alone, and loads again`() throws {
        defer { finish() }
        let made = try RootKey.create(atPath: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o400)
        #expect(try RootKeySource.file(path).load().fingerprint == made.fingerprint)
        #expect(throws: RootKeyUnavailable.alreadyThere(path: path)) { try RootKey.create(atPath: path) }
        #expect(try RootKeySource.file(path).load().fingerprint == made.fingerprint)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["root.key"])
    }

    @Test(arguments: [0o440, 0o404, 0o644, 0o600 | 0o020, 0o601])
    func `is refused from a file that others can reach, and the error says how to mend it`(mode: Int) throws {
        defer { finish() }
        try write(Data(count: 32), mode: mode)
        let refusal = RootKeyUnavailable.readableByOthers(path: path, mode: UInt16(mode))
        #expect(throws: refusal) { try RootKeySource.file(path).load() }
        #expect(refusal.description.contains("chmod 400 '\(path)'"))
    }

    @Test(arguments: [0, 31, 33, 63, 65])
    func `is refused in another length`(count: Int) throws {
        defer { finish() }
        try write(Data(repeating: 0x61, count: count), mode: 0o400)
        #expect(throws: RootKeyUnavailable.misshapen(origin: path)) { try RootKeySource.file(path).load() }
    }

    @Test func `may be 32 bytes or 64 hexadecimal digits`() throws {
        defer { finish() }
        let expected = try #require(RootKey(Data(0..<32)))
        try write(Data(0..<32), mode: 0o400)
        #expect(try RootKeySource.file(path).load().bytes == expected.bytes)
        let digits = Digest.hexadecimal(Data(0..<32))
        #expect(try RootKeySource.parse(Data((digits.uppercased() + "\r\n").utf8), from: "").bytes == expected.bytes)
        let signed = "+1" + digits.dropFirst(2)
        #expect(throws: RootKeyUnavailable.misshapen(origin: "x")) {
            try RootKeySource.parse(Data(signed.utf8), from: "x")
        }
    }

    @Test func `is missed where it is not`() {
        defer { finish() }
        #expect(throws: RootKeyUnavailable.notFound(path: path)) { try RootKeySource.file(path).load() }
    }

    @Test func `may be a credential of the service`() throws {
        defer { finish() }
        try write(Data(0..<32), mode: 0o440)
        let source = RootKeySource.credential("root.key")
        let environment = ["CREDENTIALS_DIRECTORY": folder.path]
        #expect(try source.load(environment: environment).bytes == Data(0..<32))
        #expect(throws: RootKeyUnavailable.noCredentials(name: "root.key")) { try source.load(environment: [:]) }
        #expect(throws: RootKeyUnavailable.notFound(path: "../root.key")) {
            try RootKeySource.credential("../root.key").load(environment: environment)
        }
    }

    @Test func `may come from a program`() throws {
        defer { finish() }
        let digits = Digest.hexadecimal(Data(0..<32))
        #expect(try RootKeySource.command(["/bin/echo", digits]).load().bytes == Data(0..<32))
        #expect(throws: RootKeyUnavailable.misshapen(origin: "/bin/echo")) {
            try RootKeySource.command(["/bin/echo", "no key"]).load()
        }
        #expect(throws: RootKeyUnavailable.commandFailed(program: "/bin/sh", status: 3)) {
            try RootKeySource.command(["/bin/sh", "-c", "echo \(digits); exit 3"]).load()
        }
        #expect(throws: RootKeyUnavailable.commandFailed(program: "/nowhere/key", status: nil)) {
            try RootKeySource.command(["/nowhere/key"]).load()
        }
        #expect(throws: RootKeyUnavailable.commandFailed(program: "", status: nil)) {
            try RootKeySource.command([]).load()
        }
    }

    @Test(arguments: ["exec sleep 30", "exec yes", "exec >&-; exec sleep 30"])
    func `is not waited for for ever`(script: String) {
        defer { finish() }
        let start = ContinuousClock.now
        #expect(throws: RootKeyUnavailable.commandTooSlow(program: "/bin/sh")) {
            try RootKeySource.command(["/bin/sh", "-c", script], timeout: .milliseconds(300)).load()
        }
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func `has a fingerprint that tells it from others`() throws {
        defer { finish() }
        let (one, other) = (RootKey.random(), RootKey.random())
        #expect(one.fingerprint != other.fingerprint)
        #expect(one.fingerprint.count == 16)
        #expect(try #require(RootKey(one.bytes)).fingerprint == one.fingerprint)
        #expect(RootKey(Data(count: 31)) == nil)
    }
}
