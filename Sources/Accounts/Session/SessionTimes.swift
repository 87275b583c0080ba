package import Foundation

/// When a session ends by itself, and how long a fresh proof of identity lasts.
package enum SessionTimes {
    package static let idle: TimeInterval = 15 * 60
    package static let absolute: TimeInterval = 8 * 3_600
    package static let stepUp: TimeInterval = 5 * 60
    /// How often at most it is written down that a session was seen.
    package static let seenEvery: TimeInterval = 60

    /// Whether a session that began and was last seen at these moments still stands.
    ///
    /// A beginning or a look in the future means that the clock was set back: the session ends rather than lasts.
    package static func stands(startedAt: Date, lastSeenAt: Date, at now: Date) -> Bool {
        let age = now.timeIntervalSince(startedAt), quiet = now.timeIntervalSince(lastSeenAt)
        return age >= -clockSlack && age < absolute && quiet >= -clockSlack && quiet < idle
    }

    /// Whether a proof of identity given then is fresh now.
    package static func isSteppedUp(provedAt: Date?, at now: Date) -> Bool {
        guard let provedAt else { return false }
        let age = now.timeIntervalSince(provedAt)
        return age >= -clockSlack && age < stepUp
    }

    /// Requests that run side by side may carry moments slightly out of order.
    private static let clockSlack: TimeInterval = 5
}
