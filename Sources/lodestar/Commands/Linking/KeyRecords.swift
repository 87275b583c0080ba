import Foundation
import Matching

/// An agency's records, read for match keys.
enum KeyRecords {
    static func table(_ path: String, mapping: String?) throws -> PeopleTable {
        do {
            return try PeopleTable(csv: RecordFile.bytes(path), mapping: mapping.map { try RecordFile.bytes($0) })
        } catch let fault as PeopleTable.Fault {
            throw CommandFault("\(path): \(fault)")
        }
    }

    static func read(_ path: String, mapping: String?) throws -> [KeyMaterial] {
        let people = try table(path, mapping: mapping)
        return (0..<people.count).map { row in
            func cell(_ field: PeopleField) -> String { people[field]?[row] ?? "" }
            let name = [cell(.fullName), cell(.givenName), cell(.surname)].filter { !$0.isEmpty }.joined(separator: " ")
            let nationality = cell(.nationality).uppercased()
            return KeyMaterial(
                name: NameReading(name, nationality: nationality.isEmpty ? nil : nationality),
                birth: DateReading(cell(.dateOfBirth)), sex: String(cell(.sex).uppercased().prefix(1)),
                nationality: nationality, passport: DocumentReading(cell(.passport)).text,
                phone: PhoneReading(cell(.phone)).text, place: cell(.city).lowercased(),
                arrival: String(cell(.arrival).prefix(7)))
        }
    }
}
