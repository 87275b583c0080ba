/// A region that an order names, as data: its codes, its names in every script, its telephone and postal codes.
///
/// Xinjiang is the first one; any other subdivision of a country is written in the same lines.
public struct WatchedRegion: Sendable {
    /// What tells the region's codes, numbers and goods.
    public struct Codes: Sendable, Equatable {
        /// What administrative codes of the region begin with, such as 65.
        public var administrative: [String]
        /// What its postal codes begin with, and how many digits they have.
        public var postal: [String]
        public var postalLength: Int
        /// The country's calling code without +, and the region's area codes without the leading 0.
        public var calling: String
        public var areas: [String]
        /// What codes of the Harmonized System begin with for goods that an order puts first.
        public var priorityGoods: [String]

        public init(
            administrative: [String], postal: [String] = [], postalLength: Int = 0, calling: String = "",
            areas: [String] = [], priorityGoods: [String] = []
        ) {
            self.administrative = administrative
            self.postal = postal
            self.postalLength = postalLength
            self.calling = calling
            self.areas = areas
            self.priorityGoods = priorityGoods
        }
    }

    /// Its code, such as `CN-XJ` of ISO 3166-2.
    public let id: String
    public let name: String
    public let country: StateCode
    public let codes: Codes
    /// Codes of places where goods from elsewhere cross the border too.
    let crossings: Set<String>
    let places: PlaceNames
    let units: NumberedUnits

    /// - Parameters:
    ///   - country: A code or a name of ISO 3166-1 that is known.
    ///   - names: Lines of `code English name; spellings`; before each spelling stands what it is worth: `=` borne by
    ///     no other place, `~` by no other of the country, `?` also a word, `!` also another place of the country.
    ///     Spellings are written without spaces.
    ///   - organisations: The same for organisations that are the region's own.
    ///   - units: Words for numbered units of such organisations.
    ///   - elsewhere: Lines of `code names` for the country's other subdivisions.
    ///   - cities: Cities of those; Chinese characters are read in pinyin as well.
    ///   - crossings: Codes of land ports.
    public init(
        id: String, name: String, country: String, codes: Codes, names: String, organisations: String = "",
        units: NumberedUnits = NumberedUnits(), elsewhere: String = "", cities: String = "",
        crossings: Set<String> = []
    ) {
        guard let state = StateCode(reading: country) else { preconditionFailure("a country that is known") }
        self.id = id
        self.name = name
        self.country = state
        self.codes = codes
        self.crossings = crossings
        self.units = units
        places = PlaceNames(names: names, organisations: organisations, elsewhere: elsewhere, cities: cities)
    }

    /// Whether goods of a code of the Harmonized System are of a sector that the order puts first; a code that is
    /// shorter than the sector's is.
    public func isPriority(_ harmonizedCode: String) -> Bool {
        let digits = harmonizedCode.filter { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return false }
        return codes.priorityGoods.contains { digits.hasPrefix($0) || $0.hasPrefix(digits) }
    }

    func holds(administrativeCode digits: String) -> Bool { codes.administrative.contains { digits.hasPrefix($0) } }
}

/// Words for numbered units: 8th Division, 第八师, Regiment 142, 142团.
public struct NumberedUnits: Sendable, Equatable {
    /// A kind of unit.
    public struct Kind: Sendable, Equatable {
        /// In Latin letters, and in characters that follow a number.
        public let words: [String]
        public let characters: [String]
        public let numbers: ClosedRange<Int>
        public let name: String
        /// The words as they are looked up.
        let letters: [[UInt8]]
        let scalars: Set<UInt32>

        public init(words: [String], characters: [String] = [], numbers: ClosedRange<Int>, name: String) {
            self.words = words
            self.characters = characters
            self.numbers = numbers
            self.name = name
            letters = words.map { Array($0.utf8) }
            scalars = Set(characters.flatMap { $0.unicodeScalars.flatMap(NativeFolding.folded) })
        }
    }

    public let kinds: [Kind]

    public init(_ kinds: [Kind] = []) { self.kinds = kinds }
}

extension WatchedRegion {
    /// The Xinjiang Uyghur Autonomous Region, which the United States' Uyghur Forced Labor Prevention Act names.
    ///
    /// Goods by the sectors of the Act's strategy that have a bounded code: cotton, tomatoes, polysilicon, PVC,
    /// aluminium, seafood, caustic soda, copper, lithium, steel; clothing as far as chapters 61 and 62, jujubes.
    public static let xinjiang = WatchedRegion(
        id: "CN-XJ", name: "Xinjiang", country: "CN",
        codes: Codes(
            administrative: ["65"], postal: ["83", "84"], postalLength: 6, calling: "86",
            areas: [
                "990", "991", "992", "993", "994", "995", "996", "997", "998", "999", "901", "902", "903", "906", "908",
                "909",
            ],
            priorityGoods: [
                "52", "61", "62", "0702", "2002", "280461", "3904", "76", "03", "2815", "74", "282520", "283691", "72",
                "08134090",
            ]),
        names: XinjiangNames.lines, organisations: XinjiangNames.organisations,
        units: NumberedUnits([
            NumberedUnits.Kind(
                words: ["division", "shi"], characters: ["师", "師"], numbers: 1...14, name: "division of the Corps"),
            NumberedUnits.Kind(
                words: ["regiment", "tuan"], characters: ["团"], numbers: 1...224, name: "regiment of the Corps"),
        ]),
        elsewhere: ChineseElsewhere.provinces, cities: ChineseElsewhere.cities, crossings: XinjiangNames.crossings)
}
