import Foundation
import Lexicon
import Testing

@testable import Web

@Suite struct `The language of an answer` {
    let doorstep = Doorstep()

    @Test(
        arguments: [
            ("/", [:], "en", "ltr"), ("/", ["accept-language": "vi,en;q=0.5"], "vi", "ltr"),
            ("/", ["accept-language": "zh-TW"], "zh-Hant", "ltr"),
            ("/?lang=th", ["accept-language": "vi"], "th", "ltr"),
            ("/", ["accept-language": "vi", "cookie": "__Host-language=id"], "id", "ltr"),
            ("/?lang=xx", ["accept-language": "fil"], "fil", "ltr"), ("/?lang=ar", [:], "ar", "rtl"),
            ("/", ["accept-language": "ar"], "en", "ltr"),
        ] as [(String, [String: String], String, String)])
    func `is the one asked for, remembered or preferred`(
        target: String, headers: [String: String], tag: String, direction: String
    ) async {
        let reply = await doorstep.get(target, headers)
        #expect(reply.text.contains("<html lang=\"\(tag)\" dir=\"\(direction)\">"))
    }

    @Test func `is remembered when asked for in the address`() async {
        let reply = await doorstep.get("/?lang=vi")
        #expect(reply["Set-Cookie"] == ["__Host-language=vi; Path=/; Secure; HttpOnly; SameSite=Strict"])
        #expect(await doorstep.get("/?lang=%0D%0A")["Set-Cookie"].isEmpty)
    }

    @Test func `is a complete one for staff`() async {
        let reply = await doorstep.get("/account?lang=vi", as: "lawyer", ["accept-language": "zh"])
        #expect(reply.text.contains("<html lang=\"zh-Hant\""))
        #expect(!reply.text.contains("lang=vi"))
    }

    @Test func `is chosen by links that keep the rest of the address`() async {
        let reply = await doorstep.get("/?stage=open&lang=en")
        #expect(reply.text.contains("href=\"?stage=open&amp;lang=vi\""))
        let posted = await doorstep.post("/report", "words=x", ["sec-fetch-site": "same-origin"])
        #expect(posted.text.contains("href=\"/report?lang=vi\""))
    }

    @Test func `says once where no native speaker has read it`() async {
        let line = "chưa được người bản ngữ xem lại"
        let unreviewed = await doorstep.get("/?lang=vi")
        #expect(unreviewed.text.components(separatedBy: line).count == 2)
        #expect(!(await doorstep.get("/?lang=en")).text.contains("native speaker"))
    }

    @Test func `marks a text that is in another`() {
        let staffOnly = Text(en: "Cases", zhHant: "個案")
        #expect(Words(.vi).html(staffOnly) == #"<span lang="en" dir="ltr">Cases</span>"#)
        #expect(Words(.zhHant).html(staffOnly) == "個案")
        #expect(Words(.vi).html(.init(verbatim: "A-1")) == "A-1")
        let data = Text([.en: "Shelter", .th: "บ้านพัก"])
        #expect(Words(.th)(data) == "บ้านพัก")
        #expect(Words(.zhHant).html(data) == #"<span lang="en" dir="ltr">Shelter</span>"#)
    }

    @Test func `an open page keeps its subject out of the tab`() async {
        let reply = await doorstep.get("/report")
        #expect(reply.text.contains("<title>Information</title>"))
        #expect(reply.text.contains("<h1>Report</h1>"))
        #expect(reply.text.contains("/blank.svg"))
    }

    @Test func `leaving comes first on an open page`() async throws {
        let reply = await doorstep.get("/report")
        let body = try #require(reply.text.range(of: "<body")?.upperBound)
        let first = try #require(
            Markup(String(reply.text[body...])).elements.first { ["a", "button", "input"].contains($0.tag) })
        #expect(first.attributes["data-leave"] != nil)
        #expect(first.attributes["rel"] == "noreferrer noopener")
        #expect(first.attributes["href"]?.hasPrefix("https://") == true)
    }
}
