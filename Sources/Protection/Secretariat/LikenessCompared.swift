import Lexicon
import Web

/// Two files field by field, with what agrees marked.
struct LikenessCompared: Sendable {
    private struct Row: Sendable {
        let field: Text
        let sides: [HTML]
        let agrees: Bool
    }

    private let files: [LikenessesPage.File]

    init(_ pair: LikenessesPage.Pair) { files = pair.files }

    /// The fields of which both files say the same.
    var agreeing: [Text] { rows(Words(.en)).filter(\.agrees).map(\.field) }

    func table(_ say: Words) -> HTML {
        let heads = files.map { file -> HTML in
            #"<a class="reference" href="\#(LocalPath.checked("/cases/\(file.id)"))" dir="ltr">\#(file.reference)</a>"#
        }
        let stages = files.map { $0.stage.tag.html(say) }
        let opened = files.map { $0.openedAt.html(say) }
        let compared = rows(say).map { row -> [HTML] in
            let mark: HTML = row.agrees ? "<br>\(StatusTag(.likenessSame, .good).html(say))" : .empty
            return ["\(say.html(row.field))\(mark)"] + row.sides
        }
        let rows = [
            [say.html(.caseReference)] + heads, [say.html(.caseStage)] + stages, [say.html(.caseOpened)] + opened,
        ]
        let columns = [Text.likenessField] + files.map { Text(verbatim: $0.reference) }
        return DataTable(.likenessCompared, columns.map { .init($0) }, rows + compared).html(say)
    }

    /// Where neither file opens its identity to the reader there is nothing to compare.
    private func rows(_ say: Words) -> [Row] {
        guard files.count == 2, files.contains(where: { $0.name != nil || $0.identity != nil }) else { return [] }
        func row(_ field: Text, _ said: (LikenessesPage.File) -> [String]) -> Row {
            let all = files.map(said)
            let agrees = !Set(all[0].map { $0.lowercased() }).isDisjoint(with: all[1].map { $0.lowercased() })
            return Row(
                field: field, sides: all.map { $0.isEmpty ? "—" : $0.html { "<div>\(HTML.name($0))</div>" } },
                agrees: agrees)
        }
        return [
            row(.caseName) { $0.name ?? [] },
            row(.fileBorn) { $0.identity?.born.map { [$0.text(in: say.language)] } ?? [] },
            row(.fileGender) { file in
                file.identity.flatMap { $0.gender == .unknown ? nil : [say(.saidGender($0.gender))] } ?? []
            },
            row(.fileNationalities) { ($0.identity?.nationalities ?? []).map { say($0.named) } },
        ]
    }
}

extension Text {
    static let likenessCompared = Text(en: "Side by side", zhHant: "對照")
}
