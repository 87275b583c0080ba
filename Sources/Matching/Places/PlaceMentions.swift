/// A place of a region, or elsewhere in its country, as a text names it.
struct PlaceMention: Sendable, Equatable {
    var place: PlaceNames.Place
    /// In Unicode scalars of the text.
    var span: Range<Int>
    /// Names a road, a building or an office: Urumqi Road in Shanghai.
    var isStreet: Bool
    /// Followed by the word for its level: County, City, Prefecture.
    var hasLevel: Bool
    /// For a numbered unit: its kind and number.
    var unit: Int?
}

/// Finds the names of a region in a text.
struct PlaceFinder {
    let region: WatchedRegion
    private var found: [PlaceMention] = []
    private var seen: Set<Int> = []

    static func mentions(of region: WatchedRegion, in text: String) -> [PlaceMention] {
        var finder = PlaceFinder(region: region)
        for atoms in TextAtom.windows(of: text) { finder.read(atoms) }
        return finder.found
    }

    private init(region: WatchedRegion) { self.region = region }

    private mutating func read(_ atoms: [TextAtom]) {
        var place = 0
        while place < atoms.count {
            if let (name, count) = longest(atoms, at: place) {
                note(name, atoms, place..<place + count)
                place += count
            } else if let (unit, number, count) = unit(atoms, at: place) {
                let span = atoms[place].span.lowerBound..<atoms[place + count - 1].span.upperBound
                let kind = region.units.kinds[unit]
                let name = PlaceNames.Place(
                    kind: .organisation, code: "", name: "No. \(number), \(kind.name)", standing: .word)
                add(PlaceMention(place: name, span: span, isStreet: false, hasLevel: false, unit: unit))
                place += count
            } else {
                place += 1
            }
        }
    }

    private mutating func note(_ name: PlaceNames.Place, _ atoms: [TextAtom], _ run: Range<Int>) {
        let span = atoms[run.lowerBound].span.lowerBound..<atoms[run.upperBound - 1].span.upperBound
        add(
            PlaceMention(
                place: name, span: span, isStreet: StreetWords.follow(atoms, from: run.upperBound),
                hasLevel: StreetWords.isLevel(atoms, at: run.upperBound)))
    }

    private mutating func add(_ mention: PlaceMention) {
        if seen.insert(mention.span.lowerBound).inserted { found.append(mention) }
    }

    /// The longest name that begins here; spaces within it do not matter.
    private func longest(_ atoms: [TextAtom], at place: Int) -> (PlaceNames.Place, Int)? {
        if atoms[place].isHan { return longestInCharacters(atoms, at: place) }
        var letters: [UInt8] = []
        var best: (PlaceNames.Place, Int)?
        for count in 1...6 where place + count <= atoms.count {
            let atom = atoms[place + count - 1]
            if atom.isHan || count > 1 && atom.followsSign { break }
            letters += atom.letters
            if letters.count > PlaceNames.lettersMax { break }
            if let name = region.places.place(letters: letters) { best = (name, count) }
        }
        return best
    }

    private func longestInCharacters(_ atoms: [TextAtom], at place: Int) -> (PlaceNames.Place, Int)? {
        guard region.places.begins(with: atoms[place].character) else { return nil }
        let run = atoms[place...].prefix(region.places.charactersMax).prefix { $0.isHan }.map(\.character)
        for count in stride(from: run.count, to: 1, by: -1) {
            if let name = region.places.place(characters: run[..<count]) { return (name, count) }
        }
        return nil
    }

    /// 8th Division, Division 8, 第八师, 第8师, 142团: the kind, the number, how many atoms.
    private func unit(_ atoms: [TextAtom], at place: Int) -> (Int, Int, Int)? {
        for (kind, unit) in region.units.kinds.enumerated() {
            if let (number, count) = unit.read(atoms, at: place), unit.numbers.contains(number) {
                return (kind, number, count)
            }
        }
        return nil
    }
}

extension NumberedUnits.Kind {
    /// Its number, and how many atoms that takes; nil where none begins here.
    func read(_ atoms: [TextAtom], at place: Int) -> (Int, Int)? {
        let here = atoms[place]
        if here.isHan { return inCharacters(atoms, at: place) }
        guard place + 1 < atoms.count else { return nil }
        let next = atoms[place + 1]
        if let number = NumberWords.value(here.letters) {
            if next.isHan ? scalars.contains(next.character) : letters.contains(next.letters) { return (number, 2) }
        } else if letters.contains(here.letters), next.isNumber, let number = NumberWords.value(next.letters) {
            return (number, 2)
        }
        return nil
    }

    private func inCharacters(_ atoms: [TextAtom], at place: Int) -> (Int, Int)? {
        let ordinal: UInt32 = 0x7B2C
        guard atoms[place].character == ordinal, place + 2 < atoms.count else { return nil }
        if atoms[place + 1].isNumber, scalars.contains(atoms[place + 2].character) {
            return NumberWords.value(atoms[place + 1].letters).map { ($0, 3) }
        }
        for count in 1...3 where place + count + 1 < atoms.count {
            guard scalars.contains(atoms[place + count + 1].character) else { continue }
            let digits = atoms[place + 1...place + count].map(\.character)
            if let number = NumberWords.chinese(digits[...]) { return (number, count + 2) }
        }
        return nil
    }
}
