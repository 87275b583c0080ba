/// What one record's match keys are made of, already read: names, dates and documents in their settled spelling.
///
/// Everything here stays at home. An empty text and a zero mean that it is not known.
public struct KeyMaterial: Sendable, Equatable {
    /// Every word of the name, folded to plain letters; the order does not count.
    public var words: [String]
    /// The sound classes of the words that tell people apart, so that two spellings of one name meet.
    public var sounds: [String]
    /// Gregorian.
    public var year: Int
    /// Zero where the date tells no more than the year, as 1 January often does.
    public var month: Int
    public var day: Int
    public var sex: String
    /// ISO 3166, three letters.
    public var nationality: String
    public var passport: String
    public var phone: String
    public var place: String
    /// Year and month, such as `2021-06`.
    public var arrival: String

    public init(
        words: [String], sounds: [String], year: Int = 0, month: Int = 0, day: Int = 0, sex: String = "",
        nationality: String = "", passport: String = "", phone: String = "", place: String = "", arrival: String = ""
    ) {
        self.words = words
        self.sounds = sounds
        self.year = year
        self.month = month
        self.day = day
        self.sex = sex
        self.nationality = nationality
        self.passport = passport
        self.phone = phone
        self.place = place
        self.arrival = arrival
    }
}

/// One match key in clear: never leaves the agency.
public struct MatchKey: Hashable, Sendable, Comparable {
    public let type: KeyType
    public let text: String

    public init(type: KeyType, text: String) {
        self.type = type
        self.text = text
    }

    public static func < (left: MatchKey, right: MatchKey) -> Bool {
        left.type == right.type ? left.text.utf8.lexicographicallyPrecedes(right.text.utf8) : left.type < right.type
    }
}

extension KeyMaterial {
    /// The distinct keys of these types in their order; a record lacking a fact has no key that needs it.
    ///
    /// At most ``keysMax``: long names give many pairs of words, and one record must not outshine the others.
    public func keys(_ types: [KeyType] = KeyType.allCases) -> [MatchKey] {
        let parts = Pieces(self)
        let all = types.flatMap { type in
            parts.texts(of: type).map { MatchKey(type: type, text: $0) }
        }
        return Array(Set(all).sorted().prefix(Self.keysMax))
    }

    public static let keysMax = 48
}

/// The facts of a record as texts, each empty list meaning that it is not known.
private struct Pieces {
    let words, names, single, two: [String]
    let year, yearMonth, monthDay, birth: [String]
    let material: KeyMaterial

    init(_ material: KeyMaterial) {
        self.material = material
        let sounds = Array(Set(material.sounds)).sorted()
        let written = Array(Set(material.words)).sorted()
        words = written.isEmpty ? [] : [written.joined(separator: "-")]
        names = sounds.isEmpty ? [] : [sounds.joined(separator: "-")]
        single = sounds
        // Two names out of five at most: ten keys.
        let few = sounds.prefix(5)
        two = few.indices.flatMap { i in few[(i + 1)...].map { "\(few[i])-\($0)" } }
        year = material.year > 0 ? ["\(material.year)"] : []
        let isFull = material.year > 0 && material.month > 0 && material.day > 0
        // Day and month in order of size, so that a date with the two swapped meets itself.
        let (low, high) = (min(material.month, material.day), max(material.month, material.day))
        monthDay = isFull ? ["\(low)/\(high)"] : []
        birth = isFull ? ["\(material.year)/\(low)/\(high)"] : []
        yearMonth = isFull ? ["\(material.year)/\(material.month)"] : []
    }

    func texts(of type: KeyType) -> [String] {
        switch type {
        case .passport, .phone, .passportFrontName, .passportBackName: documents(type)
        case .birthWords: join(birth, words)
        case .birthNames: join(birth, names)
        case .birthTwoNames: join(birth, two)
        case .birthName: join(birth, single)
        case .birthOrigin: join(join(birth, known(material.nationality)), known(material.sex))
        case .birthPlace: join(birth, known(material.place))
        case .birthArrival: join(birth, known(material.arrival))
        case .monthDayWords: join(monthDay, words)
        case .monthDayNames: join(monthDay, names)
        case .monthDayTwoNames: join(monthDay, two)
        case .yearMonthNames: join(yearMonth, names)
        case .yearMonthTwoNames: join(yearMonth, two)
        case .yearWords: join(year, words)
        case .yearNames: join(year, names)
        case .yearTwoNames: join(year, two)
        case .yearArrival: join(join(year, known(material.arrival)), known(material.nationality))
        case .arrivalWords: join(known(material.arrival), words)
        case .arrivalNames: join(known(material.arrival), names)
        case .arrivalName: join(known(material.arrival), single)
        case .words: words
        case .names: names
        case .wordsPlace: join(words, known(material.place))
        case .namesPlace: join(names, known(material.place))
        }
    }

    private func documents(_ type: KeyType) -> [String] {
        let number = material.passport
        // A half of a short number says too little.
        let hasHalves = number.count >= 7
        return switch type {
        case .passport: known(number)
        case .phone: known(material.phone)
        case .passportFrontName: hasHalves ? join([String(number.prefix(number.count - 3))], single) : []
        default: hasHalves ? join([String(number.suffix(4))], single) : []
        }
    }

    private func known(_ text: String) -> [String] { text.isEmpty ? [] : [text] }

    private func join(_ left: [String], _ right: [String]) -> [String] {
        left.flatMap { one in right.map { "\(one)|\($0)" } }
    }
}
