import Accounts
import Foundation
import Lexicon
import Policy
import Protection
import Store

/// Settles the village in a new data folder.
enum Village {
    /// - Parameters:
    ///   - crowd: how many people come beside those of the village, to measure with.
    ///   - isTold: whether their cases are taken further than the referral.
    static func settle(in installation: Installation, crowd: Int, isTold: Bool = false, at now: Date) async throws {
        let archive = installation.archive
        let places = VillagePlaces()
        try await build(places, in: archive, at: now)
        let workers = try await hire(places, in: archive, at: now)
        let story = try VillageStory(office: installation.office, places: places, workers: workers, now: now)
        try await story.tell(VillagePeople.all)
        try await VillageTrade(office: installation.prevention, story: story).tell()
        try await VillageCrowd.gather(crowd, in: story, from: VillagePeople.all.count, isTold: isTold)
    }

    private static func build(_ places: VillagePlaces, in archive: Archive, at now: Date) async throws {
        for agency in places.agencies {
            try await archive.commit(Change(agency, deed: Deed("agency.added", rule: "village")))
        }
        for unit in places.units {
            let keys = archive.keys(forNewUnit: unit.id, at: now)
            try await archive.commit(Change(unit, beside: keys.rows, deed: Deed("unit.added", rule: "village")))
            keys.take()
        }
        for offer in places.offers {
            try await archive.commit(Change(offer, deed: Deed("offer.added", rule: "village")))
        }
    }

    private static func hire(
        _ places: VillagePlaces, in archive: Archive, at now: Date
    ) async throws -> [String: Worker.ID] {
        let accounts = AccountCommands(
            archive: archive, keys: try AccountKeys(archive.keyring, cost: VillageSignIns.cost))
        var workers: [String: Worker.ID] = [:]
        for plan in VillageWorkers.all {
            let place = AccountCommands.Place(unit: places[plan.place].id, role: plan.role, purposes: plan.purposes)
            let account = try await accounts.establish(
                plan.name, displayName: plan.displayName, language: plan.language,
                passphrase: VillageSignIns.passphrase,
                code: VillageSignIns.code, places: [place], at: now)
            workers[plan.name] = account.id
        }
        return workers
    }
}
