import Matching

/// Which states are bound by the two instruments that ports ask about, as far as the tables of the program reach.
///
/// Parties to the FAO Agreement on Port State Measures (2009) with the day on which it entered into force for them, as
/// deposited by 2021; ratifications of the Work in Fishing Convention of the ILO (2007, No. 188), as registered by
/// January 2019. Facts alone, from the depositaries' tables; states that joined later are missing, and pages say so.
enum PortStateTable {
    /// Until when the tables were kept, for whoever reads what they say.
    static let portStateMeasuresAsOf = "2021"
    static let workInFishingAsOf = "2019-01"

    static let agreements: PortAgreements? = {
        let measures = rows(portStateMeasures).map { "\($0.state),\($0.state),\($0.day)" }
        let work = rows(workInFishing).map { "\($0.state),\($0.day)" }
        return try? PortAgreements(
            portStateMeasures: bytes(["Country,ISO3 code,Entry_into_force_date"] + measures),
            workInFishing: bytes(["participant,date"] + work))
    }()

    private static func rows(_ text: String) -> [(state: Substring, day: Substring)] {
        text.split(whereSeparator: \.isWhitespace).map { ($0.prefix(3), $0.dropFirst(4)) }
    }

    private static func bytes(_ lines: [String]) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) }

    static let portStateMeasures = """
        ALB:2017-05-07 AUS:2016-06-05 AUT:2016-06-05 BEL:2016-06-05 BGD:2020-01-21 BGR:2016-06-05
        BHS:2016-11-06 BRB:2016-06-05 CAN:2019-07-20 CHL:2016-06-05 CIV:2019-11-24 CPV:2016-07-23 CRI:2016-06-05
        CUB:2016-06-05 CYP:2016-06-05 CZE:2016-06-05 DEU:2016-06-05 DJI:2017-12-27 DMA:2016-06-05 DNK:2017-12-28
        ECU:2019-03-07 ESP:2016-06-05 EST:2016-06-05 FIN:2016-06-05 FJI:2019-03-15 FRA:2016-08-10 GAB:2016-06-05
        GBR:2021-03-02 GHA:2016-12-29 GIN:2016-07-03 GMB:2016-08-28 GRC:2016-06-05 GRD:2016-07-17 GUY:2016-06-05
        HRV:2016-06-05 HUN:2016-06-05 IDN:2016-07-23 IRL:2016-06-05 ISL:2016-06-05 ITA:2016-06-05 JPN:2017-06-16
        KEN:2017-09-22 KHM:2020-01-06 KNA:2016-06-05 KOR:2016-06-05 LBR:2019-06-20 LBY:2019-01-04 LKA:2016-06-05
        LTU:2016-06-05 LUX:2016-06-05 LVA:2016-06-05 MDG:2017-04-26 MDV:2017-04-15 MLT:2016-06-05 MMR:2016-06-05
        MNE:2017-06-16 MOZ:2016-06-05 MRT:2017-02-22 MUS:2016-06-05 NAM:2017-08-17 NIC:2020-09-15 NLD:2016-06-05
        NOR:2016-06-05 NZL:2016-06-05 OMN:2016-06-05 PAN:2016-12-21 PER:2017-10-27 PHL:2018-06-25 PLW:2016-06-05
        POL:2016-06-05 PRT:2016-06-05 ROU:2016-06-05 RUS:2021-01-07 SDN:2016-06-11 SEN:2017-04-22 SLE:2018-10-17
        SOM:2016-06-05 STP:2016-12-22 SVK:2016-06-05 SVN:2016-06-05 SWE:2016-06-05 SYC:2016-06-05 TGO:2017-01-01
        THA:2016-06-05 TON:2016-06-05 TTO:2019-11-23 TUR:2018-04-29 URY:2016-06-05 USA:2016-06-05 VCT:2016-07-23
        VNM:2019-03-04 VUT:2016-06-05 ZAF:2016-06-05
        """

    static let workInFishing = """
        AGO:2016-10-11 ARG:2011-09-15 BIH:2010-02-04 COG:2014-05-14 EST:2016-05-03 FRA:2015-10-28 LTU:2016-11-16
        MAR:2013-05-16 NAM:2018-09-20 NOR:2016-01-08 SEN:2018-09-21 ZAF:2013-06-20 THA:2019-01-30 GBR:2019-01-11
        """
}
