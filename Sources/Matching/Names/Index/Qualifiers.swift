/// What is known of two parties besides their names, and what it does to the score.
struct Qualifiers {
    /// The least score where a registry's number is the same.
    static let identityMin = 0.95
    /// What country and address add at most.
    static let gainMax = 0.07

    private(set) var score: Double
    private(set) var isIdentity = false
    private(set) var agreeing = 0
    private(set) var parts: [ScorePart] = []

    init(_ subject: ScreeningSubject, _ party: ListedParty, nameScore: Double) {
        score = nameScore
        weighIdentifiers(subject.identifiers, party.identifiers)
        weighCountry(subject.country, party.country)
        weighAddresses(subject.addresses, party.addresses)
        if isIdentity, score < Self.identityMin { note(.identifier, Self.identityMin - score) }
        if score > 1 { note(.bound, 1 - score) }
        if score < 0 { note(.bound, -score) }
    }

    private mutating func weighIdentifiers(_ mine: [PartyIdentifier], _ others: [PartyIdentifier]) {
        let (mine, others) = (mine.filter(\.isWellFormed), others.filter(\.isWellFormed))
        let same = Set(mine).intersection(others)
        agreeing += same.count
        if !same.isEmpty {
            isIdentity = true
            return
        }
        let conflict = mine.contains { one in others.contains { one.isExclusive && $0.scheme == one.scheme } }
        if conflict { note(.identifierConflict, -0.3) }
    }

    private mutating func weighCountry(_ mine: String, _ other: String) {
        let (mine, other) = (CountryWords.concept(mine), CountryWords.concept(other))
        guard mine != 0, other != 0 else { return }
        if mine == other {
            agreeing += 1
            note(.country, 0.02)
        } else if !isIdentity {
            note(.country, -0.1)
        }
    }

    /// The share of an address's words that the other has, at best 0.05.
    private mutating func weighAddresses(_ mine: [String], _ others: [String]) {
        var best = 0.0
        for one in mine {
            let words = Self.words(one)
            for other in others {
                let others = Self.words(other)
                guard words.count > 1, others.count > 1 else { continue }
                best = max(best, Double(words.intersection(others).count) / Double(min(words.count, others.count)))
            }
        }
        guard best > 0 else { return }
        if best >= 0.5 { agreeing += 1 }
        note(.address, 0.05 * best)
    }

    private static func words(_ address: String) -> Set<UInt64> {
        Set(ScreenedName(address, kind: .organisation).tokens.filter { $0.kind != .stop }.map(\.code.hash))
    }

    private mutating func note(_ kind: ScorePartKind, _ amount: Double) {
        guard amount != 0 else { return }
        score += amount
        parts.append(
            ScorePart(query: nil, result: nil, kind: kind, similarity: 0, weight: 0, contribution: amount))
    }
}

/// Countries as lists write them: two letters, or a name in any language that the places know.
enum CountryWords {
    /// 0 where the text is no country that is known.
    static func concept(_ text: String) -> UInt32 {
        guard !text.isEmpty, text.utf8.count < 60 else { return 0 }
        let letters = text.lowercased().split { !$0.isLetter }.joined(separator: " ")
        let name = codes[letters] ?? letters
        guard let word = NameLexicon.organisations.word(LetterHash.of(name.utf8)), word.kind == .place else { return 0 }
        return word.concept
    }

    private static let codes: [String: String] = {
        let written = """
            cn china;hk hong kong;mo macao;tw taiwan;us united states;gb united kingdom;uk united kingdom
            de germany;fr france;es spain;it italy;pt portugal;nl netherlands;be belgium;ch switzerland
            at austria;se sweden;no norway;dk denmark;fi finland;ie ireland;pl poland;cz czechia;hu hungary
            ro romania;bg bulgaria;rs serbia;hr croatia;gr greece;tr turkey;cy cyprus;mt malta;ru russia
            ua ukraine;by belarus;md moldova;ge georgia;am armenia;az azerbaijan;kz kazakhstan;uz uzbekistan
            tm turkmenistan;kg kyrgyzstan;tj tajikistan;mn mongolia;jp japan;kr korea;kp north korea;vn vietnam
            th thailand;kh cambodia;la laos;mm myanmar;my malaysia;sg singapore;id indonesia;ph philippines
            in india;pk pakistan;bd bangladesh;lk sri lanka;np nepal;af afghanistan;ir iran;iq iraq;sy syria
            lb lebanon;il israel;sa saudi arabia;ae uae;qa qatar;kw kuwait;bh bahrain;ye yemen;eg egypt
            ly libya;tn tunisia;dz algeria;ma morocco;sd sudan;et ethiopia;er eritrea;so somalia;ke kenya
            ug uganda;tz tanzania;cd congo;cg congo;zw zimbabwe;zm zambia;mw malawi;mz mozambique
            za south africa;na namibia;ao angola;ng nigeria;gh ghana;ca canada;mx mexico;gt guatemala
            hn honduras;ni nicaragua;cr costa rica;pa panama;cu cuba;do dominican republic;ht haiti;co colombia
            ve venezuela;ec ecuador;pe peru;bo bolivia;br brazil;py paraguay;uy uruguay;cl chile;ar argentina
            au australia;nz new zealand;fj fiji;ee estonia;lv latvia;lt lithuania
            """
        var codes: [String: String] = [:]
        for entry in written.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            let parts = entry.split(separator: " ", maxSplits: 1)
            codes[String(parts[0])] = String(parts[1])
        }
        return codes
    }()
}
