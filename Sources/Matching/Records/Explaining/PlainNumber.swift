/// Numbers as text with a fixed number of decimals, the same on every machine.
enum PlainNumber {
    static func text(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return "" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let whole = Int64((abs(value) * scale).rounded())
        let digits = String(whole)
        let padded = String(repeating: "0", count: max(decimals + 1 - digits.count, 0)) + digits
        let sign = value < 0 && whole > 0 ? "-" : ""
        guard decimals > 0 else { return sign + padded }
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    static func signed(_ value: Double, decimals: Int) -> String {
        let plain = text(value, decimals: decimals)
        return plain.hasPrefix("-") ? plain : "+" + plain
    }
}
