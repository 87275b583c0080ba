/// How much two words differ, weighing slips by how easily they are made.
///
/// The distance is Damerau's with costs in hundredths of a letter: a vowel for a vowel 60, letters of one class of
/// sound or of one shape 50, a letter doubled 30, h put in or left out 50, any vowel put in or left out 60, two
/// letters changed about 80, all else 100. Words of one or two letters allow none; the budget grows with the shorter
/// word.
struct SlipCosts: Sendable {
    private let substitution: [Int32]
    private let kind: [UInt8]
    private var one = [UInt8](repeating: 0, count: 64)
    private var other = [UInt8](repeating: 0, count: 64)
    private var beforeLast = [Int32](repeating: 0, count: 66)
    private var last = [Int32](repeating: 0, count: 66)
    private var row = [Int32](repeating: 0, count: 66)

    static func budget(_ shorter: Int) -> Int32 {
        switch shorter {
        case ..<3: 0
        case ..<5: 100
        case 5: 170
        case ..<8: 185
        case ..<13: 210
        default: 310
        }
    }

    init() {
        var table = [Int32](repeating: 100, count: 256 * 256)
        var kind = [UInt8](repeating: 0, count: 256)
        func set(_ a: UInt8, _ b: UInt8, _ cost: Int32) {
            table[Int(a) << 8 | Int(b)] = cost
            table[Int(b) << 8 | Int(a)] = cost
        }
        let vowels = Array("aeiouy".utf8)
        for a in vowels { for b in vowels { set(a, b, 60) } }
        let classes = "bp dt gkqc fvw szxc zj mn lr iyj uw o0 l1i s5 e3 g9 b8 a4"
        for alike in classes.split(separator: " ") {
            for a in alike.utf8 { for b in alike.utf8 where a != b { set(a, b, 50) } }
        }
        // One number is never a slip of another.
        for a in UInt8(0x30)...0x39 { for b in UInt8(0x30)...0x39 { set(a, b, 999) } }
        for value in 0..<256 { table[value << 8 | value] = 0 }
        for vowel in vowels { kind[Int(vowel)] = 1 }
        kind[Int(UInt8(ascii: "h"))] = 2
        for digit in 0x30...0x39 { kind[digit] = 3 }
        substitution = table
        self.kind = kind
    }

    /// From 0 to 1: what is left when the share of the longer word that differs is taken off, to the power of one and a
    /// half; 0 past the budget.
    mutating func similarity(
        _ left: SIMD64<UInt8>, _ leftCount: Int, _ right: SIMD64<UInt8>, _ rightCount: Int
    ) -> Float {
        let (short, long) = (min(leftCount, rightCount), max(leftCount, rightCount))
        let budget = Self.budget(short)
        guard budget > 0, Int32(long - short) * 30 <= budget, short >= 5 || Self.beginAlike(left, right) else {
            return 0
        }
        // What both begin and end with costs nothing; one letter before the first difference is kept,
        // for a letter may be doubled.
        var start = 0
        while start < short, left[start] == right[start] { start += 1 }
        start = max(0, start - 1)
        var end = 0
        while end < short - start, left[leftCount - 1 - end] == right[rightCount - 1 - end] { end += 1 }
        for place in start..<leftCount - end { one[place - start] = left[place] }
        for place in start..<rightCount - end { other[place - start] = right[place] }
        let cost = distance(leftCount - end - start, rightCount - end - start, within: budget)
        guard cost <= budget else { return 0 }
        let share = 1 - Float(cost) / (100 * Float(long))
        return share * share.squareRoot()
    }

    private static func beginAlike(_ left: SIMD64<UInt8>, _ right: SIMD64<UInt8>) -> Bool {
        left[0] == right[0] || (left[0] == right[1] && left[1] == right[0])
    }

    private mutating func distance(_ rows: Int, _ columns: Int, within budget: Int32) -> Int32 {
        row[0] = 0
        for column in 0..<columns { row[column + 1] = row[column] + gap(other, column) }
        for place in 0..<rows {
            swap(&beforeLast, &last)
            swap(&last, &row)
            let letter = one[place]
            let down = gap(one, place)
            row[0] = last[0] + down
            var least = row[0]
            for column in 0..<columns {
                let facing = other[column]
                var cost = last[column] + substitution[Int(letter) << 8 | Int(facing)]
                cost = min(cost, last[column + 1] + down, row[column] + gap(other, column))
                if place > 0, column > 0, letter == other[column - 1], one[place - 1] == facing, letter != facing {
                    cost = min(cost, beforeLast[column - 1] + 80)
                }
                row[column + 1] = cost
                least = min(least, cost)
            }
            if least > budget { return least }
        }
        return row[columns]
    }

    /// What it costs to put in or leave out a letter.
    private func gap(_ word: [UInt8], _ place: Int) -> Int32 {
        let letter = word[place]
        switch kind[Int(letter)] {
        case 3: return 999
        case _ where place > 0 && word[place - 1] == letter: return 30
        case 1: return 60
        case 2: return 50
        default: return 100
        }
    }
}
