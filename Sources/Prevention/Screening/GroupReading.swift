import Foundation
import Lexicon
import Store
import Vault

/// Reads the lines of a run by result, part by part: a page opens no more of them than it shows.
struct GroupReading: Sendable {
    let archive: Archive
    let group: PartyGroup
    let key: DataKey
    let parts: [PartOutline]

    struct Read: Sendable {
        let line: PartyFile.Line
        let lists: [CheckedList]
        /// Nil before it is screened, and where there is nobody to screen.
        let hits: [FoundParty]?
        let isScreened: Bool

        var band: ScreeningBand? { hits.map(ScreeningResult.band(of:)) }
    }

    /// From the nth line of a result on, so many.
    func lines(_ band: ScreeningBand?, from offset: Int, atMost limit: Int) async throws -> [Read] {
        var skipped = offset
        var read: [Read] = []
        for part in parts where read.count < limit {
            let count = band.map { part.counts?.count($0) ?? 0 } ?? part.lines
            if count <= skipped {
                skipped -= count
                continue
            }
            let fitting = try await open(part.number).filter { band == nil || $0.band == band }
            read += fitting.dropFirst(skipped).prefix(limit - read.count)
            skipped = 0
        }
        return read
    }

    func line(_ number: Int) async throws -> Read? {
        // Parts stand in the order of their lines; the first lines of the parts are looked through by halves.
        var (low, high) = (0, parts.count)
        while low < high {
            let middle = (low + high) / 2
            let lines = try await open(parts[middle].number)
            guard let first = lines.first?.line.line, let last = lines.last?.line.line else { return nil }
            if number < first {
                high = middle
            } else if number > last {
                low = middle + 1
            } else {
                return lines.first { $0.line.line == number }
            }
        }
        return nil
    }

    func open(_ number: Int) async throws -> [Read] {
        guard let part = try await archive.fetch(PartyPart.of("\(group.id)", numbers: [number])).first else {
            return []
        }
        let lines = try part.opened(key)
        guard let found = try part.openedFound(key) else {
            return lines.map { Read(line: $0, lists: [], hits: nil, isScreened: false) }
        }
        return zip(lines, found.hits).map { Read(line: $0, lists: found.lists, hits: $1, isScreened: true) }
    }
}

extension GroupWork {
    func reading(_ group: PartyGroup) async throws -> GroupReading {
        GroupReading(
            archive: archive, group: group, key: try await key(of: group),
            parts: try await archive.fetch(PartyPart.outlines(of: "\(group.id)")))
    }
}
