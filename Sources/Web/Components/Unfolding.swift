/// Which answers bring up which further fields of the same form, without scripts and without another page.
///
/// The style sheet does it. A browser that cannot shows every field, and the words beside each say when it counts;
/// whoever reads the form drops what was not asked.
package struct Unfolding: Sendable {
    /// The style sheet knows this many on one page; any further field is shown throughout.
    package static let most = 12

    private var numbers: [Key: [Int]] = [:]
    private var count = 0

    private struct Key: Hashable {
        let field: String
        let value: String?
    }

    package init() {}

    /// Ties one more field to the answers that open it, and tells its number; nil where it is always shown.
    ///
    /// - Parameter answers: a field with its value, or with nil for whatever is entered.
    package mutating func open(by answers: [(field: String, value: String?)]) -> Int? {
        guard !answers.isEmpty, count < Self.most else { return nil }
        count += 1
        for answer in answers { numbers[Key(field: answer.field, value: answer.value), default: []].append(count) }
        return count
    }

    /// What a button, a box or an entry of a list opens.
    func mark(_ field: String, _ value: String) -> HTML {
        numbers[Key(field: field, value: value)].map { #" data-opens="\#(list($0))""# as HTML } ?? .empty
    }

    /// What a line opens as soon as something stands in it: a blank placeholder lets the style sheet see that.
    func mark(_ field: String) -> HTML {
        numbers[Key(field: field, value: nil)].map { #" data-fills="\#(list($0))" placeholder=" ""# as HTML } ?? .empty
    }

    private func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }
}

extension Inputs {
    /// A field that an answer on the same page brings up.
    ///
    /// - Parameter number: from ``Unfolding/open(by:)``.
    package func unfolded(_ number: Int?, isAsked: Bool = true, _ contents: HTML) -> HTML {
        let mark: HTML = number.map { #" data-opened="\#($0)""# } ?? .empty
        let words: HTML = isAsked ? #"<p class="hint only-if">\#(say.html(.onlyIfCalledFor))</p>"# : .empty
        return #"<div class="unfolding"\#(mark)>\#(words)\#(contents)</div>"#
    }
}
