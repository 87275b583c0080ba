/// What names in the address, the name and the papers mean.
extension OriginReader {
    private func text(_ span: Range<Int>, of whole: String) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: whole.unicodeScalars.dropFirst(span.lowerBound).prefix(span.count))
        return text
    }

    private mutating func note(
        _ kind: OriginGround.Kind, _ field: OriginGround.Field, _ mention: PlaceMention, of whole: String,
        _ strength: OriginGround.Strength, number: Int = 0
    ) {
        let place = mention.place
        let code = place.code.isEmpty ? "" : " (\(place.code))"
        note(
            kind, field, text(mention.span, of: whole), mention.span, place.name + code, strength, number: number)
    }

    private func isHan(_ mention: PlaceMention, of whole: String) -> Bool {
        text(mention.span, of: whole).unicodeScalars.contains(where: HanReading.isHan)
    }

    // MARK: Address

    mutating func readAddress() {
        let address = evidence.address
        let mentions = PlaceFinder.mentions(of: region, in: address)
        for street in mentions where street.isStreet {
            note(.streetName, .address, street, of: address, .saysNothing)
        }
        let outside = mentions.filter { !$0.isStreet && $0.place.kind == .elsewhere }
        let inside = mentions.filter { !$0.isStreet && $0.place.kind != .elsewhere }
        if isInCountry != false {
            for mention in outside { note(.elsewhere, .address, mention, of: address, .speaksAgainst) }
        }
        var strengths = inside.map { strength(ofAddressed: $0, of: address) }
        let proving = Set(inside.indices.filter { strengths[$0] == .proves }.map { inside[$0].place.code })
        // One name against that of another province: a company's shop in Beijing, or a twin city's park.
        if !outside.isEmpty, proving.count == 1 {
            strengths = strengths.map { $0 == .proves ? .indicates : $0 }
        }
        for (mention, strength) in zip(inside, strengths) {
            note(kind(mention), .address, mention, of: address, strength)
        }
        if outside.isEmpty { noteAgreeing(inside.indices.filter { strengths[$0] == .supports }.map { inside[$0] }) }
        readPostcodes(within: address)
    }

    private func kind(_ mention: PlaceMention) -> OriginGround.Kind {
        if mention.unit != nil { return .numberedUnit }
        return mention.place.kind == .organisation ? .organisation : .placeName
    }

    private func strength(ofAddressed mention: PlaceMention, of address: String) -> OriginGround.Strength {
        if isInCountry == false { return mention.place.standing == .alone ? .indicates : .saysNothing }
        let isHan = isHan(mention, of: address)
        if mention.unit != nil { return isHan ? .indicates : .supports }
        switch mention.place.standing {
        case .alone: return .proves
        case .inCountry:
            if mention.place.kind == .organisation { return .indicates }
            return isInCountry == true ? .proves : isHan ? .indicates : .supports
        case .word: return mention.hasLevel && isInCountry == true ? .indicates : .supports
        case .shared: return .supports
        }
    }

    /// Two places of one prefecture, or a division and a regiment, agree by more than chance.
    private mutating func noteAgreeing(_ weak: [PlaceMention]) {
        guard isInCountry != false else { return }
        for (place, one) in weak.enumerated() {
            guard let other = weak[(place + 1)...].first(where: { agree(one, $0) }) else { continue }
            let span = one.span.lowerBound..<other.span.upperBound
            return note(
                .agreeingNames, .address, text(span, of: evidence.address), span,
                "\(region.name): \(one.place.name) and \(other.place.name) fit together", .indicates)
        }
    }

    private func agree(_ one: PlaceMention, _ other: PlaceMention) -> Bool {
        if let unit = one.unit, let second = other.unit { return unit != second }
        if one.unit != nil || other.unit != nil { return false }
        let (a, b) = (one.place.code, other.place.code)
        // The code of the level above: a prefecture that has a name of its own.
        let above = String(a.prefix(min(a.count, b.count, max(a.count, b.count) - 2)))
        return a != b && b.hasPrefix(above) && above.count > 2 && region.places.codes.contains(above)
    }

    private mutating func readPostcodes(within address: String) {
        let codes = region.codes
        guard codes.postalLength > 0, isInCountry == true else { return }
        for atom in TextAtom.windows(of: address).joined()
        where atom.isNumber && atom.letters.count == codes.postalLength {
            let digits = String(decoding: atom.letters, as: UTF8.self)
            let isSeen = grounds.contains { $0.kind == .postcode && $0.span == atom.span }
            guard !isSeen, codes.postal.contains(where: { digits.hasPrefix($0) }) else { continue }
            note(.postcode, .address, digits, atom.span, region.name, .indicates)
        }
    }

    // MARK: Name, lading, declaration

    /// A company may be named after a place where it is not.
    mutating func readName() {
        for mention in PlaceFinder.mentions(of: region, in: evidence.name) {
            guard !mention.isStreet, mention.place.kind != .elsewhere else { continue }
            let strength: OriginGround.Strength
            switch mention.place.standing {
            case .alone: strength = isInCountry == false ? .supports : .indicates
            case .inCountry:
                strength = isInCountry == true || isHan(mention, of: evidence.name) ? .indicates : .supports
            case .word:
                // 第八师 in a Chinese name is a division of the Corps; 8th Division may be anybody's.
                let isUnit = mention.unit != nil && isInCountry != false
                strength = isUnit ? isHan(mention, of: evidence.name) ? .indicates : .supports : .saysNothing
            case .shared: strength = .saysNothing
            }
            if strength != .saysNothing { note(kind(mention), .name, mention, of: evidence.name, strength) }
        }
    }

    mutating func readLading(_ text: String, _ number: Int) {
        for mention in PlaceFinder.mentions(of: region, in: text) where !mention.isStreet {
            guard mention.place.kind == .within else { continue }
            let isSure =
                mention.place.standing == .alone
                || mention.place.standing == .inCountry && (isInCountry == true || isHan(mention, of: text))
            let isCrossing = region.crossings.contains(mention.place.code)
            note(
                .placeOfLading, .placeOfLading, mention, of: text, isSure && !isCrossing ? .indicates : .supports,
                number: number)
        }
    }

    /// What the declarant says against the own interest is believed.
    mutating func readDeclaredOrigin() {
        let text = evidence.declaredOrigin
        for mention in PlaceFinder.mentions(of: region, in: text) where !mention.isStreet {
            switch (mention.place.kind, mention.place.standing) {
            case (.elsewhere, _): note(.elsewhere, .declaredOrigin, mention, of: text, .speaksAgainst)
            case (_, .alone), (_, .inCountry): note(kind(mention), .declaredOrigin, mention, of: text, .proves)
            default: note(kind(mention), .declaredOrigin, mention, of: text, .supports)
            }
        }
        guard let state = StateCode(reading: text), state != region.country else { return }
        note(
            .otherCountry, .declaredOrigin, text, 0..<text.unicodeScalars.count, state.name, .speaksAgainst)
    }
}
