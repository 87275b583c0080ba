import Foundation
package import Lexicon

extension Double {
    /// With the separators of a language.
    package func formatted(in language: ScreenLanguage, decimals: Int) -> String {
        formatted(.number.precision(.fractionLength(decimals)).locale(language.locale))
    }
}
