package import Foundation
package import Lexicon
import Packs
package import Policy
import Store
import Vault
import Web

/// What may be done with a detention; every door takes these steps: pages, programs and the command line.
package struct DetentionWork: Sendable {
    typealias Opened = OpenedRecord<Detention>

    let office: PreventionOffice

    package init(_ office: PreventionOffice) { self.office = office }

    /// Why a step is not taken.
    package enum Impossible: Error, Sendable, Equatable {
        case entryKnown
        case orderUnknown
        /// An order that no longer holds was chosen.
        case orderNotInForce
        case documentUnknown
        case nothingToJudge
        case periodUnknown
        case extensionNotLater
        case alreadyDecided
        /// What is released in part must be some of the lines and no more than there is.
        case amountsWrong
        /// What was entered for a line is no number.
        case amountUnreadable(line: Int)
        case nothingToLookAt
        case ownDecision
        case dayBefore
    }

    // MARK: - Brought in

    /// Checks new detentions against the lists in force and keeps all of them, or none.
    @discardableResult
    package func bringIn(
        _ written: [WrittenDetention], by acting: Acting, route: String, at now: Date
    ) async throws -> [Detention] {
        let known = Set(
            try await office.archive.opened(Detention.self, heldBy: acting.unit).map(\.content.entryNumber))
        guard written.allSatisfy({ !known.contains($0.content.entryNumber) }) else { throw Impossible.entryKnown }
        let today = Day(now, in: office.jurisdiction.zone)
        guard written.allSatisfy({ $0.detained <= today }) else { throw BorderImpossible.dayToCome }
        let lists = try await office.lists()
        let checked = try await Aside.run {
            written.map { DetentionCheck(lists: lists).check($0.content, at: now) }
        }
        var detentions: [Detention] = []
        var keys: [KeyRow] = []
        for (new, check) in zip(written, checked) {
            let (key, row) = try office.archive.newKey(of: Detention.self, new.id, for: acting.unit, at: now)
            var content = new.content
            content.checked = check
            detentions.append(
                Detention(
                    new.id, port: new.port, arrived: new.arrived, detained: new.detained, list: nil,
                    sealed: try key.sealed(content, in: Detention.table, row: new.id), by: acting, at: now))
            keys.append(row)
        }
        guard let first = detentions.first else { return [] }
        try await office.archive.commit(
            Change(
                first, beside: Array(detentions.dropFirst()) + keys,
                deed: Deed(route, acting: acting, rule: PreventionOffice.rule)))
        return detentions
    }

    // MARK: - Steps

    typealias Step = BorderStep<Detention>

    /// Takes steps on a detention: all of them or none.
    func take(
        _ steps: [Step], on opened: Opened, content: DetentionContent? = nil, by acting: Acting, route: String,
        at now: Date
    ) async throws {
        guard steps.allSatisfy({ $0.on >= opened.record.detainedOn }) else { throw Impossible.dayBefore }
        var record = opened.record
        if let content {
            record.sealed = try opened.key.sealed(content, in: Detention.table, row: record.id)
            record.list = content.order?.list
        }
        var steps = steps
        var files: [EvidenceFile] = []
        for place in steps.indices {
            guard let bytes = steps[place].file else { continue }
            let kept = EvidenceFile(.init(), bytes, of: opened, at: now)
            steps[place].content.file = .init(
                id: kept.id, sha256: Digest.hexadecimal(Digest.sha256(Data(bytes))), bytes: bytes.count)
            files.append(kept)
        }
        try await office.take(steps, on: record, of: opened, beside: files, by: acting, route: route, at: now)
    }

    /// Checks parties and goods against the lists in force once more.
    func screen(_ opened: Opened, as id: BorderFact<Detention>.ID, by acting: Acting, route: String, at now: Date)
        async throws
    {
        let lists = try await office.lists()
        var content = opened.content
        content.checked = try await Aside.run { [content] in DetentionCheck(lists: lists).check(content, at: now) }
        let found = FactContent(answer: String(content.checked.grounds.count))
        try await take(
            [Step(id: id, deed: .screened, on: Day(now, in: office.jurisdiction.zone), content: found)], on: opened,
            content: content, by: acting, route: route, at: now)
    }

    /// Chooses which of the entries that were met is the order.
    func choose(
        _ choice: String, because words: String, for opened: Opened, as id: BorderFact<Detention>.ID,
        by acting: Acting, route: String, at now: Date
    ) async throws {
        guard DetentionCourse(opened.facts).decision == nil else { throw Impossible.alreadyDecided }
        guard let ground = opened.content.checked.grounds.first(where: { $0.choice == choice }) else {
            throw Impossible.orderUnknown
        }
        guard ground.isInForce else { throw Impossible.orderNotInForce }
        var content = opened.content
        content.order = ground
        let said = FactContent(title: ground.named, words: words, answer: ground.entry)
        try await take(
            [Step(id: id, deed: .orderChosen, on: Day(now, in: office.jurisdiction.zone), content: said)], on: opened,
            content: content, by: acting, route: route, at: now)
    }
}

/// A detention as a form or a file tells it, read and in order.
package struct WrittenDetention: Sendable, Equatable {
    package let id: Detention.ID
    package let port: String
    package let arrived: Day?
    package let detained: Day
    package let content: DetentionContent
}
