import Lexicon
package import Web

extension Words {
    /// Several names in one line, with the marks that the language puts between them.
    package func list(_ names: [String]) -> String { names.joined(separator: language == .zhHant ? "、" : ", ") }
}
