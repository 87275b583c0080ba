/// What a company buys from a supplier or from a country.
public struct ProductLine: Sendable, Equatable {
    public var id: String
    public var goods: String
    /// Of the Harmonized System, two digits or more; dots and spaces do not matter.
    public var harmonizedCode: String
    /// A code of ISO 3166-1 or a name.
    public var country: String
    /// In one currency for all lines; nil where nobody knows.
    public var value: Double?
    /// Whether the suppliers are known down to the raw material.
    public var isTraced: Bool

    public init(
        id: String, goods: String = "", harmonizedCode: String = "", country: String, value: Double? = nil,
        isTraced: Bool = false
    ) {
        precondition(value.map { $0 >= 0 && $0.isFinite } ?? true, "a value is not negative")
        self.id = id
        self.goods = goods
        self.harmonizedCode = harmonizedCode
        self.country = country
        self.value = value
        self.isTraced = isTraced
    }
}

/// What a list says of goods of a country.
public enum LabourFlag: String, Sendable, Codable, CaseIterable { case childLabour, forcedLabour, forcedChildLabour }

/// Goods and a country as a list pairs them.
public struct ListedPair: Sendable, Equatable {
    public var goods: String
    public var harmonizedPrefixes: [String]
    public var country: String
    public var flags: Set<LabourFlag>
    /// The list and its edition.
    public var source: String

    public init(
        goods: String, harmonizedPrefixes: [String] = [], country: String, flags: Set<LabourFlag>, source: String
    ) {
        self.goods = goods
        self.harmonizedPrefixes = harmonizedPrefixes
        self.country = country
        self.flags = flags
        self.source = source
    }
}

/// Goods as words: small letters, singular, and what else they are called.
struct GoodsWords: Sendable {
    /// Each a way to name the goods; all words of one must be there.
    let ways: [Set<String>]
    let all: Set<String>

    /// `Thread/Yarn` are two ways; what stands in brackets says which kind, and is left out.
    init(_ text: String) {
        var outside = ""
        var depth = 0
        for character in text {
            switch character {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            default: if depth == 0 { outside.append(character) }
            }
        }
        ways = outside.split(separator: "/").map { Set(Self.words($0)) }.filter { !$0.isEmpty }
        all = Set(Self.words(text[...]))
    }

    private static let idle: Set<String> = [
        "product", "goods", "good", "the", "of", "and", "for", "in", "other", "made", "crude", "refined", "ore",
    ]

    private static func words(_ text: Substring) -> [String] {
        PieceReader.pieces(of: String(text)).map { singular(String(decoding: $0.readLetters, as: UTF8.self)) }
            .filter { !idle.contains($0) && !$0.isEmpty }
    }

    private static func singular(_ word: String) -> String {
        if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
        if word.hasSuffix("oes") || word.hasSuffix("shes") || word.hasSuffix("ches") || word.hasSuffix("sses") {
            return String(word.dropLast(2))
        }
        let keepsS = word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is")
        return word.hasSuffix("s") && word.utf8.count > 3 && !keepsS ? String(word.dropLast()) : word
    }

    /// 0.9 where the words are the same, 0.8 where one goes by another name or is a kind of it.
    func fit(_ listed: GoodsWords) -> Double {
        var best = 0.0
        for way in listed.ways {
            if way.isSubset(of: all) { return 0.9 }
            if way.allSatisfy({ word in all.contains(word) || !Self.kinds(of: word).isDisjoint(with: all) }) {
                best = 0.8
            }
        }
        return best
    }

    private static func kinds(of word: String) -> Set<String> { table[word] ?? [] }

    /// Goods, then what is the same or a kind of it.
    private static let table: [String: Set<String>] = {
        let lines = """
            garment apparel clothing clothe shirt tshirt blouse trouser jean dress skirt jacket coat knitwear uniform
            garment sweater underwear sock
            textile fabric cloth towel linen bedding
            yarn thread
            thread yarn
            footwear shoe sandal boot sneaker slipper
            fish seafood tuna salmon cod pollock squid tilapia
            shellfish seafood crab clam oyster mussel shrimp prawn lobster
            shrimp prawn seafood
            carpet rug
            electronic phone smartphone laptop computer television
            toy doll puzzle
            leather hide
            brick tile
            cattle cow bovine beef
            bovine cow cattle beef
            corn maize
            manioc cassava tapioca
            cassava manioc tapioca
            peanut groundnut
            sugarcane sugar
            cocoa cacao chocolate
            timber lumber wood plywood
            furniture chair table sofa desk
            glove mitten
            poultry chicken
            hog pork pig
            sheep mutton lamb wool
            rubber latex tyre tire
            coltan tantalum
            tantalum coltan
            polysilicon silicon
            photovoltaic solar
            solar photovoltaic
            battery accumulator
            firework pyrotechnic
            pyrotechnic firework
            """
        var table: [String: Set<String>] = [:]
        for line in lines.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            table[words[0], default: []].formUnion(words.dropFirst())
        }
        return table
    }()
}
