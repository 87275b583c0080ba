import Testing

/// Each rule is shown a file that breaks it, and one that does not.
@Suite struct `A planted fault` {
    private func file(_ text: String, _ path: String = "Sources/Policy/Planted.swift") -> SwiftText {
        SwiftText(path: path, text)
    }

    private func habits(_ text: String, isTest: Bool = false, module: String = "Policy") -> [String] {
        Habits.findings(in: file(text), of: module, isTest: isTest).map(\.rule)
    }

    @Test(arguments: [
        ("Lexicon", "import Policy"), ("Policy", "package import Store"), ("Policy", "import GRDB"),
        ("Store", "import Hummingbird"), ("Web", "import struct Vault.Keyring"), ("Packs", "import Crypto"),
        ("Web", "@preconcurrency import Protection"), ("Store", "import Whatever"),
        ("Protection", "import Hummingbird"),
        ("Accounts", "import Protection"), ("Protection", "import ArgumentParser"),
    ])
    func `in a wall is found`(module: String, line: String) {
        #expect(Walls.findings(in: file("import Foundation\n\(line)\n"), of: module).map(\.line) == [2])
    }

    @Test(arguments: [
        ("Vault", "import Crypto"), ("Store", "import GRDB"), ("Web", "package import Store"),
        ("Policy", "// import Store"), ("Policy", "let words = \"import Store\""),
        ("Policy", "let words = \"\"\"\n    import Store\n    \"\"\""), ("lodestar", "import ArgumentParser"),
    ])
    func `is not seen where there is none`(module: String, text: String) {
        #expect(Walls.findings(in: file(text), of: module) == [])
    }

    @Test func `of a module outside the plan is found`() {
        #expect(Walls.findings(in: file("import Foundation"), of: "Helpers").count == 1)
    }

    @Test(arguments: [(120, 0), (121, 1)])
    func `of a long line is found`(length: Int, count: Int) {
        #expect(Sizes.findings(in: file(String(repeating: "臺", count: length))).count == count)
    }

    @Test(arguments: [(500, 0), (501, 1)])
    func `of a long file is found`(length: Int, count: Int) {
        #expect(Sizes.findings(in: file(String(repeating: "\n", count: length))).count == count)
    }

    @Test(arguments: ["func f() {", "init(a: [Int]) {", "static func g(\n_ a: (Int) -> Int\n) -> [Int] {"])
    func `of a long function is found`(head: String) {
        for (inner, count) in [(50, 0), (70, 1)] {
            let body = String(repeating: "    let x = { \"}\" }\n", count: inner)
            let text = "struct S {\n\(head)\n\(body)}\n}\nprotocol P {\n    func q()\n    func r()\n}\n"
            #expect(Sizes.findings(in: file(text)).count == count, "\(head) \(inner)")
        }
    }

    @Test(arguments: [
        "// TODO later", "// FIXME", "/// XXX", "let a = \"not implemented\"", "let a = \"Coming soon\"",
        "let home = \"/home/someone\"", "fatalError(\"no\")", "let a = try! b()", "let a = b as! C", "print(a)",
        "let a = b!", "let a = f()!.c", "let a = list[0]!", "enum Policy {}", "struct Store {}", "actor Journal {}",
        "extension Grant: Decodable {}", "package struct Grant: Sendable, Codable {}",
        "final class A: @unchecked Sendable {}", "let a = \"\\(b!)\"",
    ])
    func `of habit is found, once`(line: String) {
        #expect(habits("let first = 1\n\(line)\n").count == 1)
    }

    @Test(arguments: [
        "let a = b != c", "if !a { b() }", "let word = \"wow!\"", "// as it is! print(this)", "label.print(a)",
        "struct Rulebook {}", "package struct Grant: Sendable {}", "func fingerprint(a: Int) {}",
        "// One connection, guarded by its queue.\nfinal class A: @unchecked Sendable {}", "let prefix = #\"a\"b!\"#",
        "struct PolicySnapshot {}",
    ])
    func `of habit is not seen where there is none`(text: String) {
        #expect(habits(text) == [])
    }

    @Test(arguments: ["lodestar", "PolicyTests"])
    func `of printing is none on the command line or in a test`(module: String) {
        #expect(habits("print(a)", isTest: module != "lodestar", module: module) == [])
    }

    @Test(arguments: [
        ("switch acting.purpose {\ncase .protection: a()\ndefault: b()\n}", 1),
        ("switch compartment {\ncase .health: a()\ndefault:\n    b()\n}", 1),
        ("switch x {\ncase .safeReturn: a()\ndefault: b()\n}", 1),
        ("switch compartment {\ncase .health: a()\ncase .money: b()\n}", 0),
        ("switch word {\ncase .a: a()\ndefault: b()\n}", 0),
    ])
    func `of a silent default is found`(text: String, count: Int) {
        #expect(habits(text).count == count)
    }

    @Test(arguments: [
        ("commit(Change(row, deed: Deed(name, under: grant)))", 1),
        ("commit(\n    Change(\n        row, beside: [one(2)], deed: deed))\nlet premises = 1", 1),
        ("commit(Change(row, deed: deed, provided: grant.premises + [.notYet(one)]))", 0),
        ("func take(_ change: Change<Row>) {}", 0),
    ])
    func `of a change in a case that asks nothing again is found`(text: String, count: Int) {
        #expect(habits(text, module: "Protection").count == count)
        #expect(habits(text).isEmpty)
    }

    @Test func `in the numbering of decisions is found`() {
        #expect(Prose.numbering(of: ["0001-a.md", "0002-b.md"]) == [])
        #expect(Prose.numbering(of: ["0001-a.md", "0001-b.md", "notes.md"]).count == 2)
        #expect(Prose.headings(of: "# 1\n\n## Context\n\n## Decision\n\n", at: "x").map(\.rule).count == 1)
    }

    @Test func `in a link is found`() {
        let page = "[a](../a.md#part) [b](b.md) [c](https://example.org) [d](#here) ![e](pictures/e.png)"
        var asked: [String] = []
        let findings = Prose.links(in: page, at: "docs/page.md") { path in
            asked.append(path)
            return path != "docs/b.md"
        }
        #expect(asked == ["a.md", "docs/b.md", "docs/pictures/e.png"])
        #expect(findings.map(\.rule) == ["the link to b.md leads nowhere"])
    }

    @Test func `in the name of a test, and in the glossary, is found`() {
        let tests = "@Test func `is there`() {}"
        #expect(Prose.namedTests(in: "x test: “is there”", at: "p", tests: tests) == [])
        #expect(Prose.namedTests(in: "x\ny test: “is not”", at: "p", tests: tests).map(\.line) == [2])
        #expect(
            Prose.namedTests(
                in: "x test: “a page holds”", at: "p", tests: Prose.journeys(in: "def test_a_page_holds(x):")) == [])
        let cannot = "- **cannot** a. test: “b”\n- **can** c\n- **cannot** d,\n  e\n\n- **cannot** f,\n  g. test: “h”\n"
        #expect(Prose.untested(in: cannot, at: "p").map(\.line) == [3])
        #expect(Prose.untested(in: "- **cannot** a", at: "p").map(\.line) == [1])
        #expect(Prose.repeatedWords(in: "**case** a\n\n**case** b\n\n**basis** c", at: "p").map(\.line) == [3])
    }
}
