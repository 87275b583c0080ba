/// Sorts keys, and what belongs to each, by some of the keys' bits: in passes over 11 bits, the lowest first.
func sortByKey(_ keys: inout [UInt64], _ values: inout [UInt32], bits: Range<Int>) {
    precondition(keys.count == values.count, "a key without its value")
    var otherKeys = [UInt64](repeating: 0, count: keys.count)
    var otherValues = [UInt32](repeating: 0, count: keys.count)
    for low in stride(from: bits.lowerBound, to: bits.upperBound, by: 11) {
        let shift = UInt64(low)
        var next = [Int](repeating: 0, count: 2049)
        for key in keys { next[Int(key >> shift & 2047) + 1] += 1 }
        for digit in 1...2048 { next[digit] += next[digit - 1] }
        for index in keys.indices {
            let digit = Int(keys[index] >> shift & 2047)
            otherKeys[next[digit]] = keys[index]
            otherValues[next[digit]] = values[index]
            next[digit] += 1
        }
        swap(&keys, &otherKeys)
        swap(&values, &otherValues)
    }
}
