import Foundation
import Testing
import Vault

@testable import Accounts

/// The expected codes were drawn by another, widely used implementation with the same mask.
@Suite struct `A QR code` {
    private static let lodestar = """
        111111101001001111111
        100000101010001000001
        101110101011001011101
        101110100010101011101
        101110101110101011101
        100000100001101000001
        111111101010101111111
        000000000011100000000
        100111111100110010111
        011010001000101101000
        000010111010000000011
        010011000101000110100
        010110101010011111000
        000000001011100011111
        111111101100111010100
        100000101101110011101
        101110101001101001000
        101110101101100100100
        101110100010001010111
        100000100110011111111
        111111101011000111000
        """

    private func rows(_ code: QRCode) -> [String] {
        code.modules.map { row in row.map { $0 ? "1" : "0" }.joined() }
    }

    @Test func `of a word is drawn module by module as others draw it`() throws {
        #expect(rows(try #require(QRCode("Lodestar"))).joined(separator: "\n") == Self.lodestar)
    }

    @Test(arguments: [
        (
            """
            otpauth://totp/Lodestar:lin.meihua?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Lodestar&algorithm=SHA1\
            &digits=6&period=30
            """, 8, "f2071d19e9940b97d58f4d241a4101d95d15e83163b29d0a12f348825b73153d"
        ),
        (
            String(repeating: "a", count: 107), 7, "82a2ee68153b708e252079b819df0c3a29cfc956deccef987a362e54c1a96b81"
        ),
        (
            String(repeating: "a", count: 213), 10, "c463831103cf25880110fdd05d58e239d21cef2d6d0d84807dbdcf713df2784d"
        ),
    ])
    func `of longer texts is the same too`(text: String, version: Int, digest: String) throws {
        let code = try #require(QRCode(text))
        #expect(code.version == version)
        #expect(Digest.hexadecimal(Digest.sha256(Data(rows(code).joined().utf8))) == digest)
    }

    @Test func `is not drawn of what does not fit`() { #expect(QRCode(String(repeating: "a", count: 214)) == nil) }
}
