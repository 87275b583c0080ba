/// What is wrong with a delimited file, and on which line. The first line is 1.
public struct DelimitedProblem: Error, Equatable {
    public enum Kind: Equatable, Sendable {
        /// There is not even a line of column names.
        case noHeader
        /// Two columns have the same name.
        case duplicateColumn(String)
        /// The record has another number of fields than the header.
        case fields(found: Int, expected: Int)
        /// A quotation mark in the middle of a field, or text behind a closing one.
        case strayQuote
        /// The quotation mark that opens a field on this line is never closed.
        case openQuote
        /// A carriage return that no line feed follows.
        case strayReturn
        /// Bytes that are not UTF-8.
        case notText
        /// More than 65,535 values in one column.
        case tooManyValues(column: String)
    }

    public let line: Int
    public let kind: Kind
}

extension CodedRecords {
    /// Reads comma-separated records: RFC 4180, in UTF-8, with or without a byte order mark, CRLF and a last line end.
    ///
    /// The first line names the columns. White space around names and values is not part of them. An empty field counts
    /// as nothing, and so does `0`, unless its column is among `zeros`: flags are often written as 1 and 0. A quoted
    /// field may hold the delimiter, line ends, and quotation marks written twice. Labels are in the order of their
    /// bytes, so the same records in another order have the same codes.
    ///
    /// - Throws: `DelimitedProblem` at the first line that is not so.
    public init(
        delimited bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), zeros: Set<String> = []
    ) throws(DelimitedProblem) {
        // A closure that throws a typed error is inferred only with its type written out.
        let read: Result<CodedRecords, DelimitedProblem> = bytes.withUnsafeBufferPointer { bytes in
            var reader = DelimitedReader(bytes, delimiter: delimiter, zeros: zeros)
            return Result { () throws(DelimitedProblem) in try reader.records() }
        }
        self = try read.get()
    }
}

/// Goes through the bytes once. A field is looked up as it stands in the file; it is decoded only when it is new.
struct DelimitedReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let delimiter: UInt8
    private let zeros: Set<String>
    /// Of each byte: whether it is just a part of a field.
    private let plain: [Bool]
    private var at = 0
    private var line = 1

    private static let (lineFeed, carriageReturn, quote) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\""))

    init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, zeros: Set<String>) {
        let own = [Self.lineFeed, Self.carriageReturn, Self.quote]
        precondition(!own.contains(delimiter), "a delimiter that means something else")
        self.bytes = bytes
        self.delimiter = delimiter
        self.zeros = zeros
        plain = (0...255).map { !(own + [delimiter]).contains(UInt8($0)) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    mutating func records() throws(DelimitedProblem) -> CodedRecords {
        var columns = try header()
        // Quoted line ends make this too many, which does no harm.
        let rows = bytes[at...].count { $0 == Self.lineFeed } + 1
        for column in columns.indices { columns[column].reserve(rows) }
        var count = 0
        while at < bytes.count {
            let began = line
            var column = 0
            var more = true
            while more {
                let fieldLine = line
                let field = try field(began: began)
                more = try delimiterFollows()
                if column < columns.count {
                    guard columns[column].append(field, bytes) else {
                        throw DelimitedProblem(line: fieldLine, kind: columns[column].problem(field, bytes))
                    }
                }
                column += 1
            }
            guard column == columns.count else {
                throw DelimitedProblem(line: began, kind: .fields(found: column, expected: columns.count))
            }
            count += 1
        }
        return CodedRecords(columns: columns.map { $0.coded() }, count: count)
    }

    private mutating func header() throws(DelimitedProblem) -> [DelimitedColumn] {
        guard at < bytes.count else { throw DelimitedProblem(line: 1, kind: .noHeader) }
        var columns: [DelimitedColumn] = []
        var more = true
        while more {
            let field = try field(began: 1)
            more = try delimiterFollows()
            guard let name = field.text(bytes).flatMap({ String(validating: $0, as: UTF8.self) }) else {
                throw DelimitedProblem(line: 1, kind: .notText)
            }
            guard !columns.contains(where: { $0.name == name }) else {
                throw DelimitedProblem(line: 1, kind: .duplicateColumn(name))
            }
            columns.append(DelimitedColumn(name: name, zeros: zeros.contains(name)))
        }
        return columns
    }

    /// The next field, without its quotation marks.
    @inline(__always)
    private mutating func field(began: Int) throws(DelimitedProblem) -> DelimitedField {
        var hash = DelimitedField.seed
        var end = at
        while end < bytes.count {
            let byte = bytes[end]
            guard plain[Int(byte)] else { break }
            hash = (hash ^ UInt64(byte)) &* DelimitedField.factor
            end += 1
        }
        if end < bytes.count, bytes[end] == Self.quote { return try quotedField(end) }
        defer { at = end }
        return DelimitedField(start: at, end: end, hash: hash)
    }

    private mutating func quotedField(_ end: Int) throws(DelimitedProblem) -> DelimitedField {
        guard end == at else { throw DelimitedProblem(line: line, kind: .strayQuote) }
        let opened = line
        let start = at + 1
        var hash = DelimitedField.seed
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte == Self.quote {
                guard end + 1 < bytes.count, bytes[end + 1] == Self.quote else {
                    at = end + 1
                    return DelimitedField(start: start, end: end, hash: hash)
                }
                // Two stand for one, and are looked up as two.
                hash = (hash ^ UInt64(byte)) &* DelimitedField.factor
                end += 1
            }
            if byte == Self.lineFeed { line += 1 }
            hash = (hash ^ UInt64(byte)) &* DelimitedField.factor
            end += 1
        }
        throw DelimitedProblem(line: opened, kind: .openQuote)
    }

    /// Steps over what ends a field: true where another field of the same record follows.
    @inline(__always)
    private mutating func delimiterFollows() throws(DelimitedProblem) -> Bool {
        guard at < bytes.count else { return false }
        let byte = bytes[at]
        at += 1
        if byte == delimiter { return true }
        if byte == Self.carriageReturn {
            guard at < bytes.count, bytes[at] == Self.lineFeed else {
                throw DelimitedProblem(line: line, kind: .strayReturn)
            }
            at += 1
        } else if byte != Self.lineFeed {
            throw DelimitedProblem(line: line, kind: .strayQuote)
        }
        line += 1
        return false
    }
}
