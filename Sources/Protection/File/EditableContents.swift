import Foundation
import Lexicon
import Policy
import Store
import Web

extension NameContent: EditableContent {
    static let path = "name"
    static let heading = Text.fileName
    static let fields = [FieldSpec("name", .text(max: 200), required: true), FieldSpec("also", .text(max: 2_100))]

    init(_ form: Fields, over earlier: NameContent?) throws(Problems) {
        let also = (form["also"] ?? "").split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        var problems: [Problem] = []
        if form["name"] == nil { problems.append(Problem("name", .fileNameMissing)) }
        if form["name"]?.count ?? 0 > 200 { problems.append(Problem("name", .fileNameLong)) }
        if also.contains(where: { $0.count > 200 }) { problems.append(Problem("also", .fileNameLong)) }
        if also.count > 10 { problems.append(Problem("also", .fileNamesMany)) }
        guard let name = form["name"], problems.isEmpty else { throw Problems(problems) }
        self.init(asWished: name, also: also)
    }

    var entered: Fields { Fields(["name": asWished, "also": also.joined(separator: "\n")]) }

    static func inputs(_ inputs: Inputs, _ say: Words) -> HTML {
        inputs.text("name", .fileNameAsWished)
            + inputs.textarea("also", .fileNameAlso, hint: .fileNameAlsoHint, limit: 2_100, rows: 4)
    }

    var findable: (name: NameContent?, phone: String?) { (self, nil) }
}

extension IdentityContent: EditableContent {
    static let path = "identity"
    static let heading = Text.fileIdentity
    static let fields = [
        FieldSpec("born", .date), FieldSpec("gender", .choice(GenderIdentity.allCases.map(\.rawValue)), required: true),
        FieldSpec("nationality", .text(max: 3)), FieldSpec("nationality-second", .text(max: 3)),
    ]

    init(_ form: Fields, over earlier: IdentityContent?) throws(Problems) {
        var problems: [Problem] = []
        var born: ApproximateDate?
        do {
            if case .date(let date) = try form.date("born") { born = date }
        } catch { problems.append(error) }
        let gender = form["gender"].flatMap(GenderIdentity.init(rawValue:))
        if gender == nil { problems.append(Problem("gender", .fileGenderMissing)) }
        guard let gender, problems.isEmpty else { throw Problems(problems) }
        let nationalities = ["nationality", "nationality-second"].compactMap { form[$0].flatMap(Nationality.init(_:)) }
        let others = (earlier?.nationalities ?? []).dropFirst(2)
        self.init(born: born, gender: gender, nationalities: nationalities + others)
    }

    var entered: Fields {
        var pairs = [("gender", gender.rawValue)]
        for (name, nationality) in zip(["nationality", "nationality-second"], nationalities) {
            pairs.append((name, nationality.description))
        }
        return Fields(pairs + (born?.entered(as: "born") ?? []))
    }

    static func inputs(_ inputs: Inputs, _ say: Words) -> HTML {
        let countries =
            Country.sorted(in: say.language).map { Choice($0, Text(verbatim: $0.name(in: say.language))) }
            + [Choice("XXA", .stateless), Choice("XXX", .notKnown)]
        return inputs.date("born", .fileBorn)
            + inputs.radios("gender", .fileGender, GenderIdentity.allCases.map { Choice($0, .saidGender($0)) })
            + inputs.select("nationality", .fileNationalityFirst, countries)
            + inputs.select("nationality-second", .fileNationalitySecond, countries)
    }
}

extension ApproximateDate {
    /// The date as the three fields of a form hold it.
    fileprivate func entered(as name: String) -> [(String, String)] {
        var pairs: [(String, String)] =
            switch known {
            case .year(let year): [("\(name)-year", "\(year)")]
            case .month(let year, let month): [("\(name)-year", "\(year)"), ("\(name)-month", "\(month)")]
            case .day(let day):
                [("\(name)-year", "\(day.year)"), ("\(name)-month", "\(day.month)"), ("\(name)-day", "\(day.day)")]
            }
        if isAbout { pairs.append(("\(name)-about", "yes")) }
        return pairs
    }
}

extension ContactContent: EditableContent {
    static let path = "contact"
    static let heading = Text.fileContact
    static let fields = [
        FieldSpec("phone", .text(max: 60)), FieldSpec("safe-hours"), FieldSpec("may-leave-name", .flag),
        FieldSpec("whereabouts"), FieldSpec("language", .choice(LanguageCode.allCases.map(\.rawValue))),
        FieldSpec("needs-interpreter", .flag), FieldSpec("interpreter-wish"),
    ]

    init(_ form: Fields, over earlier: ContactContent?) throws(Problems) {
        var problems: [Problem] = []
        let phone = form["phone"]
        if let phone, phone.count > 60 || phone.count(where: \.isNumber) < 3 {
            problems.append(Problem("phone", .filePhoneWrong))
        }
        for name in ["safe-hours", "whereabouts", "interpreter-wish"] where form[name]?.count ?? 0 > 500 {
            problems.append(Problem(name, .fileTooLong))
        }
        guard problems.isEmpty else { throw Problems(problems) }
        self = earlier ?? ContactContent()
        // Who sees a telephone was said of that telephone, and not of another.
        if phone != self.phone { othersSeePhone = nil }
        self.phone = phone
        safeHours = form["safe-hours"]
        mayLeaveName = form["may-leave-name"] == "yes"
        whereabouts = form["whereabouts"]
        language = form["language"].flatMap(LanguageCode.init(code:))
        needsInterpreter = form["needs-interpreter"] == "yes"
        interpreterWish = form["interpreter-wish"]
    }

    var entered: Fields {
        Fields(
            [
                "phone": phone, "safe-hours": safeHours, "may-leave-name": mayLeaveName ? "yes" : nil,
                "whereabouts": whereabouts, "language": language?.rawValue,
                "needs-interpreter": needsInterpreter ? "yes" : nil, "interpreter-wish": interpreterWish,
            ].compactMapValues { $0 })
    }

    static func inputs(_ inputs: Inputs, _ say: Words) -> HTML {
        inputs.text("phone", .contactPhone, kind: .tel, width: .medium) + inputs.text("safe-hours", .contactHours)
            + inputs.checkbox("may-leave-name", .fileMayLeaveName)
            + inputs.textarea("whereabouts", .fileWhereabouts, limit: 500, rows: 3)
            + inputs.select("language", .fileLanguage, .spoken(say.language), likely: .common(say.language))
            + inputs.checkbox("needs-interpreter", .fileNeedsInterpreter)
            + inputs.textarea("interpreter-wish", .interpreterWish, limit: 500, rows: 2)
    }

    var findable: (name: NameContent?, phone: String?) { (nil, phone) }
}

extension StatusContent: EditableContent {
    static let path = "status"
    static let heading = Text.fileStatus
    static let fields = ["household-registration", "work-visa"].map {
        FieldSpec($0, .choice(["yes", "no", "unknown"]))
    }

    init(_ form: Fields, over earlier: StatusContent?) throws(Problems) {
        func flag(_ name: String) -> Bool? {
            switch form[name] {
            case "yes": true
            case "no": false
            default: nil
            }
        }
        self.init(householdRegistration: flag("household-registration"), workVisa: flag("work-visa"))
    }

    var entered: Fields {
        func word(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "unknown" }
        return Fields(["household-registration": word(householdRegistration), "work-visa": word(workVisa)])
    }

    static func inputs(_ inputs: Inputs, _ say: Words) -> HTML {
        let choices = [Choice("yes", .yes), Choice("no", .no), Choice("unknown", .notKnown)]
        return inputs.radios("household-registration", .fileHousehold, choices, isInline: true)
            + inputs.radios("work-visa", .fileWorkVisa, choices, isInline: true)
    }
}
