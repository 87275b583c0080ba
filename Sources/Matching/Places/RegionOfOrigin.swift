/// Whether a facility stands in a watched region, or goods come from it, with everything that was read.
///
/// Proven: an official code, an address, or the declarant says so. Indicated: a telephone number, a postcode, a name.
/// None: shown to be elsewhere. Everything else is unknown; what is merely declared about goods of a sector that an
/// order puts first stays unknown until their inputs are traced.
public struct RegionOfOrigin: Sendable, Equatable {
    /// The region's code, such as `CN-XJ`.
    public let region: String
    public let finding: OriginFinding
    /// The strongest first, then by field and place.
    public let grounds: [OriginGround]

    /// Reads up to 16,384 characters of each text.
    public init(_ evidence: OriginEvidence, in region: WatchedRegion, asking question: OriginQuestion = .place) {
        var reader = OriginReader(evidence, region)
        reader.readAll()
        if case .goods = question {} else { reader.grounds.removeAll { $0.field == .declaredOrigin && $0.isAgainst } }
        finding = Self.finding(&reader, question)
        self.region = region.id
        grounds = reader.grounds.sorted { $0.precedes($1) }
    }

    private static func finding(_ reader: inout OriginReader, _ question: OriginQuestion) -> OriginFinding {
        if reader.grounds.contains(where: { $0.strength == .proves }) { return .proven }
        if reader.grounds.contains(where: { $0.strength == .indicates }) { return .indicated }
        guard reader.grounds.contains(where: \.isAgainst) else { return .unknown }
        guard case .goods(let codes, let inputsAreTraced) = question, !inputsAreTraced else { return .none }
        let goods = codes.filter { $0.contains(where: \.isNumber) }
        let priority = goods.first(where: reader.region.isPriority)
        guard goods.isEmpty || priority != nil else { return .none }
        let read = priority ?? ""
        reader.note(
            .untracedInputs, .goods, read, 0..<read.unicodeScalars.count,
            goods.isEmpty
                ? "no code of the goods is given and no input is traced"
                : "goods of a sector put first, whose inputs are not traced", .saysNothing)
        return .unknown
    }
}

extension OriginGround {
    var isAgainst: Bool { strength == .speaksAgainst }

    private var order: (Int, Int, Int, Int) {
        (strength.rank, Field.allCases.firstIndex(of: field) ?? 0, number, span.lowerBound)
    }

    func precedes(_ other: OriginGround) -> Bool {
        if order != other.order { return order < other.order }
        return kind.rawValue < other.kind.rawValue
    }
}

/// Gathers the grounds, field by field.
struct OriginReader {
    let evidence: OriginEvidence
    let region: WatchedRegion
    var grounds: [OriginGround] = []

    /// Whether the country is the region's own; nil where it is not known.
    let isInCountry: Bool?

    init(_ evidence: OriginEvidence, _ region: WatchedRegion) {
        self.evidence = evidence
        self.region = region
        let state = StateCode(reading: evidence.country) ?? StateCode(endOf: evidence.address)
        isInCountry = state.map { $0 == region.country }
    }

    mutating func readAll() {
        readCountry()
        readAdministrativeCode()
        readAddress()
        readName()
        readPostcode()
        for (number, text) in evidence.telephones.enumerated() { readTelephone(text, number) }
        for (number, identifier) in evidence.identifiers.enumerated() { readIdentifier(identifier, number) }
        for (number, text) in evidence.placesOfLading.enumerated() { readLading(text, number) }
        readDeclaredOrigin()
    }

    mutating func note(
        _ kind: OriginGround.Kind, _ field: OriginGround.Field, _ text: String, _ span: Range<Int>, _ meaning: String,
        _ strength: OriginGround.Strength, number: Int = 0
    ) {
        grounds.append(
            OriginGround(
                kind: kind, field: field, number: number, text: text, span: span, meaning: meaning, strength: strength))
    }

    private mutating func noteWhole(
        _ kind: OriginGround.Kind, _ field: OriginGround.Field, _ text: String, _ meaning: String,
        _ strength: OriginGround.Strength, number: Int = 0
    ) {
        note(kind, field, text, 0..<text.unicodeScalars.count, meaning, strength, number: number)
    }

    // MARK: Codes and numbers

    private mutating func readCountry() {
        let text = evidence.country
        if !text.isEmpty, StateCode(reading: text) == nil {
            return noteWhole(.unreadable, .country, text, "no country that is known", .saysNothing)
        }
        guard isInCountry == false else { return }
        guard let state = StateCode(reading: text) ?? StateCode(endOf: evidence.address) else { return }
        if text.isEmpty {
            noteWhole(.otherCountry, .address, evidence.address, state.name, .speaksAgainst)
        } else {
            noteWhole(.otherCountry, .country, text, state.name, .speaksAgainst)
        }
    }

    private mutating func readAdministrativeCode() {
        let text = evidence.administrativeCode
        guard !text.isEmpty else { return }
        let digits = text.filter { !$0.isWhitespace }
        let isCode = digits.allSatisfy { $0.isASCII && $0.isNumber } && [2, 4, 6, 9, 12].contains(digits.count)
        guard isCode || region.codes.administrative.contains(where: { !$0.allSatisfy(\.isNumber) }) else {
            return noteWhole(.unreadable, .administrativeCode, text, "no administrative code", .saysNothing)
        }
        if isInCountry == false {
            return noteWhole(.unreadable, .administrativeCode, text, "a code of another country", .saysNothing)
        }
        if region.holds(administrativeCode: digits) {
            noteWhole(.administrativeCode, .administrativeCode, text, "\(region.name) (\(digits))", .proves)
        } else {
            noteWhole(
                .elsewhere, .administrativeCode, text, "another part of \(region.country.name) (\(digits))",
                .speaksAgainst)
        }
    }

    private mutating func readPostcode() {
        let codes = region.codes
        let text = evidence.postcode
        guard !text.isEmpty, codes.postalLength > 0, isInCountry != false else { return }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        guard digits.count == codes.postalLength else {
            return noteWhole(.unreadable, .postcode, text, "no postcode of \(region.country.name)", .saysNothing)
        }
        if codes.postal.contains(where: { digits.hasPrefix($0) }) {
            noteWhole(.postcode, .postcode, text, region.name, isInCountry == true ? .indicates : .supports)
        } else if isInCountry == true {
            noteWhole(.elsewhere, .postcode, text, "another part of \(region.country.name)", .speaksAgainst)
        }
    }

    /// A country's number has its area code and seven or eight digits.
    private mutating func readTelephone(_ text: String, _ number: Int) {
        let codes = region.codes
        guard !codes.areas.isEmpty else { return }
        let written = text.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        var digits = written.filter(\.isNumber)
        var isInternational = true
        if written.hasPrefix("+" + codes.calling) {
            digits.removeFirst(codes.calling.count)
        } else if digits.hasPrefix("00" + codes.calling) {
            digits.removeFirst(codes.calling.count + 2)
        } else if !written.contains("+"), digits.hasPrefix(codes.calling), digits.count >= codes.calling.count + 10 {
            digits.removeFirst(codes.calling.count)
        } else {
            isInternational = false
        }
        guard isInternational || !written.contains("+") && digits.hasPrefix("0") else { return }
        if digits.hasPrefix("0") { digits.removeFirst() }
        guard let area = codes.areas.first(where: { digits.hasPrefix($0) }),
            (7...8).contains(digits.count - area.count)
        else { return }
        let isSure = isInternational || isInCountry == true
        guard isSure || isInCountry == nil else { return }
        noteWhole(
            .telephone, .telephone, text, "\(region.name) (area code 0\(area))", isSure ? .indicates : .supports,
            number: number)
    }

    /// Characters 3 to 8 of a unified social credit code are the division where it was given out.
    private mutating func readIdentifier(_ identifier: PartyIdentifier, _ number: Int) {
        guard identifier.scheme == .uscc, region.country.letters == "CN" else { return }
        guard identifier.isWellFormed else {
            return noteWhole(
                .unreadable, .identifier, identifier.value, "no registry number: its check character is wrong",
                .saysNothing, number: number)
        }
        let code = String(identifier.value.dropFirst(2).prefix(6))
        guard region.holds(administrativeCode: code) else { return }
        note(
            .registryCode, .identifier, code, 2..<8, "registration in \(region.name) (\(code))", .indicates,
            number: number)
    }
}
