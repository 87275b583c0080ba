import Statistics
import Web

extension Text {
    /// What an estimate rests on, to somebody who decides and is no statistician.
    static func assumption(_ code: String) -> Text {
        switch Assumption(rawValue: code) {
        case .everyoneReachable: .assumesReach
        case .noHighestOrderDependence: .assumesDependence
        case .alikeOnEachList: .assumesAlike
        case .samePeople: .assumesSamePeople
        case .samePeriod: .assumesSamePeriod
        case .matchedWithoutError: .assumesLinks
        case .matchedWithMeasuredError: .assumesMeasuredLinks
        case .modelChosenFromData: .assumesModel
        case .notForComparison: .notForComparison
        case nil: Text(verbatim: code)
        }
    }

    static let assumptionsHeading = Text(
        en: "What this estimate rests on", zhHant: "此估計的前提與限制", id: "Dasar perkiraan ini",
        vi: "Ước tính này dựa trên gì", th: "การประมาณนี้อาศัยอะไร", fil: "Ang pinagbabatayan ng tantiya")
    static let assumptionsUnit = Text(
        en: "Assumptions and limits", zhHant: "前提與限制", id: "Asumsi dan batas", vi: "Giả định và giới hạn",
        th: "สมมติฐานและข้อจำกัด", fil: "Mga palagay at hangganan")
    private static let assumesReach = Text(
        en: """
            People whom none of these agencies could ever have met are not in this number. Nobody can say how many \
            they are.
            """,
        zhHant: "這些機關都不可能接觸到的人，不在此數之內；其人數無從得知。",
        id: "Orang yang tidak mungkin ditemui lembaga mana pun di sini tidak termasuk; jumlahnya tidak diketahui.",
        vi: "Những người mà không cơ quan nào có thể gặp không nằm trong con số này; không ai biết có bao nhiêu.",
        th: "ผู้ที่หน่วยงานเหล่านี้ไม่มีทางพบได้ ไม่รวมอยู่ในตัวเลขนี้ และไม่มีใครทราบจำนวน",
        fil: "Hindi kasama ang mga taong hindi kailanman matatagpuan ng mga ahensiyang ito; walang nakaaalam ng bilang."
    )
    private static let assumesDependence = Text(
        en: """
            How being known to one agency goes with being known to another is taken to be the same for people who were \
            never found. No data can show whether it is.
            """,
        zhHant: "假定被各機關知悉的關聯性，對從未被發現者亦同；任何資料均無法證明。",
        id:
            """
            Hubungan antardaftar dianggap sama bagi yang tak pernah ditemukan; tak ada data yang dapat \
            membuktikannya.
            """,
        vi:
            """
            Giả định mối liên hệ giữa các danh sách cũng đúng với người chưa được phát hiện; không dữ liệu \
            nào chứng minh được.
            """,
        th: "ถือว่าความเกี่ยวข้องระหว่างรายชื่อเหมือนกันสำหรับผู้ที่ไม่เคยถูกพบ ไม่มีข้อมูลใดพิสูจน์ได้",
        fil:
            """
            Ipinapalagay na gayon din sa mga hindi natagpuan ang ugnayan ng mga listahan; walang datos na \
            makapagpapatunay.
            """
    )
    private static let assumesAlike = Text(
        en: """
            Everybody is taken to be about as easy to find as everybody else. Where some are much harder to find, the \
            true number is higher.
            """,
        zhHant: "假定每個人被發現的難易相近；若有人更難被發現，實際人數會更多。",
        id: "Semua orang dianggap sama mudah ditemukan; bila sebagian jauh lebih sulit, jumlah sebenarnya lebih besar.",
        vi: "Giả định mọi người dễ được phát hiện như nhau; nếu có người khó hơn nhiều, con số thật cao hơn.",
        th: "ถือว่าทุกคนพบได้ง่ายพอ ๆ กัน หากบางคนพบยากกว่ามาก จำนวนจริงจะสูงกว่า",
        fil:
            """
            Ipinapalagay na pare-pareho kadaling matagpuan ang lahat; kung may mas mahirap, mas mataas ang \
            tunay na bilang.
            """
    )
    private static let assumesSamePeople = Text(
        en: "All agencies are taken to mean the same by a victim.", zhHant: "假定各機關對被害人的認定相同。",
        id: "Semua lembaga dianggap memakai pengertian korban yang sama.",
        vi: "Giả định mọi cơ quan hiểu nạn nhân như nhau.", th: "ถือว่าทุกหน่วยงานนิยามผู้เสียหายเหมือนกัน",
        fil: "Ipinapalagay na iisa ang kahulugan ng biktima sa lahat ng ahensiya.")
    private static let assumesSamePeriod = Text(
        en: "Nobody is taken to have come, left or died in the period.", zhHant: "假定期間內無人入境、離境或死亡。",
        id: "Dianggap tak seorang pun datang, pergi, atau meninggal dalam periode itu.",
        vi: "Giả định không ai đến, đi hoặc qua đời trong thời kỳ này.",
        th: "ถือว่าไม่มีใครเข้ามา ออกไป หรือเสียชีวิตในช่วงนี้",
        fil: "Ipinapalagay na walang dumating, umalis o namatay sa panahong ito.")
    private static let assumesLinks = Text(
        en: """
            The same person is taken to have been recognised on every list. If one match in ten was missed, the number \
            comes out 12 to 20 per cent too high.
            """,
        zhHant: "假定同一人在各名單中均被辨認。若漏失一成的比對，結果會高估 12% 至 20%。",
        id:
            """
            Orang yang sama dianggap selalu dikenali; bila sepersepuluh terlewat, hasilnya 12–20 persen \
            terlalu tinggi.
            """,
        vi:
            """
            Giả định một người luôn được nhận ra trên mọi danh sách; nếu bỏ sót một phần mười, con số cao \
            hơn 12–20 phần trăm.
            """,
        th: "ถือว่าจดจำบุคคลเดียวกันได้ทุกครั้ง หากพลาดหนึ่งในสิบ ตัวเลขจะสูงเกิน 12–20 เปอร์เซ็นต์",
        fil:
            """
            Ipinapalagay na laging nakilala ang iisang tao; kung isa sa sampu ang nalampasan, sobra ng \
            12–20 porsiyento ang bilang.
            """
    )
    private static let assumesMeasuredLinks = Text(
        en: """
            How often people were recognised from list to list was measured on a sample, and the bounds \
            marked so carry \
            that error.
            """,
        zhHant: "跨名單辨認的正確程度經抽樣檢核，標示之區間已計入此誤差。",
        id: "Seberapa sering orang dikenali diukur pada sampel; batas yang ditandai memuat kesalahan itu.",
        vi: "Mức độ nhận ra người giữa các danh sách được đo trên mẫu; khoảng được đánh dấu đã tính sai số này.",
        th: "ความถูกต้องของการจับคู่วัดจากตัวอย่าง ช่วงที่ระบุไว้รวมความคลาดเคลื่อนนั้นแล้ว",
        fil: "Sinukat sa sample kung gaano kadalas nakilala ang tao; kasama na ito sa mga hangganang may tanda.")
    private static let assumesModel = Text(
        en: "The model was chosen by looking at the same data. Others fit about as well and give other numbers.",
        zhHant: "模型係依同一資料選出；其他模型同樣適合，但得出不同數字。",
        id: "Model dipilih dari data yang sama. Model lain sama cocoknya dan memberi angka lain.",
        vi: "Mô hình được chọn từ chính dữ liệu này. Mô hình khác cũng phù hợp và cho con số khác.",
        th: "แบบจำลองเลือกจากข้อมูลชุดเดียวกัน แบบอื่นเหมาะพอกันแต่ให้ตัวเลขต่างออกไป",
        fil: "Pinili ang modelo sa datos ding ito. May iba pang angkop na nagbibigay ng ibang bilang.")
    private static let notForComparison = Text(
        en: """
            A difference between two years, regions or countries may come from the lists and not from the \
            crime. Do not \
            measure progress by it alone.
            """,
        zhHant: "不同年度、地區或國家間的差異可能源自名單而非犯罪本身，不宜單憑此數衡量成效。",
        id: "Perbedaan antartahun atau antarnegara bisa berasal dari daftar, bukan dari kejahatannya.",
        vi: "Khác biệt giữa các năm hay các nước có thể do danh sách chứ không do tội phạm.",
        th: "ความต่างระหว่างปีหรือประเทศอาจมาจากรายชื่อ ไม่ใช่จากอาชญากรรม",
        fil: "Maaaring galing sa mga listahan, hindi sa krimen, ang pagkakaiba ng mga taon o bansa.")

    /// An estimator, in a few words.
    static func estimator(_ code: String) -> Text {
        switch EstimateAsked.Method(rawValue: code) {
        case .stepwise: .byStepwise
        case .aic: .byAIC
        case .bic: .byBIC
        case .downhill: .byDownhill
        case .dga: .byGraphs
        case .lcmcr: .byClasses
        case nil: Text(verbatim: code)
        }
    }

    private static let byStepwise = Text(
        en: "Pairs of lists, step by step", zhHant: "逐步選擇名單配對", id: "Pasangan daftar, bertahap",
        vi: "Cặp danh sách, từng bước", th: "คู่รายชื่อ ทีละขั้น", fil: "Mga pares ng listahan, paunti-unti")
    private static let byAIC = Text(
        en: "Pairs of lists by AIC", zhHant: "依 AIC 選擇配對", id: "Pasangan daftar menurut AIC",
        vi: "Cặp danh sách theo AIC", th: "คู่รายชื่อตาม AIC", fil: "Mga pares ayon sa AIC")
    private static let byBIC = Text(
        en: "Best of all models (BIC)", zhHant: "全部模型中最佳者（BIC）", id: "Terbaik dari semua model (BIC)",
        vi: "Mô hình tốt nhất (BIC)", th: "แบบที่ดีที่สุด (BIC)", fil: "Pinakamahusay na modelo (BIC)")
    private static let byDownhill = Text(
        en: "Search downhill (BIC)", zhHant: "逐步下降搜尋（BIC）", id: "Pencarian menurun (BIC)",
        vi: "Tìm kiếm giảm dần (BIC)", th: "ค้นหาแบบลดหลั่น (BIC)", fil: "Paghahanap pababa (BIC)")
    private static let byGraphs = Text(
        en: "Average over graphs (Bayesian)", zhHant: "圖模型平均（貝氏）", id: "Rata-rata atas graf (Bayes)",
        vi: "Trung bình theo đồ thị (Bayes)", th: "ค่าเฉลี่ยข้ามกราฟ (เบย์)", fil: "Karaniwan ng mga graph (Bayes)")
    private static let byClasses = Text(
        en: "Hidden classes of people (Bayesian)", zhHant: "潛在類別（貝氏）", id: "Kelas tersembunyi (Bayes)",
        vi: "Lớp ẩn (Bayes)", th: "กลุ่มแฝง (เบย์)", fil: "Mga nakatagong pangkat (Bayes)")
}
