import Web

/// The results of a file as a file: every line has at least one row.
struct RunTable: Sendable {
    let reading: GroupReading

    func results(_ say: Words) async throws -> CSV {
        var csv = CSV(header: [say(.groupLine)] + HitsTable.header(say).dropLast())
        try await each { read in
            let line = "\(read.line.line)"
            guard let party = read.line.party else {
                let faults = read.line.faults.map { $0.sentence(say) }.joined(separator: " ")
                csv.append([line] + row(say(.groupFaults), faults))
                return
            }
            guard let hits = read.hits else {
                csv.append([line] + row(say(.groupStopped), party.name))
                return
            }
            for hit in hits { csv.append([line] + HitsTable.line(hit, of: party, "", say).dropLast()) }
            if hits.isEmpty {
                csv.append([line] + HitsTable.miss(party, read.lists.map { ($0.title, $0.asOf) }, say).dropLast())
            }
        }
        return csv
    }

    /// A row of a line on which nobody was screened.
    private func row(_ state: String, _ words: String) -> [String] {
        ["", words, state] + Array(repeating: "", count: 9)
    }

    func faults(_ say: Words) async throws -> CSV {
        var csv = CSV(header: [say(.groupLine), say(.groupFault), say(.groupFaultScreened)])
        try await each { read in
            for fault in read.line.faults {
                csv.append(["\(read.line.line)", fault.sentence(say), say(fault.isScreened ? .yes : .no)])
            }
        }
        return csv
    }

    private func each(_ body: (GroupReading.Read) -> Void) async throws {
        for part in reading.parts {
            for read in try await reading.open(part.number) { body(read) }
        }
    }
}
