import Lexicon
import Policy
import Web

/// Which units have a part in a case, who has it in hand, and whom the law makes responsible for help.
struct AssignmentsPage: Page {
    /// A unit's part, and whether it knows anything of the file yet.
    struct Part: Encodable, Sendable {
        let id: String
        let version: Int
        let relation: Relation
        let unit: Named
        let since: Moment
        let lacksBasis: Bool
        let mayEnd: Bool
    }

    let path: String
    let casePath: String
    let parts: [Part]
    let suggestion: ResponsibleAuthority?
    let units: [Named]
    let isChild: Bool
    let coordinators: [Coordinator]
    let responsible: Worker.ID?
    let version: Int
    let isSecretariat: Bool
    var entered = Fields()
    var problems: [Problem] = []

    private enum CodingKeys: CodingKey { case parts, suggestion, units, isChild, version }

    func title(_ say: Words) -> String { say(.assignmentsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: filled, problems: problems)
        return """
            \(Link.back(to: casePath, .backToCase, say))\(inputs.errorSummary)\
            \(parts.html { card($0, say, forms) })\
            <h2>\(say(.assignmentBringIn))</h2>\(suggested(say))\
            \(forms.post(to: path, bringIn(inputs, say)))\
            \(isSecretariat ? inHand(inputs, say, forms) : .empty)
            """
    }

    /// What was entered, or else what the law suggests and who has it in hand now.
    private var filled: Fields {
        var pairs: [(String, String)] = []
        if let unit = entered["unit"] ?? suggestion?.units.first { pairs.append(("unit", unit)) }
        if let worker = entered["responsible"] ?? responsible?.description { pairs.append(("responsible", worker)) }
        for name in ["urgent", "determined", "guardian"] where entered[name] == "yes" { pairs.append((name, "yes")) }
        return Fields(pairs)
    }

    private func card(_ part: Part, _ say: Words, _ forms: Forms) -> HTML {
        let lacks: HTML =
            part.lacksBasis
            ? Inset(
                .warning,
                HTML.paragraph(say(.assignmentLacksBasis))
                    + Link(.taskConsents, to: "\(casePath)/consents").html(say)
            ).html : .empty
        let end: HTML =
            part.mayEnd
            ? forms.post(
                to: "\(path)/\(part.id)/ending",
                Inputs(say).hidden("version", part.version) + Button(.assignmentEnd, .secondary).html(say)) : .empty
        let rows = [
            SummaryList.Row(.casePart, say(.relation(part.relation))), .init(.caseSince, html: part.since.html(say)),
        ]
        return "<section><h2>\(say.html(part.unit.text))</h2>\(SummaryList(rows).html(say))\(lacks)\(end)</section>"
    }

    private func suggested(_ say: Words) -> HTML {
        guard let suggestion else { return .paragraph(say(.assignmentNoSuggestion)) }
        if let authority = suggestion.authority {
            let article: HTML = suggestion.article.map { " (\(say.html($0)))" } ?? .empty
            let none: HTML = suggestion.units.isEmpty ? .paragraph(say(.assignmentNotHere)) : .empty
            return Inset(
                "<p>\(say(.assignmentResponsible))\(say.colon)<strong>"
                    + "\(say.html(authority.text))</strong>\(article)</p>\(none)"
            ).html
        }
        guard !suggestion.asks.isEmpty else { return .paragraph(say(.assignmentNoLine)) }
        let asks = say.list(suggestion.asks.map { say($0.text) })
        return Inset(.paragraph(say(.assignmentAsks, ["facts": asks]))).html
    }

    private func bringIn(_ inputs: Inputs, _ say: Words) -> HTML {
        let child: HTML =
            isChild
            ? """
            \(HTML.paragraph(say(.assignmentChild)))\(inputs.checkbox("determined", .fileDetermined))\
            \(inputs.checkbox("guardian", .fileGuardian))\
            \(inputs.checkbox("urgent", .assignmentUrgent, hint: .assignmentUrgentHint))
            """ : .empty
        return """
            \(inputs.select("unit", .assignmentUnit, units.map { Choice($0.code, $0.text) }))\(child)\
            \(buttonRow(Button(.assignmentMake).html(say)))
            """
    }

    private func inHand(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let choices = coordinators.map { Choice($0.id.description, Text(verbatim: $0.name)) }
        let contents: HTML = """
            \(inputs.hidden("version", version))\(inputs.select("responsible", .caseResponsible, choices))\
            \(buttonRow(Button(.assignmentGive, .secondary).html(say)))
            """
        return "<h2>\(say(.caseResponsible))</h2>\(forms.post(to: "\(casePath)/responsible", contents))"
    }
}

extension Text {
    static let assignmentsHeading = Text(en: "Who has a part in the case", zhHant: "參與單位")
    static let assignmentBringIn = Text(en: "Bring in the unit responsible for help", zhHant: "指定負責保護協助的單位")
    static let assignmentUnit = Text(en: "Unit", zhHant: "單位")
    static let assignmentMake = Text(en: "Bring the unit in", zhHant: "指定此單位")
    static let assignmentEnd = Text(en: "End this part", zhHant: "終止此角色")
    static let assignmentUnitMissing = Text(en: "Choose a unit that manages cases.", zhHant: "請選擇辦理個案管理的單位。")
    static let assignmentHasPart = Text(en: "This unit has its part already.", zhHant: "此單位已參與本案。")
    static let assignmentResponsible = Text(en: "Responsible by law", zhHant: "依法負責之主管機關")
    static let assignmentNotHere = Text(
        en: "No unit of this authority takes part in the program yet. Reach it as you did before.",
        zhHant: "該機關尚無單位加入本系統，請以原有方式聯繫。")
    static let assignmentNoSuggestion = Text(
        en: "Whose task the help is cannot be said here: what decides it is not recorded, or not open to you.",
        zhHant: "無法在此判斷主管機關：相關事項尚未登錄，或您無權查閱。")
    static let assignmentNoLine = Text(
        en: "No rule says whose task the help is in this case.", zhHant: "本案無規定可資判斷主管機關。")
    static let assignmentAsks = Text(
        en: "Whose task the help is depends on what is not recorded yet: {facts}.",
        zhHant: "主管機關取決於尚未登錄的事項：{facts}。")
    static let assignmentLacksBasis = Text(
        en:
            """
            This unit knows that there is a case, and nothing of the file. The person has to agree, in a consent \
            that names this agency for protection.
            """,
        zhHant: "此單位僅知悉本案存在，無法查閱檔案。須由當事人以「保護」為目的，同意提供資料給該機關。")
    static let assignmentChild = Text(
        en:
            """
            This person is, or may be, a child. Identity, contact, immigration status, services and family open \
            to the unit for the child's best interests.
            """,
        zhHant: "當事人是或可能是兒童或少年。基於其最佳利益，該單位可查閱身分、聯絡方式、居留身分、服務及家庭資料。")
    static let assignmentUrgent = Text(en: "It cannot wait", zhHant: "情況緊急，不能等待")
    static let assignmentUrgentHint = Text(
        en: "Emergency protection never waits for a determination or a guardian.", zhHant: "緊急保護無須等待評估或監護人。")
    static let assignmentNotDetermined = Text(
        en: "The child's best interests must be determined first, unless it cannot wait.",
        zhHant: "除情況緊急外，應先作成兒童最佳利益評估。")
    static let assignmentNoGuardian = Text(
        en: "The child needs an independent guardian first, unless it cannot wait.",
        zhHant: "除情況緊急外，應先有獨立監護人。")
    static let assignmentGive = Text(en: "Give in hand", zhHant: "指定承辦人")
    static let assignmentNobodyChosen = Text(en: "Choose a coordinator of your unit.", zhHant: "請選擇貴單位的協調人員。")
}
