import Vault
import Web

/// What a person typed to come to their own file.
struct PersonForm {
    let receipt: Receipt
    let number: PersonAccess.Number

    /// Both together open the file: neither is ever shown again.
    static let fields = [FieldSpec("receipt", .secret, required: true), FieldSpec("number", .secret, required: true)]

    init(_ fields: Fields) throws(Problems) {
        var problems: [Problem] = []
        let receipt = try? Receipt(typed: fields["receipt"] ?? "")
        let number = try? PersonAccess.Number(typed: fields["number"] ?? "")
        if receipt == nil { problems.append(Problem("receipt", .myReceiptMistyped)) }
        if number == nil { problems.append(Problem("number", .myNumberMistyped)) }
        guard let receipt, let number else { throw Problems(problems) }
        self.receipt = receipt
        self.number = number
    }
}
