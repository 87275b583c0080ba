/// Which words of one name stand for which of another, chosen greedily by what they bring.
struct NameAlignment: Sendable {
    struct Edge: Sendable {
        var left: Range<Int>
        var right: Range<Int>
        var similarity: Float
        var weight: Float
        var gain: Float { similarity * weight }
    }

    /// The least at which two words are partners at all.
    static let similarityMin: Float = 0.4

    private var words = WordSimilarity()
    private var matrix: [Float] = []
    private var edges: [Edge] = []
    private(set) var chosen: [Edge] = []
    private(set) var isLeftTaken: [Bool] = []
    private(set) var isRightTaken: [Bool] = []

    mutating func align(_ left: ComparedWords, _ right: ComparedWords) {
        edges.removeAll(keepingCapacity: true)
        words.hearsSound = left.kind == .person || right.kind == .person
        fillMatrix(left, right)
        addRuns(left, right, isFlipped: false)
        addRuns(right, left, isFlipped: true)
        if left.kind == .person { addInitials(left, right) } else { addAbbreviations(left, right) }
        choose(left.count, right.count)
        if let whole = whole(left, right), whole.gain > chosen.reduce(0, { $0 + $1.gain }) { chooseOnly(whole) }
    }

    private mutating func fillMatrix(_ left: ComparedWords, _ right: ComparedWords) {
        matrix.removeAll(keepingCapacity: true)
        for i in 0..<left.count {
            for j in 0..<right.count {
                let alike = words.of(left.codes[i], right.codes[j])
                matrix.append(alike)
                guard alike >= Self.similarityMin else { continue }
                let weight = (left.weights[i] + right.weights[j]) / 2
                edges.append(Edge(left: i..<i + 1, right: j..<j + 1, similarity: alike, weight: weight))
            }
        }
    }

    private func hasEqual(_ index: Int, _ count: Int, _ others: Int, isRow: Bool) -> Bool {
        for k in 0..<others where (isRow ? matrix[index * others + k] : matrix[k * count + index]) > 0.98 {
            return true
        }
        return false
    }

    /// Two to four words of one name against one of the other that no single word equals.
    private mutating func addRuns(_ many: ComparedWords, _ single: ComparedWords, isFlipped: Bool) {
        guard many.count > 1 else { return }
        for j in 0..<single.count {
            let code = single.codes[j]
            guard code.count >= 4, code.kind != .number, code.kind != .stop else { continue }
            if hasEqual(j, single.count, many.count, isRow: isFlipped) { continue }
            for start in 0..<many.count - 1 {
                var total = Int(many.codes[start].count)
                if many.codes[start].kind == .number { continue }
                for end in start + 1..<min(start + 4, many.count) {
                    if many.codes[end].kind == .number { break }
                    total += Int(many.codes[end].count)
                    if total > Int(code.count) + 1 { break }
                    let run = start..<end + 1
                    let alike = words.joined(many.codes, run, code)
                    guard alike > 0 else { continue }
                    let weight = (run.reduce(0) { $0 + many.weights[$1] } + single.weights[j]) / 2
                    edges.append(
                        Edge(
                            left: isFlipped ? j..<j + 1 : run, right: isFlipped ? run : j..<j + 1, similarity: alike,
                            weight: weight))
                }
            }
        }
    }

    /// All words of both names, where the words are parted in other places.
    private mutating func whole(_ left: ComparedWords, _ right: ComparedWords) -> Edge? {
        guard left.count > 1, right.count > 1, left.codes[0].hash != right.codes[0].hash else { return nil }
        let (one, other) = (left.letterCount, right.letterCount)
        guard abs(one - other) <= 1, one >= 8, max(one, other) <= 64 else { return nil }
        guard left.codes[0].letters[0] == right.codes[0].letters[0] else { return nil }
        if (left.codes + right.codes).contains(where: { $0.kind == .number }) { return nil }
        let alike = words.slips.similarity(
            WordSimilarity.packed(left.codes, 0..<left.count), one,
            WordSimilarity.packed(right.codes, 0..<right.count), other)
        guard alike >= 0.85 else { return nil }
        let weight = (left.weights.reduce(0, +) + right.weights.reduce(0, +)) / 2
        return Edge(left: 0..<left.count, right: 0..<right.count, similarity: alike * 0.97, weight: weight)
    }

    private mutating func chooseOnly(_ edge: Edge) {
        chosen = [edge]
        for i in edge.left { isLeftTaken[i] = true }
        for j in edge.right { isRightTaken[j] = true }
    }

    /// JC for Jean Claude.
    private mutating func addInitials(_ left: ComparedWords, _ right: ComparedWords) {
        for (short, long, isFlipped) in [(left, right, false), (right, left, true)] {
            for (i, code) in short.codes.enumerated() where (2...3).contains(code.count) && code.kind == .distinctive {
                let length = Int(code.count)
                guard long.count > length else { continue }
                for start in 0...(long.count - length) {
                    let fits = (0..<length).allSatisfy {
                        long.codes[start + $0].letters[0] == code.letters[$0]
                            && long.codes[start + $0].kind == .distinctive
                            && long.codes[start + $0].count > 2
                    }
                    guard fits else { continue }
                    let run = start..<start + length
                    edges.append(
                        Edge(
                            left: isFlipped ? run : i..<i + 1, right: isFlipped ? i..<i + 1 : run, similarity: 0.6,
                            weight: short.weights[i]))
                }
            }
        }
    }

    /// One word of three to five letters that are the first letters of all words of the other name: PLA.
    private mutating func addAbbreviations(_ left: ComparedWords, _ right: ComparedWords) {
        for (short, long, isFlipped) in [(left, right, false), (right, left, true)] where short.count <= 2 {
            guard let i = short.codes.firstIndex(where: { $0.kind == .distinctive && (3...5).contains($0.count) })
            else {
                continue
            }
            let initials = long.codes.filter { $0.kind != .stop && $0.kind != .number }.map { $0.letters[0] }
            guard initials.count == short.codes[i].count else { continue }
            guard initials.indices.allSatisfy({ initials[$0] == short.codes[i].letters[$0] }) else { continue }
            let weight = (short.weights[i] + long.weights.reduce(0, +)) / 2
            let (one, all) = (i..<i + 1, 0..<long.count)
            edges.append(
                Edge(left: isFlipped ? all : one, right: isFlipped ? one : all, similarity: 0.88, weight: weight))
        }
    }

    private mutating func choose(_ lefts: Int, _ rights: Int) {
        chosen.removeAll(keepingCapacity: true)
        isLeftTaken.removeAll(keepingCapacity: true)
        isRightTaken.removeAll(keepingCapacity: true)
        for _ in 0..<lefts { isLeftTaken.append(false) }
        for _ in 0..<rights { isRightTaken.append(false) }
        edges.sort { a, b in
            if a.gain != b.gain { return a.gain > b.gain }
            if a.similarity != b.similarity { return a.similarity > b.similarity }
            let (first, second) = (a.left.lowerBound + a.right.lowerBound, b.left.lowerBound + b.right.lowerBound)
            return first != second ? first < second : a.left.lowerBound < b.left.lowerBound
        }
        for edge in edges {
            if edge.left.contains(where: { isLeftTaken[$0] }) || edge.right.contains(where: { isRightTaken[$0] }) {
                continue
            }
            for i in edge.left { isLeftTaken[i] = true }
            for j in edge.right { isRightTaken[j] = true }
            chosen.append(edge)
        }
    }
}
