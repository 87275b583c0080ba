import Testing

@testable import Accounts

@Suite struct `A new passphrase` {
    @Test(arguments: [
        ("kort", PassphraseRule.Weakness.tooShort), ("elevenchars", .tooShort),
        (String(repeating: "abcde ", count: 40), .tooLong), ("aaaaaaaaaaaaaaaa", .repeats), ("121212121212", .repeats),
        ("Password12345", .common), ("1234567890123", .common), ("passwordpassword", .common),
        ("2024Lodestar2025", .common),
        ("Qwertyuiop 123", .common), ("lin.meihua2024", .holdsName), ("LIN.MEIHUA!!!!!", .holdsName),
    ])
    func `is refused when it is short, common, repeated or little more than a name`(
        passphrase: String, weakness: PassphraseRule.Weakness
    ) {
        #expect(PassphraseRule.weakness(of: passphrase, name: "lin.meihua", displayName: "Lin Mei-hua") == weakness)
    }

    @Test(arguments: [
        "kettle orbit velvet nine", "紅茶 月光 山路 小船 木橋", "lin.meihua walks the river", "zJ4-pq8.Tw2;fn",
    ])
    func `is taken when it is long and nobody's first guess`(passphrase: String) {
        #expect(PassphraseRule.weakness(of: passphrase, name: "lin.meihua", displayName: "Lin Mei-hua") == nil)
    }
}
