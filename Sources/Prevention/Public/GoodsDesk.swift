import Policy
import Store
package import Web

/// Anybody may ask what the lists say of a product and a country. Nothing of who asked, or what, is kept.
package struct GoodsDesk: Desk {
    let office: PreventionOffice

    package static let path = "/goods"

    package var routes: [Route] {
        [
            Route(
                .get, Self.path, .open, as: "goods.asked",
                fields: [
                    FieldSpec("product", .text(max: GoodsQuestion.productMost)), FieldSpec("country", .text(max: 120)),
                ], ask)
        ]
    }

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let lists = try await office.lists()
        let day = office.day(visit.now)
        guard visit.query["product"] != nil || visit.query["country"] != nil else {
            return .page(GoodsPage(lists, on: day), .nothing)
        }
        do {
            let answer = GoodsAnswer(try GoodsQuestion(visit.query), lists, on: day)
            return .page(GoodsPage(lists, on: day, answer: answer, entered: visit.query), .nothing)
        } catch {
            return .page(
                GoodsPage(lists, on: day, entered: visit.query, problems: error.all), status: 422, .nothing)
        }
    }
}
