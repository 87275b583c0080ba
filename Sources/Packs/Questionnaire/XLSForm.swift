import Foundation

/// A questionnaire as an XLSForm: three sheets as comma-separated text, for survey tools and for spreadsheets.
///
/// Each screen becomes a group on a page of its own with a `relevant` expression. What XLSForm has no column for stands
/// in a column `lodestar`, which other tools pass over; with it the form comes back exactly, without it as well as
/// XLSForm allows. The payload is not part of a survey and does not travel.
package struct XLSForm: Sendable, Equatable {
    package let survey: String
    package let choices: String
    package let settings: String

    package init(survey: String, choices: String, settings: String) {
        self.survey = survey
        self.choices = choices
        self.settings = settings
    }

    /// Why a form could not be read.
    package enum Fault: Error, Sendable, Equatable, CustomStringConvertible {
        case sheet(String, CSVText.Misread)
        case missingColumn(sheet: String, column: String)
        case unknownType(line: Int, String)
        case unknownList(line: Int, String)
        case expression(line: Int, column: String, String)
        case groups(line: Int)
        case extras(line: Int)

        package var description: String {
            switch self {
            case .sheet(let name, let misread): "sheet \(name): \(misread)"
            case .missingColumn(let sheet, let column): "sheet \(sheet): no column ‘\(column)’"
            case .unknownType(let line, let type): "survey line \(line): the type ‘\(type)’ is not supported"
            case .unknownList(let line, let list): "survey line \(line): no choices under ‘\(list)’"
            case .expression(let line, let column, let why): "survey line \(line): \(column) does not read: \(why)"
            case .groups(let line): "survey line \(line): groups do not begin and end in pairs"
            case .extras(let line): "line \(line): the column ‘lodestar’ does not read"
            }
        }
    }

    /// What the column `lodestar` of a screen's row holds.
    struct ScreenExtras: Codable, Equatable {
        struct Way: Codable, Equatable {
            let `if`: String
            let go: String
        }
        let screen: String
        let source: Questionnaire.Words?
        let ways: [Way]
        let otherwise: String?
        let hint: Questionnaire.Words
    }

    /// What the column `lodestar` of a question's row holds.
    struct QuestionExtras: Codable, Equatable {
        struct Rule: Codable, Equatable {
            let when: String
            let answer: Questionnaire.Answer
        }
        let question: String
        let kind: Questionnaire.Kind
        let position: Int
        let list: String?
        let requiredWhen: String?
        let askedWhen: String?
        let fixed: [Rule]
        let mayDecline: Bool
        let compartment: String?
        let long: Bool
        let limit: Int?
        let patterns: [Questionnaire.Pattern]
        let raises: [String: [String]]
    }

    /// What the column `lodestar` of the settings holds.
    struct FormExtras: Codable, Equatable {
        let source: Questionnaire.Source
        let languages: Questionnaire.Languages
        let title: Questionnaire.Words
        let common: [String: Questionnaire.Words]
    }

    static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// `English (en)`: the way XLSForm names a language.
    static func languageName(_ code: String) -> String {
        "\(Locale(identifier: "en").localizedString(forIdentifier: code) ?? code) (\(code))"
    }

    /// The code in the last brackets, or the whole name.
    static func languageCode(_ name: String) -> String {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return name }
        return String(name[name.index(after: open)...].dropLast())
    }
}
