import Foundation
import Synchronization
import Testing
import Web

/// The log of a house. Each line is held to what a line may be, in whichever test it is written.
final class Logged: Sendable {
    private let held = Mutex<[LogLine]>([])

    var lines: [LogLine] { held.withLock { $0 } }

    func take(_ line: LogLine) {
        held.withLock { $0.append(line) }
        guard !Self.isPlain(line) else { return }
        Issue.record("a line of the log says more than it may: \(line)")
    }

    /// A known method, a pattern of the list of doors, numbers; of a fault its number and its kind. Nothing else fits,
    /// so no name, no search and no identifier can stand in it.
    static func isPlain(_ line: LogLine) -> Bool {
        let patterns = Set(Door.all.map(\.path)).union(fixed)
        let form =
            #/method=(?:GET|HEAD|POST|other) route=\S+ status=\d{3} ms=\d+(?: reference=\w{1,8})?(?: fault=[\w.]+)?/#
        return patterns.contains(line.route) && line.description.wholeMatch(of: form) != nil
    }

    private static let fixed = ["-", "/assets", "/health/live", "/health/ready", "/metrics", "/api/openapi.json"]
}
