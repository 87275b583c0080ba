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

    @Test func `is read and written as Foundation does`() {
        for _ in 0..<500 {
            let value = UUID()
            #expect(Person.ID(value).description == value.uuidString.lowercased())
            #expect(Person.ID(value.uuidString)?.rawValue == value)
        }
    }

    @Test func `is not read from its text with one character gone, put in or changed`() {
        let text = Person.ID().description
        for place in text.indices {
            var other = text
            other.remove(at: place)
            #expect(Person.ID(other) == nil)
            other = text
            other.insert("0", at: place)
            #expect(Person.ID(other) == nil)
            other = text
            other.replaceSubrange(place...place, with: text[place] == "-" ? "0" : "-")
            #expect(Person.ID(other) == nil)
        }
    }

    @Test func `is never drawn twice`() {
        #expect(Set((0..<1000).map { _ in Worker.ID() }).count == 1000)
    }

    @Test(arguments: ["", "7", "{00000000-0000-4000-8000-000000000001}", "00000000-0000-4000-8000-00000000000g"])
    func `is not read from`(text: String) { #expect(Agency.ID(text) == nil) }
}
