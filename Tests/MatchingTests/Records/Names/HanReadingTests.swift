import Foundation
import Testing

@testable import Matching

@Suite struct `Chinese characters` {
    @Test func `are read in Mandarin and Cantonese, the commonest reading first`() {
        #expect(HanReading.pinyin(of: "張") == ["zhang"] && HanReading.pinyin(of: "张") == ["zhang"])
        #expect(HanReading.pinyin(of: "曾") == ["ceng", "zeng"])
        #expect(HanReading.pinyin(of: "呂") == ["lv"])
        #expect(HanReading.cantonese(of: "張") == ["zoeng"] && HanReading.cantonese(of: "a") == [])
        #expect(HanReading.pinyin(of: "a") == [])
    }

    @Test func `are led to from every romanisation of their syllable`() {
        let spellings: [(Character, String)] = [
            ("張", "zhang chang jhang cheung zoeng"), ("許", "xu hsu syu hui"), ("邱", "qiu chiu ciou yau khoo"),
            ("蔡", "cai tsai choi tsoi chua"), ("郭", "guo kuo kwok"), ("謝", "xie hsieh tse"),
            ("鄭", "zheng cheng cheng tay"), ("雪", "xue hsueh syue suet"), ("志", "zhi chih jhih chi"),
            ("強", "qiang chiang keung"), ("娟", "juan chuan kuen"), ("曾", "zeng tseng tsang"),
        ]
        for (character, written) in spellings {
            let numbers = HanReading.pinyin(of: character).compactMap { HanTables.shared.numbers[$0] }
            for spelling in written.split(separator: " ") {
                let candidates = ChineseSyllables.shared[Array(spelling.utf8)[...]]
                let meets = (0..<8).contains { numbers.contains(candidates?.numbers[$0] ?? 0) }
                #expect(meets, "\(character) \(spelling)")
            }
        }
    }

    private static func unpacked(_ path: String) throws -> String {
        let (unpack, pipe) = (Process(), Pipe())
        unpack.executableURL = URL(fileURLWithPath: "/bin/gzip")
        unpack.arguments = ["-dc", path]
        unpack.standardOutput = pipe
        try unpack.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        unpack.waitUntilExit()
        return text
    }

    @Test func `of the General Standard list are nearly all read as its own readings say`() throws {
        let shared = ProcessInfo.processInfo.environment["LODESTAR_SHARED"] ?? "../shared"
        let path = shared + "/data/supply/names/pinyin_8105.txt.gz"
        guard FileManager.default.fileExists(atPath: path) else {
            print("skipped: no data/supply/names/pinyin_8105.txt.gz in LODESTAR_SHARED")
            return
        }
        let text = try Self.unpacked(path)
        var (known, same, first) = (0, 0, 0)
        for line in text.split(separator: "\n") where line.hasPrefix("U+") {
            let (fields, note) = (line.split(separator: " "), line.split(separator: "#"))
            guard fields.count > 1, let character = note.last?.first(where: { $0 != " " }) else { continue }
            let plain = String(fields[1]).decomposedStringWithCanonicalMapping.unicodeScalars
            let marked = String(String.UnicodeScalarView(plain)).replacing("u\u{308}", with: "v")
            let reading = String(marked.unicodeScalars.filter { ("a"..."z").contains($0) }.map(Character.init))
            known += 1
            if HanReading.pinyin(of: character).contains(reading) { same += 1 }
            if HanReading.pinyin(of: character).first == reading { first += 1 }
        }
        #expect(known > 8000)
        #expect(
            Double(same) / Double(known) > 0.99 && Double(first) / Double(known) > 0.98, "\(first) \(same) \(known)")
    }
}
