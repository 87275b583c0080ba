/// Conditions put together without saying anything twice. Not a minimal form: enough that people can read the result.
extension Questionnaire.Condition {
    /// Every part, without those that always hold or follow from another.
    static func allOf(_ parts: [Self]) -> Self {
        let kept = distinct(parts.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } })
        if kept.contains(.never) || kept.contains(where: { kept.contains(negation($0)) }) { return .never }
        let needed = kept.compactMap { part -> Self? in
            guard case .any(let ways) = part else { return part }
            if ways.contains(where: kept.contains) { return nil }
            return anyOf(ways.filter { !kept.contains(negation($0)) })
        }
        return needed.count == 1 ? needed[0] : .all(needed)
    }

    /// One part at least, without those that never hold or are held by another.
    static func anyOf(_ parts: [Self]) -> Self {
        let kept = distinct(parts.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } })
        if kept.contains(.always) || kept.contains(where: { kept.contains(negation($0)) }) { return .always }
        let needed = kept.compactMap { part -> Self? in
            guard case .all(let all) = part else { return part }
            if all.contains(where: kept.contains) { return nil }
            return allOf(all.filter { !kept.contains(negation($0)) })
        }
        return needed.count == 1 ? needed[0] : .any(needed)
    }

    /// The opposite, never with a double negation.
    static func negation(_ part: Self) -> Self {
        switch part {
        case .not(let inner): inner
        case .always: .never
        case .never: .always
        default: .not(part)
        }
    }

    private static func distinct(_ parts: [Self]) -> [Self] {
        var seen: Set<Self> = []
        return parts.filter { seen.insert($0).inserted }
    }

    /// The same with rules that fix an answer written out: where the rule holds, the comparison is already decided.
    func resolvingFixed(_ questionnaire: Questionnaire) -> Self {
        switch self {
        case .not(let inner): return .negation(inner.resolvingFixed(questionnaire))
        case .all(let parts): return .allOf(parts.map { $0.resolvingFixed(questionnaire) })
        case .any(let parts): return .anyOf(parts.map { $0.resolvingFixed(questionnaire) })
        case .equals, .among, .has, .answered, .declined, .compares:
            guard let id = questions.first, let question = questionnaire.question(id) else { return self }
            return question.fixed.reversed().reduce(self) { rest, rule in
                let when = rule.when.resolvingFixed(questionnaire)
                return holds([id: rule.answer]) ? .anyOf([when, rest]) : .allOf([.negation(when), rest])
            }
        }
    }
}
