import Foundation

/// The files of a pack as they lie in their folder, with what could not be read.
struct PackFolder {
    private(set) var contents: [String: Data] = [:]
    private(set) var faults: [PackFault] = []

    /// Every file counts, so that one under a wrong name is not passed over; only hidden ones are.
    init(_ folder: URL) {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch {
            faults = [PackFault(file: folder.lastPathComponent, line: 0, reason: "the folder cannot be read")]
            return
        }
        for name in names.sorted() where !name.hasPrefix(".") {
            do { contents[name] = try Data(contentsOf: folder.appending(path: name)) } catch {
                faults.append(PackFault(file: name, line: 0, reason: "this cannot be read as a file"))
            }
        }
    }
}
