import Foundation

/// What happened after a backup was made and must not be undone by it: who was erased, which doors were closed.
///
/// It comes from the old database as far as that can be read, and from the logs wherever they lie.
struct Past {
    private(set) var erasures: [Data: Date] = [:]
    /// Certificates of erasure that the old database still has.
    let certificates: [ErasureRow]
    private(set) var endings: [EndingLog.Line] = []
    /// Where the logs stood that were found.
    private(set) var logs: [Restore.LogStand] = []

    init(_ old: OldDatabase.Known, logs folders: [URL], files: [URL]) throws {
        certificates = old.erasures
        for row in certificates { erasures[row.personCode] = row.erasedAt }
        let folders = Set(folders.map { $0.standardizedFileURL }).sorted { $0.path < $1.path }
        for log in folders.map(ErasureLog.init(folder:)) + files.map(ErasureLog.init(file:)) {
            let told = try log.erasures()
            erasures.merge(told) { min($0, $1) }
            note(log.file, told.values, unread: 0)
        }
        var logged: [EndingLog.Line] = []
        for log in folders.map(EndingLog.init(folder:)) {
            let (lines, unread) = try log.lines()
            logged += lines
            note(log.file, lines.map(\.writtenAt), unread: unread)
        }
        let known = Set(logged.map(\.door))
        endings = Set(logged).sorted { $0.writtenAt < $1.writtenAt }
        // Without its line nobody knows when a passphrase was taken away: only what has a moment comes from the rows.
        endings += old.endings.filter { $0.milliseconds != nil && !known.contains($0.door) }
    }

    private mutating func note(_ file: URL, _ times: some Collection<Date>, unread: Int) {
        guard FileManager.default.fileExists(atPath: file.path), !logs.contains(where: { $0.file == file.path }) else {
            return
        }
        logs.append(
            Restore.LogStand(file: file.path, lines: times.count, unreadLines: unread, lastWrittenAt: times.max()))
    }

    /// Writes it into the logs of the folder, so that from now on this machine knows by itself.
    func keep(in folder: URL) throws {
        try ErasureLog(folder: folder).complete(with: erasures)
        let log = EndingLog(folder: folder)
        let there = Set(try log.lines().whole)
        try log.append(endings.filter { !there.contains($0) })
    }
}

extension EndingLog.Line {
    /// Which door it is, whenever it was closed.
    fileprivate var door: String { "\(table).\(column) \(row)" }
}
