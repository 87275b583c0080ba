/// A whole name in any order, spelling and script, as `NameReading` reads it.
///
/// How much agreement weighs follows the words that are shared: a common surname says little, a rare word much.
public struct NameField: ComparedField {
    public let name = "name"
    public let levels = [
        "missing", "different", "some words shared", "most words shared", "one shorter, with a slip", "one shorter",
        "the same but for a slip", "the same across romanisations", "the same by sound", "the same words",
    ]
    public let isOrdered = false
    private let left: [Int32]
    private let right: [Int32]
    /// Different names, each read once.
    private let readings: [NameReading]
    private let units: UnitShares
    private let written: (left: TextColumn, right: TextColumn)

    /// - Parameters:
    ///   - names: the right column is nil where duplicates are sought within the left.
    ///   - nationalities: three-letter codes, which decide only how a doubtful name is read.
    public init(
        names: (left: TextColumn, right: TextColumn?), nationalities: (left: TextColumn?, right: TextColumn?)
    ) {
        written = (names.left, names.right ?? names.left)
        var places: [String: Int32] = [:]
        var readings: [NameReading] = []
        func codes(_ column: TextColumn, _ nationality: TextColumn?) -> [Int32] {
            (0..<column.count).map { row in
                guard let text = column[row] else { return -1 }
                let nation = nationality?[row]?.uppercased()
                let key = text + "\u{1F}" + (nation ?? "")
                if let known = places[key] { return known }
                let reading = NameReading(text, nationality: nation)
                let place = reading.isEmpty ? -1 : Int32(readings.count)
                places[key] = place
                if place >= 0 { readings.append(reading) }
                return place
            }
        }
        left = codes(names.left, nationalities.left)
        right = names.right.map { codes($0, nationalities.right) } ?? left
        self.readings = readings
        var groups: [String: Int] = ["": 0]
        var rows: [(name: Int32, group: Int)] = []
        func group(_ codes: [Int32], _ nationality: TextColumn?) {
            for row in codes.indices {
                let nation = nationality?[row]?.uppercased() ?? ""
                if groups[nation] == nil, groups.count < Self.groupsMost { groups[nation] = groups.count }
                rows.append((codes[row], groups[nation] ?? 0))
            }
        }
        group(left, nationalities.left)
        if names.right != nil { group(right, nationalities.right) }
        units = UnitShares(readings.map(\.code), rows: rows, groups: groups.count)
    }

    /// Nationalities that are counted by themselves.
    private static let groupsMost = 24

    public var frequencyLevels: ClosedRange<UInt8>? { 2...9 }

    public func words(side: Side, row: Int) -> String { (side == .left ? written.left : written.right)[row] ?? "" }

    public func appendLevels(of pairs: ArraySlice<RecordPair>, to levels: inout [UInt8]) {
        for pair in pairs {
            let (a, b) = (left[Int(pair.left)], right[Int(pair.right)])
            levels.append(a < 0 || b < 0 ? 0 : agreement(a, b).level.rawValue)
        }
    }

    private func agreement(_ a: Int32, _ b: Int32) -> NameAgreement {
        readings[Int(a)].code.agreement(with: readings[Int(b)].code)
    }

    public func share(of pair: RecordPair, level: UInt8) -> Double? {
        let (a, b) = (left[Int(pair.left)], right[Int(pair.right)])
        guard a >= 0, b >= 0 else { return nil }
        let (mine, theirs) = (readings[Int(a)].code, readings[Int(b)].code)
        let agreement = mine.agreement(with: theirs)
        if level >= NameLevel.sameSound.rawValue { return max(units.share(ofAll: mine), units.share(ofAll: theirs)) }
        let isWhole = level >= NameLevel.nearlySame.rawValue && !agreement.isBySyllable
        return max(
            units.share(
                mine, agreement.sharedLeft, bySyllable: agreement.isBySyllable, length: isWhole ? mine.count : nil),
            units.share(
                theirs, agreement.sharedRight, bySyllable: agreement.isBySyllable, length: isWhole ? theirs.count : nil)
        )
    }

    public func appendAtoms(side: Side, row: Int, to atoms: inout [BlockingAtom]) {
        let code = (side == .left ? left : right)[row]
        guard code >= 0 else { return }
        let reading = readings[Int(code)]
        atoms.append(BlockingAtom(kind: 0, hash: reading.code.sound))
        // A slip in a word changes its sound but seldom both its beginning and its consonants.
        for word in reading.words {
            let letters = Array(word.sound.utf8)
            atoms.append(BlockingAtom(kind: 1, hash: hashed(letters)))
            atoms.append(BlockingAtom(kind: 4, hash: hashed(letters.prefix(3))))
            atoms.append(BlockingAtom(kind: 5, hash: Sound.key(of: letters[...])))
        }
        for syllable in reading.syllables {
            for spelling in syllable.prefix(2) {
                atoms.append(BlockingAtom(kind: 6, hash: hashed(spelling.utf8)))
            }
        }
    }
}
