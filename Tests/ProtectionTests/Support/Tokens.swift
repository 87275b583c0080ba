@testable import Store

extension Archive {
    /// Adds search tokens to those that people have, as a commit that records a name does.
    func index(_ tokens: [IndexToken]) async throws {
        try await commit(Deed("search.indexed", rule: "test")) { _, commit in try commit.put(tokens) }
    }
}
