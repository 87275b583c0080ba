/// What a spelling of a place is worth by itself.
enum PlaceStanding: UInt8, Sendable, Comparable {
    /// Also another place of the country.
    case shared
    /// Also a word, a family name, a brand.
    case word
    /// Borne by no other place of the country.
    case inCountry
    /// Borne by no other place.
    case alone

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    init?(mark: Character?) {
        switch mark {
        case "!": self = .shared
        case "?": self = .word
        case "~": self = .inCountry
        case "=": self = .alone
        default: return nil
        }
    }
}

/// The names of a region and of what is elsewhere in its country, by their letters.
struct PlaceNames: Sendable {
    struct Place: Sendable, Equatable {
        enum Kind: Sendable { case within, organisation, elsewhere }

        var kind: Kind
        var code: String
        var name: String
        var standing: PlaceStanding
    }

    static let lettersMax = 40
    private var byLetters: [[UInt8]: Place] = [:]
    private var byCharacters: [[UInt32]: Place] = [:]
    private(set) var charactersMax = 1
    private var firstCharacters: Set<UInt32> = []
    /// All codes of the region's places.
    private(set) var codes: Set<String> = []

    init(names: String, organisations: String, elsewhere: String, cities: String) {
        read(names, .within)
        read(organisations, .organisation)
        for line in elsewhere.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count > 1, let name = parts.first(where: { $0.allSatisfy(\.isASCII) && $0 != parts[0] }) else {
                continue
            }
            for spelling in parts.dropFirst() { add(spelling, self.elsewhere(String(parts[0]), name)) }
        }
        for city in cities.split(whereSeparator: \.isWhitespace) { addCity(city) }
    }

    func place(letters: [UInt8]) -> Place? { byLetters[letters] }
    /// Whether a name begins with a character: most do not, and a text is looked up at every one.
    func begins(with character: UInt32) -> Bool { firstCharacters.contains(character) }

    func place(characters: ArraySlice<UInt32>) -> Place? { byCharacters[Array(characters)] }

    private func elsewhere(_ code: String, _ letters: some StringProtocol) -> Place {
        let name = letters.prefix(1).uppercased() + letters.dropFirst()
        return Place(kind: .elsewhere, code: code, name: name, standing: .inCountry)
    }

    /// Lines of `code name; marked spellings`.
    private mutating func read(_ lines: String, _ kind: Place.Kind) {
        for line in lines.split(separator: "\n") {
            let halves = line.split(separator: ";", maxSplits: 1)
            let head = halves[0].split(separator: " ", maxSplits: 1)
            precondition(halves.count == 2 && head.count == 2, "a line of places is ‘code name; spellings’")
            for spelling in halves[1].split(separator: " ") {
                guard let standing = PlaceStanding(mark: spelling.first) else {
                    preconditionFailure("a spelling without its mark: \(spelling)")
                }
                codes.insert(String(head[0]))
                let place = Place(kind: kind, code: String(head[0]), name: String(head[1]), standing: standing)
                add(spelling.dropFirst(), place)
            }
        }
    }

    private mutating func addCity(_ city: Substring) {
        let native = city.unicodeScalars.flatMap(NativeFolding.folded)
        let letters = city.allSatisfy(\.isASCII) ? Array(city.lowercased().utf8) : HanLetters.letters(native)
        let name = String(decoding: letters, as: UTF8.self)
        add(city, self.elsewhere("", name))
        add(Substring(name), self.elsewhere("", name))
    }

    /// The first meaning of a spelling stays.
    private mutating func add(_ spelling: Substring, _ place: Place) {
        let pieces = PieceReader.pieces(of: String(spelling))
        if let piece = pieces.first, piece.script == .han {
            charactersMax = max(charactersMax, piece.native.count)
            firstCharacters.insert(piece.native[0])
            if byCharacters[piece.native] == nil { byCharacters[piece.native] = place }
        } else {
            let letters = pieces.flatMap(\.readLetters)
            if byLetters[letters] == nil { byLetters[letters] = place }
        }
    }
}

extension WrittenPiece {
    /// Its letters a–z and digits, romanised where it is of another script.
    var readLetters: [UInt8] { native.isEmpty ? letters : letters + Romanisation.letters(native, script) }
}
