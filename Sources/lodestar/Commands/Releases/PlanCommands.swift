import ArgumentParser
import Evidence
import Foundation
import Lexicon
import Store
import Web

/// `lodestar release plan`
struct PlanRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Makes a plan: which tables are published, from which register, how protected.",
        discussion: """
              lodestar release plan --worker counts --title-en "People found" --title-zh 發現人數 \\
                --table "halfYear x sex x exploitation" --table citizenship < passphrase

            A plan does not change once it is made. Codes of variables are those of the code book.
            """)

    @OptionGroup var statistician: StatisticianOptions
    @Option(help: "The title in English.") var titleEn: String
    @Option(help: "The title in Chinese.") var titleZh: String
    @Option(help: "‘own’ for the country's records, or a name for whose they are.") var register = TablePlan.ownRegister
    @Option(help: "Up to four variables joined by x. May be given several times.") var table: [String]
    @Option(help: "The smallest count that is printed; smaller ones are masked.") var threshold = 10
    @Option(help: "How far apart the ends of what can be proven of a masked count must be.") var level = 5
    @Option(help: "Protect by noise instead: ε of one release.") var epsilon: Double?
    @Option(help: "δ, the chance that ε does not hold.") var delta = 0.000_001
    @Option(help: "ε of all releases of the register together.") var budget: Double?
    @Option(help: "text or json.") var format = OutputFormat.text

    func run() async throws {
        let desk = try await ReleaseDesk(statistician)
        let form = Fields([
            "title-en": titleEn, "title-zh": titleZh, "register": register, "tables": table.joined(separator: "\n"),
            "protection": epsilon == nil ? "masks" : "noise", "threshold": String(threshold), "level": String(level),
            "epsilon": epsilon.map { String($0) } ?? "", "delta": String(delta),
            "budget": (budget ?? epsilon).map { String($0) } ?? "",
        ])
        do {
            let plan = try await desk.office.plan(form, desk.acting, ReleaseDesk.Step.planned.rawValue, at: desk.now)
            switch format {
            case .json: print(try ["plan": plan.id.description].json())
            case .text: print(plan.id)
            }
        } catch let problems as Problems {
            throw CommandFault(problems.all.map { $0.text(in: .en) }.joined(separator: " "), code: 2)
        }
    }
}

/// `lodestar release plans`
struct ListPlans: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "plans", abstract: "Lists the plans of your unit.")

    @OptionGroup var statistician: StatisticianOptions
    @Option(help: "text or json.") var format = OutputFormat.text

    private struct Line: Encodable {
        let id, title, register: String
        let tables: [[String]]
        let protection: Safeguard
    }

    func run() async throws {
        let desk = try await ReleaseDesk(statistician)
        let lines = try await desk.office.plans(of: desk.acting).map { plan in
            Line(
                id: plan.id.description, title: plan.titleEn, register: plan.register, tables: plan.tables,
                protection: plan.protection)
        }
        switch format {
        case .json: print(try lines.json())
        case .text: for line in lines { print("\(line.id)\t\(line.register)\t\(line.title)") }
        }
    }
}
