import Accounts
import Foundation
import Store
import Testing

@testable import Evidence

/// Numbers can be read here, people cannot: not because nobody does it, but because nothing here can name them.
@Suite struct `From the figures` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Evidence")

    private static let sources: [(name: String, text: String)] = {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
            .compactMap { url in (try? String(contentsOf: url, encoding: .utf8)).map { (url.lastPathComponent, $0) } }
    }()

    @Test func `nothing of the pillar that knows people is named`() {
        #expect(Self.sources.count > 20)
        for (name, text) in Self.sources where text.contains(/import\s+Protection/) { Issue.record("\(name)") }
        #expect("import Protection".contains(/import\s+Protection/))
    }

    @Test func `only tables of this pillar are asked, and the keys of its own rows`() {
        let own = Set(
            Self.sources.flatMap { $0.text.matches(of: /struct (\w+): [^{]*\bStored\b/).map { String($0.output.1) } })
        #expect(own.isSuperset(of: ["ObservationFile", "Release", "TablePlan"]))
        let allowed = own.union(["KeyRow"])
        for (name, text) in Self.sources {
            for match in text.matches(of: /Query<(\w+)>/) where !allowed.contains(String(match.output.1)) {
                Issue.record("\(name) asks for \(match.output.1)")
            }
        }
    }

    @Test func `no statement names another table`() {
        let own = Set(EvidencePillar.tables.map(\.name))
        for (name, text) in Self.sources {
            for match in text.matches(of: /\b(?:FROM|JOIN|INTO|UPDATE) ([a-z_]+)/)
            where !own.contains(String(match.output.1)) {
                Issue.record("\(name): \(match.output.0)")
            }
            for match in text.matches(of: /REFERENCES ([a-z_]+)/) where !own.contains(String(match.output.1)) {
                Issue.record("\(name): \(match.output.0)")
            }
        }
        #expect("SELECT 1 FROM person".contains(/\b(?:FROM|JOIN|INTO|UPDATE) ([a-z_]+)/))
    }

    @Test func `no table of this pillar has a column for a person or a case`() {
        let columns = EvidencePillar.tables.flatMap { table in table.columns.map { "\(table.name).\($0)" } }
        let told = columns.filter { $0.contains("person") || $0.contains("case") || $0.contains("subject") }
        #expect(told == [])
    }
}
