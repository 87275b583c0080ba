import Web

/// Everything that was ever published, the newest first.
struct PublicDataPage: Page {
    struct Line: Sendable, Encodable {
        let id: String
        /// Nil for what was withdrawn.
        let title: Text?
        let published: String
        let isCorrected, isWithdrawn: Bool

        private enum CodingKeys: CodingKey { case id, published, isCorrected, isWithdrawn }
    }
    let releases, estimates: [Line]

    private enum CodingKeys: CodingKey { case releases, estimates }

    var frame: Frame { .open }
    func title(_ say: Words) -> String { say(.dataHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let estimated: HTML =
            estimates.isEmpty ? .empty : table(.dataEstimates, estimates, below: PublicEstimateDesk.path, say)
        return #"<p class="lead">\#(say.html(.dataLead))</p>"# + table(.dataReleases, releases, below: "/data", say)
            + estimated
    }

    private func table(_ caption: Text, _ lines: [Line], below path: String, _ say: Words) -> HTML {
        let rows = lines.map { line -> [HTML] in
            let tag: StatusTag? =
                line.isWithdrawn
                ? StatusTag(.dataWithdrawn, .bad) : line.isCorrected ? StatusTag(.dataCorrected, .warning) : nil
            return [
                #"<a href="\#(path)/\#(line.id)">\#(say.html(line.title ?? .dataWithdrawn))</a>"#,
                HTML(text: line.published), tag?.html(say) ?? .empty,
            ]
        }
        return DataTable(
            caption, [.init(.dataTitle), .init(.dataPublished), .init(.dataState)], rows, whenEmpty: .dataNothing
        ).html(say)
    }
}

/// One release: its tables drawn and written, how they were protected, and what proves that they are as published.
struct PublicReleasePage: Page {
    let id: String
    let content: ReleaseContent
    let tables: [TableShown]
    let published: String
    let digest: String
    let correctedBy: String?
    let corrects: String?

    private enum CodingKeys: CodingKey { case id, content, tables, published, digest, correctedBy, corrects }

    /// How many rows of a table stand on the page; the file has them all.
    private static let rowsMost = 60
    /// How many rows are still worth a drawing.
    private static let drawnMost = 36

    var frame: Frame { .open }

    func title(_ say: Words) -> String {
        say(Text(en: content.titleEn, zhHant: content.titleZhHant, review: .nativeSpeaker))
    }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let path = "/data/\(id)"
        let replaced: HTML =
            correctedBy.map {
                Banner(
                    .warning, .dataCorrected,
                    body: #"<p><a href="/data/\#($0)">\#(say.html(.dataReadNewer))</a></p>"#
                ).html(say)
            } ?? .empty
        let synthetic: HTML =
            content.synthetic == nil
            ? .empty
            : HTML.paragraph(say(.dataSynthetic)) + Link(.dataSyntheticFile, to: "\(path)?as=synthetic").html(say)
        return """
            \(replaced)\(facts(say))\(FileLinks(path: path, table: nil).html(say))\
            \(tables.html { section($0, path, say) })\(synthetic)
            """
    }

    private func section(_ table: TableShown, _ path: String, _ say: Words) -> HTML {
        let drawing = table.withoutTotals
        let isDrawn = !drawing.rows.isEmpty && drawing.rows.count <= Self.drawnMost
        let cut: HTML =
            table.rows.count > Self.rowsMost
            ? HTML.paragraph(say(.dataFirstRows, ["shown": "\(Self.rowsMost)", "count": "\(table.rows.count)"]))
            : .empty
        let chart = isDrawn ? self.chart(drawing, say) : table.first(Self.rowsMost).html(say) + cut
        return "<h2>\(say.html(table.title))</h2>\(chart)\(FileLinks(path: path, table: table.code).html(say))"
    }

    private func chart(_ table: TableShown, _ say: Words) -> HTML {
        let first = content.tables.first { $0.variables.count <= 2 && "table-\(number(of: $0))" == table.code }
        let isOverTime = first?.variables.first.map { ["year", "halfYear"].contains($0) } ?? false
        return isOverTime && table.rows.count > 1 ? LineChart(table).html(say) : GroupedBars.grouped(table).html(say)
    }

    private func number(of table: ReleasedTable) -> Int { (content.tables.firstIndex(of: table) ?? 0) + 1 }

    private func facts(_ say: Words) -> HTML {
        var rows: [SummaryList.Row] = [.init(.dataPublished, published), .init(.dataRegister, content.register)]
        switch content.protection {
        case .masks(let masks):
            rows.append(
                .init(.dataMethod, say(.dataMethodMasks, ["least": "\(masks.threshold)", "apart": "\(masks.level)"])))
        case .noise(let noise):
            rows.append(
                .init(.dataMethod, say(.dataMethodNoise, ["epsilon": "\(noise.epsilon)", "delta": "\(noise.delta)"])))
        }
        if let loss = content.loss {
            rows.append(
                .init(.dataLoss, "ε = \(loss.epsilon), δ = \(loss.delta); ε \(say(.dataInAll)) = \(loss.epsilonInAll)"))
        }
        let proof: HTML = """
            <code class="digest">\(digest)</code> <a href="/data/\(id)?as=content">\(say.html(.dataContent))</a>
            """
        rows.append(.init(.dataDigest, html: proof))
        return SummaryList(rows).html(say)
    }
}

/// A release that was taken back: that it was there, and why it is not any more.
struct WithdrawnPage: Page {
    let published, withdrawn, because, digest: String

    var frame: Frame { .open }
    func title(_ say: Words) -> String { say(.dataWithdrawn) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        SummaryList([
            .init(.dataPublished, published), .init(.dataWithdrawnOn, withdrawn), .init(.dataBecause, because),
            .init(.dataDigest, html: #"<code class="digest">\#(digest)</code>"#),
        ]).html(say) + Link(.dataHeading, to: "/data").html(say)
    }
}
