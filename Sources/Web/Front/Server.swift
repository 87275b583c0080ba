import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Serves a front door over HTTP until it is told to stop; requests under way are finished first.
package struct Server: Sendable {
    private let front: Front
    private let host: String
    private let port: Int
    private let connectionsMax: Int
    private let bodySeconds: Int
    private let onListening: @Sendable (Int) async -> Void

    /// - Parameters:
    ///   - port: 0 takes any free one.
    ///   - onListening: is given the port, once requests are taken.
    package init(
        _ front: Front, host: String = "127.0.0.1", port: Int = 8080, connectionsMax: Int = 1_024,
        bodySeconds: Int = Limits.bodySeconds,
        onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.front = front
        self.host = host
        self.port = port
        self.connectionsMax = connectionsMax
        self.bodySeconds = bodySeconds
        self.onListening = onListening
    }

    /// The address was not to be had.
    package struct CannotListen: Error, CustomStringConvertible {
        let host: String
        let port: Int
        let reason: String

        package var description: String {
            "Nothing can listen at \(host), port \(port): \(reason). Name another with --host and --port."
        }
    }

    /// Runs until SIGTERM or SIGINT, or until its task is cancelled; each is a graceful stop.
    package func run() async throws {
        // The library's own lines can quote what a client sent; only its warnings are let through.
        var logger = Logger(label: "lodestar.server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let services = ServiceGroup(
            configuration: .init(
                services: [application(logger)], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        // In a task of its own: cancelled from outside it would drop the requests under way.
        let running = Task { try await services.run() }
        try await withTaskCancellationHandler {
            do { try await running.value } catch let error as IOError {
                throw CannotListen(host: host, port: port, reason: String(cString: strerror(error.errnoCode)))
            }
        } onCancel: {
            Task { await services.triggerGracefulShutdown() }
        }
    }

    private func application(_ logger: Logger) -> some ApplicationProtocol {
        let (front, onListening, bodySeconds) = (front, onListening, bodySeconds)
        return Application(
            responder: CallbackResponder<Caller> { request, caller in
                await Wire.answer(request, caller, front, bodySeconds: bodySeconds)
            },
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(Int64(Limits.idleSeconds)),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: Limits.headerBytes, maxHeaderListSize: Limits.headerBytes,
                        maxHeaderFieldCount: Limits.headers))),
            configuration: .init(
                address: .hostname(host, port: port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(connectionsMax)),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? 0) }, logger: logger)
    }
}

/// Who is on the other end of a connection, as far as the door needs to know.
struct Caller: RequestContext {
    var coreContext: CoreRequestContextStorage
    let address: String
    let isOnThisMachine: Bool

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
        isOnThisMachine = address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }
}

/// Turns the server's requests and responses into ours and back.
enum Wire {
    static func answer(
        _ request: Request, _ caller: Caller, _ front: Front, bodySeconds: Int
    ) async -> Hummingbird.Response {
        let (method, path, headers) = (request.method.rawValue, request.head.path ?? "/", headers(request))
        let allowance = await front.allowance(for: Knock(method, path, headers: headers))
        let (body, fault) = await read(request, upTo: allowance.bytes, seconds: allowance.seconds ?? bodySeconds)
        let reply = await front.answer(
            Knock(
                method, path, headers: headers, body: body, bodyFault: fault, hasOneHost: hasOneHost(request),
                isFromLoopback: caller.isOnThisMachine, address: caller.address))
        var fields = HTTPFields()
        for header in reply.headers {
            guard let name = HTTPField.Name(header.name) else { continue }
            fields.append(HTTPField(name: name, value: header.value))
        }
        return .init(
            status: .init(code: reply.status), headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: reply.body)))
    }

    /// The server takes the first host out of the fields; a second one stays among them.
    private static func hasOneHost(_ request: Request) -> Bool {
        request.head.authority?.isEmpty == false
            && !request.headers.contains { $0.name.canonicalName == "host" }
    }

    private static func headers(_ request: Request) -> [String: String] {
        var headers: [String: String] = [:]
        // The server keeps the host apart from the other fields; the check of where a form comes from asks for it.
        headers["host"] = request.head.authority
        for field in request.headers {
            let name = field.name.canonicalName
            let separator = name == "cookie" ? "; " : ", "
            headers[name] = headers[name].map { $0 + separator + field.value } ?? field.value
        }
        return headers
    }

    /// Reads the body as far as the limits go, in size and in time.
    private static func read(
        _ request: Request, upTo most: Int, seconds: Int
    ) async -> ([UInt8], Knock.BodyFault?) {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most {
            return ([], .tooLarge)
        }
        return await withTaskGroup(of: ([UInt8], Knock.BodyFault?).self) { group in
            group.addTask {
                var bytes: [UInt8] = []
                do {
                    for try await part in request.body {
                        guard bytes.count + part.readableBytes <= most else { return ([], .tooLarge) }
                        bytes.append(contentsOf: part.readableBytesView)
                    }
                    return (bytes, nil)
                } catch {
                    return ([], .broken)
                }
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return ([], .tooSlow)
            }
            let first = await group.next() ?? ([], .broken)
            group.cancelAll()
            return first
        }
    }
}
