/// What an estimate rests on and cannot show. Each is printed with each estimate.
///
/// The sentences are the library's English; whoever shows them in another language translates by case.
public enum Assumption: String, Sendable, CaseIterable {
    case everyoneReachable
    case noHighestOrderDependence
    case alikeOnEachList
    case samePeople
    case samePeriod
    case matchedWithoutError
    case matchedWithMeasuredError
    case modelChosenFromData
    case notForComparison

    /// Those that an estimate rests on.
    static func behind(_ method: EstimateMethod, linkageMeasured: Bool) -> [Assumption] {
        allCases.filter { assumption in
            switch assumption {
            case .matchedWithoutError: !linkageMeasured
            case .matchedWithMeasuredError: linkageMeasured
            case .modelChosenFromData: method != .lcmcr
            case .alikeOnEachList: method != .lcmcr
            default: true
            }
        }
    }

    /// What it says, to somebody who decides and is no statistician.
    public var sentence: String {
        switch self {
        case .everyoneReachable:
            """
            People whom none of these organisations could ever have met are not in this number. It cannot say how many \
            they are.
            """
        case .noHighestOrderDependence:
            """
            How being on some lists goes with being on others among the people seen is taken to hold for those never \
            seen. Nothing in the data can show whether it does.
            """
        case .alikeOnEachList:
            """
            Everybody is taken to be about as easy to find as everybody else, but for what the model's terms say. \
            Where some are much harder to find, the true number is higher.
            """
        case .samePeople:
            """
            All lists are taken to record the same kind of person: what one organisation calls a victim, the others do \
            too.
            """
        case .samePeriod:
            """
            Nobody is taken to have come, left or died in the period. The longer it is, the less this holds.
            """
        case .matchedWithoutError:
            """
            The same person is taken to have been recognised each time on every list. If one match in ten was missed, \
            the number comes out 12 to 20 per cent too high; if strangers were taken for one person, too low.
            """
        case .matchedWithMeasuredError:
            """
            How often people were recognised from list to list was measured on a sample; the interval marked so \
            carries that error, and rests on the sample being like the rest.
            """
        case .modelChosenFromData:
            """
            The model was chosen by looking at the same data. Other models fit about as well and give other numbers: \
            they are listed.
            """
        case .notForComparison:
            """
            A difference between two years, regions or countries may come from the lists and not from the crime. Do \
            not measure progress by it alone.
            """
        }
    }
}
