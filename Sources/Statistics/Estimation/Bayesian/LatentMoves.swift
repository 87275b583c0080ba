import Foundation

/// Moves of the unseen of one kind with all chances and shares integrated out.
///
/// Without them the walk creeps: given the chances the number unseen hardly moves, and given that number neither do
/// they.
extension LatentChain {
    /// Proposes more or fewer unseen of one kind, by Metropolis' rule. Small and large moves take turns by chance.
    mutating func moveUnseen(_ kind: Int) {
        let reach = 1 << Int(source.unit() * Double(Self.reaches))
        let distance = 1 + Int(source.unit() * Double(reach))
        let change = source.unit() < 0.5 ? -distance : distance
        guard hidden[kind] + change >= 0, unseen + change <= unseenMax else { return }
        let before = logWeight(kind)
        alter(kind, by: change)
        if log(source.unit()) >= logWeight(kind) - before { alter(kind, by: -change) }
    }

    /// Moves reach up to 2^14 people.
    private static let reaches = 15

    private mutating func alter(_ kind: Int, by change: Int) {
        hidden[kind] += change
        members[kind] += change
        unseen += change
    }

    /// What of the logarithm of the joint weight depends on the unseen of this kind.
    private func logWeight(_ kind: Int) -> Double {
        let own = Double(members[kind])
        var weight = LogGamma.value(Double(people + unseen)) - LogGamma.value(Double(hidden[kind] + 1))
        weight -= Double(lists) * LogGamma.value(own + 2)
        for list in 0..<lists { weight += LogGamma.value(own - Double(listed[kind * lists + list]) + 1) }
        // The stick: each break parts its own members from all later ones.
        var later = Double(people + unseen)
        for broken in 0..<min(kind + 1, classes - 1) {
            let taken = Double(members[broken])
            later -= taken
            weight += LogGamma.value(later + concentration) - LogGamma.value(taken + later + 1 + concentration)
            if broken == kind { weight += LogGamma.value(taken + 1) }
        }
        return weight
    }
}
