import Foundation

/// The tables of worked examples in the pages on methods, so that page and program cannot part.
enum WorkedExamples {
    /// The cells of the rows under the heading "Worked examples" of a page.
    static func rows(of page: String) throws -> [[String]] {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let text = try String(contentsOf: root.appending(path: "docs/methods/\(page)"), encoding: .utf8)
        guard let start = text.range(of: "## Worked examples") else { return [] }
        let section = text[start.upperBound...].components(separatedBy: "\n## ")[0]
        return section.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }
}
