import Foundation
import Testing
import Web

extension Caller {
    /// The unseen fields of the form that a page has for an address, as a browser would send them along.
    func unseen(on page: String, for target: String) async throws -> [(String, String)] {
        let text = await get(page).text
        let opening = #"<form method="post" action="\#(target)""#
        let start = try #require(text.range(of: opening), "\(page) has no form for \(target)")
        let form = text[start.upperBound...]
        let end = try #require(form.range(of: "</form>"))
        return form[..<end.lowerBound].matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#)
            .map { (String($0.output.1), String($0.output.2)) }.filter { $0.0 != "form-token" }
    }

    /// Sends a form as its page has it, twice in the same moment: what comes of it is there once.
    @discardableResult
    func twice(
        _ target: String, on page: String, _ fields: [(String, String)] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> [Reply] {
        let form = try await unseen(on: page, for: target) + fields
        let before = try await house.counts()
        async let one = post(target, form)
        async let other = post(target, form)
        let both = await [one, other]
        let after = try await house.counts()
        let done = both.filter { [200, 303].contains($0.status) }
        let states = both.map(\.status)
        #expect(!done.isEmpty, "\(target): \(states) \(both[0].problems)", sourceLocation: sourceLocation)
        #expect(
            states.allSatisfy { [200, 303, 404, 409, 422].contains($0) }, "\(target): \(states)",
            sourceLocation: sourceLocation)
        let third = await post(target, form)
        #expect(third.status < 500, "\(target)", sourceLocation: sourceLocation)
        #expect(
            try await house.counts() == after, "\(target): a third time changes nothing", sourceLocation: sourceLocation
        )
        for (table, count) in after where table != "session" {
            let more = count - (before[table] ?? 0)
            #expect(
                more <= Self.mostNew[table] ?? 1, "\(target): \(more) new in \(table)", sourceLocation: sourceLocation)
        }
        return both
    }

    /// What one form may make several of: parts of a file, keys, events, word to units, members of a panel.
    private static let mostNew = [
        "file_entry": 9, "wrapped_key": 12, "case_event": 3, "unit_notice": 12, "panel_seat": 3, "index_token": 200,
        "assignment": 3, "basis": 3,
    ]
}

extension Reply {
    /// What a page says is wrong with a form.
    var problems: String {
        text.matches(of: #/<li><a href="#([^"]*)">([^<]*)/#).map { "\($0.output.1): \($0.output.2)" }
            .joined(separator: "; ")
    }
}
