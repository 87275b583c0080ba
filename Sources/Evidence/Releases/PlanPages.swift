import Foundation
import Lexicon
import Web

/// Every plan of the unit.
struct PlansPage: Page {
    struct Line: Encodable, Sendable {
        let path: String
        let title: Text
        let protection: Safeguard
        let madeAt: Moment

        private enum CodingKeys: CodingKey { case path, protection, madeAt }
    }

    let plans: [Line]

    init(_ plans: [TablePlan], zone: TimeZone) {
        self.plans = plans.map { plan in
            Line(
                path: "\(PlansDesk.path)/\(plan.id)", title: plan.title, protection: plan.protection,
                madeAt: Moment(plan.madeAt, in: zone))
        }
    }

    func title(_ say: Words) -> String { say(.plansHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        """
        \(HTML.paragraph(say(.plansLead)))\(Link(.planNew, to: "\(PlansDesk.path)/new", isButton: true).html(say))\
        \(DataTable(
            .plansHeading, [.init(.planTitle), .init(.planProtection), .init(.planMadeAt)],
            plans.map { line in
                [
                    Link(line.title, to: line.path).html(say), say.html(line.protection.text), line.madeAt.html(say),
                ]
            }, whenEmpty: .plansNone
        ).html(say))
        """
    }
}

/// Asks for a new plan.
struct PlanAskPage: Page {
    private let codebook: Codebook
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey {}

    init(_ codebook: Codebook, entered: Fields, problems: [Problem] = []) {
        self.codebook = codebook
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.planNew) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let ways = [
            Choice("masks", .planMasks, hint: .planMasksHint), Choice("noise", .planNoise, hint: .planNoiseHint),
        ]
        let variables = codebook.variables.map { [HTML("<code>\($0.code)</code>"), say.html($0.text)] }
        return """
            \(Link.back(to: PlansDesk.path, say))\(inputs.errorSummary)\(HTML.paragraph(say(.planNewLead)))\
            \(forms.post(
                to: PlansDesk.path,
                """
                \(inputs.once)\(inputs.text("title-en", .planTitleEn))\(inputs.text("title-zh", .planTitleZh))\
                \(inputs.text("register", .planRegister, hint: .planRegisterHint, width: .medium))\
                \(inputs.textarea("tables", .planTables, hint: .planTablesHint, rows: 6))\
                \(Details(.planVariables, DataTable(
                    .planVariables, [.init(.planVariableCode), .init(.planVariable)], variables).html(say)).html(say))\
                \(inputs.radios("protection", .planProtection, ways))\
                \(Details(.planNumbers, isOpen: !problems.isEmpty, numbers(inputs)).html(say))\
                \(buttonRow(Button(.planMake).html(say)))
                """))
            """
    }

    private func numbers(_ inputs: Inputs) -> HTML {
        """
        \(inputs.text("threshold", .planThreshold, hint: .planThresholdHint, kind: .number, width: .short))\
        \(inputs.text("level", .planLevel, hint: .planLevelHint, kind: .number, width: .short))\
        \(inputs.text("epsilon", .planEpsilon, hint: .planEpsilonHint, width: .short))\
        \(inputs.text("delta", .planDelta, hint: .planDeltaHint, width: .short))\
        \(inputs.text("budget", .planBudget, hint: .planBudgetHint, width: .short))
        """
    }
}

/// One plan: its tables, its releases, and the making of the next.
struct PlanPage: Page {
    let plan: Text
    let register: String
    let tables: [[String]]
    let protection: Safeguard
    let releases: ReleasesPage
    private let path: String
    private let files: [Choice]
    /// What a new release may take the place of.
    private let earlier: [Choice]
    private let codebook: Codebook

    private enum CodingKeys: CodingKey { case register, tables, protection, releases }

    init(
        _ plan: TablePlan, releases: [Release], files: [ObservationFile], _ codebook: Codebook, zone: TimeZone
    ) {
        self.plan = plan.title
        register = plan.register
        tables = plan.tables
        protection = plan.protection
        path = "\(PlansDesk.path)/\(plan.id)"
        self.releases = ReleasesPage(releases, of: [plan], zone: zone)
        self.earlier = releases.filter { $0.status == .published || $0.status == .withdrawn }.map { release in
            let day = release.publishedAt.map { Day($0, in: zone) }
            func label(_ language: ScreenLanguage) -> String {
                [day?.text(in: language), String(release.digest.prefix(8))].compactMap(\.self).joined(separator: " · ")
            }
            return Choice(release.id.description, Text(en: label(.en), zhHant: label(.zhHant)))
        }
        // Files of another register would be compared with what they have nothing to do with.
        self.files = files.filter { ($0.origin == .drawn) == (plan.register == TablePlan.ownRegister) }
            .map { Choice($0.id.description, Text(verbatim: $0.name)) }
        self.codebook = codebook
    }

    func title(_ say: Words) -> String { say(plan) }

    private var whose: Text { register == TablePlan.ownRegister ? .planOwn : Text(verbatim: register) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say)
        let list = tables.html { table in
            let words = table.map { say(codebook[$0]?.text ?? Text(verbatim: $0)) }.joined(separator: " × ")
            return "<li>\(words)</li>"
        }
        let make: HTML =
            files.isEmpty
            ? Inset(HTML.paragraph(say(.planNoFiles))).html
            : forms.post(
                to: "\(path)/releases",
                inputs.once + inputs.select("records", .releaseRecords, files, hint: .releaseRecordsHint)
                    + (earlier.isEmpty
                        ? .empty
                        : inputs.select(
                            "corrects", .releaseCorrects, earlier, hint: .releaseCorrectsHint, whenNone: .releaseNone))
                    + buttonRow(Button(.releaseMake).html(say)))
        return """
            \(Link.back(to: PlansDesk.path, say))\
            \(SummaryList([
                .init(.planProtection, html: say.html(protection.text)),
                .init(.planRegister, html: say.html(whose)),
            ]).html(say))<h2>\(say.html(.planTables))</h2><ul>\(list)</ul>\
            <h2>\(say.html(.releaseMake))</h2>\(make)<h2>\(say.html(.releasesHeading))</h2>\(releases.table(say))
            """
    }
}
