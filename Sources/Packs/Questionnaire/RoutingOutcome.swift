import Foundation

extension RoutingCheck {
    /// Why nothing was compared, in words and as what a program reads.
    package struct Failure: Error, Sendable, Equatable {
        package let reason: String
        /// Whether another call would mend it, and not another machine.
        package let isCall: Bool

        package var json: String { Self.written(["error": reason]) }

        fileprivate static func written(_ value: some Encodable) -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            // Neither value holds a number that JSON cannot write, so that this cannot fail.
            let data = try? encoder.encode(value)
            return data.map { String(decoding: $0, as: UTF8.self) } ?? #"{"error":"unwritable"}"#
        }
    }

    /// The comparison of three files, or why there is none: whatever happens there is something to print.
    package static func outcome(
        questionnaireFile: String, casesFile: String, pathsFile: String
    ) -> Result<Report, Failure> {
        do {
            return .success(
                try report(questionnaireFile: questionnaireFile, casesFile: casesFile, pathsFile: pathsFile))
        } catch let fault as Fault {
            return .failure(Failure(reason: fault.description, isCall: true))
        } catch {
            return .failure(Failure(reason: "\(error)", isCall: false))
        }
    }
}

extension RoutingCheck.Report {
    /// With sorted keys, so that two runs give the same bytes.
    package var json: String { RoutingCheck.Failure.written(self) }
}
