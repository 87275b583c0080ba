import Foundation
import Testing
import Vault

@Suite struct `Hexadecimal digits` {
    @Test func `read back as the bytes that wrote them`() {
        let bytes = Data((0...255).map { UInt8($0) })
        let text = Digest.hexadecimal(bytes)
        #expect(text.hasPrefix("000102") && text.hasSuffix("fdfeff") && text.utf8.count == 512)
        #expect(Digest.bytes(hexadecimal: text) == bytes)
        #expect(Digest.bytes(hexadecimal: text.uppercased()) == bytes)
    }

    @Test(arguments: ["f", "+f", "-1", "0x", "g0", " 1", "1 ", "ｆf", "٣٣"])
    func `are nothing else`(_ text: String) { #expect(Digest.bytes(hexadecimal: text) == nil) }
}
