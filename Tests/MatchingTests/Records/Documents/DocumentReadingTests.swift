import Testing

@testable import Matching

@Suite struct `Numbers, places and months` {
    @Test func `of one telephone are one number however they are dialled`() {
        let written = [
            "0912-345-678", "+886 912 345 678", "00886912345678", "886912345678", "+886 0912345678", "912345678",
            "(0912) 345678",
        ]
        #expect(Set(written.map { PhoneReading($0).text }) == ["886912345678"])
        #expect(PhoneReading("+62 812 3456 7890").text == "6281234567890")
        #expect(PhoneReading("0812 345 6789", country: "62").text == "628123456789")
        #expect(PhoneReading("119").code.isEmpty && PhoneReading("none").code.isEmpty)
    }

    @Test func `of one document agree but for one character`() {
        func level(_ one: String, _ other: String) -> DocumentLevel {
            DocumentReading(one).code.agreement(with: DocumentReading(other).code)
        }
        #expect(level("e 642-6717", "E6426717") == .same)
        #expect(level("Ｅ6426717", "E6426717") == .same)
        for other in ["E6426711", "E642617", "E64267717", "E6426771", "6E426717"] {
            #expect(level("E6426717", other) == .oneCharacter, "\(other)")
            let keys = Set(DocumentReading("E6426717").code.slipKeys)
            let others = Set(DocumentReading(other).code.slipKeys)
            // Where a character is left out, or two exchanged, the date and the name find the pair.
            if other.count == 8, other == "E6426711" { #expect(!keys.isDisjoint(with: others)) }
        }
        #expect(level("E6426717", "E6426722") == .different && level("123", "124") == .different)
        #expect(level("", "E6426717") == .missing && level("none", "E6426717") == .missing)
    }

    @Test func `of one place and month have one code`() {
        #expect(PlaceReading.code("New Taipei City") == PlaceReading.code("new taipei"))
        #expect(PlaceReading.code("臺北市") == PlaceReading.code("台北"))
        #expect(PlaceReading.code("tainan") != PlaceReading.code("taipei") && PlaceReading.code("") == 0)
        #expect(MonthReading.code("2019-10") == MonthReading.code("108-10") && MonthReading.code("2019") == 0)
        #expect(SexReading.code("Female") == 1 && SexReading.code("男") == 2 && SexReading.code("") == 0)
    }
}
