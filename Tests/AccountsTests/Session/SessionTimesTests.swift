import Foundation
import Testing

@testable import Accounts

@Suite struct `The end of a session` {
    private let start = Date(timeIntervalSince1970: 1_800_000_000)

    @Test(arguments: [
        (0.0, 0.0, true), (899, 0, true), (900, 0, false), (3_600, 3_000, true), (28_799, 28_700, true),
        (28_800, 28_799, false), (-6, 0, false), (100, 200, false), (100, 104, true),
    ])
    func `comes after a quarter of an hour of quiet, after eight hours, and when the clock went back`(
        now: Double, seen: Double, stands: Bool
    ) {
        #expect(
            SessionTimes.stands(
                startedAt: start, lastSeenAt: start.addingTimeInterval(seen), at: start.addingTimeInterval(now))
                == stands)
    }

    @Test(
        arguments: [(nil, 0, false), (0, 0, true), (0, 299, true), (0, 300, false), (100, 0, false)]
            as [(Double?, Double, Bool)])
    func `a fresh proof lasts five minutes`(proved: Double?, now: Double, isFresh: Bool) {
        let provedAt = proved.map { start.addingTimeInterval($0) }
        #expect(SessionTimes.isSteppedUp(provedAt: provedAt, at: start.addingTimeInterval(now)) == isFresh)
    }
}
