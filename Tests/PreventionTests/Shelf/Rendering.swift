import Lexicon
import Testing
import Web

extension Answer {
    /// The page as a browser shows it.
    func html(_ language: ScreenLanguage = .en) throws -> String {
        let page = try #require(page)
        return String(decoding: page.body(Words(language), Forms(token: "token")).utf8, as: UTF8.self)
    }

    /// What a file holds.
    var file: (bytes: [UInt8], type: String)? {
        if case .file(let data, let type, _) = body { (Array(data), type) } else { nil }
    }
}
