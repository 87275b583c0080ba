import Packs

/// A form with one question of every kind, and a question that an answer on the same page brings up.
enum EveryKind {
    static func form() throws -> Questionnaire { try Questionnaire.load(yaml: yaml, file: "every-kind.yaml") }

    private static let reasons = Questionnaire.Reason.allCases
        .map { "  \($0.rawValue): {en: mend it, zh-Hant: 請修正}" }.joined(separator: "\n")

    private static let kinds = Questionnaire.Kind.allCases.map { kind -> String in
        let choices =
            kind == .choice || kind == .choices
            ? "\n        choices: [{id: one, en: One, zh-Hant: 一}, {id: two, en: Two, zh-Hant: 二}]" : ""
        let list = kind == .unit ? "\n        list: units" : ""
        return """
                  - id: q-\(kind.rawValue)
                    type: \(kind.rawValue)
                    label: {en: Question \(kind.rawValue), zh-Hant: 問題 \(kind.rawValue)}
                    hint: {en: A hint, zh-Hant: 提示}
                    compartment: account\(choices)\(list)
            """
    }.joined(separator: "\n")

    private static let yaml = """
        id: every-kind
        version: "1"
        source: {instrument: A test, citation: none}
        languages:
          complete: [en, zh-Hant]
          reviewed: {en: none, zh-Hant: none}
        title: {en: Every kind, zh-Hant: 各種問題}
        mayDecline: true
        words:
          'yes': {en: 'Yes', zh-Hant: 是}
          'no': {en: 'No', zh-Hant: 否}
          declined: {en: Prefer not to say, zh-Hant: 不想說}
        \(reasons)
        screens:
          - id: all
            heading: {en: All of them, zh-Hant: 全部}
            hint: {en: A hint for the page, zh-Hant: 本頁提示}
            source: {en: 'Act, article 1', zh-Hant: 本法第 1 條}
            questions:
        \(kinds)
            next: more
          - id: more
            heading: {en: More, zh-Hant: 更多}
            questions:
              - id: hasMore
                type: yesNo
                label: {en: Is there more?, zh-Hant: 還有嗎？}
                required: true
                mayDecline: false
                compartment: account
              - id: what
                type: text
                label: {en: What?, zh-Hant: 什麼？}
                askedWhen: "hasMore = 'yes'"
                required: true
                limit: 20
                compartment: account
            next: last
          - id: last
            heading: {en: Last, zh-Hant: 最後}
            questions:
              - id: end
                type: text
                label: {en: Anything else?, zh-Hant: 其他？}
                limit: 20
                compartment: account
        """
}
