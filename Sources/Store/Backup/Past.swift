import Foundation

/// What happened after a backup was made and must not be undone by it: who was erased, which doors were closed.
///
/// It comes from the old database as far as that can be read, and from the logs wherever they lie.
struct Past {
    private(set) var erasures: [Data: Date] = [:]
    /// Certificates of erasure that the old database still has.
    let certificates: [ErasureRow]
    private(set) var endings: [EndingLog.Line]

    init(_ old: OldDatabase.Known?, logs folders: [URL], files: [URL]) throws {
        certificates = old?.erasures ?? []
        for row in certificates { erasures[row.personCode] = row.erasedAt }
        for log in folders.map(ErasureLog.init(folder:)) + files.map(ErasureLog.init(file:)) {
            erasures.merge(try log.erasures()) { min($0, $1) }
        }
        let logged = try Set(folders.map { $0.standardizedFileURL }).flatMap { try EndingLog(folder: $0).lines() }
        let known = Set(logged.map(\.door))
        endings = Set(logged).sorted { $0.writtenAt < $1.writtenAt }
        // Without its line nobody knows when a passphrase was taken away: only what has a moment comes from the rows.
        endings += (old?.endings ?? []).filter { $0.milliseconds != nil && !known.contains($0.door) }
    }

    /// Writes it into the logs of the folder, so that from now on this machine knows by itself.
    func keep(in folder: URL) throws {
        try ErasureLog(folder: folder).complete(with: erasures)
        let log = EndingLog(folder: folder)
        let there = Set(try log.lines())
        try log.append(endings.filter { !there.contains($0) })
    }
}

extension EndingLog.Line {
    /// Which door it is, whenever it was closed.
    fileprivate var door: String { "\(table).\(column) \(row)" }
}
