import Web

/// Asks for the one-time code.
struct SetUpCodePage: Page {
    var isWrong = false

    func title(_ say: Words) -> String { say(.setUpHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, problems: isWrong ? [Problem("set-up-code", .setUpCodeWrong)] : [])
        return inputs.errorSummary + "<p class=\"lead\">\(say.html(.setUpLead))</p>"
            + forms.post(
                to: "/set-up",
                inputs.text("set-up-code", .setUpCode, hint: .setUpCodeHint, width: .medium)
                    + buttonRow(Button(.continueOn).html(say)))
    }
}

/// Passphrase and authenticator; for the first administrator also who they are.
struct EnrolmentPage: Page {
    /// The sign-in name, where the account is there already.
    let account: String?
    /// Shown to whoever sets the account up, and only until they have.
    let secret: String
    let uri: String
    private let entered: Fields
    private let problems: [Problem]

    init(account: String?, secret: String, uri: String, entered: Fields, problems: [Problem]) {
        self.account = account
        self.secret = secret
        self.uri = uri
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(account == nil ? .firstAdministratorHeading : .setUpHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let who = account.map { SummaryList([.init(.enrolmentWho, $0)]).html(say) } ?? administrator(inputs, say)
        let passphrases =
            inputs.text(
                "passphrase", .passphrase, hint: .passphraseHint, kind: .password, width: .medium,
                autocomplete: "new-password")
            + inputs.text("again", .passphraseAgain, kind: .password, width: .medium, autocomplete: "new-password")
        let code = inputs.text("code", .oneTimeCode, kind: .number, width: .short, autocomplete: "one-time-code")
        return inputs.errorSummary
            + forms.post(
                to: "/set-up/account",
                who + passphrases + authenticator(say) + code + buttonRow(Button(.finishSetUp).html(say)))
    }

    private func administrator(_ inputs: Inputs, _ say: Words) -> HTML {
        inputs.text("display-name", .displayName, width: .medium)
            + inputs.text("name", .signInName, hint: .signInNameHint, width: .medium)
            + inputs.radios("language", .language, Choice.staffLanguages, isInline: true)
            + "<h2>\(say.html(.operatorAgency))</h2>"
            + inputs.text("agency-en", .nameInEnglish) + inputs.text("agency-zh-hant", .nameInChinese)
            + inputs.contact
    }

    private func authenticator(_ say: Words) -> HTML {
        let picture = QRCode(uri)?.svg(label: say(.authenticatorPicture)) ?? .empty
        let groups = stride(from: 0, to: secret.count, by: 4).map { secret.dropFirst($0).prefix(4) }
        let letters: HTML = #"<code dir="ltr">\#(groups.joined(separator: " "))</code>"#
        return "<h2>\(say.html(.authenticatorHeading))</h2><p>\(say.html(.authenticatorLead))</p>"
            + "<figure>\(picture)</figure>" + SummaryList([.init(.authenticatorSecret, html: letters)]).html(say)
    }

    private enum CodingKeys: CodingKey { case account, secret, uri }
}

/// The recovery codes, shown this once.
struct RecoveryCodesPage: Page {
    let codes: [String]

    func title(_ say: Words) -> String { say(.recoveryHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let items = codes.html { #"<li><code dir="ltr">\#($0)</code></li>"# }
        return "<p class=\"lead\">\(say.html(.recoveryLead))</p><ol>\(items)</ol>"
            + "<p>\(Link(.recoveryKept, to: "/account/acting", isButton: true).html(say))</p>"
    }
}

extension Choice {
    /// The languages in which the pages for staff are whole, each in its own name.
    static let staffLanguages = [Choice("en", Text(verbatim: "English")), Choice("zh-Hant", Text(verbatim: "繁體中文"))]
}
