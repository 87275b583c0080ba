import Foundation
import Lexicon
import Testing

@Suite struct `The list of countries` {
    @Test func `is all of ISO 3166-1, each code once`() {
        #expect(Country.allCases.count == 249)
        #expect(Set(Country.allCases.map(\.rawValue)).count == 249)
        #expect(Set(Country.allCases.map(\.alpha3)).count == 249)
        #expect(Set(Country.allCases.map(\.numeric)).count == 249)
        #expect(Country.allCases.map(\.rawValue) == Country.allCases.map(\.rawValue).sorted())
    }

    @Test func `holds the system's own list of codes`() {
        // The system lists more: regions, reserved codes and dissolved countries.
        let known = Set(Locale.Region.isoRegions.map(\.identifier))
        #expect(Country.allCases.allSatisfy { known.contains($0.rawValue) })
    }

    @Test(arguments: Country.allCases) func `leads from each code back to the country`(country: Country) throws {
        #expect(Country(rawValue: country.rawValue) == country)
        #expect(Country(alpha3: country.alpha3) == country)
        #expect(country.alpha3.utf8.count == 3 && country.numeric.utf8.count == 3)
        #expect(Int(country.numeric) != nil)
    }

    @Test(arguments: ScreenLanguage.allCases) func `has a name for each in`(language: ScreenLanguage) {
        for country in Country.allCases {
            let name = country.name(in: language)
            #expect(!name.isEmpty && name != country.rawValue)
        }
        #expect(Set(Country.allCases.map { $0.name(in: language) }).count == 249)
        #expect(Set(Country.sorted(in: language)) == Set(Country.allCases))
    }

    @Test(arguments: [
        ("TW", "TWN", "158", "Taiwan", "台灣"), ("VN", "VNM", "704", "Vietnam", "越南"),
        ("ID", "IDN", "360", "Indonesia", "印尼"), ("PH", "PHL", "608", "Philippines", "菲律賓"),
        ("TH", "THA", "764", "Thailand", "泰國"), ("AF", "AFG", "004", "Afghanistan", "阿富汗"),
        ("CN", "CHN", "156", "China", "中國大陸"),
    ])
    func `names`(alpha2: String, alpha3: String, numeric: String, english: String, chinese: String) throws {
        let country = try #require(Country(rawValue: alpha2))
        #expect(country.alpha3 == alpha3 && country.numeric == numeric)
        #expect(country.name(in: .en) == english)
        #expect(country.name(in: .zhHant) == chinese)
    }

    @Test(arguments: ["", "tw", "TWN", "XX", "XXX", "UK", "T W", "XK"]) func `does not hold`(code: String) {
        #expect(Country(rawValue: code) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Country].self, from: JSONEncoder().encode([code]))
        }
    }

    @Test func `is sorted for its reader, not by code point`() throws {
        let names = Country.sorted(in: .en).map { $0.name(in: .en) }
        #expect(names.first == "Afghanistan" && names.last == "Zimbabwe")
        #expect(try #require(names.firstIndex(of: "Åland Islands")) < #require(names.firstIndex(of: "Albania")))
    }
}

@Suite struct `A nationality` {
    @Test(arguments: ["TW", "VN", "XXA", "XXX"]) func `reads back what it writes`(code: String) throws {
        let nationality = try #require(Nationality(code))
        #expect(nationality.description == code)
        let stored = try JSONEncoder().encode([nationality])
        #expect(String(decoding: stored, as: UTF8.self) == "[\"\(code)\"]")
        #expect(try JSONDecoder().decode([Nationality].self, from: stored) == [nationality])
    }

    @Test func `tells having none from not being known`() {
        #expect(Nationality("XXA") == .stateless)
        #expect(Nationality("XXX") == .unknown)
        #expect(Nationality("XXA")?.country == nil)
        #expect(Nationality("TW")?.country?.alpha3 == "TWN")
    }

    @Test(arguments: ["", "XX", "TWN", "tw", "XXB"]) func `is not read from`(code: String) {
        #expect(Nationality(code) == nil)
    }
}

@Suite struct `A gender identity` {
    @Test func `has seven codes that are stored by name`() throws {
        #expect(GenderIdentity.allCases.count == 7)
        let stored = try JSONEncoder().encode(GenderIdentity.allCases)
        #expect(try JSONDecoder().decode([GenderIdentity].self, from: stored) == GenderIdentity.allCases)
        #expect(GenderIdentity(rawValue: "preferNotToSay") == .preferNotToSay)
    }
}
