import Vault

extension RoundDescription.Fault {
    var words: String {
        switch self {
        case .notARound: "not the description of a round, or of a later version"
        case .epoch: "the epoch has to be a short name, such as 2026"
        case .period: "the period needs a first and a last day, yyyy-mm-dd, in this order"
        case .agencies: "a round has two to eight agencies, each named once by letters, digits, ‘-’, ‘_’ and ‘.’"
        case .trustees: "a round has three to eight trustees, each with its own name and signing key"
        case .keyTypes: "the types of keys have to be named, each once"
        case .numbers: "a caseload, a quota, the cap or the block is out of bounds"
        case .signingKey(let name): "the signing key of ‘\(name)’ is no Ed25519 key of 64 hexadecimal digits"
        case .order(let name): "‘\(name)’ has committed before it was its turn"
        case .forged(let name): "the commitment of ‘\(name)’ is not signed by it, or the description was changed since"
        }
    }
}

extension HandedFile.Fault {
    var words: String {
        switch self {
        case .notThisFormat(let expected): "not a file of the format \(expected)"
        case .otherRound: "belongs to another round"
        case .otherEpoch(let found, let expected): "belongs to the epoch \(found), not \(expected)"
        case .unknownAgency(let name): "the round has no agency ‘\(name)’"
        case .wrongStage(let found, let expected): "has passed \(found) trustees, and \(expected) were expected"
        case .cutShort: "the end is missing. Ask for the file again"
        case .goesOn: "something follows its end: two files were joined"
        case .digest: "was changed on the way. Ask for it again"
        case .count(let found, let told): "has \(found) lines, and its end tells of \(told)"
        case .line(let line): "line \(line) is not of the format"
        case .twice(let line): "line \(line) repeats an earlier one"
        case .point(let fault): fault.words
        }
    }
}

extension CurvePoints.Fault {
    var words: String {
        switch self {
        case .length(let count): "\(count) bytes are no whole number of points"
        case .zero(let place): "point \(place + 1) is zero"
        case .offCurve(let place): "point \(place + 1) is not on the curve"
        case .notMultiplied(let place): "point \(place + 1) could not be multiplied"
        }
    }
}

extension BlindingSecret.Refusal {
    var words: String {
        switch self {
        case .roundNotOpen: "not every trustee has committed to a key yet"
        case .unknownAgency(let name): "the round has no agency ‘\(name)’"
        case .unknownType(let type): "the round has no keys of the type ‘\(type)’"
        case .quota(let points, let allowed): "\(points) points with padding, and the round allows \(allowed)"
        }
    }
}

extension BlindingSecret.Spoiled {
    var words: String {
        switch self {
        case .notThisSecret: "not a file that ‘link encode’ kept"
        case .otherRound: "belongs to another round"
        case .otherAgency(let name): "the batch is of the agency ‘\(name)’"
        case .notAllTrustees(let stage): "the batch has passed \(stage) trustees, not all"
        case .points(let found, let expected): "the batch has \(found) points, and \(expected) were handed in"
        case .notMultiplied(let padding):
            "\(padding) points of the padding are wrong: a trustee did not multiply with the key it committed to, "
                + "or points were exchanged. No pseudonyms were made; tell the rapporteur"
        case .point(let fault): fault.words
        }
    }
}

extension TrusteeLog.Fault {
    var words: String {
        switch self {
        case .unknownTrustee(let name): "the round has no trustee ‘\(name)’, or is not open"
        case .notALine(let line): "line \(line) is no line of such a log"
        case .cutShort: "the last line is cut off"
        case .otherRound(let line): "line \(line) belongs to another round"
        case .otherTrustee(let line): "line \(line) is another trustee's"
        case .broken(let line): "line \(line) does not follow the one before: a line was taken out, put in or moved"
        case .forged(let line): "line \(line) is not signed by the trustee"
        case .outOfTurn(let line): "line \(line) tells of work before the key was made or after it was destroyed"
        case .quota(let line): "line \(line) goes beyond the agency's quota, or repeats a batch"
        }
    }
}

extension TrusteeWork.Refusal {
    var words: String {
        switch self {
        case .unknownTrustee(let name): "the round has no trustee ‘\(name)’"
        case .otherKey: "this is not the key that was committed to"
        case .closed: "the key of this round is destroyed"
        case .stage(let found, let expected):
            "the batch has passed \(found) trustees; this one is number \(expected + 1)"
        case .again: "this batch was multiplied already"
        case .quota(let asked, let before, let allowed):
            "\(asked) points asked for after \(before), and the agency's quota is \(allowed)"
        case .point(let fault): fault.words
        case .log(let fault): fault.words
        }
    }
}

extension RoundDescription.Uncommitted {
    var words: String {
        switch self {
        case .unknownTrustee(let name): "the round has no trustee ‘\(name)’"
        case .otherSigningKey: "the signing key is not the one in the description"
        case .notItsTurn: "it is another trustee's turn, or this one has committed already"
        case .notSigned: "the commitment could not be signed"
        }
    }
}

extension RoundLogs.Finding {
    var words: String {
        switch self {
        case .lost(let agency, let trustee): "a batch of \(agency) left \(trustee) and did not arrive at the next"
        case .unexplained(let agency, let trustee):
            "\(trustee) multiplied a batch of \(agency) that the one before did not send"
        case .notClosed(let trustee): "\(trustee) has not destroyed its key"
        }
    }
}
