package import Foundation

extension Day {
    /// The date that a calendar on the wall shows at `instant` in `zone`.
    package init(_ instant: Date, in zone: TimeZone) {
        let seconds = instant.timeIntervalSince1970.rounded(.down) + Double(zone.secondsFromGMT(for: instant))
        // The bounds keep a nonsense instant from overflowing Int.
        self.init(clamping: Int(min(max((seconds / 86_400).rounded(.down), -1e6), 4e6)))
    }

    /// The first instant of the day in `zone`, which is not always midnight.
    ///
    /// Where clocks jump over midnight, it is the instant of the jump.
    package func startOfDay(in zone: TimeZone) -> Date {
        let midnight = daysSince1970 * 86_400
        let before = Self.offset(at: midnight - 86_400, in: zone)
        let after = Self.offset(at: midnight + 86_400, in: zone)
        if before == after || Self.offset(at: midnight - before, in: zone) == before {
            return Date(timeIntervalSince1970: Double(midnight - before))
        }
        if Self.offset(at: midnight - after, in: zone) == after {
            return Date(timeIntervalSince1970: Double(midnight - after))
        }
        // Midnight itself was jumped over: look for the second at which the new offset begins.
        var (old, new) = (midnight - 86_400, midnight + 86_400)
        while new - old > 1 {
            let middle = old + (new - old) / 2
            if Self.offset(at: middle, in: zone) == after { new = middle } else { old = middle }
        }
        return Date(timeIntervalSince1970: Double(new))
    }

    private static func offset(at seconds: Int, in zone: TimeZone) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
}
