/// Which part of a list is asked for.
package struct Paging: Sendable, Equatable {
    /// From 1.
    package let number: Int
    package let limit: Int

    /// Far enough for any list that a person reads, and near enough that no address can ask for endless work.
    static let numberMax = 10_000

    package init(number: Int = 1, limit: Int = 50) {
        self.number = min(max(number, 1), Self.numberMax)
        self.limit = min(max(limit, 1), 200)
    }

    /// Reads `page`; what is not a number is the first page.
    package init(_ query: Fields, limit: Int = 50) {
        self.init(number: query["page"].flatMap { Int($0) } ?? 1, limit: limit)
    }

    package var offset: Int { (number - 1) * limit }

    /// How many rows to ask the store for: one more than is shown tells whether there is a next page.
    package var limitWithNext: Int { limit + 1 }

    /// The rows to show, and whether more follow, of rows fetched by ``limitWithNext``.
    package func cut<Item>(_ fetched: [Item]) -> (shown: [Item], hasNext: Bool) {
        (Array(fetched.prefix(limit)), fetched.count > limit)
    }
}

/// The order of a list: one of the columns that allow it.
package struct Sorting: Sendable, Equatable {
    package let key: String
    package let descending: Bool

    package init(_ key: String, descending: Bool = false) {
        self.key = key
        self.descending = descending
    }

    /// Reads `sort` (`due` or `-due`); what is not among `keys` is the first choice.
    package init(_ query: Fields, among keys: [String], otherwise: Sorting) {
        let asked = query["sort"] ?? ""
        let key = asked.hasPrefix("-") ? String(asked.dropFirst()) : asked
        self = keys.contains(key) ? Sorting(key, descending: asked.hasPrefix("-")) : otherwise
    }

    var text: String { descending ? "-\(key)" : key }
}

/// What narrows a list: codes only. Names and numbers of people are searched by a form that posts, because an
/// address stays in histories and logs.
package struct Filter: Sendable, Equatable {
    /// The chosen code for each name; a name without a choice is missing.
    package let chosen: [String: String]

    /// Takes the values that are among the allowed ones, and nothing else.
    package init(_ query: Fields, allowing codes: [String: [String]]) {
        var chosen: [String: String] = [:]
        for (name, allowed) in codes {
            if let value = query[name], allowed.contains(value) { chosen[name] = value }
        }
        self.chosen = chosen
    }

    package subscript(name: String) -> String? { chosen[name] }
    package var isEmpty: Bool { chosen.isEmpty }
}

/// A list's address with its filter, order and page, so that each link changes one of them and keeps the rest.
package struct ListAddress: Sendable, Equatable {
    package let path: String
    package let filter: Filter
    package let sorting: Sorting?
    package let paging: Paging

    package init(
        _ path: String, filter: Filter = .init(.init(), allowing: [:]), sorting: Sorting? = nil, paging: Paging
    ) {
        self.path = path
        self.filter = filter
        self.sorting = sorting
        self.paging = paging
    }

    package func page(_ number: Int) -> String { address(sorting, number) }

    /// Sorted by a column; the other way round if it is that column already. Starts again at the first page.
    package func sorted(by key: String) -> String {
        address(Sorting(key, descending: sorting?.key == key && sorting?.descending == false), 1)
    }

    private func address(_ sorting: Sorting?, _ number: Int) -> String {
        var pairs = filter.chosen.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        if let sorting { pairs.append(("sort", sorting.text)) }
        if number > 1 { pairs.append(("page", String(number))) }
        guard !pairs.isEmpty else { return path }
        return path + "?" + URLEncoded.write(pairs)
    }
}
