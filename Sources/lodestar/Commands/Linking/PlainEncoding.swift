import Foundation
import Matching
import Packs
import Vault

/// Encodings as clkhash makes them, for agencies that exchange them already.
struct PlainEncoding {
    let schema: String
    let secret: String

    private struct Answer: Encodable {
        let records, bits: Int
        let weakness: String
    }

    func run(_ records: String, _ out: String, _ format: OutputFormat) throws {
        let found: EncodingSchema
        do { found = try EncodingSchema(json: LinkFiles.read(schema)) } catch let fault as EncodingSchema.Fault {
            throw CommandFault("\(schema): \(fault.words)")
        }
        let table: CSVText
        do { table = try CSVText(String(decoding: try RecordFile.bytes(records), as: UTF8.self)) } catch {
            throw CommandFault("\(records): \(error)")
        }
        guard table.header == found.columns else {
            throw CommandFault(
                "\(records): the columns are not those of the schema: \(found.columns.joined(separator: ", "))")
        }
        let encoder = LinkageEncoder(schema: found, keys: try keys(found))
        var memory = LinkageEncoder.Memory()
        var text = "index,encoding\n"
        for (number, row) in table.rows.enumerated() {
            do {
                let filter = try encoder.encode(row.cells, memory: &memory)
                text += "\(number),\(Data(filter.bytes).base64EncodedString())\n"
            } catch {
                throw CommandFault("\(records), line \(row.line): \(error.words)")
            }
        }
        try LinkFiles.write(Data(text.utf8), to: out)
        let answer = Answer(records: table.rows.count, bits: found.length, weakness: LinkageEncoder.weakness)
        switch format {
        case .json: print(try answer.json())
        case .text: print("\(answer.records) encodings of \(answer.bits) bits: \(out)\n\(answer.weakness)")
        }
    }

    private func keys(_ schema: EncodingSchema) throws -> [[UInt8]] {
        var shared = try LinkFiles.read(secret)
        while shared.last == 0x0A || shared.last == 0x0D { shared.removeLast() }
        guard !shared.isEmpty else { throw CommandFault("\(secret): is empty") }
        let derivation = schema.derivation
        do {
            return try EncodingKeys.derive(
                secret: shared, columns: schema.columns.count, salt: derivation.salt, info: derivation.info,
                keySize: derivation.keySize, usesSHA512: derivation.usesSHA512)
        } catch {
            throw CommandFault("\(self.schema): more columns than keys of this size can be derived for")
        }
    }
}

extension EncodingSchema.Fault {
    var words: String {
        switch self {
        case .notJSON: "not a JSON object"
        case .version(let version): "version \(version.map { "\($0)" } ?? "missing"); only version 3 is read"
        case .value(let path): "\(path) is missing or has a value that it cannot have"
        case .unsupported(let what): "\(what) is not supported"
        }
    }
}

extension LinkageEncoder.Fault {
    var words: String {
        switch self {
        case .columns(let found, let expected): "\(found) columns, and the schema has \(expected)"
        case .value(let column): "a value in ‘\(column)’ that does not fit its format"
        }
    }
}
