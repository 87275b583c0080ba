import Lexicon
import Policy
import Store
import Web

/// What files and portfolios have in common at the door: a file is brought in, kept once, and begun.
extension PreventionOffice {
    /// - Parameters:
    ///   - looked: The entry of a form that was sent twice.
    ///   - refused: The page with what is wrong with the form.
    func keepGroup(
        _ kind: PartyGroup.Kind, _ visit: Visit, shownAt path: String, looked: Answer.Record,
        refused: ([Problem]) async throws -> Answer
    ) async throws -> Answer {
        let acting = try visit.worker()
        let form: GroupForm
        do { form = try await GroupForm(visit) } catch let problems as Problems {
            return try await refused(problems.all)
        }
        let id: PartyGroup.ID = visit.once()
        do {
            let group = try await groups.keep(
                form.file, kind, called: form.name, as: id, acting, visit.route, at: visit.now)
            groups.begin(group, acting)
        } catch NotCommitted.alreadyThere {
            // Sent twice, it is kept once.
            return .seeOther("\(path)/\(id)", looked)
        }
        return .seeOther("\(path)/\(id)")
    }

    /// One of a unit's; another unit's is as one that never was.
    func group(_ kind: PartyGroup.Kind, _ id: PartyGroup.ID, of unit: AgencyUnit.ID) async throws -> PartyGroup {
        guard let group = try await archive.fetch(PartyGroup.held(id, kind, by: unit)).first else { throw NotFound() }
        return group
    }
}
