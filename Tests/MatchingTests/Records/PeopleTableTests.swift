import Testing

@testable import Matching

@Suite struct `Reading a table of people` {
    private func table(_ text: String, mapping: String? = nil) throws(PeopleTable.Fault) -> PeopleTable {
        try PeopleTable(csv: Array(text.utf8), mapping: mapping.map { Array($0.utf8) })
    }

    @Test(arguments: [
        ("given_name", PeopleField.givenName), ("GivenName", .givenName), ("First Name", .givenName),
        ("Last_Name", .surname), ("family name", .surname), ("Full-Name", .fullName), ("姓名", .fullName),
        ("nama lengkap", .fullName), ("họ và tên", .fullName), ("D.O.B.", .dateOfBirth), ("出生日期", .dateOfBirth),
        ("tanggal lahir", .dateOfBirth), ("ngày sinh", .dateOfBirth), ("birthdate", .dateOfBirth), ("性別", .sex),
        ("quốc tịch", .nationality), ("kewarganegaraan", .nationality), ("護照號碼", .passport),
        ("soc_sec_id", .nationalIdentifier), ("mobile", .phone), ("zip code", .postcode), ("locality", .suburb),
        ("rec_id", .identifier), ("編號", .identifier), ("shoe size", .other("shoe size")),
    ])
    func `finds what a heading means`(heading: String, field: PeopleField) {
        #expect(PeopleField(heading: heading) == field)
    }

    @Test func `keeps cells as they were written, with quotes, line ends and marks`() throws {
        let read = try table("\u{FEFF}id,name,dob\r\n1,\"Nguyễn, \"\"Tí\"\"\",1990-01-02\r\n2,,\r\n")
        #expect(read.identifiers == ["1", "2"])
        #expect(read[.fullName]?[0] == "Nguyễn, \"Tí\"")
        #expect(read[.fullName]?[1] == nil)
        #expect(read[.dateOfBirth]?.codes == [0, -1])
    }

    @Test func `reads tabs and semicolons as well`() throws {
        #expect(try table("id;name\n1;ana")[.fullName]?[0] == "ana")
        #expect(try table("id\tname\n1\tana")[.fullName]?[0] == "ana")
    }

    @Test func `follows a mapping before the headings`() throws {
        let read = try table(
            "number,who,when,name\n7,ana,1990,x\n",
            mapping: "column,field\nnumber,identifier\nwho,full_name\nname,ignore\nwhen,date_of_birth\n")
        #expect(read.identifiers == ["7"])
        #expect(read[.fullName]?[0] == "ana")
        #expect(read[.dateOfBirth]?[0] == "1990")
    }

    @Test func `says what is wrong, and where`() {
        #expect(throws: PeopleTable.Fault.noRecords) { try table("") }
        #expect(throws: PeopleTable.Fault.noRecords) { try table("id,name\n") }
        #expect(throws: PeopleTable.Fault.noIdentifier(columns: ["name", "dob"])) { try table("name,dob\nana,1990\n") }
        #expect(throws: PeopleTable.Fault.duplicateIdentifier("1", line: 3, firstLine: 2)) {
            try table("id,name\n1,ana\n1,ben\n")
        }
        #expect(throws: PeopleTable.Fault.missingIdentifier(line: 2)) { try table("id,name\n,ana\n") }
        #expect(throws: PeopleTable.Fault.nothingToCompare(columns: ["id"])) { try table("id\n1\n") }
        #expect(throws: PeopleTable.Fault.nothingToCompare(columns: ["id", "name"])) { try table("id,name\n1,\n2, \n") }
        #expect(throws: PeopleTable.Fault.ragged(line: 3, cells: 3, expected: 2)) { try table("id,name\n1,a\n2,b,c\n") }
        #expect(throws: PeopleTable.Fault.unknownColumn("nobody")) {
            try table("id,name\n1,a\n", mapping: "nobody,full_name\n")
        }
        #expect(throws: PeopleTable.Fault.unknownField("shoe", line: 1)) {
            try table("id,name\n1,a\n", mapping: "name,shoe\n")
        }
    }

    @Test func `refuses two tables with nothing in common`() async throws {
        let request = LinkRequest(left: try table("id,name\n1,ana\n"), right: try table("id,phone\n1,0912345678\n"))
        await #expect(throws: LinkRequest.Fault.nothingInCommon(left: ["full_name"], right: ["phone"])) {
            try await request.result()
        }
    }
}
