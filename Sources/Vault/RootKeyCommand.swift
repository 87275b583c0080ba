import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Asks a program for the root key, without waiting for ever or reading without end.
struct RootKeyCommand {
    let program: String
    let arguments: [String]
    let timeout: Duration

    private static let outputLimit = 4096

    func output() throws(RootKeyUnavailable) -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch { throw .commandFailed(program: program, status: nil) }
        let deadline = ContinuousClock.now + timeout
        let output = read(pipe.fileHandleForReading.fileDescriptor, until: deadline)
        while process.isRunning, output != nil, ContinuousClock.now < deadline { usleep(2_000) }
        guard let output, !process.isRunning else {
            // Only the process that was started here is ended.
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            throw .commandTooSlow(program: program)
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw .commandFailed(program: program, status: process.terminationStatus)
        }
        return output
    }

    /// Everything up to the end of the output; nil when the time or the limit is passed first.
    private func read(_ descriptor: Int32, until deadline: ContinuousClock.Instant) -> Data? {
        var collected = Data()
        var buffer = [UInt8](repeating: 0, count: Self.outputLimit)
        while collected.count <= Self.outputLimit {
            guard ContinuousClock.now < deadline else { return nil }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 50) > 0 else { continue }
            #if canImport(Darwin)
            let count = Darwin.read(descriptor, &buffer, buffer.count)
            #elseif canImport(Musl)
            let count = Musl.read(descriptor, &buffer, buffer.count)
            #else
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            #endif
            guard count > 0 else { return collected }
            collected += buffer.prefix(count)
        }
        return nil
    }
}
