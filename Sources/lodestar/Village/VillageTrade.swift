import Foundation
import Policy
import Prevention

/// The village's trade control: lists that customs brought in, as its officers would.
struct VillageTrade {
    let office: PreventionOffice
    let story: VillageStory

    func tell() async throws {
        try await keepLists()
        try await bringMatters()
    }

    /// A network that customs looks into with two detentions, two ships that are due, and a tender whose bidder stands
    /// over the same ginnery.
    private func bringMatters() async throws {
        let customs = try story.acting("customs", for: .oversight)
        _ = try await VillageNetwork.bringIn(office, by: customs, at: story.now)
        try await BorderSamples.detain(
            in: office, listedName: "Thistledown Ginning Group", by: customs, at: story.now)
        try await BorderSamples.announce(
            in: office, listedVessel: "Grey Heron No. 7", by: try story.acting("harbour", for: .oversight),
            at: story.now)
        _ = try await office.villageTender(
            listedName: "Thistledown Ginning Group", by: try story.acting("tenders", for: .oversight), at: story.now)
    }

    /// Three editions of one list, of which the last is held; and a list of goods that the public page shows.
    private func keepLists() async throws {
        for edition in VillageTradeLists.editions {
            try await keep(
                edition.text, .csv, VillageTradeLists.name, VillageTradeLists.title, daysAgo: edition.daysAgo)
        }
        try await keep(
            VillageNetwork.list, .csv, "village-cotton", VillageTradeLists.cottonTitle, daysAgo: 20)
        try await keep(VillageTradeLists.goods, .ilab, "", VillageTradeLists.goodsTitle, daysAgo: 30)
    }

    private func keep(
        _ text: String, _ kind: ListKind, _ list: String, _ title: String, daysAgo: Int
    ) async throws {
        let day = story.now.addingTimeInterval(-Double(daysAgo) * 86_400)
        _ = try await EditionWork(archive: office.archive).bringIn(
            Array(text.utf8),
            EditionWork.Description(
                kind: kind, list: list, title: title, source: VillageTradeLists.source, asOf: office.day(day)),
            by: try story.acting("customs", for: .oversight), route: "list.brought-in", at: day)
    }
}
