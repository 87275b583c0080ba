import Testing

@testable import Prevention

@Suite("A cell with names")
struct NameCellTests {
    private func names(_ cell: String) -> [[String]] {
        NameCell(cell).parties.map { party in party.names.map { "\($0.kind.rawValue) \($0.text)" } }
    }

    @Test("Aliases stand in brackets, former names among them")
    func aliases() {
        #expect(
            names("Amber Mill Co., Ltd. (also known as Amber Spinning; Ambre Mill Co., Ltd.; and AMC Yarn)")
                == [
                    [
                        "primary Amber Mill Co., Ltd.", "alias Amber Spinning", "alias Ambre Mill Co., Ltd.",
                        "alias AMC Yarn",
                    ]
                ])
        #expect(
            names("Birch Foods Co., Ltd. (also known as BF; and formerly known as Old Birch, Oils and Foods Co., Ltd.)")
                == [["primary Birch Foods Co., Ltd.", "alias BF", "former Old Birch, Oils and Foods Co., Ltd."]])
        #expect(
            names(
                "Cedar Solar Co., Ltd. (also known as Cedar Co. and formerly known as Fir Solar Co., Ltd.; and Fir CNC)"
            )
                == [
                    [
                        "primary Cedar Solar Co., Ltd.", "alias Cedar Co.", "former Fir Solar Co., Ltd.",
                        "former Fir CNC",
                    ]
                ])
        #expect(
            names("Dune Lines Co. Ltd. (also known as Dune Transport Co. and Dune United Co.)")
                == [["primary Dune Lines Co. Ltd.", "alias Dune Transport Co.", "alias Dune United Co."]])
        #expect(
            names("Elm Group (including two aliases: Elm Holding; and Elm)")
                == [["primary Elm Group", "alias Elm Holding", "alias Elm"]])
    }

    @Test("A bracket that is part of the name stays in it, capitals alone are an abbreviation, a place goes")
    func brackets() {
        #expect(names("Fern Silicon (Eastshore) Co., Ltd.") == [["primary Fern Silicon (Eastshore) Co., Ltd."]])
        #expect(names("No. 4 Training Center (NTC)") == [["primary No. 4 Training Center", "abbreviation NTC"]])
        #expect(names("Gorse Tea Co., Ltd. (of Portham, Farland)") == [["primary Gorse Tea Co., Ltd."]])
        #expect(
            names("Holm (or Holme) Machinery Works")
                == [["primary Holm Machinery Works", "alias Holme Machinery Works"]])
    }

    @Test("What else an order reaches is told by the words behind the name")
    func subsidiaries() {
        for cell in [
            "Iris Silicon Co. Ltd. and Subsidiaries", "Iris Silicon Co. Ltd., and Subsidiaries",
            "Iris Silicon Co. Ltd. and its subordinate and affiliated entities",
        ] {
            let parties = NameCell(cell).parties
            #expect(parties.map(\.withSubsidiaries) == [true] && parties[0].names[0].text == "Iris Silicon Co. Ltd.")
        }
        let several = NameCell("A Tom S.A. de C.V. and H Tom S.A. de C.V. and their subsidiaries").parties
        #expect(several.map(\.names[0].text) == ["A Tom S.A. de C.V.", "H Tom S.A. de C.V."])
        #expect(several.map(\.withSubsidiaries) == [true, true])
        let named = NameCell(
            "Juno Gloves Company, Limited and its two subsidiaries from Farland, J (East) Co. Limited and K Limited.")
        #expect(
            named.parties.map(\.names[0].text) == ["Juno Gloves Company, Limited", "J (East) Co. Limited", "K Limited"])
    }

    @Test("Parties are told apart where a company's form ends, and only there")
    func parties() {
        #expect(names("Kelp Import and Export Co., Ltd.").count == 1)
        #expect(names("Larch Group Agriculture, Industry, and Trade Co., Ltd.").count == 1)
        #expect(names("Moss Garment Co., Ltd. and Nettle Trade and Business Co., Ltd.").count == 2)
        #expect(names("Oak Prison; Pine Kogyo Co., Ltd.").count == 2)
        #expect(
            NameCell("Q Carpet Pvt., R Carpet Pvt., Ltd., S Carpet, and T Carpet Industries").parties
                .map(\.names[0].text) == ["Q Carpet Pvt.", "R Carpet Pvt., Ltd.", "S Carpet", "T Carpet Industries"])
    }

    @Test("A bracket that does not close is unclear, and nothing of it is dropped")
    func unclear() {
        let cell = NameCell("Rowan Co., Ltd. (also known as Rowan Mill")
        #expect(cell.isUnclear)
        #expect(cell.parties.flatMap(\.names).map(\.text) == ["Rowan Co., Ltd.", "Rowan Mill"])
    }

    @Test("Any text ends in parties or in nothing, never in a fault", arguments: 0..<5)
    func anyText(seed: UInt64) {
        var random = SplitMix(state: seed)
        let bits = [
            "(", ")", ";", ",", " and ", "also known as ", "Co.", "Ltd.", "\u{202E}", "新疆", "a", " ", "\u{0}", "(or ",
        ]
        for _ in 0..<100 {
            let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in bits.randomElement(using: &random) ?? ""
            }
            .joined()
            for party in NameCell(text).parties { #expect(!party.names.isEmpty) }
        }
    }
}

/// Seeded random numbers for tests (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
