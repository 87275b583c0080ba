import ArgumentParser
import Evidence
import Foundation
import Lexicon

/// A step of one release, as one worker takes it.
struct ReleaseStepOptions: ParsableArguments {
    @OptionGroup var statistician: StatisticianOptions
    @Argument(help: "The release's identifier.") var release: String
    @Option(help: "text or json.") var format = OutputFormat.text

    func take(_ work: (ReleaseDesk, Release) async throws -> Release) async throws -> Release {
        let desk = try await ReleaseDesk(statistician)
        let release = try await desk.release(release)
        let next = try await desk.step { try await work(desk, release) }
        try ReleaseAnswer(next).print(in: format)
        return next
    }
}

/// `lodestar release attack`
struct AttackRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attack", abstract: "Attacks a release again, with everything published since.")

    @OptionGroup var step: ReleaseStepOptions

    func run() async throws {
        let release = try await step.take { desk, release in
            try await desk.office.releases.attack(
                release, of: try await desk.plan(release.plan.description), from: try await desk.file(release.records),
                desk.acting, ReleaseDesk.Step.attacked.rawValue, at: desk.now)
        }
        if release.status == .broken { throw ExitCode(1) }
    }
}

/// `lodestar release approve`
struct ApproveRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approves a release that withstood every attack. Whoever made it cannot.")

    @OptionGroup var step: ReleaseStepOptions

    func run() async throws {
        _ = try await step.take { desk, release in
            try await desk.office.releases.approve(
                release, desk.acting, ReleaseDesk.Step.approved.rawValue, at: desk.now)
        }
    }
}

/// `lodestar release publish`
struct PublishRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publishes a release that withstood every attack and that a second person approved.")

    @OptionGroup var step: ReleaseStepOptions

    func run() async throws {
        _ = try await step.take { desk, release in
            try await desk.office.releases.publish(
                release, desk.acting, ReleaseDesk.Step.published.rawValue, at: desk.now)
        }
    }
}

/// `lodestar release withdraw`
struct WithdrawRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Takes a release's figures off the public page, and says why.")

    @OptionGroup var step: ReleaseStepOptions
    @Option(help: "Why, as the public reads it.") var because: String

    func run() async throws {
        _ = try await step.take { desk, release in
            try await desk.office.releases.withdraw(
                release, because: because, desk.acting, ReleaseDesk.Step.withdrawn.rawValue, at: desk.now)
        }
    }
}
