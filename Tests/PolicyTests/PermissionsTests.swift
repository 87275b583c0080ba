import Foundation
import Policy
import Testing

@Suite struct `The permission table` {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/permissions.txt")

    @Test func `is the one that was read and agreed to`() throws {
        let text = GoldenPermissions(rules: Rulebook()).text
        if ProcessInfo.processInfo.environment["LODESTAR_GOLDEN"] == "write" {
            try text.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let agreed = try String(contentsOf: Self.file, encoding: .utf8)
        let differing = zip(
            text.split(separator: "\n", omittingEmptySubsequences: false),
            agreed.split(separator: "\n", omittingEmptySubsequences: false)
        ).first { $0 != $1 }
        #expect(
            text == agreed,
            """
            The rules differ from Golden/permissions.txt: \(String(describing: differing)). \
            If that is meant, run the tests with LODESTAR_GOLDEN=write and read the difference.
            """)
    }
}
