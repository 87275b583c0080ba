import Foundation
import Lexicon
import Packs
import Policy
import Web

/// One line of what an identification needs, and whether the reader can do it.
struct IdentificationTask: Encodable, Sendable {
    enum Status: String, Encodable, Sendable { case done, toDo = "to-do", waiting, notNeeded = "not-needed" }

    let id: String
    let text: Text
    let status: Status
    /// Where the reader does it or looks at it; nil for what is another's to do.
    let path: String?
    let law: [Named]
    let at: Moment?

    private enum CodingKeys: CodingKey { case id, status, path, law, at }

    var item: TaskList.Item {
        let cited = law.map(\.text)
        let hint: Text? =
            cited.isEmpty
            ? nil
            : Text(
                en: cited.map { $0(in: .en) }.joined(separator: "; "),
                zhHant: cited.map { $0(in: .zhHant) }.joined(separator: "；"))
        return .init(text, to: path, tag, hint: hint)
    }

    private var tag: StatusTag {
        switch status {
        case .done: StatusTag(.taskDone, .good)
        case .toDo: StatusTag(.taskToDo, .warning)
        case .waiting: StatusTag(.taskWaiting)
        case .notNeeded: StatusTag(.identNotNeeded)
        }
    }
}

extension IdentificationTask {
    static func all(_ room: IdentificationRoom, _ jurisdiction: Jurisdiction) throws -> [IdentificationTask] {
        let zone = jurisdiction.zone
        guard let identification = room.identification else {
            return [Self(id: "opened", text: .identOpened, status: .waiting, path: nil, law: [], at: nil)]
        }
        let opened = Self(
            id: "opened", text: .identOpened, status: .done, path: nil, law: [],
            at: Moment(identification.openedAt, in: zone))
        let mine = identification.unit == room.inside.acting.unit && room.inside.acting.role == .identifyingOfficer
        var tasks = [opened]
        tasks += try first(identification, room, jurisdiction, mine: mine)
        tasks.append(panel(identification, room, jurisdiction))
        tasks.append(decision(identification, room, jurisdiction, mine: mine))
        tasks.append(service(identification, room, jurisdiction, mine: mine))
        if identification.outcome != nil {
            tasks.append(objection(identification, room, jurisdiction))
        }
        return tasks
    }

    /// What the law wants before anyone is identified.
    private static func first(
        _ identification: Identification, _ room: IdentificationRoom, _ jurisdiction: Jurisdiction, mine: Bool
    ) throws -> [IdentificationTask] {
        let lacking = Set(try room.lacking(jurisdiction).map(\.id))
        let open = mine && identification.decidedAt == nil
        return jurisdiction.identification.prerequisites.filter { $0.before == Identification.begins }.map { wanted in
            let isDone = identification.done.contains(wanted.id)
            let page = wanted.id == "professional-asked" ? "professional" : "rights-notice"
            return Self(
                id: wanted.id, text: Text(isDone ? wanted.names : wanted.step),
                // Only who may read the account learns why a professional is not needed.
                status: isDone ? .done : lacking.contains(wanted.id) || room.account == nil ? .toDo : .notNeeded,
                path: open ? "\(room.path)/\(page)" : nil, law: wanted.footing.grouped, at: nil)
        }
    }

    private static func panel(
        _ identification: Identification, _ room: IdentificationRoom, _ jurisdiction: Jurisdiction
    ) -> IdentificationTask {
        let isHeard = room.hearing(jurisdiction) == .heard
        let isMember = room.seat != nil && room.inside.acting.role == .panelMember
        let mayConvene =
            IdentificationDesk.conveners.contains(room.inside.acting.role)
            && room.account != nil && room.inside.allows(.share) && identification.decidedAt == nil
        return Self(
            id: "panel", text: isMember ? .taskView : isHeard ? .identPanel : .identPanelStep,
            status: isMember && room.seat?.givenAt == nil && identification.decidedAt == nil
                ? .toDo : isHeard ? .done : identification.convenedAt == nil ? .toDo : .waiting,
            path: isMember ? "\(room.path)/seat" : mayConvene ? "\(room.path)/panel" : nil, law: [],
            at: identification.convenedAt.map { Moment($0, in: jurisdiction.zone) })
    }

    private static func decision(
        _ identification: Identification, _ room: IdentificationRoom, _ jurisdiction: Jurisdiction, mine: Bool
    ) -> IdentificationTask {
        let mayDecide = mine && identification.decidedAt == nil && room.account != nil
        return Self(
            id: "decision", text: .identDecision,
            status: identification.decidedAt != nil ? .done : mine ? .toDo : .waiting,
            path: mayDecide ? "\(room.path)/decision" : nil, law: jurisdiction.identification.decision.footing.grouped,
            at: identification.decidedAt.map { Moment($0, in: jurisdiction.zone) })
    }

    private static func service(
        _ identification: Identification, _ room: IdentificationRoom, _ jurisdiction: Jurisdiction, mine: Bool
    ) -> IdentificationTask {
        let wanted = jurisdiction.identification.prerequisites.first { $0.id == "notice-served" }
        let canServe = mine && identification.decidedAt != nil && identification.servedAt == nil
        return Self(
            id: "notice-served",
            text: wanted.map { Text(identification.servedAt == nil ? $0.step : $0.names) } ?? .paperResult,
            status: identification.servedAt != nil ? .done : canServe ? .toDo : .waiting,
            path: canServe ? "\(room.path)/service" : nil, law: wanted?.footing.grouped ?? [],
            at: identification.servedAt.map { Moment($0, in: jurisdiction.zone) })
    }

    private static func objection(
        _ identification: Identification, _ room: IdentificationRoom, _ jurisdiction: Jurisdiction
    ) -> IdentificationTask {
        let takes = IdentificationDesk.objecting.contains(room.inside.acting.role) && room.inside.allows(.object)
        let status: Status =
            switch room.objection {
            case .some(let objection): objection.isOpen ? .toDo : .done
            case nil: .waiting
            }
        return Self(
            id: "objection", text: .identObjection, status: status,
            path: takes && identification.servedAt != nil ? "\(room.path)/objection" : nil,
            law: jurisdiction.clock(Identification.objectionClock)?.footing.grouped ?? [],
            at: room.objection.map { Moment($0.receivedAt, in: jurisdiction.zone) })
    }
}

extension Footing {
    /// The places in the law in one line, each instrument named once.
    var grouped: [Named] {
        let places = law.map(\.citation).sorted { $0.written < $1.written }
        guard !places.isEmpty else { return [] }
        let codes = places.map(\.written).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return [
            Named(
                codes.joined(separator: ", "),
                Text(en: places.label(in: .en), zhHant: places.label(in: .zhHant), review: .lawyer))
        ]
    }

    /// Each place in the law once.
    var cited: [Named] {
        law.map { Named($0.citation) }.reduce(into: []) { cited, named in
            if !cited.contains(named) { cited.append(named) }
        }
    }
}
