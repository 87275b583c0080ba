import Foundation

/// A form with files, as browsers send it (RFC 7578), read strictly: what is not plainly well formed is refused whole.
struct Multipart {
    enum Fault: Error, Equatable { case tooLarge, tooMany, malformed }

    private(set) var fields: [(String, String)] = []
    private(set) var files: [String: UploadedFile] = [:]
    /// Why it could not be read to the end. What stood before is kept: the form's token stands first.
    private(set) var fault: Fault?

    private let body: [UInt8]
    /// The most that each file may hold; a file under another name is not asked for.
    private let most: [String: Int]
    /// The line end belongs to what parts one part from the next.
    private let delimiter: [UInt8]
    private var textBytes = 0

    init(_ body: [UInt8], contentType: HeaderValue, files most: [String: Int]) {
        self.body = body
        self.most = most
        guard let boundary = contentType.parameters["boundary"], Self.isBoundary(boundary) else {
            delimiter = []
            fault = .malformed
            return
        }
        delimiter = Array("\r\n--\(boundary)".utf8)
        do { try read() } catch { fault = error }
    }

    /// As RFC 2046 §5.1.1 allows it, but for the space.
    private static func isBoundary(_ text: String) -> Bool {
        (1...70).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"):
                    true
                default: "'()+_,-./:=?".utf8.contains(byte)
                }
            }
    }

    private mutating func read() throws(Fault) {
        // Nothing stands before the first part, and so its line end is missing.
        guard body.starts(with: delimiter.dropFirst(2)) else { throw .malformed }
        var at = delimiter.count - 2
        var parts = 0
        while !starts(with: "--", at: at) {
            guard starts(with: "\r\n", at: at) else { throw .malformed }
            guard parts < Limits.fields else { throw .tooMany }
            parts += 1
            let head = try head(from: at + 2)
            guard let end = find(delimiter, from: head.end) else { throw .malformed }
            try take(body[head.end..<end], as: head.part)
            at = end + delimiter.count
        }
        let rest = body[(at + 2)...]
        guard rest.isEmpty || Array(rest) == Array("\r\n".utf8) else { throw .malformed }
    }

    private mutating func take(_ content: ArraySlice<UInt8>, as part: PartHead) throws(Fault) {
        if part.isFile {
            guard let most = most[part.name], files[part.name] == nil else { throw .malformed }
            guard content.count <= most else { throw .tooLarge }
            files[part.name] = UploadedFile(Array(content))
            return
        }
        guard most[part.name] == nil else { throw .malformed }
        textBytes += content.count
        guard textBytes <= Limits.bodyBytes else { throw .tooLarge }
        guard !content.contains(0), let text = String(validating: content, as: UTF8.self) else { throw .malformed }
        fields.append((part.name, text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")))
    }

    /// The lines over a part, and where what they speak of begins.
    private func head(from start: Int) throws(Fault) -> (part: PartHead, end: Int) {
        let nearest = body[start..<min(body.count, start + Limits.partHeadBytes)]
        guard let end = nearest.firstRange(of: Array("\r\n\r\n".utf8)),
            let text = String(validating: nearest[..<end.lowerBound], as: UTF8.self), let part = PartHead(text)
        else { throw .malformed }
        return (part, end.upperBound)
    }

    private func starts(with text: String, at place: Int) -> Bool { body[place...].starts(with: text.utf8) }

    /// A search by the boundary's first byte: most of a file is passed over without a comparison.
    private func find(_ wanted: [UInt8], from start: Int) -> Int? {
        var at = start
        while at + wanted.count <= body.count {
            guard let hit = body[at...].firstIndex(of: wanted[0]) else { return nil }
            if body[hit...].starts(with: wanted) { return hit }
            at = hit + 1
        }
        return nil
    }
}

/// What stands over one part of a form: the field's name, and whether it is a file.
struct PartHead: Equatable {
    let name: String
    let isFile: Bool

    /// Nil for what RFC 7578 does not allow: doubled lines, other dispositions, names in other codings, nested parts.
    init?(_ text: String) {
        var seen: [String: HeaderValue] = [:]
        for line in text.components(separatedBy: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), !line.contains("\n"), !line.contains("\r") else { return nil }
            let name = line[..<colon].lowercased()
            guard ["content-disposition", "content-type", "content-transfer-encoding"].contains(name),
                seen[name] == nil, let value = HeaderValue(String(line[line.index(after: colon)...]))
            else { return nil }
            seen[name] = value
        }
        guard let disposition = seen["content-disposition"], disposition.word == "form-data",
            let name = disposition.parameters["name"], !name.isEmpty,
            Set(disposition.parameters.keys).isSubset(of: ["name", "filename"]),
            ["binary", "8bit", "7bit"].contains(seen["content-transfer-encoding"]?.word ?? "binary"),
            seen["content-type"]?.word.hasPrefix("multipart/") != true
        else { return nil }
        self.name = name
        isFile = disposition.parameters["filename"] != nil
    }
}

/// A header's word and its parameters: `form-data; name="a"`.
struct HeaderValue: Equatable {
    /// In lower case.
    let word: String
    /// Names in lower case.
    let parameters: [String: String]

    /// Nil for parameters that are doubled, unfinished, or followed by anything but the next.
    init?(_ text: String) {
        var rest = text[...].drop { $0 == " " || $0 == "\t" }
        let first = rest.prefix { $0 != ";" }
        word = first.trimmingCharacters(in: .whitespaces).lowercased()
        guard !word.isEmpty else { return nil }
        rest = rest[first.endIndex...]
        var parameters: [String: String] = [:]
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            guard let equals = rest.firstIndex(of: "=") else { return nil }
            let name = rest[..<equals].lowercased()
            guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "*" || $0 == "-" }), parameters[name] == nil
            else { return nil }
            rest = rest[rest.index(after: equals)...]
            guard let value = Self.value(&rest) else { return nil }
            parameters[name] = value
            rest = rest.drop { $0 == " " || $0 == "\t" }
        }
        guard rest.isEmpty else { return nil }
        self.parameters = parameters
    }

    private static func value(_ rest: inout Substring) -> String? {
        guard rest.first == "\"" else {
            let word = rest.prefix { !";\" \t,".contains($0) }
            rest = rest[word.endIndex...]
            return word.isEmpty ? nil : String(word)
        }
        rest.removeFirst()
        var value = ""
        while let next = rest.popFirst() {
            if next == "\"" { return value }
            // Some programs write a quotation mark so; browsers write %22.
            if next == "\\", rest.first == "\"" { rest.removeFirst() }
            value.append(next)
        }
        return nil
    }
}
