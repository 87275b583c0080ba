import ArgumentParser
import Foundation
import Matching
import Prevention

/// `lodestar trace`
struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Says what of the listed reaches a party, facility, lot or shipment, and by which path.",
        discussion: """
              lodestar trace --graph suppliers --from brand-1 --hops 4
              lodestar trace --untp credentials.json --listed https://mill.example/1 --from urn:glove

            The folder holds nodes.csv (id, kind, name, listed) and links.csv (from, to, kind, grade, valid_from, \
            valid_to, share, evidence). A path is as strong as the product of its evidence: A 1, B .8, C .5, D .3. \
            Exit code 1 when something listed reaches it.
            """)

    @Option(help: "The folder with nodes.csv and links.csv.")
    var graph: String?

    @Option(help: "A file of UN/CEFACT traceability credentials, in place of a folder.")
    var untp: String?

    @Option(help: "The id of a node that counts as listed; may be given several times.")
    var listed: [String] = []

    @Option(help: "The id of the node that is asked about.")
    var from: String

    @Option(help: "How many links upstream are followed.")
    var hops = 4

    @Option(help: "Only links that hold on this day, such as 2026-07-09.")
    var day: String?

    @Option(help: "At most so many paths to one listed node, that share no link.")
    var paths = 3

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable {
        let from: String
        let nodesReached: Int
        /// False where the search was cut off.
        let complete: Bool
        let exposures: [Found]
    }

    private struct Found: Encodable {
        let listed, name: String
        let hops: Int
        let strength: Double
        let paths: [Path]
    }

    private struct Path: Encodable {
        let links: [Link]
        let strength: Double
        /// The grade of its weakest link.
        let weakest: String
    }

    private struct Link: Encodable {
        let from, to, kind, grade: String
        let evidence: String?
    }

    /// A network of either kind of file, as far as paths need it.
    private struct Network {
        let graph: SupplyGraph
        let ids, names, evidence: [String]
        let listed: [Int]
        /// What the reader of the file did not take over.
        var remarks: [String] = []

        func node(_ id: String) -> Int? { ids.firstIndex(of: id) }
    }

    func validate() throws {
        guard (graph == nil) != (untp == nil) else { throw ValidationError("give either --graph or --untp") }
        guard (0...32).contains(hops) else { throw ValidationError("--hops goes from 0 to 32") }
        guard (1...100).contains(paths) else { throw ValidationError("--paths goes from 1 to 100") }
        if let day, CalendarDay.days(since1970: day) == nil {
            throw ValidationError("‘\(day)’ is no day; write it as 2026-07-09")
        }
    }

    func run() throws {
        let network = try read()
        guard let node = network.node(from) else { throw CommandFault("\(source): no node ‘\(from)’") }
        let bounds = TracingBounds(hops: hops, day: day.flatMap(CalendarDay.days(since1970:)))
        var search = ExposureSearch(network.graph, listed: network.listed)
        let exposure = search.exposure(of: node, bounds)
        let answer = Answer(
            from: from, nodesReached: exposure.nodesReached, complete: exposure.isComplete,
            exposures: exposure.paths.map { found($0, in: network, to: node, bounds) })
        switch format {
        case .json: print(try answer.json())
        case .text: say(answer)
        }
        if !answer.exposures.isEmpty { throw ExitCode(1) }
    }

    private var source: String { graph ?? untp ?? "" }

    private func read() throws -> Network {
        let network = try untp.map(credentials) ?? folder(graph ?? "")
        let places = try listed.map { id in
            guard let place = network.node(id) else { throw CommandFault("\(source): no node ‘\(id)’ for --listed") }
            return place
        }
        for remark in network.remarks { FileHandle.standardError.write(Data("\(remark)\n".utf8)) }
        return Network(
            graph: network.graph, ids: network.ids, names: network.names, evidence: network.evidence,
            listed: network.listed + places)
    }

    private func credentials(_ path: String) throws -> Network {
        let bytes = try RecordFile.bytes(path)
        let read: SupplyNetwork
        do {
            read = try TraceabilityCredentials.read(bytes, grade: .declared, evidence: LinkEvidence(path))
        } catch { throw CommandFault("\(path): \(error)") }
        // In its graph the evidence of a link is the link itself.
        let evidence = read.links.map { link in
            link.evidence.map { "\(read.evidence[$0].document) \(read.evidence[$0].page)" } ?? ""
        }
        return Network(
            graph: read.graph, ids: read.nodes.map(\.id), names: read.nodes.map(\.name), evidence: evidence, listed: [],
            remarks: read.remarks.map { "\($0.kind.rawValue): \($0.what) (\($0.count))" })
    }

    private func folder(_ path: String) throws -> Network {
        let folder = URL(fileURLWithPath: path, isDirectory: true)
        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try RecordFile.bytes(folder.appendingPathComponent(name).path))
        }
        let (nodes, links) = (try bytes("nodes.csv"), try bytes("links.csv"))
        do {
            let read = try NetworkText(nodes: nodes, links: links)
            return Network(
                graph: read.graph, ids: read.ids, names: read.names, evidence: read.evidence, listed: read.listed)
        } catch { throw CommandFault("\(path): \(error)") }
    }

    private func found(_ path: TracedPath, in network: Network, to node: Int, _ bounds: TracingBounds) -> Found {
        let all = network.graph.paths(from: path.listed, to: node, bounds, limit: paths)
        return Found(
            listed: network.ids[path.listed], name: network.names[path.listed], hops: path.hops,
            strength: path.strength,
            paths: all.map { path in
                Path(
                    links: path.links.map { words(network.graph.link($0), network) }, strength: path.strength,
                    weakest: String(path.weakestGrade.letter))
            })
    }

    private func words(_ link: LinkColumns.Link, _ network: Network) -> Link {
        Link(
            from: network.ids[link.from], to: network.ids[link.to], kind: link.kind.word,
            grade: String(link.grade.letter), evidence: link.evidence.map { network.evidence[$0] })
    }

    private func say(_ answer: Answer) {
        for found in answer.exposures {
            print("\(found.listed) \(found.name): \(found.hops) links away, strength \(found.strength)")
            for path in found.paths {
                let steps = path.links.map { "\($0.from) -\($0.kind) (\($0.grade))→ " }.joined()
                print("  \(steps)\(answer.from); weakest \(path.weakest)")
            }
        }
        if answer.exposures.isEmpty {
            print("Nothing listed was found within \(hops) links, of \(answer.nodesReached) nodes.")
        }
        if !answer.complete { print("The search was cut off; there may be more.") }
    }
}
