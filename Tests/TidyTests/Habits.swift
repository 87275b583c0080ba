/// What this code does not do, file by file.
enum Habits {
    static func findings(in text: SwiftText, of module: String, isTest: Bool) -> [Finding] {
        words(in: text) + calls(in: text, printing: module == "lodestar" || isTest) + leave(in: text)
            + silentDefaults(in: text) + unexplainedUnchecked(in: text)
            + (isTest ? [] : unwraps(in: text) + names(in: text) + premises(in: text, of: module))
    }

    /// Words of unfinished work, and paths of one machine, in code, comments and strings alike.
    static func words(in text: SwiftText) -> [Finding] {
        let banned = #/\b(?:TODO|FIXME)\b|\/\/+ *XXX\b|(?i:not implemented|coming soon)|["\s]/(?:home|root|Users)/#
        return each(text.lines, banned, in: text) { "the words ‘\($0)’" }
    }

    static func calls(in text: SwiftText, printing: Bool) -> [Finding] {
        each(text.code, #/\bfatalError\(|\btry!|\bas!/#, in: text) { "‘\($0)’ stops the program on the world's data" }
            + (printing
                ? []
                : each(text.code, #/(?:^|[^\w.])print\(/#, where: "print(", in: text) { _ in
                    "only the command line prints"
                })
    }

    /// `value!`; not `!value`, `!=` nor a string's words.
    static func unwraps(in text: SwiftText) -> [Finding] {
        each(text.code, #/[\w)\]]!(?!=)/#, where: "!", in: text) { "a forced unwrapping, ‘\($0)’" }
            .filter { finding in !text.code[finding.line - 1].contains(#/\b(?:try|as)!/#) }
    }

    /// A type named after its module hides the module's name from whoever needs it.
    static func names(in text: SwiftText) -> [Finding] {
        let declared = #/\b(?:struct|class|enum|actor|protocol|typealias)\s+(\w+)/#
        return text.code.enumerated().flatMap { index, line in
            line.matches(of: declared).filter { Walls.ours.keys.contains(String($0.output.1)) }.map {
                Finding(path: text.path, line: index + 1, rule: "a type is named after the module \($0.output.1)")
            }
        }
    }

    /// Leave must not be made out of bytes.
    static func leave(in text: SwiftText) -> [Finding] {
        each(text.code, #/\b(?:struct|extension)\s+(?:Grant|Handover)\b[^{]*\b(?:Codable|Decodable)\b/#, in: text) {
            _ in "leave must not be decodable"
        }
    }

    /// Desks whose changes are in no case, or are a person's own, which a closed case does not stop.
    private static let outsideCases = [
        "Referral/Sending", "PersonView/PersonDoor", "PersonView/PersonViewDesk", "Secretariat/InboxDesk",
        "Screening/DraftRoom", "Screening/DraftAnswers", "Screening/ScreeningDesk", "Help/HelpDesk",
    ].map { "Sources/Protection/\($0).swift" }

    /// What a change in a case rests on is asked again when it commits, and that the case is open with it.
    static func premises(in text: SwiftText, of module: String) -> [Finding] {
        guard module == "Protection", !outsideCases.contains(text.path) else { return [] }
        let code = text.codeText
        return code.matches(of: #/\bChange\(/#).compactMap { match in
            let rest = code[match.range.lowerBound...]
            var depth = 0
            let end = rest.indices.first { index in
                if rest[index] == "(" { depth += 1 }
                if rest[index] == ")" { depth -= 1 }
                return rest[index] == ")" && depth == 0
            }
            let change = rest[..<(end ?? rest.endIndex)]
            guard !change.contains("premises"), !change.contains(".caseIsOpen(") else { return nil }
            return Finding(
                path: text.path, line: text.line(at: match.range.lowerBound),
                rule: "a change in a case that asks nothing again when it commits")
        }
    }

    /// A new purpose or compartment must be thought of everywhere, so no `default` may swallow it.
    static func silentDefaults(in text: SwiftText) -> [Finding] {
        let code = text.codeText
        let only = #/case[^:]*\.(?:legalRemedy|reliefApplication|safeReturn|immigrationEnforcement)\b/#
        return code.matches(of: #/\bswitch\s+([^{\n]+)\{/#).compactMap { match in
            let open = code.index(before: match.range.upperBound)
            guard let close = Sizes.closing(of: open, in: code) else { return nil }
            let body = code[open..<close]
            let subject = match.output.1.lowercased()
            let named = subject.contains(#/(?:purpose|compartment)\s*$/#)
            guard named || body.contains(only), body.contains(#/\bdefault\s*:/#) else { return nil }
            return Finding(
                path: text.path, line: text.line(at: match.range.lowerBound),
                rule: "a switch over purposes or compartments has a default")
        }
    }

    static func unexplainedUnchecked(in text: SwiftText) -> [Finding] {
        each(text.code, #/@unchecked\s+Sendable/#, where: "@unchecked", in: text) { _ in
            "@unchecked Sendable without its reason above"
        }
        .filter { finding in
            let above = text.lines[..<(finding.line - 1)].suffix(2)
            return !above.contains { $0.contains("//") }
        }
    }

    private static func each(
        _ lines: [Substring], _ pattern: Regex<Substring>, where sign: String = "", in text: SwiftText,
        _ rule: (Substring) -> String
    ) -> [Finding] {
        // A plain search first: patterns are slow, and most lines have nothing to find.
        lines.enumerated().filter { sign.isEmpty || $0.element.contains(sign) }.flatMap { index, line in
            line.matches(of: pattern).map { Finding(path: text.path, line: index + 1, rule: rule($0.output)) }
        }
    }
}
