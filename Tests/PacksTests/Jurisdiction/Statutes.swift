import Foundation

/// The statutes as the ministry of justice publishes them, by number, article and paragraph.
struct Statutes {
    private let articles: [String: [String]]

    static var folder: URL { TaiwanPack.shared.appending(path: "data/taiwan-law") }
    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "D0080177.json").path) }

    private struct Law: Decodable {
        struct Entry: Decodable { let 條號: String?, 條文內容: String? }
        let 法規內容: [Entry]
    }

    init(numbers: [String]) throws {
        var articles: [String: [String]] = [:]
        for number in numbers {
            let file = Self.folder.appending(path: "\(number).json")
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            for entry in try JSONDecoder().decode(Law.self, from: Data(contentsOf: file)).法規內容 {
                guard let name = entry.條號, let text = entry.條文內容 else { continue }
                articles["\(number) \(name.filter { $0.isASCII && ($0.isNumber || $0 == "-") })"] = Self.paragraphs(
                    text)
            }
        }
        self.articles = articles
    }

    /// Whether the law's text can be read here at all.
    func holds(_ number: String) -> Bool { articles.keys.contains { $0.hasPrefix(number + " ") } }

    /// The text of a paragraph, or of the whole article, without its white space; nil where there is none such.
    func text(_ number: String, _ article: String, _ paragraph: Int?) -> String? {
        guard let paragraphs = articles["\(number) \(article)"] else { return nil }
        guard let paragraph else { return paragraphs.joined() }
        return paragraphs.indices.contains(paragraph - 1) ? paragraphs[paragraph - 1] : nil
    }

    /// Lines that begin with an item's number belong to the paragraph before them.
    private static func paragraphs(_ text: String) -> [String] {
        var paragraphs: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let line = normal(String(line))
            let isItem = line.wholeMatch(of: /(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.).*/) != nil
            if isItem, let last = paragraphs.popLast() {
                paragraphs.append(last + line)
            } else {
                paragraphs.append(line)
            }
        }
        return paragraphs
    }

    static func normal(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

/// A number as statutes write it: 15000 is 一萬五千, 183 is 一百八十三.
func statuteNumeral(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if number >= 10_000 {
        let rest = number % 10_000
        return statuteNumeral(number / 10_000) + "萬"
            + (rest == 0 ? "" : (rest < 1000 ? "零" : "") + statuteNumeral(rest))
    }
    var text = ""
    var rest = number
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十")] where rest >= unit {
        text += (unit == 10 && number < 20 ? "" : digits[rest / unit]) + name
        rest %= unit
        if rest > 0 && rest < unit / 10 { text += "零" }
    }
    return rest > 0 ? text + digits[rest] : text
}
