import Testing

/// The house rules, asked of the whole tree. A rule that is not tested is a wish.
@Suite struct `The tree` {
    static let repository = Repository()
    static let sources = Result { try repository.swift(under: "Sources") }
    static let tests = Result { try repository.swift(under: "Tests") }

    @Test func `keeps its walls`() throws {
        let sources = try Self.sources.get()
        #expect(sources.count > 40)
        expectNone(sources.flatMap { Walls.findings(in: $0.text, of: $0.module) })
    }

    @Test func `keeps files, functions and lines short`() throws {
        let files = try Self.sources.get() + Self.tests.get()
        expectNone(files.flatMap { Sizes.findings(in: $0.text) })
    }

    @Test func `keeps its habits`() throws {
        let sources = try Self.sources.get()
        expectNone(sources.flatMap { Habits.findings(in: $0.text, of: $0.module, isTest: false) })
        // This folder names what it forbids.
        let tests = try Self.tests.get().filter { $0.module != "TidyTests" }
        expectNone(tests.flatMap { Habits.findings(in: $0.text, of: $0.module, isTest: true) })
    }

    @Test func `has tests for every module`() throws {
        for module in Walls.ours.keys.sorted() where module != "lodestar" {
            let tests = try Self.tests.get().filter { $0.module == "\(module)Tests" }
            #expect(tests.contains { $0.text.codeText.contains("@Test") }, "\(module) has no tests")
        }
    }

    @Test func `has pages whose links lead somewhere`() throws {
        let pages = Self.repository.files(ending: ".md")
        expectNone(
            try pages.flatMap { path in
                Prose.links(in: try Self.repository.text(path), at: path, exists: Self.repository.exists)
            })
    }

    @Test func `numbers its decisions once, and gives each its three parts`() throws {
        let folder = "docs/decisions/"
        let files = Self.repository.files(under: folder, ending: ".md")
        expectNone(Prose.numbering(of: files.map { String($0.split(separator: "/").last ?? "") }))
        expectNone(try files.flatMap { Prose.headings(of: try Self.repository.text($0), at: $0) })
    }

    @Test func `names in its threat model only tests that exist, and one for each thing that cannot be done`() throws {
        let repository = Self.repository
        let journeys = try repository.files(under: "Tests/Journeys", ending: ".py").map(repository.text)
        let tests =
            try Self.tests.get().map { $0.text.lines.joined(separator: "\n") } + journeys.map(Prose.journeys)
        for path in ["docs/threat-model.md", "SECURITY.md"] {
            let page = try repository.text(path)
            expectNone(Prose.namedTests(in: page, at: path, tests: tests.joined(separator: "\n")))
            expectNone(Prose.untested(in: page, at: path))
        }
        #expect(try repository.text("docs/threat-model.md").contains("test: “"))
    }

    @Test func `explains each word once, and its traps in eighty lines`() throws {
        expectNone(Prose.repeatedWords(in: try Self.repository.text("GLOSSARY.md"), at: "GLOSSARY.md"))
        #expect(
            try Self.repository.text("AGENTS.md").split(separator: "\n", omittingEmptySubsequences: false).count <= 81)
    }

    private func expectNone(_ findings: [Finding]) {
        #expect(findings.isEmpty, "\n\(findings.map(\.description).joined(separator: "\n"))")
    }
}
