import Synchronization

/// Counts requests by route and status, and how long they took, for Prometheus.
package final class Meter: Sendable {
    private struct Key: Hashable { let method: String, route: String, status: Int }
    private struct Times {
        var buckets = [Int](repeating: 0, count: Meter.bounds.count)
        var count = 0
        var seconds = 0.0
    }

    private struct State {
        var requests: [Key: Int] = [:]
        var times: [String: Times] = [:]
    }

    /// In seconds.
    fileprivate static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

    private let state = Mutex(State())

    package init() {}

    func count(method: String, route: String, status: Int, seconds: Double) {
        state.withLock {
            $0.requests[Key(method: method, route: route, status: status), default: 0] += 1
            var times = $0.times[route] ?? Times()
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound { times.buckets[index] += 1 }
            times.count += 1
            times.seconds += seconds
            $0.times[route] = times
        }
    }

    /// The text format of Prometheus, sorted, so that two readings can be compared.
    var text: String {
        let (requests, times) = state.withLock { ($0.requests, $0.times) }
        var lines = ["# HELP lodestar_requests_total Requests answered.", "# TYPE lodestar_requests_total counter"]
        lines += requests.map {
            #"lodestar_requests_total{method="\#($0.key.method)",route="\#($0.key.route)",status="\#($0.key.status)"} "#
                + String($0.value)
        }.sorted()
        let name = "lodestar_request_seconds"
        lines += ["# HELP \(name) Time to answer.", "# TYPE \(name) histogram"]
        for (route, time) in times.sorted(by: { $0.key < $1.key }) {
            for (bound, count) in zip(Self.bounds, time.buckets) {
                lines.append(#"\#(name)_bucket{route="\#(route)",le="\#(bound)"} \#(count)"#)
            }
            lines.append(#"\#(name)_bucket{route="\#(route)",le="+Inf"} \#(time.count)"#)
            lines.append(#"\#(name)_sum{route="\#(route)"} \#(time.seconds)"#)
            lines.append(#"\#(name)_count{route="\#(route)"} \#(time.count)"#)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
