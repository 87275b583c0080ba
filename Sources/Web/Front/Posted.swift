/// What a form brought, read once: its fields and, where the route asks for one, its files.
struct Posted: Sendable {
    private(set) var fields: [(String, String)] = []
    private(set) var files: [String: UploadedFile] = [:]
    /// Why it cannot be taken. It counts only once it is known that the form is ours.
    private(set) var fault: (any Error)?

    /// - Parameter route: what is not declared there as a file is not taken for one.
    init(_ knock: Knock, for route: Route?) {
        guard let route, route.method == .post, !knock.body.isEmpty else { return }
        let type = knock.headers["content-type"].flatMap { HeaderValue($0) }
        if type?.word == "multipart/form-data", !route.files.isEmpty, let type {
            let form = Multipart(knock.body, contentType: type, files: route.files)
            (fields, files, fault) = (form.fields, form.files, form.fault)
        } else if knock.body.count > Limits.bodyBytes {
            fault = URLEncoded.Fault.tooMany
        } else {
            if type?.word != "application/x-www-form-urlencoded" { fault = WrongType() }
            do { fields = try URLEncoded.read(knock.body) } catch { fault = fault ?? error }
        }
        if knock.headers["content-encoding"] != nil { fault = WrongType() }
    }
}

extension Route {
    /// The most that each file may hold.
    var files: [String: Int] {
        var most: [String: Int] = [:]
        for field in fields { if case .file(let bytes) = field.kind { most[field.name] = bytes } }
        return most
    }

    /// The most that a whole request may hold: words as everywhere, and the files.
    var bodyBytes: Int { files.values.reduce(Limits.bodyBytes, +) }
}
