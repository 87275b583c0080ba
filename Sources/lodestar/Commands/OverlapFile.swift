import ArgumentParser
import Statistics

/// Files of overlapping lists.
enum OverlapFile {
    static func read(_ path: String) throws -> CaptureTable {
        let bytes = try RecordFile.bytes(path)
        do { return try CaptureTable(delimited: bytes) } catch { throw CommandFault("\(path): \(error)") }
    }
}

/// What a clerical sample says of the matching, as ‘92/100,97/100’: of 100 true matches 92 were found, of 100 made 97
/// were right.
struct LinkageShares: ExpressibleByArgument {
    let quality: LinkageQuality

    init?(argument: String) {
        let shares = argument.split(separator: ",", omittingEmptySubsequences: false).map { share in
            share.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        }
        guard shares.count == 2, let found = Self.share(shares[0]), let right = Self.share(shares[1]) else {
            return nil
        }
        quality = LinkageQuality(
            found: found.part, ofTrueLinks: found.whole, right: right.part, ofMadeLinks: right.whole)
    }

    private static func share(_ numbers: [Int?]) -> (part: Int, whole: Int)? {
        guard numbers.count == 2, let part = numbers[0], let whole = numbers[1] else { return nil }
        return part >= 0 && whole >= 1 && part <= whole ? (part, whole) : nil
    }
}
