/// What every answer says to the browser about itself.
enum SecurityHeaders {
    static let contentPolicy = [
        "default-src 'none'", "style-src 'self'", "img-src 'self' data:", "script-src 'self'", "form-action 'self'",
        "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'",
    ].joined(separator: "; ")

    static let permissions = [
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media",
        "fullscreen", "geolocation", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi",
        "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "usb",
    ].map { "\($0)=()" }.joined(separator: ", ")

    static let always: [(name: String, value: String)] = [
        ("Content-Security-Policy", contentPolicy),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", permissions),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Robots-Tag", "noindex, nofollow, noarchive"),
    ]

    /// Puts them on an answer. Nothing is kept by browser or proxy unless the answer says so itself.
    static func dress(_ reply: Reply, overTLS: Bool) -> Reply {
        var reply = reply
        for header in always { reply.set(header.name, header.value) }
        if reply["Cache-Control"].isEmpty { reply.set("Cache-Control", "no-store") }
        if overTLS { reply.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains") }
        // The same address answers differently by these; a cache that ignores no-store must at least know it.
        reply.set("Vary", "Accept, Accept-Language, Cookie")
        return reply
    }
}
