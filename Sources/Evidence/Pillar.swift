package import Foundation
package import Packs
package import Policy
package import Statistics
package import Store
package import Web

/// What the pillar brings to the whole: its tables, its desks, its place in the navigation.
package enum EvidencePillar {
    /// In the order in which they refer to each other.
    package static let tables: [Table] = [
        ObservationFile.table, TablePlan.table, Release.table, CaptureFile.table,
        PopulationEstimate.table,
        OverlapRound.table, OverlapSeat.table, RoundPaper.table, RoundContent.table, RoundLine.table,
    ]

    package static func desks(_ office: EvidenceOffice) -> [any Desk] {
        [
            RecordsDesk(office: office),
            PlansDesk(office: office), ReleasesDesk(office: office),
            CheckerDesk(),
            FigureDesk(office), ReportDesk(office: office),
            CapturesDesk(office: office), EstimatesDesk(office: office),
            RoundDesk(office: office), RoundFilesDesk(office: office),
            PublicDataDesk(office), PublicEstimateDesk(office: office),
        ]
    }

    /// In the order of the menu.
    package static let navigation: [Site.Link] = [
        Site.Link(.recordsHeading, path: RecordsDesk.path, roles: PlansDesk.readers),
        Site.Link(.plansHeading, path: PlansDesk.path, roles: PlansDesk.readers),
        Site.Link(.releasesHeading, path: ReleasesDesk.path, roles: PlansDesk.readers),
        Site.Link(.figureLink, path: "/evidence/figures", roles: FigureDesk.roles),
        Site.Link(.roundsHeading, path: RoundDesk.path, roles: RoundDesk.parties),
        Site.Link(.overlapsLink, path: CapturesDesk.path, roles: CapturesDesk.readers),
        Site.Link(.checkLink, path: "/evidence/checker", roles: CheckerDesk.roles),
    ]
}

/// What every desk of this pillar works with. No person's record can be reached from it.
package struct EvidenceOffice: Sendable {
    package let archive: Archive
    package let jurisdiction: Jurisdiction
    package let codebook: Codebook
    /// The country's own records as coded observations, in random order; whoever asks is in the journal.
    package let draw: Draw
    let estimator: Estimator
    let runs = EstimateRuns()

    package init(
        archive: Archive, jurisdiction: Jurisdiction, codebook: Codebook, draw: @escaping Draw,
        estimator: @escaping Estimator = EstimateEngine.estimate
    ) {
        self.archive = archive
        self.jurisdiction = jurisdiction
        self.codebook = codebook
        self.draw = draw
        self.estimator = estimator
    }
}

extension EvidenceOffice {
    /// The rule under which this pillar's pages are opened: they hold nobody's file.
    static let rule = "statistics.work"

    package var estimates: EstimateWork { EstimateWork(archive: archive, estimator: estimator, runs: runs) }

    package var releases: ReleaseWork { ReleaseWork(archive: archive, codebook: codebook) }
}

/// Draws observations from the records that other pillars keep, and writes to the journal who did.
package typealias Draw = @Sendable (_ acting: Acting, _ route: String, _ now: Date) async throws -> [Observation]
