import Foundation
import Testing

@testable import Accounts

@Suite struct `Slowing down guesses` {
    private let start = Date(timeIntervalSince1970: 1_800_000_000)
    private func count(_ name: String, free: Int = 5) -> SlowDown.Count { .init(code: Data(name.utf8), free: free) }

    @Test func `lets the free ones through and then asks to wait ever longer, up to a minute`() {
        var slow = SlowDown()
        for _ in 0..<5 { #expect(slow.guess([count("a")], at: start) == nil) }
        var now = start
        var waits: [TimeInterval] = []
        for _ in 0..<9 {
            let wait = slow.wait(count("a"), at: now)
            waits.append(wait)
            now.addTimeInterval(wait)
            #expect(slow.guess([count("a")], at: now) == nil)
        }
        #expect(waits == [1, 2, 4, 8, 16, 32, 60, 60, 60])
    }

    @Test func `does not count a guess that has to wait, so that hammering does not lengthen it`() {
        var slow = SlowDown()
        for _ in 0..<5 { _ = slow.guess([count("a")], at: start) }
        for _ in 0..<1_000 { #expect(slow.guess([count("a")], at: start) == 1) }
        #expect(slow.guess([count("a")], at: start.addingTimeInterval(1)) == nil)
    }

    @Test func `counts a hundred at once as a hundred`() {
        var slow = SlowDown()
        let passed = (0..<100).count { _ in slow.guess([count("a")], at: start) == nil }
        #expect(passed == 5)
    }

    @Test func `never delays one key for what was counted under another`() {
        var slow = SlowDown()
        for second in 0..<500 { _ = slow.guess([count("attacker")], at: start.addingTimeInterval(Double(second))) }
        #expect(slow.wait(count("worker"), at: start.addingTimeInterval(500)) == 0)
    }

    @Test func `asks for the longest of several waits`() {
        var slow = SlowDown()
        for _ in 0..<5 { _ = slow.guess([count("a")], at: start) }
        #expect(slow.guess([count("b"), count("a")], at: start) == 1)
        #expect(slow.wait(count("b", free: 0), at: start) == 0)
    }

    @Test func `forgets after a right answer, and after a quiet hour`() {
        var slow = SlowDown()
        for _ in 0..<5 { _ = slow.guess([count("a"), count("b")], at: start) }
        slow.succeeded([count("a")])
        #expect(slow.wait(count("a"), at: start) == 0)
        #expect(slow.wait(count("b"), at: start) == 1)
        #expect(slow.guess([count("b")], at: start.addingTimeInterval(SlowDown.forgottenAfter)) == nil)
        #expect(slow.wait(count("b"), at: start.addingTimeInterval(SlowDown.forgottenAfter)) == 0)
    }

    @Test func `does not lengthen the wait when the clock is set back`() {
        var slow = SlowDown()
        for _ in 0..<5 { _ = slow.guess([count("a")], at: start) }
        #expect(slow.wait(count("a"), at: start.addingTimeInterval(-86_400)) <= SlowDown.waitMax)
    }

    @Test func `keeps its memory bounded under a flood, and keeps the newest`() {
        var slow = SlowDown(remembered: 100)
        for second in 0..<1_000 {
            _ = slow.guess([count("\(second)", free: 0)], at: start.addingTimeInterval(Double(second)))
        }
        #expect(slow.wait(count("999", free: 0), at: start.addingTimeInterval(999)) == 2)
        #expect(slow.wait(count("0", free: 0), at: start.addingTimeInterval(999)) == 0)
    }
}
