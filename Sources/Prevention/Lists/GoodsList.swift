/// Goods of countries: the list of goods made by child or forced labour (XML), and the list of Executive Order 13126.
enum GoodsList {
    /// The XML as the Department of Labor publishes it: goods, their countries, and a yes or no for each flag.
    static func read(xml bytes: [UInt8]) throws(ListFault) -> ListFile {
        _ = try ListBytes.text(bytes)
        var file = ListFile()
        var reading = GoodsReading()
        for piece in MarkupReader(bytes) {
            guard let pair = reading.take(piece) else { continue }
            file.rows += 1
            if reading.longestCell > ListBytes.longestCell {
                throw .cellTooLong(row: file.rows, most: ListBytes.longestCell)
            }
            if pair.flags.count > ListBytes.mostColumns {
                throw .tooManyColumns(pair.flags.count, most: ListBytes.mostColumns)
            }
            file.flagColumns.formUnion(pair.flags.keys)
            add(pair, to: &file)
        }
        guard file.rows > 0 else { throw .nothingInIt }
        guard reading.isWhole else { throw .cutShort(afterRow: file.rows) }
        file.header = ["good_name", "good_sector", "country_name", "country_region"] + file.flagColumns.sorted()
        return file
    }

    private static func add(_ pair: GoodsReading.Pair, to file: inout ListFile) {
        let raw =
            [pair.good, pair.sector, pair.country].joined(separator: " | ")
            + pair.flags.sorted { $0.key < $1.key }.map { " | \($0.key)=\($0.value)" }.joined()
        let strange = pair.flags.values.contains { !["yes", "no", ""].contains($0.lowercased()) }
        if pair.good.isEmpty || pair.country.isEmpty || strange {
            file.forPerson.append(
                RowForPerson(row: file.rows, reason: strange ? .unknownValue : .noName, raw: raw))
        }
        guard !pair.good.isEmpty, !pair.country.isEmpty else { return }
        file.entries.append(
            ListEntry(
                key: EntryKey(["goods", pair.country, pair.good]), names: [ListEntry.Name(pair.good, .primary)],
                scope: .productOrigin(product: pair.good, origin: pair.country), country: pair.country,
                goods: pair.good,
                remarks: pair.origin, flags: Set(pair.flags.filter { $0.value.lowercased() == "yes" }.keys), raw: raw))
    }

    /// ‘Country,Good’, one pair a line.
    static func read(pairs bytes: [UInt8]) throws(ListFault) -> ListFile {
        let table = try DelimitedList(bytes)
        let country = try table.column("country", "country or area")
        let good = try table.column("good", "product")
        var file = ListFile()
        file.header = table.header
        for row in table.rows {
            file.rows += 1
            let raw = row.joined(separator: " | ")
            guard !row[country].isEmpty, !row[good].isEmpty else {
                file.forPerson.append(RowForPerson(row: file.rows, reason: .noName, raw: raw))
                continue
            }
            file.entries.append(
                ListEntry(
                    key: EntryKey(["eo13126", row[country], row[good]]), names: [ListEntry.Name(row[good], .primary)],
                    scope: .productOrigin(product: row[good], origin: row[country]), country: row[country],
                    goods: row[good], flags: ["forced_child_labor"], raw: raw))
        }
        guard file.rows > 0 else { throw .nothingInIt }
        return file
    }
}

/// The state of a reading of the goods' XML.
private struct GoodsReading {
    struct Pair {
        var good = ""
        var sector = ""
        var country = ""
        /// Where the input was made by forced labour, for goods that are listed for their input.
        var origin: String?
        var flags: [String: String] = [:]
    }

    /// In bytes, as it stands in the file.
    private(set) var longestCell = 0
    /// Whether the element that the file began with has ended.
    private(set) var isWhole = false
    private var root: String?
    private var pair = Pair()
    private var element = ""
    private var words = ""

    /// A pair of goods and country, when its element ends.
    mutating func take(_ piece: MarkupReader.Piece) -> Pair? {
        switch piece {
        case .open(let name):
            root = root ?? name
            element = name
            words = ""
            if name == "good" { pair = Pair() }
            if name == "country" {
                pair.country = ""
                pair.origin = nil
                pair.flags = [:]
            }
        case .text(let text): words += text
        case .close(let name):
            longestCell = max(longestCell, words.utf8.count)
            if name == element, words.utf8.count <= ListBytes.longestCell { keep(NameCell.tidied(words), as: name) }
            words = ""
            if name == root { isWhole = true }
            if name == "country" { return pair }
        }
        return nil
    }

    private mutating func keep(_ value: String, as name: String) {
        switch name {
        case "good_name": pair.good = value
        case "good_sector": pair.sector = value
        case "country_name": pair.country = value
        case "derived_country": pair.origin = value.isEmpty || value.lowercased() == "no" ? nil : "input from \(value)"
        case "country_region", "good", "country", "countries", "goods": break
        default: pair.flags[name] = value
        }
    }
}
