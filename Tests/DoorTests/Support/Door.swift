import Foundation
import Policy
import Testing
import Web

/// One line of the list of doors.
struct Door: Sendable, Hashable, CustomTestStringConvertible {
    enum Access: Hashable, Sendable {
        case open, signedIn
        case roles(Set<Role>)
    }

    let method: String
    let path: String
    let access: Access
    let name: String
    let needsStepUp: Bool

    var testDescription: String { "\(method) \(path)" }

    init(_ route: Route) {
        method = route.method.rawValue
        path = route.path
        name = route.name
        needsStepUp = route.needsStepUp
        access =
            switch route.access {
            case .open: .open
            case .signedIn: .signedIn
            case .roles(let roles): .roles(roles)
            }
    }

    /// Reads a line back; nil for one that is not a door.
    init?(line: Substring) {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 4 || (words.count == 5 && words[4] == "step-up") else { return nil }
        (method, path, name, needsStepUp) = (words[0], words[1], words[3], words.count == 5)
        switch words[2] {
        case "open": access = .open
        case "signed-in": access = .signedIn
        default:
            let roles = words[2].split(separator: ",").compactMap { Role(rawValue: String($0)) }
            guard !roles.isEmpty else { return nil }
            access = .roles(Set(roles))
        }
    }

    var line: String {
        let who =
            switch access {
            case .open: "open"
            case .signedIn: "signed-in"
            case .roles(let roles): roles.map(\.rawValue).sorted().joined(separator: ",")
            }
        return [method, path, who, name].joined(separator: " ") + (needsStepUp ? " step-up" : "")
    }

    /// The names of the path's parameters.
    var parameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    }

    var isOfCase: Bool { parameters.contains("case") }

    var roles: Set<Role> { if case .roles(let roles) = access { roles } else { [] } }

    /// Whoever of those who may knock gets furthest in the cases of the tests.
    var mainRole: Role {
        let order: [Role] =
            path.contains("/requests/:request/") && name != "request.withdrawn"
            ? [.serviceWorker] : [.caseManager, .identifyingOfficer, .coordinator, .firstResponder]
        return order.first(where: roles.contains) ?? roles.min { $0.rawValue < $1.rawValue } ?? .caseManager
    }

    /// The address with its parameters filled in.
    func target(_ values: [String: String]) -> String {
        path.split(separator: "/").map { part in
            part.hasPrefix(":") ? values[String(part.dropFirst())] ?? "none" : String(part)
        }.reduce("") { "\($0)/\($1)" }
    }
}

extension Door {
    static let golden = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/routes.txt")

    /// The list as it is kept. A test says that it is the list that the program has.
    static let all: [Door] = {
        let text = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap(Door.init(line:))
    }()
}
