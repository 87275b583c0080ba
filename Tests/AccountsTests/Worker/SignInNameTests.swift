import Testing

@testable import Accounts

@Suite struct `A sign-in name` {
    @Test(arguments: [
        ("lin.meihua", "lin.meihua"), ("  Lin.MeiHua ", "lin.meihua"), ("ＬＩＮ．ｍｅｉ", "lin.mei"), ("a1_-", "a1_-"),
        ("\u{212A}elvin", "kelvin"),
    ])
    func `reads capitals and full-width letters as their plain form`(typed: String, name: String) {
        #expect(SignInName(typed)?.description == name)
    }

    @Test(arguments: [
        "", "ab", ".abc", "-abc", "lin meihua", "lіn.meihua", "l\u{0131}n.mei",
        "L\u{0130}N.mei", "林美華", "lin\u{200B}mei", "straße",
        "lin\u{202E}mei", "lin@mei", String(repeating: "a", count: 41), "e\u{301}lise",
    ])
    func `refuses letters that look alike, hidden marks and other scripts`(typed: String) {
        #expect(SignInName(typed) == nil)
    }

    @Test func `is the same after being read again`() throws {
        let once = try #require(SignInName("Ｌin.Mei"))
        #expect(SignInName(once.description) == once)
    }
}
