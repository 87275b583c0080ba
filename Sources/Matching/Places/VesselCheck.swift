/// An arrival notice held against the vessels and fleets that orders name, with reasons.
///
/// A name alone never leads to refusal: only a number that is given once does, or an owner who is known by more than
/// a name. The outcome is that of the weightiest reason.
public struct VesselCheck: Sendable, Equatable {
    public let outcome: VesselOutcome
    /// The weightiest first.
    public let reasons: [VesselReason]

    /// How many changes of flag within how many days are worth going aboard, and fewer worth a note.
    ///
    /// No instrument gives a number. Two changes in two years is our choice: one sale explains one change.
    public struct FlagChanges: Sendable, Equatable {
        public var count: Int
        public var days: Int

        public init(count: Int = 2, days: Int = 730) {
            precondition(count > 0 && days > 0)
            self.count = count
            self.days = days
        }
    }

    /// - Parameters:
    ///   - entries: All vessels and fleets of the lists; about ten microseconds for each name.
    ///   - agreements: Nil leaves out what depends on them.
    public init(
        _ notice: ArrivalNotice, against entries: [VesselEntry], agreements: PortAgreements? = nil,
        flagChanges: FlagChanges = FlagChanges()
    ) {
        var reader = VesselReader(notice)
        reader.readNumbers()
        reader.readFlag(agreements, flagChanges)
        for entry in entries { reader.hold(against: entry) }
        reasons = reader.reasons.sorted { $0.precedes($1) }
        outcome = reasons.first?.outcome ?? .nothingFound
    }
}

/// Gathers the reasons.
struct VesselReader {
    let notice: ArrivalNotice
    private(set) var reasons: [VesselReason] = []
    private let imo: PartyIdentifier
    private let mmsi: PartyIdentifier
    private let callSign: String
    private let owner: ScreenedName
    private let operatorName: ScreenedName
    private let name: ScreenedName
    private let formerNames: [(text: String, name: ScreenedName)]
    private var scorer = NameScorer()

    /// From here on two names of owners are taken for one.
    private static let sameOwner = 0.90

    init(_ notice: ArrivalNotice) {
        self.notice = notice
        imo = PartyIdentifier(.imo, notice.imo)
        mmsi = PartyIdentifier(.mmsi, notice.mmsi)
        callSign = Self.plain(notice.callSign)
        owner = ScreenedName(notice.owner, kind: .organisation, country: notice.ownerCountry)
        operatorName = ScreenedName(notice.operatorName, kind: .organisation)
        name = ScreenedName(notice.name, kind: .vessel)
        formerNames = notice.formerNames.map { ($0.text, ScreenedName($0.text, kind: .vessel)) }
    }

    private static func plain(_ text: String) -> String {
        String(text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    private mutating func add(
        _ kind: VesselReason.Kind, _ outcome: VesselOutcome, _ text: String, entry: String? = nil,
        similarity: Double = 1
    ) {
        reasons.append(
            VesselReason(kind: kind, outcome: outcome, entry: entry, text: text, similarity: similarity))
    }

    // MARK: What the notice shows by itself

    mutating func readNumbers() {
        if imo.value.isEmpty {
            add(.noIMO, .note, "")
        } else if !imo.isWellFormed {
            add(.wrongIMO, .inspect, notice.imo)
        }
        if !mmsi.value.isEmpty, !mmsi.isWellFormed { add(.wrongMMSI, .inspect, notice.mmsi) }
    }

    mutating func readFlag(_ agreements: PortAgreements?, _ limit: VesselCheck.FlagChanges) {
        let flag = StateCode(reading: notice.flag)
        if let flag {
            // Digits that are given to no state say nothing of another flag.
            if mmsi.isWellFormed, let radio = StateCode(mmsi: mmsi.value), radio != flag {
                add(.radioOfOtherFlag, .inspect, "\(mmsi.value) (\(radio.name))")
            }
            if let agreements {
                if !agreements.bindsToPortStateMeasures(flag, on: notice.day) {
                    add(.notPartyPortStateMeasures, .note, flag.name)
                }
                if !agreements.bindsToWorkInFishing(flag, on: notice.day) {
                    add(.notPartyWorkInFishing, .note, flag.name)
                }
            }
        } else if !notice.flag.isEmpty {
            add(.unknownFlag, .inspect, notice.flag)
        }
        countFlagChanges(limit)
        guard let agreements, let last = notice.lastCalls.first, let state = StateCode(reading: last.country) else {
            return
        }
        if !agreements.bindsToPortStateMeasures(state, on: notice.day) {
            add(.lastCallNotParty, .note, "\(last.port), \(state.name)")
        }
    }

    /// Each former flag that was given up within the window is one change; a flag that came back counts again.
    private mutating func countFlagChanges(_ limit: VesselCheck.FlagChanges) {
        let window = notice.day - limit.days...notice.day
        let dated = notice.formerFlags.filter { flag in flag.until.map(window.contains) ?? false }
            .sorted { ($0.until ?? 0, $0.text) < ($1.until ?? 0, $1.text) }
        var states = dated.map { StateCode(reading: $0.text)?.letters ?? $0.text }
        states.append(StateCode(reading: notice.flag)?.letters ?? notice.flag)
        // A register that writes one flag twice in a row did not change it.
        let changes = zip(states, states.dropFirst()).count { $0 != $1 }
        guard changes > 0 else { return }
        let text = "\(changes) in \(limit.days) days, \(states.joined(separator: " → "))"
        add(.flagChanges, changes >= limit.count ? .inspect : .note, text)
    }

    // MARK: Against an entry

    mutating func hold(against entry: VesselEntry) {
        let listedIMO = PartyIdentifier(.imo, entry.imo)
        if imo.isWellFormed, listedIMO.isWellFormed, imo == listedIMO {
            add(.sameIMO, .refuseCheck, imo.value, entry: entry.id)
        }
        let isOther = imo.isWellFormed && listedIMO.isWellFormed && imo != listedIMO
        if !isOther { holdRadio(against: entry) }
        holdNames(against: entry, isOther: isOther)
        // Whoever owns a single vessel that is listed is not listed thereby.
        if entry.scope == .fleet { holdOwner(against: entry) }
    }

    private mutating func holdRadio(against entry: VesselEntry) {
        let listed = PartyIdentifier(.mmsi, entry.mmsi)
        if mmsi.isWellFormed, mmsi == listed { add(.sameRadio, .inspect, mmsi.value, entry: entry.id) }
        let sign = Self.plain(entry.callSign)
        if sign.utf8.count >= 4, sign == callSign { add(.sameRadio, .inspect, notice.callSign, entry: entry.id) }
    }

    /// The name now, or else the best of the former ones.
    private mutating func holdNames(against entry: VesselEntry, isOther: Bool) {
        let names = entry.names.map { ScreenedName($0, kind: .vessel) }
        let now = best(name, names)
        if now >= NameScore.threshold {
            let kind: VesselReason.Kind = isOther ? .otherIMO : .sameName
            return add(kind, isOther ? .note : .inspect, notice.name, entry: entry.id, similarity: now)
        }
        var found: (text: String, similarity: Double)?
        for former in formerNames {
            let alike = best(former.name, names)
            if alike >= NameScore.threshold, alike > found?.similarity ?? 0 { found = (former.text, alike) }
        }
        guard let found else { return }
        let kind: VesselReason.Kind = isOther ? .otherIMO : .sameFormerName
        add(kind, isOther ? .note : .inspect, found.text, entry: entry.id, similarity: found.similarity)
    }

    private mutating func best(_ name: ScreenedName, _ others: [ScreenedName]) -> Double {
        others.reduce(0) { max($0, scorer.score(name, $1, explained: false).value) }
    }

    private mutating func holdOwner(against entry: VesselEntry) {
        let listed = entry.owners.map { ScreenedName($0, kind: .organisation, country: entry.ownerCountry) }
        let numbers = notice.ownerIdentifiers.filter(\.isWellFormed)
        if let same = numbers.first(where: { $0.isWellFormed && entry.ownerIdentifiers.contains($0) }) {
            add(.ownerIdentity, .refuseCheck, "\(same.scheme.rawValue.uppercased()) \(same.value)", entry: entry.id)
        }
        holdOwnerName(against: entry, listed)
        let run = best(operatorName, listed)
        if run >= NameScore.threshold {
            add(.operatorName, .inspect, notice.operatorName, entry: entry.id, similarity: run)
        }
        for holder in notice.ownerHolders where holder.share >= Ownership.significant {
            let name = ScreenedName(holder.name, kind: .organisation, country: holder.country)
            let alike = best(name, listed)
            guard alike >= NameScore.threshold else { continue }
            let controls = holder.share >= Ownership.controlling
            let isKnown = alike >= Self.sameOwner && isSameState(holder.country, entry.ownerCountry)
            add(
                controls ? .ownerControlled : .ownerPartlyHeld, controls && isKnown ? .refuseCheck : .inspect,
                holder.name, entry: entry.id, similarity: alike)
        }
    }

    /// The owner's name and its country are two things that agree; the name alone is worth going aboard.
    private mutating func holdOwnerName(against entry: VesselEntry, _ listed: [ScreenedName]) {
        let alike = best(owner, listed)
        guard alike >= NameScore.threshold else { return }
        let isKnown = alike >= Self.sameOwner && isSameState(notice.ownerCountry, entry.ownerCountry)
        let hasOtherNumber = notice.ownerIdentifiers.contains { mine in
            mine.isWellFormed && mine.isExclusive
                && entry.ownerIdentifiers.contains {
                    $0.isWellFormed && $0.scheme == mine.scheme && $0.value != mine.value
                }
        }
        let outcome: VesselOutcome = hasOtherNumber ? .note : isKnown ? .refuseCheck : .inspect
        add(.ownerName, outcome, notice.owner, entry: entry.id, similarity: alike)
    }

    private func isSameState(_ one: String, _ other: String) -> Bool {
        guard let one = StateCode(reading: one) else { return false }
        return one == StateCode(reading: other)
    }
}
