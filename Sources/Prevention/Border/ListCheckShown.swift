import Web

/// What the lists said, and which lists of which day they were: on every page that rests on a check.
struct ListCheckShown {
    let grounds: [ListGround]
    let lists: [ListCheck.Checked]
    let at: Moment
    /// Whether other editions are in force by now.
    let haveChanged: Bool
    /// Whether what was found already stands above on the page.
    var isToldAbove = false

    func html(_ say: Words) -> HTML {
        let named = lists.html { list -> HTML in
            "<li>\(say(.groundListed, ["list": list.title, "day": list.asOf]))</li>"
        }
        let changed: HTML = haveChanged ? Banner(.warning, .checkListsChanged).html(say) : .empty
        return """
            <h2>\(say.html(.checkHeading))</h2>\(changed)\(found(say))\
            \(HTML.paragraph(say(.checkMadeAt, ["when": at.text(say)])))<ul>\(named)</ul>
            """
    }

    private func found(_ say: Words) -> HTML {
        guard !lists.isEmpty else { return HTML.paragraph(say(.noListsInForce)) }
        guard !grounds.isEmpty else { return isToldAbove ? .empty : HTML.paragraph(say(.checkNothing)) }
        return DataTable(
            .checkFound,
            [
                .init(.checkEntry), .init(.checkAbout), .init(.checkKind), .init(.checkScore, numeric: true),
                .init(.checkWhy),
            ],
            grounds.map { ground in
                [
                    .name(ground.named) + "<br>"
                        + HTML(text: say(.groundListed, ["list": ground.listTitle, "day": ground.asOf]))
                        + (ground.ended.map { "<br>" + $0.html(say) } ?? .empty),
                    say.html(.about(ground)),
                    say.html(ground.isIdentity ? .checkByNumber : ground.kind.text),
                    ground.score.map { HTML(text: say.scored($0)) } ?? "—",
                    ground.why.html { "\(HTML.typed($0)) " },
                ]
            }
        ).html(say)
    }
}

extension ListGround.Ended {
    /// That the order is not in force, and why.
    func html(_ say: Words) -> HTML {
        StatusTag(way.text, .neutral).html(say) + (words.isEmpty ? .empty : " " + .typed(words))
    }
}
