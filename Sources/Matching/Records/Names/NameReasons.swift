/// How alike two names are, in words that can be shown to the person who decides.
public struct NameComparison: Sendable, Equatable {
    public let agreement: NameAgreement
    /// Such as “the same words in another order” or “one letter apart: sumarni, sumarin”.
    public let reason: String
}

extension NameReading {
    public func comparison(with other: NameReading) -> NameComparison {
        let agreement = code.agreement(with: other.code)
        return NameComparison(agreement: agreement, reason: reason(agreement, other))
    }

    private func reason(_ agreement: NameAgreement, _ other: NameReading) -> String {
        switch agreement.level {
        case .missing: "a name is missing"
        case .different: "no word in common"
        case .sameWords where scripts != other.scripts: "the same name in another script"
        case .sameWords:
            words.map(\.text) == other.words.map(\.text) ? "the same words" : "the same words in another order"
        case .sameSound where scripts != other.scripts: "the same name in another script"
        case .sameSound where scripts.contains(.han): "characters that are read alike"
        case .sameSound where agreement.isBySyllable: "the same syllables in another romanisation"
        case .sameSound where words.count != other.words.count: "the same letters, spaced or ordered in another way"
        case .sameSound: "the same name in another spelling"
        case .sameAcross: "may be the same characters, read in Mandarin and in Cantonese or Hokkien"
        case .nearlySame: "the same but for a letter" + slips(agreement, other)
        case .shorter: "one name is part of the other" + missing(agreement, other)
        case .nearlyShorter: "one name is part of the other but for a letter" + slips(agreement, other)
        case .mostShared: "all words but one agree" + missing(agreement, other)
        case .someShared: "some words agree: " + shared(agreement)
        }
    }

    private func texts(_ bits: UInt8, bySyllable: Bool) -> [String] {
        let all = bySyllable ? syllables.map { $0.first ?? "?" } : words.map(\.text)
        return all.indices.filter { bits >> UInt8($0) & 1 == 1 }.map { all[$0] }
    }

    private func shared(_ agreement: NameAgreement) -> String {
        texts(agreement.sharedLeft, bySyllable: agreement.isBySyllable).joined(separator: ", ")
    }

    private func slips(_ agreement: NameAgreement, _ other: NameReading) -> String {
        guard !agreement.isBySyllable else { return "" }
        let pairs =
            texts(agreement.slippedLeft, bySyllable: false) + other.texts(agreement.slippedRight, bySyllable: false)
        return ": " + pairs.joined(separator: ", ")
    }

    private func missing(_ agreement: NameAgreement, _ other: NameReading) -> String {
        let bySyllable = agreement.isBySyllable
        let left = texts(~agreement.sharedLeft, bySyllable: bySyllable)
        let right = other.texts(~agreement.sharedRight, bySyllable: bySyllable)
        let all = left + right
        return all.isEmpty ? "" : "; not in both: " + all.joined(separator: ", ")
    }
}
