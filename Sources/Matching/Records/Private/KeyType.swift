/// A type of match key: which facts of a record it joins.
///
/// The raw values stand in files and are bound into every pseudonym: they never change their meaning.
/// Order and spelling of what goes in are settled before, by ``KeyMaterial``.
public enum KeyType: String, CaseIterable, Sendable, Codable, Comparable {
    case passport
    case passportFrontName = "passport-front-name"
    case passportBackName = "passport-back-name"
    case phone
    case birthWords = "birth-words"
    case birthNames = "birth-names"
    case birthTwoNames = "birth-two-names"
    case birthName = "birth-name"
    case birthOrigin = "birth-origin"
    case birthPlace = "birth-place"
    case birthArrival = "birth-arrival"
    case monthDayWords = "month-day-words"
    case monthDayNames = "month-day-names"
    case monthDayTwoNames = "month-day-two-names"
    case yearMonthNames = "year-month-names"
    case yearMonthTwoNames = "year-month-two-names"
    case yearWords = "year-words"
    case yearNames = "year-names"
    case yearTwoNames = "year-two-names"
    case yearArrival = "year-arrival"
    case arrivalWords = "arrival-words"
    case arrivalNames = "arrival-names"
    case arrivalName = "arrival-name"
    case words
    case names
    case wordsPlace = "words-place"
    case namesPlace = "names-place"

    public static func < (left: KeyType, right: KeyType) -> Bool { left.number < right.number }

    /// The place in ``allCases``, for arrays and bits.
    var number: Int { Self.numbers[self] ?? 0 }

    private static let numbers = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// What two records are known to share when a key of theirs is the same: a level for each part, 0 for nothing.
struct KeyParts: Hashable, Sendable {
    /// 1 one name, 2 two names, 3 all names by sound, 4 all words as written.
    var name: UInt8 = 0
    /// 1 the year, 2 year and month, 3 month and day, 4 the whole date.
    var birth: UInt8 = 0
    /// 1 half of the passport's number, 2 all of it.
    var passport: UInt8 = 0
    var phone: UInt8 = 0
    var arrival: UInt8 = 0
    /// Nationality and sex.
    var origin: UInt8 = 0
    var place: UInt8 = 0

    /// The higher level of each part.
    mutating func join(_ other: KeyParts) {
        name = max(name, other.name)
        birth = max(birth, other.birth)
        passport = max(passport, other.passport)
        phone = max(phone, other.phone)
        arrival = max(arrival, other.arrival)
        origin = max(origin, other.origin)
        place = max(place, other.place)
    }
}

extension KeyType {
    var parts: KeyParts {
        switch self {
        case .passport: KeyParts(passport: 2)
        case .passportFrontName, .passportBackName: KeyParts(name: 1, passport: 1)
        case .phone: KeyParts(phone: 1)
        case .birthWords: KeyParts(name: 4, birth: 4)
        case .birthNames: KeyParts(name: 3, birth: 4)
        case .birthTwoNames: KeyParts(name: 2, birth: 4)
        case .birthName: KeyParts(name: 1, birth: 4)
        case .birthOrigin: KeyParts(birth: 4, origin: 1)
        case .birthPlace: KeyParts(birth: 4, place: 1)
        case .birthArrival: KeyParts(birth: 4, arrival: 1)
        case .monthDayWords: KeyParts(name: 4, birth: 3)
        case .monthDayNames: KeyParts(name: 3, birth: 3)
        case .monthDayTwoNames: KeyParts(name: 2, birth: 3)
        case .yearMonthNames: KeyParts(name: 3, birth: 2)
        case .yearMonthTwoNames: KeyParts(name: 2, birth: 2)
        case .yearWords: KeyParts(name: 4, birth: 1)
        case .yearNames: KeyParts(name: 3, birth: 1)
        case .yearTwoNames: KeyParts(name: 2, birth: 1)
        case .yearArrival: KeyParts(birth: 1, arrival: 1)
        case .arrivalWords: KeyParts(name: 4, arrival: 1)
        case .arrivalNames: KeyParts(name: 3, arrival: 1)
        case .arrivalName: KeyParts(name: 1, arrival: 1)
        case .words: KeyParts(name: 4)
        case .names: KeyParts(name: 3)
        case .wordsPlace: KeyParts(name: 4, place: 1)
        case .namesPlace: KeyParts(name: 3, place: 1)
        }
    }
}
