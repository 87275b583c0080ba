import Matching
import Testing

@Suite struct `Reading names` {
    @Test func `says where each word stands`() {
        let text = "«Романов» & Sons (新疆) Ltd"
        let scalars = Array(text.unicodeScalars)
        let words = ScreenedName(text, kind: .organisation).tokens.map { token in
            token.span.map { String(scalars[$0]) }.joined()
        }
        #expect(words == ["Романов", "&", "Sons", "新疆"])
    }

    @Test func `cuts a Chinese company name into place, brand, trade and form`() {
        let name = ScreenedName("新疆中泰化学股份有限公司", kind: .organisation)
        #expect(name.tokens.map(\.kind) == [.place, .distinctive, .industry])
        #expect(name.tokens.map(\.letters) == ["xinjiang", "zhongtai", "huaxue"])
        #expect(name.forms.contains(.stock))
    }

    @Test func `reads characters as their word asks`() {
        func letters(_ text: String) -> [String] { ScreenedName(text, kind: .organisation).tokens.map(\.letters) }
        #expect(letters("重庆长安") == ["chongqing", "changan"])
        #expect(letters("厦门") == ["xiamen"])
        #expect(ScreenedName("曾国藩", kind: .person).tokens.map(\.letters) == ["zeng", "guofan"])
    }

    @Test func `never reads Japanese as Chinese`() {
        let japanese = ScreenedName("さゆり 中川", kind: .person).tokens
        #expect(japanese.first?.letters == "sayuri")
        #expect(!japanese.contains { $0.letters.contains("zhong") })
        #expect(!ScreenedName("高市早苗", kind: .person, country: "JP").tokens.contains { $0.letters.contains("gao") })
    }

    @Test func `stands hostile texts`() {
        var scorer = NameScorer()
        let good = ScreenedName("Hetian Taida Apparel", kind: .organisation)
        let hostile = [
            String(repeating: "A", count: 1_000_000), String(repeating: "新", count: 5000), "\u{202E}\u{200F}\u{FEFF}",
            String(repeating: "a b ", count: 2000), String(decoding: [0xFF, 0xFE, 0x41, 0xC0], as: UTF8.self),
            "()[]''..//",
            String(repeating: "\u{301}", count: 900), "\u{0}\u{1}", "٢٠٢٤ 第九十九 ⅷ ½",
        ]
        for text in hostile {
            let name = ScreenedName(text, kind: .organisation)
            #expect(name.tokens.count <= ScreenedName.tokensMax)
            #expect(scorer.score(name, good).value < NameScore.threshold)
        }
        let marked = ScreenedName("Hetian\u{200F} Tai\u{200B}da \u{202A}Apparel\u{202C}", kind: .organisation)
        #expect(scorer.score(marked, good).value > 0.999)
    }

    @Test func `takes a Cyrillic letter inside a Latin word for its likeness`() {
        let name = ScreenedName("Huаwei Аli ООО", kind: .organisation)
        #expect(name.tokens.map(\.letters) == ["huawei", "ali"])
    }

    @Test func `folds a name that is folded already to itself`() {
        for text in ["Société Générale", "ООО «БАЙ»", "Ｆｕｌｌ Ｗｉｄｔｈ", "Ærø Łódź"] {
            let once = ScreenedName(text, kind: .organisation).tokens.map(\.letters)
            let twice = ScreenedName(once.joined(separator: " "), kind: .organisation).tokens.map(\.letters)
            #expect(once == twice)
        }
    }
}

@Suite struct `Files of names` {
    @Test func `are read row by row, with quotation marks and line ends inside`() throws {
        let text = "\u{FEFF}schema,name1,name2,is_match\r\nPerson,\"Doe, \"\"J\"\"\",Doe,true\nCompany,\"A\nB\",C,\n"
        let pairs = try NamePair.read(Array(text.utf8))
        #expect(pairs.map(\.one) == ["Doe, \"J\"", "A\nB"])
        #expect(pairs.map(\.kind) == [.person, .organisation])
        #expect(pairs.map(\.isMatch) == [true, nil])
    }

    @Test(arguments: [("", 1), ("a,b\n", 1), ("name1,name2\nx\n", 2), ("name1,name2\nx,y\n\"x,y\n", 3)])
    func `that are broken are refused with their line`(_ text: String, _ line: Int) {
        let fault = #expect(throws: NamesFormatFault.self) { try NamePair.read(Array(text.utf8)) }
        #expect(fault?.line == line)
    }

    @Test func `hold an object on each line`() throws {
        let lines = """
            {"id": "a", "schema": "Company", "name": "Ta\\u0069da \\ud83d\\ude00", "aliases": ["T"], \
            "identifiers": {"imo": "9074729"}}

            {"id": "b", "name": "X", "aliases": null, "more": [1, {"deep": true}]}
            """
        let parties = try PartyLines.parties(Array(lines.utf8))
        #expect(parties.map(\.names) == [["Taida 😀", "T"], ["X"]])
        #expect(parties[0].identifiers == [PartyIdentifier(.imo, "9074729")])
        let subjects = try PartyLines.subjects(Array(#"{"query": "Q", "schema": "Person"}"#.utf8))
        #expect(subjects == [ScreeningSubject(name: "Q", kind: .person)])
    }

    @Test(arguments: [
        "[1]", "{\"id\": \"a\"}", "{\"id\": \"a\", \"name\": \"b\"} x", "{\"id\": ", "\"", "{\"a\": \"\\uZZZZ\"}",
        String(repeating: "[", count: 100_000),
    ])
    func `that are no such objects are refused`(_ text: String) {
        #expect(throws: NamesFormatFault.self) { try PartyLines.parties(Array(text.utf8)) }
    }

    @Test func `never stop the program, whatever bytes they hold`() {
        var random = SeededNumbers(state: 9)
        let marks = Array("{}[]\",:\\u\n name1,name2 id query 0".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<Int(random.next() % 60)).map { _ in
                random.next() % 5 == 0
                    ? UInt8(truncatingIfNeeded: random.next()) : marks[Int(random.next() % UInt64(marks.count))]
            }
            _ = try? NamePair.read(bytes)
            _ = try? PartyLines.parties(bytes)
            _ = try? PartyLines.subjects(bytes)
        }
    }
}
