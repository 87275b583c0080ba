package import Foundation

extension Jurisdiction {
    /// Something that a condition may ask about a case.
    package struct Fact: Sendable, Hashable, Identifiable {
        package enum Kind: String, Sendable, CaseIterable { case flag, number }

        /// Who can state it.
        package enum Source: String, Sendable, CaseIterable {
            case file
            /// Another body states it by handover, citing its article; it is never read from a prosecution.
            case attestation
        }

        package let id: String
        package let kind: Kind
        package let source: Source
        package let names: Words
    }

    /// What is known of the facts. What is not in it is unknown, which is neither yes nor no.
    package struct Facts: Sendable, Hashable {
        package let flags: [String: Bool]
        package let numbers: [String: Decimal]

        package init(flags: [String: Bool] = [:], numbers: [String: Decimal] = [:]) {
            self.flags = flags
            self.numbers = numbers
        }
    }

    /// A condition of the law over facts, read once from its text.
    package struct Requirement: Sendable, Hashable {
        package let text: String
        let condition: Questionnaire.Condition

        package enum Verdict: Sendable, Hashable {
            case met, unmet
            /// It depends on facts that nobody has stated yet.
            case open(on: Set<String>)
        }

        /// The facts that it names.
        package var facts: Set<String> { condition.questions }

        package func verdict(_ facts: Facts) -> Verdict { Self.judge(condition, facts) }
    }
}

extension Jurisdiction.Requirement {
    /// Three answers, so that a missing fact never counts against someone.
    private static func judge(_ condition: Questionnaire.Condition, _ facts: Jurisdiction.Facts) -> Verdict {
        switch condition {
        case .equals(let fact, let value):
            facts.flags[fact].map { $0 == (value == "yes") ? .met : .unmet } ?? .open(on: [fact])
        case .compares(let fact, let comparison, let number):
            facts.numbers[fact].map { comparison.holds($0, number) ? .met : .unmet } ?? .open(on: [fact])
        case .not(let inner):
            switch judge(inner, facts) {
            case .met: .unmet
            case .unmet: .met
            case .open(let needs): .open(on: needs)
            }
        case .all(let parts): combine(parts.map { judge($0, facts) }, decided: .unmet, otherwise: .met)
        case .any(let parts): combine(parts.map { judge($0, facts) }, decided: .met, otherwise: .unmet)
        case .among(let fact, _), .has(let fact, _), .answered(let fact), .declined(let fact): .open(on: [fact])
        }
    }

    private static func combine(_ parts: [Verdict], decided: Verdict, otherwise: Verdict) -> Verdict {
        if parts.contains(decided) { return decided }
        let needs = parts.reduce(into: Set<String>()) { needs, part in
            if case .open(let more) = part { needs.formUnion(more) }
        }
        return needs.isEmpty ? otherwise : .open(on: needs)
    }
}

extension Sheet {
    func requirement(_ key: String) -> Jurisdiction.Requirement {
        if !has(key) { fault("‘\(key)’ is missing") }
        return optionalRequirement(key) ?? Jurisdiction.Requirement(text: "", condition: .never)
    }

    func optionalRequirement(_ key: String) -> Jurisdiction.Requirement? {
        guard let text = optionalText(key) else { return nil }
        do {
            let condition = try Questionnaire.Condition(parsing: text)
            for atom in condition.atoms { check(atom, key) }
            return Jurisdiction.Requirement(text: text, condition: condition)
        } catch {
            fault("the condition cannot be read, \(error)", key: key)
            return nil
        }
    }

    private func check(_ atom: Questionnaire.Condition, _ key: String) {
        for name in atom.questions.sorted() {
            guard let fact = reading.facts[name] else {
                fault("the condition names the fact ‘\(name)’, which is declared nowhere", key: key)
                continue
            }
            switch (fact.kind, atom) {
            case (.flag, .equals(_, "yes")), (.flag, .equals(_, "no")), (.number, .compares): break
            case (.flag, _): fault("‘\(name)’ is a flag: it can only be = 'yes' or = 'no'", key: key)
            case (.number, _): fault("‘\(name)’ is a number: it can only be compared with one", key: key)
            }
        }
    }

    /// Help that saves lives must not hang on what a prosecutor or a court states.
    func checkNoAttestation(_ requirement: Jurisdiction.Requirement, key: String) {
        for name in requirement.facts.sorted() where reading.facts[name]?.source == .attestation {
            fault("emergency help may not depend on ‘\(name)’, which another body attests", key: key)
        }
    }
}
