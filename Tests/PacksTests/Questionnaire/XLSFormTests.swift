import Packs
import Testing

@Suite struct `A form as a spreadsheet` {
    @Test(arguments: ["uk/nrm-referral.yaml", "tw/referral.yaml", "tw/screening.yaml"])
    func `comes back as it went`(_ path: String) throws {
        let form = try Place.pack(path)
        let back = try Questionnaire(XLSForm(form))
        #expect(back.screens == form.screens)
        #expect(back.questions == form.questions)
        #expect(back.languages == form.languages)
        #expect(back.common == form.common)
        #expect(back.title == form.title)
        #expect(back.source == form.source)
        #expect(back.id == form.id)
        #expect(back.version == form.version)
    }

    @Test(arguments: ["uk/nrm-referral.yaml", "tw/referral.yaml", "tw/screening.yaml"])
    func `leads the same way where only the standard columns are kept`(_ path: String) throws {
        let form = try Place.pack(path)
        let sheets = XLSForm(form)
        let plain = try Questionnaire(
            XLSForm(
                survey: Self.without("lodestar", sheets.survey), choices: Self.without("lodestar", sheets.choices),
                settings: Self.without("lodestar", sheets.settings)))
        var random = SteadyRandom(state: 11)
        for _ in 0..<500 {
            // Nobody can decline in a survey, and a list kept elsewhere is free text there: neither steers these forms.
            let answers = form.randomAnswers(&random)
            let inSurvey = plain.path(Self.repeated(answers, plain)).filter { $0.hasPrefix("screen-") }
            #expect(inSurvey.map { String($0.dropFirst("screen-".count)) } == form.path(answers))
        }
    }

    @Test func `is read from another maker's sheets`() throws {
        let form = try Questionnaire(
            XLSForm(
                survey: """
                    type,name,label,required,relevant
                    select_one where,where,Where are you?,yes,
                    text,town,Which town?,,${where} = 'here'
                    select_multiple need,need,What do you need?,,
                    decimal,nights,How many nights?,,"selected(${need}, 'bed')"
                    """,
                choices: "list_name,name,label\nwhere,here,Here\nwhere,away,Away\nneed,bed,A bed\n",
                settings: "form_title,form_id,version\nHarbour,harbour,2\n"))
        #expect(form.path(["where": .choice("here")]) == ["where", "town", "need", "end-of-form"])
        #expect(form.path(["where": .choice("away"), "need": .choices(["bed"])]) == ["where", "need", "nights"])
        #expect(form.question("where")?.required == true)
        #expect(form.question("need")?.choices.map(\.id) == ["bed"])
    }

    @Test(arguments: [
        ("type,name\nrange,r\n", XLSForm.Fault.unknownType(line: 2, "range")),
        ("type,name\nselect_one x,r\n", .unknownList(line: 2, "x")),
        ("type,name\nbegin_group,g\n", .groups(line: 2)),
        ("type\ntext\n", .missingColumn(sheet: "survey", column: "name")),
        (
            "type,name,relevant\ntext,a,${b} ~ 'c'\n",
            .expression(line: 2, column: "relevant", "column 6: ‘~’ has no place in an expression")
        ),
    ])
    func `is refused with its line`(_ survey: String, _ fault: XLSForm.Fault) {
        let sheets = XLSForm(survey: survey, choices: "list_name,name\n", settings: "form_id\nx\n")
        #expect(throws: fault) { try Questionnaire(sheets) }
    }

    private static func without(_ column: String, _ text: String) throws -> String {
        let table = try CSVText(text)
        guard let drop = table.index(of: column) else { return text }
        func rest(_ cells: [String]) -> [String] {
            cells.enumerated().filter { $0.offset != drop }.map(\.element)
        }
        return CSVText(header: rest(table.header), rows: table.rows.map { rest($0.cells) }).text
    }

    /// A question that stands on two screens has a second name there.
    private static func repeated(_ answers: Questionnaire.Answers, _ plain: Questionnaire) -> Questionnaire.Answers {
        var all = answers
        for question in plain.questions where question.id.hasSuffix("__2") {
            all[question.id] = answers[String(question.id.dropLast(3))]
        }
        return all
    }
}
