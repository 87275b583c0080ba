import Foundation
import Lexicon

extension Double {
    /// With the separators of a language.
    func formatted(in language: ScreenLanguage, decimals: Int) -> String {
        formatted(.number.precision(.fractionLength(decimals)).locale(language.locale))
    }
}
