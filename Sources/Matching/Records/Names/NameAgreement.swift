/// How alike two names are, from nothing known to the same words.
public enum NameLevel: UInt8, CaseIterable, Comparable, Sendable {
    /// One of the names is empty.
    case missing
    /// No word in common.
    case different
    /// At least one word in common.
    case someShared
    /// All words but one on each side found, and at least two of them.
    case mostShared
    /// As `shorter`, with a slip of one letter.
    case nearlyShorter
    /// All words of one are in the other, which has more: a middle name left out, a mononym in a longer name.
    case shorter
    /// Every word found, at least one of them by a slip of one letter or as an initial.
    case nearlySame
    /// The same characters are possible in two romanisations of which one is Cantonese or Hokkien.
    case sameAcross
    /// The same after respelling, or in another romanisation or script.
    case sameSound
    /// The same words: order, marks, capitals, spaces and hyphens do not count.
    case sameWords

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// What two names have in common.
public struct NameAgreement: Sendable, Equatable {
    public internal(set) var level: NameLevel
    /// Whether the bits below count syllables of Chinese names instead of words.
    public internal(set) var isBySyllable = false
    /// The words of the left name that found their partner, bit by bit in the order of the code.
    public internal(set) var sharedLeft: UInt8 = 0
    public internal(set) var sharedRight: UInt8 = 0
    /// Those of them that differ by a slip of one letter.
    public internal(set) var slippedLeft: UInt8 = 0
    public internal(set) var slippedRight: UInt8 = 0

    init(_ level: NameLevel) { self.level = level }

    var sharedCount: Int { sharedLeft.nonzeroBitCount }

    /// The level that follows from how many of the words found a partner.
    static func level(left: Int, right: Int, shared: Int, slipped: Int) -> NameLevel {
        let (least, most) = (min(left, right), max(left, right))
        if shared == 0 { return .different }
        if shared == most { return slipped == 0 ? .sameSound : .nearlySame }
        if shared == least { return slipped == 0 ? .shorter : .nearlyShorter }
        if shared >= 2, shared == least - 1, most == least { return .mostShared }
        return .someShared
    }
}

extension NameCode {
    /// Compares two names: symmetric up to the sides, without touching a text.
    public func agreement(with other: NameCode) -> NameAgreement {
        if isEmpty || other.isEmpty { return NameAgreement(.missing) }
        // Words count once, but 馬美 is not 馬美梅 because both characters are read mei.
        if syllableCount == other.syllableCount || !(isSaidChinese || other.isSaidChinese) {
            if whole == other.whole, whole != 0 { return all(.sameWords, with: other) }
            if sound == other.sound, sound != 0 { return all(.sameSound, with: other) }
            // The same letters in fewer or more words are the same name spaced in another way.
            if lettersCount > 5, lettersHash == other.lettersHash, wordCount != other.wordCount {
                return all(.sameSound, with: other)
            }
        }
        let byWord = wordAgreement(with: other)
        guard syllableCount > 0, other.syllableCount > 0 else { return byWord }
        // Names that nobody says are Chinese have to agree in every syllable, and cannot if they differ in length.
        if !isSaidChinese, !other.isSaidChinese, syllableCount != other.syllableCount { return byWord }
        let bySyllable = syllableAgreement(with: other)
        if isSaidChinese || other.isSaidChinese {
            if syllableCount != other.syllableCount { return bySyllable }
        } else if bySyllable.level < .sameAcross {
            return byWord
        }
        return bySyllable.level >= byWord.level ? bySyllable : byWord
    }

    private func all(_ level: NameLevel, with other: NameCode) -> NameAgreement {
        var result = NameAgreement(level)
        // A name spaced in another way has other words on the two sides; all of them agree.
        result.sharedLeft = UInt8(truncatingIfNeeded: (1 << count) - 1)
        result.sharedRight = UInt8(truncatingIfNeeded: (1 << other.count) - 1)
        return result
    }

    private func wordAgreement(with other: NameCode) -> NameAgreement {
        var result = NameAgreement(.different)
        for place in 0..<count {
            for partner in 0..<other.count where result.sharedRight >> UInt8(partner) & 1 == 0 {
                // The same word has the same sound, so one comparison finds both.
                guard sounds[place] == other.sounds[partner] else { continue }
                result.sharedLeft |= 1 << UInt8(place)
                result.sharedRight |= 1 << UInt8(partner)
                break
            }
        }
        for place in 0..<count where result.sharedLeft >> UInt8(place) & 1 == 0 {
            for partner in 0..<other.count where result.sharedRight >> UInt8(partner) & 1 == 0 {
                guard isSlip(place, other, partner) else { continue }
                result.sharedLeft |= 1 << UInt8(place)
                result.sharedRight |= 1 << UInt8(partner)
                result.slippedLeft |= 1 << UInt8(place)
                result.slippedRight |= 1 << UInt8(partner)
                break
            }
        }
        result.level = NameAgreement.level(
            left: count, right: other.count, shared: result.sharedCount, slipped: result.slippedLeft.nonzeroBitCount)
        return result
    }

    /// One letter apart, or an initial; two letters in long words. Of two short words nothing is said by one letter.
    func isSlip(_ place: Int, _ other: NameCode, _ partner: Int) -> Bool {
        // Each slip changes at most two of the letters that stand in the word.
        guard !Self.hasMoreThanFour(masks[place] ^ other.masks[partner]) || isOneLetter(place, other, partner) else {
            return false
        }
        let (one, two) = (word(place), other.word(partner))
        let (shorter, longer) = (min(one.count, two.count), max(one.count, two.count))
        if shorter == 1 { return one.first == two.first }
        guard longer - shorter <= 2 else { return false }
        guard let slip = one.slip(to: two) else { return shorter >= 6 && one.isTwoSlips(from: two) }
        switch slip {
        case .none, .swapped: return true
        case .added: return longer >= 3
        case .substituted: return longer >= 4
        }
    }

    /// Counting all bits takes many steps on processors that have no instruction for it; taking four away does not.
    private static func hasMoreThanFour(_ bits: UInt32) -> Bool {
        var rest = bits
        for _ in 0..<4 { rest &= rest &- 1 }
        return rest != 0
    }

    private func isOneLetter(_ place: Int, _ other: NameCode, _ partner: Int) -> Bool {
        masks[place] & (masks[place] &- 1) == 0 || other.masks[partner] & (other.masks[partner] &- 1) == 0
    }

    private func syllableAgreement(with other: NameCode) -> NameAgreement {
        var result = NameAgreement(.different)
        result.isBySyllable = true
        var isAcross = false
        for place in 0..<Int(syllableCount) {
            var found = (partner: -1, direct: false)
            for partner in 0..<Int(other.syllableCount) where result.sharedRight >> UInt8(partner) & 1 == 0 {
                guard let meeting = meets(place, other, partner), found.partner < 0 || meeting else { continue }
                found = (partner, meeting)
                if meeting { break }
            }
            guard found.partner >= 0 else { continue }
            result.sharedLeft |= 1 << UInt8(place)
            result.sharedRight |= 1 << UInt8(found.partner)
            if !found.direct { isAcross = true }
        }
        result.slippedLeft = repaired & result.sharedLeft
        result.slippedRight = other.repaired & result.sharedRight
        let slipped = result.slippedLeft.nonzeroBitCount + result.slippedRight.nonzeroBitCount
        result.level = NameAgreement.level(
            left: Int(syllableCount), right: Int(other.syllableCount), shared: result.sharedCount, slipped: slipped)
        if result.level == .sameSound, isAcross { result.level = .sameAcross }
        return result
    }

    /// Whether two syllables may be the same one: nil if not, true if both are so in Mandarin.
    private func meets(_ place: Int, _ other: NameCode, _ partner: Int) -> Bool? {
        let (mine, theirs) = (candidates(place), other.candidates(partner))
        var isMet = false
        for index in 0..<8 {
            if mine[index] == 0 { break }
            let same = theirs .== SIMD8(repeating: mine[index])
            guard any(same) else { continue }
            isMet = true
            guard direct[place] >> UInt8(index) & 1 == 1 else { continue }
            for partnerIndex in 0..<8 where theirs[partnerIndex] == mine[index] {
                if other.direct[partner] >> UInt8(partnerIndex) & 1 == 1 { return true }
            }
        }
        return isMet ? false : nil
    }
}
