import Foundation
import Lexicon
import Packs

/// The pack as it is shipped, read from the repository.
enum TaiwanPack {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let folder = root.appending(path: "Packs/tw")

    /// Read once: it is a value, and many tests want it.
    static func loaded() throws -> Jurisdiction { try reading.get() }

    private static let reading = Result { try Jurisdiction.load(folder: folder) }

    static func files() throws -> [String: Data] {
        try Dictionary(
            uniqueKeysWithValues: Jurisdiction.files.map {
                ($0, try Data(contentsOf: folder.appending(path: $0)))
            })
    }

    static var shared: URL {
        ProcessInfo.processInfo.environment["LODESTAR_SHARED"].map { URL(filePath: $0) }
            ?? root.appending(path: "../shared").standardizedFileURL
    }

    /// A moment by the clock on a wall in Taipei: "2026-02-28 14:30", or midnight of a day alone.
    static func moment(_ text: String) -> Date {
        let parts = text.split(separator: " ")
        guard let day = Day(String(parts[0])), let zone = TimeZone(identifier: "Asia/Taipei") else {
            preconditionFailure("a test wrote no moment: \(text)")
        }
        let time = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Double($0) } : [0, 0]
        return day.startOfDay(in: zone).addingTimeInterval(time[0] * 3600 + time[1] * 60)
    }
}
