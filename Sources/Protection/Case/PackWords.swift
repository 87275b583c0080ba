package import Packs
package import Web

extension Text {
    /// What a pack says, as a page says it.
    package init(_ words: Packs.Words) {
        self.init(words.texts, review: Text.Review(words.review))
    }
}

extension Text.Review {
    fileprivate init(_ review: Packs.Words.Review) {
        self =
            switch review {
            case .statutory, .lawyer: .lawyer
            case .nativeSpeaker: .nativeSpeaker
            case .draft: .unreviewed
            }
    }
}
