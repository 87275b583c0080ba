/// A state or territory by its code of ISO 3166-1.
public struct StateCode: Sendable, Hashable {
    /// Two capital letters.
    public let letters: String

    /// Reads two or three letters of the code, or a name in English or by which the state calls itself; nil where
    /// nothing of that is known.
    ///
    /// The order of the words does not matter: `Congo, Democratic Republic of the` is read too.
    public init?(reading text: String) {
        let words = Self.words(text)
        guard !words.isEmpty, let letters = Self.shared.byName[Self.key(words)] else { return nil }
        self.letters = letters
    }

    /// The state whose digits a ship's radio number (MMSI) begins with; nil where they are given to none.
    public init?(mmsi: String) {
        guard let letters = Self.shared.byRadio[String(mmsi.filter(\.isNumber).prefix(3))] else { return nil }
        self.letters = letters
    }

    /// The state named at the end of an address, in its last one to five words, or written in Chinese at its start.
    init?(endOf address: String) {
        let words = Self.words(address)
        for count in stride(from: min(5, words.count), to: 0, by: -1) {
            let tail = Array(words.suffix(count))
            // Two or three letters at the end may be a province's.
            guard tail.joined().utf8.count > 3 || tail == ["prc"] || tail == ["usa"] else { continue }
            if let found = Self.shared.byName[Self.key(tail)] {
                letters = found
                return
            }
        }
        guard address.contains("中国") || address.contains("中國") else { return nil }
        letters = "CN"
    }

    /// Its name in English.
    public var name: String { Self.shared.names[letters] ?? letters }

    private static let idle: Set<String> = ["the", "of", "and"]

    /// Single letters parted by full stops are one word: P.R. China.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var isDotted = false
        for piece in PieceReader.pieces(of: text) {
            let word = String(decoding: piece.readLetters, as: UTF8.self)
            if isDotted, piece.followsStop, word.utf8.count == 1, let last = words.indices.last {
                words[last] += word
                continue
            }
            isDotted = word.utf8.count == 1
            words.append(word)
        }
        return words
    }

    private static func key(_ words: [String]) -> String {
        words.filter { !idle.contains($0) }.sorted().joined(separator: " ")
    }

    private struct Table: Sendable {
        var byName: [String: String] = [:]
        var byRadio: [String: String] = [:]
        var names: [String: String] = [:]
    }

    private static let shared: Table = {
        var table = Table()
        for line in StateTable.lines.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
            let letters = parts[0]
            for code in parts[..<2] { table.byName[code.lowercased()] = letters }
            for digits in parts[2].split(separator: "/") { table.byRadio[String(digits)] = letters }
            for name in parts[3].split(separator: "|") {
                if table.names[letters] == nil { table.names[letters] = String(name) }
                let key = Self.key(Self.words(String(name)))
                if table.byName[key] == nil { table.byName[key] = letters }
            }
        }
        return table
    }()
}
