import Foundation
import Testing

/// Leave can be made by the rulebook only. The compiler keeps that; this keeps the source from giving it away.
@Suite struct `Leave` {
    private static let sources = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

    @Test(arguments: [("Grant", "Policy/Grant.swift"), ("Handover", "Policy/Handover.swift")])
    func `has no initialiser that can be reached, and cannot be decoded`(type: String, path: String) throws {
        let text = try String(contentsOf: Self.sources.appending(path: path), encoding: .utf8)
        let declaration = try #require(text.firstRange(of: try Regex("struct \(type)\\b[^}]*\\}")))
        for giving in ["Codable", "Decodable", "init"] {
            #expect(!text[declaration].contains(giving), "\(type) has \(giving)")
        }
    }

    @Test func `is not made, extended with an initialiser or made decodable anywhere else`() throws {
        let files = try #require(FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
        var read = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            read += 1
            for type in ["Grant", "Handover"] {
                let giving = try Regex("extension \(type)\\b[^{]*(Codable|Decodable)")
                #expect(text.firstMatch(of: giving) == nil, "\(file.lastPathComponent)")
            }
            guard !file.path.contains("/Sources/Policy/") else { continue }
            #expect(!text.contains("@testable import Policy"), "\(file.lastPathComponent)")
        }
        #expect(read > 50)
    }
}
