/// The library's English for what a report says by case; whoever shows it in another language translates by case.
extension EstimateMethod {
    public var title: String {
        switch self {
        case .stepwise: "stepwise choice of pairs"
        case .aic: "choice of pairs by AIC, profile likelihood"
        case .bic: "all models, lowest BIC"
        case .downhill: "downhill search by BIC"
        case .dga: "average over decomposable graphs"
        case .lcmcr: "latent classes"
        }
    }
}

extension WithheldEstimate {
    /// Why there is no number.
    public var reason: String {
        switch self {
        case .tooFewLists: "one list says nothing about the people who are not on it"
        case .table(let refusal): refusal.description
        case .tooManyModels(let lists): "with \(lists) lists there are too many models to compare all of them"
        case .tooManyLists(let lists, let most): "\(lists) lists are more than this method can take; it takes \(most)"
        case .noModelAdmissible(let compared): "none of the \(compared) models compared has an estimate"
        case .noInterval(let refusal): "there is no interval for the estimate: \(refusal.sentence)"
        case .graphs(let refusal): refusal.sentence
        case .chains(let refusal): refusal.sentence
        case .outOfProportion(let estimate, let observed):
            """
            the fit comes to \(EstimateText.scientific(estimate)) people from \(observed) who were seen: \
            that is no estimate, but a sign that the overlaps hold none
            """
        }
    }

    /// What can be done.
    public var advice: String {
        switch self {
        case .tooFewLists: "Add a list that an independent organisation keeps of the same people and the same period."
        case .table(.nobody): "Check that the right file was read."
        case .table(.emptyList): "Leave that list out, or ask its keeper for the right period."
        case .table(.noOverlap):
            "Check the matching between the lists; if nobody is on two of them indeed, no estimate can be made."
        case .table, .noModelAdmissible:
            """
            Put lists together that record the same work, ask for a longer period, or choose a lower threshold; \
            if nothing helps, publish that the data carry no estimate.
            """
        case .tooManyModels: "Use the method downhill, or a lower order."
        case .tooManyLists: "Put lists together that record the same work, or use another method."
        case .noInterval(.restsOnOnePerson):
            "Nothing can be published that rests on one person. Put lists together that record the same work."
        case .noInterval: "The point is shown with no replicates; it must not be published without an interval."
        case .graphs: "Look at the other methods beside it."
        case .chains: "Look at the other methods beside it; a longer run may or may not help."
        case .outOfProportion: "Publish that the data carry no estimate."
        }
    }
}

extension BootstrapRefusal {
    public var sentence: String {
        switch self {
        case .noEstimate: "the table carries no estimate"
        case .restsOnOnePerson: "without one of the people seen there would be no estimate at all"
        case .tooManyInadmissible(let count, let all):
            "\(count) of \(all) tables drawn anew carry no estimate, so nothing shows how far the number may be off"
        case .allOnOneSide: "all tables drawn anew give numbers on the same side of it"
        }
    }
}

extension MethodNote {
    public var sentence: String {
        switch self {
        case .startsDisagree(let ends):
            "Searches from different models ended at \(ends) different ones; the one from independent lists is shown."
        case .termsUpTo(let lists):
            "Only models in which at most \(lists) lists depend on each other at once were looked at."
        case .choiceNotInInterval:
            """
            The interval takes the model for given, although the data chose it; in a published trial intervals of that \
            kind, said to hold 95 times of 100, held 61 times.
            """
        case .replicatesWithout(let count, let all): "\(count) of \(all) tables drawn anew carried no estimate."
        case .posteriorMean(let mean): "The estimate is the posterior median; the mean is \(EstimateText.whole(mean))."
        case .withoutCorrection(let estimate):
            """
            Missed and wrong matches are taken out as far as the sample tells; as the lists were matched, the estimate \
            is \(EstimateText.whole(estimate)).
            """
        case .linkageNotInInterval: "The interval does not carry the errors of the matching."
        }
    }
}

extension Verdict {
    /// What may be published, in one sentence.
    public var sentence: String {
        switch advice {
        case .number:
            "The estimates agree well enough that the number may be published, with its interval and all that is below."
        case .range:
            """
            Publish no single number. The estimates run from \(EstimateText.whole(lowest)) to \
            \(EstimateText.whole(highest)); that range may be published, with all that is below.
            """
        case .none: "Publish no number. What may be published is that these data carry none that can be relied on."
        }
    }
}

extension Verdict.Reason {
    public var sentence: String {
        switch self {
        case .estimatesApart(let factor):
            "Methods, and models that the data do not rule out, differ \(EstimateText.decimals(factor)) times."
        case .intervalsApart(let first, let second):
            "The 95 % intervals of ‘\(first.title)’ and ‘\(second.title)’ have nothing in common."
        case .noUpperEnd(let method): "By ‘\(method.title)’ the data set no upper end."
        case .fewMethods(let count): "Only \(count) of the methods gave an estimate, so they cannot check each other."
        case .twoLists: "With two lists nothing shows whether being on one makes being on the other more likely."
        case .fewSeen: "By one of the estimates fewer than one person in a hundred was seen."
        case .oneListDecides(let list, let factor):
            "Without the list \(list) the estimate changes \(EstimateText.decimals(factor)) times."
        }
    }
}

extension GraphRefusal {
    public var sentence: String {
        switch self {
        case .nobody: EstimateRefusal.nobody.description
        case .tooFewLists: "one list says nothing about the people who are not on it"
        case .emptyList(let name): EstimateRefusal.emptyList(name).description
        case .noOverlap: EstimateRefusal.noOverlap.description
        case .tooManyLists(let lists):
            "with \(lists) lists there are too many graphs; it takes \(DecomposableGraphs.listsMax) at most"
        case .openEnded(let share, let people):
            """
            \(EstimateText.decimals(share * 100)) per cent of the weight lies at \(people) unseen people and would go \
            on beyond: the data set no upper end
            """
        }
    }
}

extension LatentRefusal {
    public var sentence: String {
        switch self {
        case .nobody: EstimateRefusal.nobody.description
        case .tooFewLists: "with so few lists classes cannot be told apart"
        case .emptyList(let name): EstimateRefusal.emptyList(name).description
        case .noOverlap: EstimateRefusal.noOverlap.description
        case .notMixed(let mixing):
            """
            the sampler's chains did not come to agree (R-hat \(EstimateText.decimals(mixing.rHat)), \
            effective size \(EstimateText.whole(mixing.effectiveSize)))
            """
        }
    }
}
