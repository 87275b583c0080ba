import Foundation
import Testing

/// The layout of the code is the formatter's, so that nobody argues about it and no change carries another's spaces.
@Suite struct `The layout` {
    private let repository = Repository()

    @Test func `is the one that the formatter writes`() throws {
        let said = try lint([repository.root.appending(path: "Sources"), repository.root.appending(path: "Tests")])
        #expect(said == "", "mend it with ‘swift format -i FILE’:\n\(said)")
    }

    @Test func `of a slip is found`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "slip-\(UUID().uuidString).swift")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("struct  A {\n  let b:Int\n}\n".utf8).write(to: file)
        let said = try lint([file])
        #expect(said.contains("[Spacing]") && said.contains("[Indentation]"), "\(said)")
    }

    private func lint(_ places: [URL]) throws -> String {
        let configuration = repository.root.appending(path: ".swift-format").path
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["swift", "format", "lint", "--strict", "--parallel", "--configuration", configuration, "-r"]
            + places.map(\.path)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
