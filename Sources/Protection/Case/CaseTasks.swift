import Lexicon
import Packs
import Policy
import Store
import Web

/// Something that a worker can do in a case, with the way there.
struct CaseTask: Encodable, Sendable {
    enum Status: String, Encodable, Sendable {
        case toDo = "to-do"
        case open, waiting, done

        /// What can be done at any time bears no mark, so that what must be done is seen.
        var tag: StatusTag? {
            switch self {
            case .toDo: StatusTag(.taskToDo, .warning)
            case .open: nil
            case .waiting: StatusTag(.taskWaiting, .active)
            case .done: StatusTag(.taskDone, .good)
            }
        }
    }

    /// What it is about, as the page groups them.
    enum Group: String, Encodable, Sendable, CaseIterable {
        case now, help, person, file, rare

        init(_ code: String, _ status: Status) {
            self =
                switch code {
                case _ where status == .toDo: .now
                case "requests", "entitlements", "assignments": .help
                case "consents", "receipt", "referral", "identification": .person
                case "likenesses", "conflicts", "erasure", "closure": .rare
                default: .file
                }
        }
    }

    let task: Named
    let path: String
    let status: Status
    let group: Group

    init(_ code: String, _ text: Text, _ path: String, _ status: Status = .open) {
        task = Named(code, text)
        self.path = path
        self.status = status
        group = Group(code, status)
    }
}

extension CaseCourse {
    /// What this worker can do next, by role and leave; what is refused is not listed.
    func tasks(_ inside: Inside, _ jurisdiction: Jurisdiction) -> [CaseTask] {
        let base = "/cases/\(inside.record.id)"
        let acting = inside.acting
        var tasks: [CaseTask] = referralTask(inside, base).map { [$0] } ?? []
        if [.coordinator, .identifyingOfficer, .panelMember].contains(acting.role), !identifications.isEmpty {
            tasks.append(identificationTask(inside, base))
        }
        if requests.contains(where: { $0.toUnit == acting.unit && !$0.isAnswered }) {
            tasks.append(CaseTask("requests", .taskRequests, "\(base)/requests", .toDo))
        } else if inside.allows(.share) || requests.contains(where: { $0.toUnit == acting.unit }) {
            tasks.append(CaseTask("requests", .taskRequests, "\(base)/requests"))
        }
        if EntitlementDesk.readers.contains(acting.role) {
            tasks.append(CaseTask("entitlements", .taskEntitlements, "\(base)/entitlements"))
        }
        if inside.allows(.agree) || inside.allows(.withdraw) {
            tasks.append(CaseTask("consents", .taskConsents, "\(base)/consents"))
        }
        if inside.allows(.agree) { tasks.append(CaseTask("receipt", .taskReceipt, "\(base)/receipt")) }
        if !inside.looks.isEmpty || Compartment.allCases.contains(where: { inside.allows(.record, .compartment($0)) }) {
            tasks.append(CaseTask("file", .taskFile, "\(base)/file"))
        }
        if CaseParts.mayBringIn(inside) {
            let isManaged = assignments.contains { $0.relation == .managing && $0.stands(at: inside.now) }
            tasks.append(CaseTask("assignments", .taskAssignments, "\(base)/assignments", isManaged ? .open : .toDo))
        }
        if let task = eventTask(inside, base, jurisdiction) { tasks.append(task) }
        return tasks + graveTasks(inside, base) + closureTask(inside, base)
    }

    /// Writing down what happened; to do where a clock that presses waits for just that.
    private func eventTask(_ inside: Inside, _ base: String, _ jurisdiction: Jurisdiction) -> CaseTask? {
        let own = Set(jurisdiction.events(recordedBy: inside.acting.function).map(\.id))
        guard EventDesk.writers.contains(inside.acting.role), inside.allows(.record), !own.isEmpty else { return nil }
        let waits = jurisdiction.open(events.map(\.happening), at: inside.now).contains { reading in
            reading.status.presses && reading.clock.whose != .person && !own.isDisjoint(with: reading.clock.stops)
        }
        return CaseTask("events", .taskEvents, "\(base)/events", waits ? .toDo : .open)
    }

    private func closureTask(_ inside: Inside, _ base: String) -> [CaseTask] {
        guard inside.allows(.close) else { return [] }
        let text: Text = inside.record.closedAt == nil ? .taskClose : .taskReopen
        return [CaseTask("closure", text, "\(base)/closure")]
    }

    private func referralTask(_ inside: Inside, _ base: String) -> CaseTask? {
        let mine = referrals.filter { [$0.toUnit, $0.fromUnit].contains(inside.acting.unit) }
        guard let referral = mine.last else { return nil }
        let isForMe = referral.toUnit == inside.acting.unit
        switch (isForMe, referral.takenUpAt != nil) {
        case (true, false): return CaseTask("referral", .taskTakeUp, "\(base)/referral", .toDo)
        case (true, true): return CaseTask("referral", .taskReferral, "\(base)/referral", .done)
        case (false, false): return CaseTask("referral", .taskReferral, "\(base)/referral", .waiting)
        case (false, true): return CaseTask("referral", .taskReferral, "\(base)/referral", .done)
        }
    }

    private func identificationTask(_ inside: Inside, _ base: String) -> CaseTask {
        let path = "\(base)/identification"
        let isOpen = identifications.contains { $0.decidedAt == nil }
        if inside.acting.role == .panelMember {
            let waits = isOpen && seats.contains { $0.worker == inside.acting.worker && $0.givenAt == nil }
            return CaseTask("identification", waits ? .taskView : .taskIdentification, path, waits ? .toDo : .done)
        }
        let isMine = inside.acting.role == .identifyingOfficer && (isOpen || objections.contains(where: \.isOpen))
        return CaseTask("identification", .taskIdentification, path, isMine ? .toDo : isOpen ? .waiting : .done)
    }

    private func graveTasks(_ inside: Inside, _ base: String) -> [CaseTask] {
        var tasks: [CaseTask] = []
        if inside.allows(.compare) { tasks.append(CaseTask("likenesses", .taskLikenesses, "/likenesses")) }
        if EmergencyDesk.isOffered(to: inside) {
            tasks.append(CaseTask("emergency", .taskEmergency, "\(base)/emergency"))
        }
        if ConflictDesk.roles.contains(inside.acting.role), inside.allows(.record) {
            tasks.append(CaseTask("conflicts", .taskConflicts, "\(base)/conflicts"))
        }
        if inside.allows(.erase) { tasks.append(CaseTask("erasure", .taskErasure, "\(base)/erasure")) }
        return tasks
    }
}
