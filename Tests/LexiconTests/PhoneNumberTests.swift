import Foundation
import Lexicon
import Testing

@Suite struct `A telephone number` {
    @Test(arguments: [
        ("0900 000 001", "886", "+886900000001"), ("+886 900-000-001", "84", "+886900000001"),
        ("00886900000001", "886", "+886900000001"), ("(02) 5550-0001", "886", "+886255500001"),
        ("＋８８６ ９００ ０００ ００１", "84", "+886900000001"), ("๐๒ ๕๕๕ ๐๐๐๑", "66", "+6625550001"),
        ("٠٩٠٠٠٠٠٠٠١", "886", "+886900000001"), ("+44 (0)20 7946 0001", "886", "+442079460001"),
        ("(0)20 7946 0001", "44", "+442079460001"), ("06 555 0001", "39", "+39065550001"),
        ("1 (202) 555-0101", "1", "+12025550101"), ("202.555.0101", "+1", "+12025550101"),
    ])
    func `is brought to one form`(written: String, code: String, expected: String) {
        #expect(PhoneNumber(written: written, callingCode: code)?.description == expected)
    }

    @Test(arguments: [
        "", " ", "+", "call me", "0900 000 001 ext 5", "0900#1", "+0900000001", "++886900000001", "0900+000001", "12",
        "+1234567890123456", "0900000001; drop", "九〇〇〇〇〇〇〇〇一", "00", "000000000",
    ])
    func `is not guessed from`(written: String) {
        #expect(PhoneNumber(written: written, callingCode: "886") == nil)
    }

    @Test(arguments: [
        ("0900000001", "886", ["+886900000001"]), ("886900000001", "886", ["+886900000001", "+886886900000001"]),
        ("+886900000001", "886", ["+886900000001"]), ("88655501", "886", ["+88688655501"]),
        ("12025550101", "1", ["+12025550101"]), ("call me", "886", []),
    ])
    func `is read in each way that someone may have meant`(written: String, code: String, expected: [String]) {
        #expect(PhoneNumber.readings(of: written, callingCode: code).map(\.description) == expected)
    }

    @Test(arguments: ["", "0", "x", "88612"]) func `needs a calling code that can be one`(code: String) {
        #expect(PhoneNumber(written: "0900000001", callingCode: code) == nil)
    }

    @Test func `is stored in that form alone`() throws {
        let number = try #require(PhoneNumber("+886900000001"))
        let stored = try JSONEncoder().encode([number])
        #expect(try JSONDecoder().decode([PhoneNumber].self, from: stored) == [number])
        for text in ["886900000001", "+886 900000001", "+8869a0000001", "+", "+٠٩٠٠٠٠٠٠٠١"] {
            #expect(PhoneNumber(text) == nil)
        }
        #expect(PhoneNumber(written: number.description, callingCode: "1") == number)
    }
}
