/// How two rows agree, as far as their keys show it: a level for each of eight parts.
struct AgreementPattern: Hashable, Sendable {
    /// One byte a part, in the order of ``Part``. 255 where a row lacks the fact.
    private(set) var code: UInt64

    enum Part: Int, CaseIterable { case name, birth, passport, phone, arrival, origin, place, rarity }

    static let missing: UInt8 = 255

    subscript(part: Part) -> UInt8 {
        get { UInt8(truncatingIfNeeded: code >> UInt64(8 * part.rawValue)) }
        set {
            let shift = UInt64(8 * part.rawValue)
            code = code & ~(0xFF << shift) | UInt64(newValue) << shift
        }
    }

    /// - Parameters:
    ///   - shared: what the common keys show together.
    ///   - shown: the parts of which both rows have any key at all.
    ///   - rows: in how many rows of all agencies the rarest common key stands, 2 or more.
    init(shared: KeyParts, shown: ShownParts, rows: Int) {
        code = 0
        self[.name] = shown.contains(.name) ? shared.name : Self.missing
        self[.passport] = shown.contains(.passport) ? shared.passport : Self.missing
        self[.phone] = shown.contains(.phone) ? shared.phone : Self.missing
        self[.arrival] = shown.contains(.arrival) ? shared.arrival : Self.missing
        self[.origin] = shown.contains(.origin) ? shared.origin : Self.missing
        self[.place] = shown.contains(.place) ? shared.place : Self.missing
        // A year alone cannot contradict a whole date: such pairs have levels of their own.
        let partial: UInt8 = shown.contains(.wholeBirth) ? 0 : 10
        self[.birth] = shown.contains(.birth) ? shared.birth + partial : Self.missing
        self[.rarity] = Self.band(rows)
    }

    /// 2, 3, 4, 5-6, 7-10, more.
    private static func band(_ rows: Int) -> UInt8 {
        switch rows {
        case ...2: 0
        case 3: 1
        case 4: 2
        case 5...6: 3
        case 7...10: 4
        default: 5
        }
    }

    /// Whether at least three parts agree as well as they can, among them a whole number, date or name.
    ///
    /// Chance does not bring this about: such pairs within one agency tell how many people it has twice.
    var isSure: Bool {
        let full = [self[.passport] == 2, self[.birth] == 4, self[.phone] == 1, self[.arrival] == 1]
        let named = self[.name] != Self.missing && self[.name] >= 3
        return (full.filter { $0 }.count + (named ? 1 : 0)) >= 3
    }

    /// Whether two rows of one agency are one person without more ado: sure, and neither name nor passport speak
    /// against
    /// it. Twins who came together share a telephone, a birthday and a month of arrival.
    var isRepeat: Bool { isSure && self[.name] != 0 && self[.passport] != 0 }
}

/// Of which parts a row has a key.
struct ShownParts: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let name = ShownParts(rawValue: 1)
    static let birth = ShownParts(rawValue: 2)
    static let wholeBirth = ShownParts(rawValue: 4)
    static let passport = ShownParts(rawValue: 8)
    static let phone = ShownParts(rawValue: 16)
    static let arrival = ShownParts(rawValue: 32)
    static let origin = ShownParts(rawValue: 64)
    static let place = ShownParts(rawValue: 128)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ keys: [OpaqueKey]) {
        var all = KeyParts()
        for key in keys { all.join(key.type.parts) }
        var shown: ShownParts = []
        if all.name > 0 { shown.insert(.name) }
        if all.birth > 0 { shown.insert(.birth) }
        if all.birth > 1 { shown.insert(.wholeBirth) }
        if all.passport > 0 { shown.insert(.passport) }
        if all.phone > 0 { shown.insert(.phone) }
        if all.arrival > 0 { shown.insert(.arrival) }
        if all.origin > 0 { shown.insert(.origin) }
        if all.place > 0 { shown.insert(.place) }
        self = shown
    }
}
