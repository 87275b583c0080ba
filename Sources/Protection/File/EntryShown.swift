import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// One entry of a file as its page shows it: what kind it is, its lines, who recorded it and when.
struct EntryShown: Encodable, Sendable {
    /// One line: what it is, and what it says.
    struct Line: Encodable, Sendable {
        enum Value: Encodable, Sendable {
            /// In somebody's own words.
            case words(String)
            case said([Text])
            case date(ApproximateDate)
            case names([String])

            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                switch self {
                case .words(let words): try container.encode(words)
                case .said(let texts): try container.encode(texts.map { $0(in: .en) })
                case .date(let date): try container.encode(date.description)
                case .names(let names): try container.encode(names)
                }
            }

            func html(_ say: Words) -> HTML {
                switch self {
                case .words(let words): .typed(words)
                case .said(let texts): HTML(text: say.list(texts.map { say($0) }))
                case .date(let date): HTML(text: date.text(in: say.language))
                case .names(let names): names.html { "<div>\(HTML.name($0))</div>" }
                }
            }
        }

        let key: Named
        let value: Value
    }

    let kind: Named
    let lines: [Line]
    let recordedAt: Moment
    let recordedBy: Named?

    func html(_ say: Words, edit: Link? = nil) -> HTML {
        let by: HTML = recordedBy.map { " · \(say.html($0.text))" } ?? .empty
        return """
            <div class="block"><h3>\(say.html(kind.text))</h3>\(edit?.html(say))</div>\
            \(SummaryList(lines.map { .init($0.key.text, html: $0.value.html(say)) }).html(say))\
            <p class="hint">\(say(.fileRecorded))\(say.colon)\(recordedAt.html(say))\(by)</p>
            """
    }
}

/// Turns what a file holds into lines, with the words for its codes.
struct EntryWriter: Sendable {
    let codes: FileCodes
    let seen: UnitsSeen
    let zone: TimeZone

    func shown(_ kind: String, _ title: Text, _ entry: FileEntry, _ lines: [EntryShown.Line?]) -> EntryShown {
        EntryShown(
            kind: Named(kind, title), lines: lines.compactMap { $0 }, recordedAt: Moment(entry.recordedAt, in: zone),
            recordedBy: entry.unit.flatMap { seen($0) })
    }

    private func line(_ code: String, _ key: Text, _ value: EntryShown.Line.Value) -> EntryShown.Line {
        EntryShown.Line(key: Named(code, key), value: value)
    }

    private func words(_ code: String, _ key: Text, _ words: String?) -> EntryShown.Line? {
        words.map { line(code, key, .words($0)) }
    }

    private func flag(_ code: String, _ key: Text, _ flag: Bool?) -> EntryShown.Line? {
        flag.map { line(code, key, .said([$0 ? .yes : .no])) }
    }

    private func said(_ code: String, _ key: Text, _ texts: [Text]) -> EntryShown.Line? {
        texts.isEmpty ? nil : line(code, key, .said(texts))
    }

    func note(_ entry: FileEntry, _ words: String) -> EntryShown {
        shown("note", .fileNote, entry, [line("words", .fileWords, .words(words))])
    }

    func name(_ filed: Filed<NameContent>) -> EntryShown {
        let also = filed.content.also
        return shown(
            NameContent.kind, .fileName, filed.entry,
            [
                line("as-wished", .fileNameAsWished, .names([filed.content.asWished])),
                also.isEmpty ? nil : line("also", .fileNameAlso, .names(also)),
            ])
    }

    func identity(_ filed: Filed<IdentityContent>) -> EntryShown {
        let content = filed.content
        let nationalities = content.nationalities.map { nationality in
            nationality.named
        }
        return shown(
            IdentityContent.kind, .fileIdentity, filed.entry,
            [
                content.born.map { line("born", .fileBorn, .date($0)) },
                said("gender", .fileGender, [.saidGender(content.gender)]),
                said("nationalities", .fileNationalities, nationalities),
            ])
    }

    func contact(_ filed: Filed<ContactContent>) -> EntryShown {
        let content = filed.content
        let others = content.othersSeePhone.map { [codes.named($0, of: "others-see-phone").text] } ?? []
        return shown(
            ContactContent.kind, .fileContact, filed.entry,
            [
                words("phone", .contactPhone, content.phone), said("others-see-phone", .fileOthersSee, others),
                words("safe-hours", .contactHours, content.safeHours),
                flag("may-leave-name", .fileMayLeaveName, content.mayLeaveName),
                words("whereabouts", .fileWhereabouts, content.whereabouts),
                said("language", .fileLanguage, content.language.map { [$0.named] } ?? []),
                flag("needs-interpreter", .fileNeedsInterpreter, content.needsInterpreter),
                words("interpreter-wish", .interpreterWish, content.interpreterWish),
                flag("immediate-danger", .fileDanger, content.immediateDanger),
                words("reason-for-concern", .fileConcern, content.reasonForConcern),
            ])
    }

    func status(_ filed: Filed<StatusContent>) -> EntryShown {
        shown(
            StatusContent.kind, .fileStatus, filed.entry,
            [
                flag("household-registration", .fileHousehold, filed.content.householdRegistration),
                flag("work-visa", .fileWorkVisa, filed.content.workVisa),
            ])
    }

    func account(_ filed: Filed<AccountContent>) -> EntryShown {
        let content = filed.content
        func named(_ all: [String], _ field: String) -> [Text] { all.map { codes.named($0, of: field).text } }
        return shown(
            AccountContent.kind, .fileAccount, filed.entry,
            [
                said("indicators", .fileIndicators, named(content.indicators, "indicator#")),
                said("means", .fileMeans, named(content.means, "means#")),
                said("acts", .fileActs, named(content.acts, "act#")), words("words", .fileWords, content.words),
            ])
    }

    func needs(_ filed: Filed<NeedsContent>) -> EntryShown {
        shown(
            NeedsContent.kind, .fileNeeds, filed.entry,
            [
                said("kinds", .fileNeedsKinds, filed.content.kinds.map { codes.help($0).text }),
                words("words", .fileWords, filed.content.words),
            ])
    }

    func childView(_ filed: Filed<ChildViewContent>) -> EntryShown {
        let with = filed.content.accompanied.map { [codes.named($0, of: "accompanied").text] } ?? []
        return shown(
            ChildViewContent.kind, .fileChildView, filed.entry,
            [words("view", .fileWords, filed.content.view), said("accompanied", .fileAccompanied, with)])
    }

    func interests(_ filed: Filed<BestInterestsContent>) -> EntryShown {
        shown(
            BestInterestsContent.kind, .fileBestInterests, filed.entry,
            [
                flag("determined", .fileDetermined, filed.content.isDetermined),
                flag("guardian", .fileGuardian, filed.content.hasGuardian),
                words("view", .fileChildView, filed.content.view),
            ])
    }
}

extension Nationality {
    /// Its name, in every language that the system's tables have.
    var named: Text {
        switch self {
        case .country(let country):
            Text(
                Dictionary(uniqueKeysWithValues: ScreenLanguage.allCases.map { ($0, country.name(in: $0)) }),
                review: .nativeSpeaker)
        case .stateless: .stateless
        case .unknown: .notKnown
        }
    }
}

extension LanguageCode {
    var named: Text {
        Text(
            Dictionary(uniqueKeysWithValues: ScreenLanguage.allCases.map { ($0, name(in: $0)) }),
            review: .nativeSpeaker)
    }
}
