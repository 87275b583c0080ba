/// Sorts words by some of their bits, least first, keeping the order of equal ones (radix sort, eleven bits at a time).
enum RadixOrder {
    /// - Parameters:
    ///   - words: what is sorted, in place.
    ///   - spare: memory that is used on the way and may be used again.
    ///   - from, to: the bits that are looked at, `from` the lowest.
    static func sort(_ words: inout [UInt64], spare: inout [UInt64], from: UInt64, to: UInt64) {
        guard words.count > 1 else { return }
        if words.count < 64 { return insert(&words, from: from, to: to) }
        if spare.count < words.count { spare = [UInt64](repeating: 0, count: words.count) }
        var shift = from
        while shift < to {
            let mask: UInt64 = 1 << min(11, to - shift) - 1
            pass(words, &spare, shift, mask)
            swap(&words, &spare)
            // The spare one may be longer: both must be cut to what is sorted.
            if words.count > spare.count { words.removeLast(words.count - spare.count) }
            shift += 11
        }
    }

    /// Every place is below the number of words, being a sum of their counts; so nothing is checked for each of the
    /// many words, which halves the time of blocking.
    private static func pass(_ words: [UInt64], _ out: inout [UInt64], _ shift: UInt64, _ mask: UInt64) {
        precondition(out.count >= words.count)
        var places = [Int](repeating: 0, count: Int(mask) + 2)
        words.withUnsafeBufferPointer { words in
            places.withUnsafeMutableBufferPointer { places in
                for word in words { places[Int(truncatingIfNeeded: word >> shift & mask) + 1] += 1 }
                for digit in 1..<places.count { places[digit] += places[digit - 1] }
                out.withUnsafeMutableBufferPointer { out in
                    for word in words {
                        let digit = Int(truncatingIfNeeded: word >> shift & mask)
                        out[places[digit]] = word
                        places[digit] += 1
                    }
                }
            }
        }
    }

    private static func insert(_ words: inout [UInt64], from: UInt64, to: UInt64) {
        let mask: UInt64 = to >= 64 ? ~0 : 1 << to - 1
        for place in words.indices.dropFirst() {
            let word = words[place]
            let key = (word & mask) >> from
            var gap = place
            while gap > 0, (words[gap - 1] & mask) >> from > key {
                words[gap] = words[gap - 1]
                gap -= 1
            }
            words[gap] = word
        }
    }
}
