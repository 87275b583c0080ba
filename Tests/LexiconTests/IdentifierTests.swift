import Foundation
import Lexicon
import Testing

@Suite struct `An identifier` {
    @Test func `reads back what it writes, in lower case`() throws {
        let id = Person.ID()
        #expect(Person.ID(id.description) == id)
        #expect(id.description == id.description.lowercased())
        let stored = try JSONEncoder().encode([id])
        #expect(String(decoding: stored, as: UTF8.self) == "[\"\(id)\"]")
        #expect(try JSONDecoder().decode([Person.ID].self, from: stored) == [id])
    }

    @Test func `is never drawn twice`() {
        #expect(Set((0..<1000).map { _ in Worker.ID() }).count == 1000)
    }

    @Test(arguments: ["", "7", "{00000000-0000-4000-8000-000000000001}", "00000000-0000-4000-8000-00000000000g"])
    func `is not read from`(text: String) { #expect(Agency.ID(text) == nil) }
}
