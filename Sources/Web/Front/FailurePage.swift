/// Says that something did not happen, and what to do now. It tells nothing about what was asked for.
struct FailurePage: Page {
    struct Resend: Sendable, Encodable {
        struct Field: Sendable, Encodable { let name: String, value: String }
        let path: String
        let fields: [Field]
    }

    private let failure: Failure
    private let reference: String?
    private let problems: [Problem]
    private let resend: Resend?
    let frame: Frame

    init(
        _ failure: Failure, reference: String? = nil, problems: [Problem] = [], resend: Resend? = nil, frame: Frame
    ) {
        self.failure = failure
        self.reference = reference
        self.problems = problems
        self.resend = resend
        self.frame = frame
    }

    var status: Int { failure.status }

    func title(_ say: Words) -> String { say(failure.heading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        var body: HTML = #"<p class="lead">\#(say.html(failure.advice))</p>"#
        if !problems.isEmpty {
            body += #"<ul class="plain">\#(problems.html { "<li>\(say.html($0.text))</li>" })</ul>"#
        }
        if let reference {
            body += "<p>\(say.html(.failureReference)) <strong class=\"code\">\(reference)</strong></p>"
        }
        if let resend {
            let hidden = resend.fields.html {
                #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"#
            }
            body += forms.post(to: resend.path, hidden + Button(.sendAgain).html(say))
        }
        return body
    }

    // Programs get a problem document instead.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(failure.status)
    }
}
