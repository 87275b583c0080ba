import ArgumentParser
import Evidence
import Foundation
import Lexicon
import Store

/// `lodestar release make`
struct MakeRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Protects a plan's tables and attacks them together with everything published before.",
        discussion: """
              lodestar release make PLAN --worker counts --observations observations.json < passphrase

            Without --observations the country's own records are drawn. Exit code 1 when the attack found something: \
            the release is kept, to be read, and cannot be published.
            """)

    @OptionGroup var statistician: StatisticianOptions
    @Argument(help: "The plan's identifier.") var plan: String
    @Option(help: "Observations as ‘lodestar records import’ writes them.") var observations: String?
    @Option(help: "What the file of observations is called.") var called = "Brought in from the command line"
    @Option(help: "The release whose place it takes.") var correcting: String?
    @Option(help: "text or json.") var format = OutputFormat.text

    func run() async throws {
        let desk = try await ReleaseDesk(statistician)
        let plan = try await desk.plan(plan)
        let file = try await file(desk)
        let corrected = try await correcting.asyncMap { try await desk.release($0).id }
        let release = try await desk.step {
            try await desk.office.releases.make(
                .init(), plan, from: file, correcting: corrected, desk.acting, ReleaseDesk.Step.made.rawValue,
                at: desk.now)
        }
        try ReleaseAnswer(release).print(in: format)
        if release.status == .broken { throw ExitCode(1) }
    }

    private func file(_ desk: ReleaseDesk) async throws -> ObservationFile {
        let step = ReleaseDesk.Step.filed.rawValue
        guard let observations else {
            return try await desk.office.drawn(called: called, desk.acting, step, at: desk.now)
        }
        return try await desk.office.filed(
            try ObservationsFile.read(observations), called: called, from: .plain, desk.acting, step, at: desk.now)
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ work: (Wrapped) async throws -> Value) async rethrows -> Value? {
        if let self { try await work(self) } else { nil }
    }
}

/// `lodestar release list`
struct ListReleases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the releases of your unit, the newest first.")

    @OptionGroup var statistician: StatisticianOptions
    @Option(help: "text or json.") var format = OutputFormat.text

    func run() async throws {
        let desk = try await ReleaseDesk(statistician)
        let releases = try await desk.office.releases(of: desk.acting).map(ReleaseAnswer.init)
        switch format {
        case .json: print(try releases.json())
        case .text: for release in releases { try release.print(in: .text) }
        }
    }
}

/// `lodestar release show`
struct ShowRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Writes what a release tells and what the attack found, as JSON.")

    @OptionGroup var statistician: StatisticianOptions
    @Argument(help: "The release's identifier.") var release: String

    private struct Answer: Encodable {
        let release: ReleaseAnswer
        let content: ReleaseContent
        let trial: Trial?
    }

    func run() async throws {
        let desk = try await ReleaseDesk(statistician)
        let release = try await desk.release(release)
        let material = try await desk.office.material(of: release, desk.acting, "release.read")
        print(try Answer(release: ReleaseAnswer(release), content: material.content, trial: material.trial).json())
    }
}
