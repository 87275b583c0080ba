import Lexicon
import Vault
import Web

/// The number by which the person comes back, and how: for a page, and for the paper that goes into a pocket.
///
/// The paper is in the person's own language where pages are written in it, and in the worker's beside it. It does not
/// say what it is for.
struct ReceiptShown: Encodable, Sendable {
    let number: String
    private let address: String
    private let language: ScreenLanguage?

    /// - Parameter language: the person's own, where it is known.
    init(_ receipt: Receipt, address: String, in language: ScreenLanguage?) {
        number = receipt.printed
        self.address = address
        self.language = language
    }

    func panel(_ heading: Text) -> ConfirmationPanel {
        ConfirmationPanel(heading, receiptLabel: .receiptNumber, receipt: number)
    }

    func howToReturn(_ say: Words) -> HTML {
        let languages = [language, say.language].compactMap(\.self)
        return languages.enumerated().filter { languages.firstIndex(of: $0.element) == $0.offset }.html { _, one in
            let own = Words(one)
            return """
                <div lang="\(one.tag)"><h2>\(own.html(.receiptReturn))</h2>\
                <p>\(own(.receiptReturnHow, ["address": address]))</p></div>
                """
        }
    }

    static func printing(_ say: Words) -> HTML {
        #"<p><button class="secondary" type="button" data-print hidden>\#(say.html(.printReceipt))</button></p>"#
    }

    private enum CodingKeys: CodingKey { case number }
}
