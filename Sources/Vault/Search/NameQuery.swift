import Foundation

/// What is asked for a name: the name as a whole, and after that what may be a longer or a much shorter form of it.
package struct NameQuery: Sendable {
    /// Any of these finds whoever bears the name, whichever way it is written.
    package let forms: [Token]
    /// Any of these finds someone whose name lacks two of its words. Less sure, so that only a search asks for them.
    package let shorter: [Token]
    /// For each telling word of the name what a name with that word has. Someone is found by them who has one of each:
    /// by two words of a name nobody is shown who has only one of them.
    package let words: [[Token]]

    /// Whether someone with these tokens is one of those who are asked for.
    package func finds(_ tokens: some Sequence<Token>) -> Bool {
        let held = Set(tokens.map(\.bytes))
        func holds(_ asked: [Token]) -> Bool { asked.contains { held.contains($0.bytes) } }
        return holds(forms) || holds(shorter) || !words.isEmpty && words.allSatisfy(holds)
    }
}
