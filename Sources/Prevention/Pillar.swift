package import Packs
package import Policy
package import Store
package import Web

/// What the pillar brings to the whole: its tables, its desks, its place in the navigation.
package enum PreventionPillar {
    /// In the order in which they refer to each other.
    package static let tables: [Table] = [
        KeptEdition.table, EditionContent.table,
        RowAnswer.table,
        KeptDossier.table,
        Bid.table, BidCheck.table, BidVerdict.table, BidRequest.table, ExclusionRecord.table,
        Detention.table, Detention.facts, EvidenceFile.table,
        Arrival.table, Arrival.facts,
        Screening.table, Disposition.table, PartyGroup.table, PartyPart.table, ListState.table, PortfolioAlert.table,
        TradeNetwork.table, NetworkFile.table, SamePlace.table,
    ]

    package static func desks(_ office: PreventionOffice) -> [any Desk] {
        [
            ListsDesk(office: office), EditionsDesk(office: office), RowsDesk(office: office),
            GoodsDesk(office: office),
            DossierDesk(office: office),
            BidDesk(office: office), ExclusionDesk(office: office),
            DetentionTotalsDesk(office: office), DetentionDesk(office: office),
            ArrivalDesk(office: office),
            ScreeningDesk(office: office), RunDesk(office: office), PortfolioDesk(office: office),
            NetworksDesk(office: office),
        ]
    }

    /// In the order of the menu.
    package static let navigation: [Site.Link] = [
        Site.Link(.listsHeading, path: ListsDesk.path, roles: PreventionOffice.readers),
        Site.Link(.bidsHeading, path: BidDesk.path, roles: PreventionOffice.readers),
        Site.Link(.detentionsHeading, path: DetentionDesk.path, roles: PreventionOffice.readers),
        Site.Link(.screeningsHeading, path: ScreeningDesk.path, roles: PreventionOffice.readers),
        Site.Link(.arrivalsHeading, path: ArrivalDesk.path, roles: PreventionOffice.readers),
        Site.Link(.portfoliosHeading, path: PortfolioDesk.path, roles: PreventionOffice.readers),
        Site.Link(.networksHeading, path: NetworksDesk.path, roles: PreventionOffice.readers),
    ]
}

/// What every desk of this pillar works with. No person's file can be reached from it.
package struct PreventionOffice: Sendable {
    package let archive: Archive
    package let jurisdiction: Jurisdiction
    /// The lists in force, ready to be screened against.
    package let shelf: ListShelf
    /// Long screenings that go on in this process.
    let underWay = WorkUnderWay()

    package init(archive: Archive, jurisdiction: Jurisdiction, shelf: ListShelf = ListShelf()) {
        self.archive = archive
        self.jurisdiction = jurisdiction
        self.shelf = shelf
    }

    /// Who works here: customs, procurement and port officers, each unit with its own screenings.
    package static let readers: Set<Role> = [.tradeAnalyst]

    /// The rule under which this pillar's pages are opened: they hold nobody's file.
    static let rule = "trade.work"

    package func lists() async throws -> ShelvedLists { try await shelf.lists(archive) }
}
