import Foundation

/// What the pages of the project promise: numbers used once, links that lead somewhere, tests that exist.
enum Prose {
    /// A decision's file is its number, in four digits, and its name.
    static func numbering(of files: [String]) -> [Finding] {
        var taken: [Substring: String] = [:]
        return files.sorted().compactMap { file in
            guard let number = file.firstMatch(of: #/^(\d{4})-[a-z0-9-]+\.md$/#)?.output.1 else {
                return Finding(path: file, line: 1, rule: "a decision is named 0001-what-was-decided.md")
            }
            if let other = taken.updateValue(file, forKey: number) {
                return Finding(path: file, line: 1, rule: "the number is taken by \(other)")
            }
            return nil
        }
    }

    static func headings(of decision: String, at path: String) -> [Finding] {
        ["## Context", "## Decision", "## Consequences"].filter { !decision.contains("\n\($0)\n") }
            .map { Finding(path: path, line: 1, rule: "a decision has a part ‘\($0)’") }
    }

    /// Links to files, from the folder that the page is in.
    static func links(in page: String, at path: String, exists: (String) -> Bool) -> [Finding] {
        page.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            line.matches(of: #/\]\(([^)\s]+)\)/#).compactMap { match -> Finding? in
                let target = match.output.1.prefix { $0 != "#" }
                guard !target.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:") else { return nil }
                let folder = path.split(separator: "/").dropLast()
                let parts = target.split(separator: "/").reduce(into: Array(folder)) { parts, part in
                    if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
                }
                guard !exists(parts.joined(separator: "/")) else { return nil }
                return Finding(path: path, line: index + 1, rule: "the link to \(target) leads nowhere")
            }
        }
    }

    /// Every test that the threat model names, as `test: "…"`, is there.
    static func namedTests(in page: String, at path: String, tests: String) -> [Finding] {
        page.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            line.matches(of: #/test: “([^”]+)”/#).filter { !tests.contains("`\($0.output.1)`") }
                .map { Finding(path: path, line: index + 1, rule: "no test is named ‘\($0.output.1)’") }
        }
    }

    /// Every line of what an attacker cannot do names the test that shows it.
    static func untested(in page: String, at path: String) -> [Finding] {
        var findings: [Finding] = []
        var open: Int?
        for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("- ") || !line.hasPrefix(" ") {
                if let open { findings.append(Finding(path: path, line: open, rule: "a ‘cannot’ without a test")) }
                open = line.hasPrefix("- **cannot**") ? index + 1 : nil
            }
            if line.contains("test: “") { open = nil }
        }
        if let open { findings.append(Finding(path: path, line: open, rule: "a ‘cannot’ without a test")) }
        return findings
    }

    /// What the tests of the journeys are called, as the pages name them: `def test_a_page_holds` is “a page holds”.
    static func journeys(in python: String) -> String {
        python.matches(of: #/(?m)^def test_(\w+)\(/#)
            .map { "`\($0.output.1.replacing("_", with: " "))`" }.joined(separator: "\n")
    }

    /// A word is explained once.
    static func repeatedWords(in glossary: String, at path: String) -> [Finding] {
        var seen: Set<Substring> = []
        return glossary.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
            index, line in
            guard let word = line.firstMatch(of: #/^\*\*([^*]+)\*\*/#)?.output.1 else { return nil }
            guard !seen.insert(word).inserted else { return nil }
            return Finding(path: path, line: index + 1, rule: "‘\(word)’ is explained twice")
        }
    }
}
