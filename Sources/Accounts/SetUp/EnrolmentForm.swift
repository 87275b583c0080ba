import Foundation
import Lexicon
import Web

/// What an account is set up with, checked as a whole: every problem at once.
struct EnrolmentForm: Sendable {
    let passphrase: String
    let code: String

    init(_ fields: Fields, name: String, displayName: String) throws(Problems) {
        var problems: [Problem] = []
        let passphrase = fields["passphrase"] ?? ""
        if let weakness = PassphraseRule.weakness(of: passphrase, name: name, displayName: displayName) {
            problems.append(Problem("passphrase", weakness.text))
        } else if fields["again"] != passphrase {
            problems.append(Problem("again", .passphrasesDiffer))
        }
        let code = fields["code"] ?? ""
        if code.isEmpty { problems.append(Problem("code", .enrolmentCodeMissing)) }
        guard problems.isEmpty else { throw Problems(problems) }
        self.passphrase = passphrase
        self.code = code
    }
}

/// Who the first administrator is and which agency runs the installation.
struct FirstAdministratorForm: Sendable {
    let name: SignInName
    let displayName: String
    let language: ScreenLanguage
    let agency: TwoNames
    let contact: TwoNames

    init(_ fields: Fields) throws(Problems) {
        var read = Reading(fields)
        let name = read.signInName()
        let displayName = read.line("display-name", orElse: .displayNameMissing)
        let language = read.staffLanguage()
        let agency = read.names("agency")
        let contact = read.contact()
        guard read.problems.isEmpty, let name else { throw Problems(read.problems) }
        self.name = name
        self.displayName = displayName
        self.language = language
        self.agency = agency
        self.contact = contact
    }
}

/// Reads fields one after another and gathers what is wrong with them.
struct Reading {
    let fields: Fields
    var problems: [Problem] = []

    static let lineMax = 120

    init(_ fields: Fields) { self.fields = fields }

    /// One line of text. Control characters, and marks that turn the direction of what follows, are refused.
    mutating func line(_ field: String, orElse missing: Text) -> String {
        guard let value = fields[field] else {
            problems.append(Problem(field, missing))
            return ""
        }
        if value.count > Self.lineMax || value.unicodeScalars.contains(where: Self.isHidden) {
            problems.append(Problem(field, .lineMalformed))
        }
        return value
    }

    mutating func names(_ prefix: String) -> TwoNames {
        TwoNames(
            en: line("\(prefix)-en", orElse: .nameInEnglishMissing),
            zhHant: line("\(prefix)-zh-hant", orElse: .nameInChineseMissing))
    }

    mutating func contact() -> TwoNames {
        TwoNames(
            en: line("contact-en", orElse: .contactMissing), zhHant: line("contact-zh-hant", orElse: .contactMissing))
    }

    mutating func signInName() -> SignInName? {
        let name = SignInName(fields["name"] ?? "")
        if name == nil { problems.append(Problem("name", .signInNameMalformed)) }
        return name
    }

    mutating func staffLanguage() -> ScreenLanguage {
        guard let language = fields["language"].flatMap(ScreenLanguage.init(rawValue:)), language.isComplete else {
            problems.append(Problem("language", .languageMissing))
            return .en
        }
        return language
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
