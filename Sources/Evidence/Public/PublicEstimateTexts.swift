import Lexicon
import Web

extension Text {
    static let dataEstimates = Text(
        en: "Estimates of those never found", zhHant: "未被發現者之估計", id: "Perkiraan mereka yang tak ditemukan",
        vi: "Ước tính người chưa được phát hiện",
        th: "การประมาณผู้ที่ไม่เคยถูกพบ", fil: "Tantiya ng mga hindi natagpuan")
    static let toldSentence = Text(
        en: """
            About {detected} people were found in {territory} in {period}. By this estimate about {value} more were \
            never found: at least {low}, at most {high}.
            """,
        zhHant: "{period} 年在{territory}約發現 {detected} 人；依此估計，另有約 {value} 人從未被發現（至少 {low} 人，至多 {high} 人）。",
        id: """
            Sekitar {detected} orang ditemukan di {territory} pada {period}. Menurut perkiraan ini sekitar \
            {value} orang \
            lagi tak pernah ditemukan: paling sedikit {low}, paling banyak {high}.
            """,
        vi: """
            Khoảng {detected} người được phát hiện tại {territory} trong {period}. Theo ước tính này, khoảng {value} \
            người nữa chưa được phát hiện: ít nhất {low}, nhiều nhất {high}.
            """,
        th: """
            พบผู้คนประมาณ {detected} คนใน {territory} ช่วง {period} ตามการประมาณนี้ยังมีอีกราว {value} \
            คนที่ไม่เคยถูกพบ \
            อย่างน้อย {low} ไม่เกิน {high}
            """,
        fil: """
            Mga {detected} tao ang natagpuan sa {territory} noong {period}. Sa tantiyang ito, mga {value} pa ang hindi \
            natagpuan: hindi bababa sa {low}, hindi hihigit sa {high}.
            """)
    static let toldSentenceRange = Text(
        en: """
            About {detected} people were found in {territory} in {period}. By these estimates between {low} and {high} \
            more were never found. No single number can be told.
            """,
        zhHant: "{period} 年在{territory}約發現 {detected} 人；依各項估計，另有 {low} 至 {high} 人從未被發現，無法給出單一數字。",
        id: """
            Sekitar {detected} orang ditemukan di {territory} pada {period}. Menurut perkiraan ini antara \
            {low} dan {high} \
            orang lagi tak pernah ditemukan. Satu angka saja tidak dapat diberikan.
            """,
        vi: """
            Khoảng {detected} người được phát hiện tại {territory} trong {period}. Theo các ước tính này, từ {low} đến \
            {high} người nữa chưa được phát hiện. Không thể đưa ra một con số duy nhất.
            """,
        th: """
            พบผู้คนประมาณ {detected} คนใน {territory} ช่วง {period} ตามการประมาณเหล่านี้ยังมีอีก {low} ถึง {high} คน\
            ที่ไม่เคยถูกพบ ไม่อาจบอกเป็นตัวเลขเดียวได้
            """,
        fil: """
            Mga {detected} tao ang natagpuan sa {territory} noong {period}. Sa mga tantiyang ito, nasa \
            pagitan ng {low} \
            at {high} pa ang hindi natagpuan. Walang iisang bilang na masasabi.
            """)
    static let toldWarning = Text(
        en: "Read with care: the ways to this number disagree", zhHant: "請審慎解讀：各方法結果不一",
        id: "Baca dengan hati-hati: cara-cara menghitungnya tidak sepakat",
        vi: "Hãy đọc thận trọng: các cách tính không thống nhất",
        th: "โปรดอ่านด้วยความระมัดระวัง วิธีต่าง ๆ ให้ผลไม่ตรงกัน",
        fil: "Basahin nang maingat: hindi magkasundo ang mga paraan")
    static let toldWarningLead = Text(
        en: """
            Estimators that are all in use lead far apart here. Only the range is told; do not quote a number from \
            inside it. It is an estimate, and nobody counted these people.
            """,
        zhHant: "各種通用估計方法在此結果差異甚大，故僅公布範圍，請勿引用其中任一數字。此為估計，並非實際計數。",
        id: "Cara-cara yang lazim memberi hasil berjauhan. Hanya kisarannya yang disampaikan; jangan kutip satu angka.",
        vi: "Các phương pháp thông dụng cho kết quả xa nhau. Chỉ công bố khoảng; đừng trích một con số trong đó.",
        th: "วิธีที่ใช้กันทั่วไปให้ผลห่างกันมาก จึงบอกเพียงช่วง อย่าอ้างตัวเลขใดตัวเลขหนึ่ง",
        fil: "Malayo ang agwat ng mga karaniwang paraan. Saklaw lamang ang inilalahad; huwag sumipi ng iisang bilang.")
    static let toldEstimated = Text(
        en: "An estimate: nobody counted these people", zhHant: "此為估計，並非實際計數",
        id: "Perkiraan: tak seorang pun menghitung orang-orang ini", vi: "Ước tính: không ai đếm những người này",
        th: "เป็นการประมาณ ไม่มีใครนับคนเหล่านี้", fil: "Tantiya: walang bumilang sa mga taong ito")
    static let toldEstimatedLead = Text(
        en: "Quote it only with its bounds, and with what it rests on below.", zhHant: "引用時請一併列出上下限及以下前提。",
        id: "Kutip hanya bersama batas-batasnya dan dasarnya di bawah.",
        vi: "Chỉ trích dẫn kèm giới hạn và các giả định bên dưới.",
        th: "โปรดอ้างพร้อมช่วงและข้อสมมติด้านล่าง", fil: "Sipiin lamang kasama ang mga hangganan at batayan sa ibaba.")
    static let toldDetected = Text(
        en: "Found", zhHant: "已發現", id: "Ditemukan", vi: "Đã phát hiện", th: "ที่พบ", fil: "Natagpuan")
    static let toldUndetected = Text(
        en: "Never found (estimated)", zhHant: "未被發現（估計）", id: "Tak ditemukan (perkiraan)",
        vi: "Chưa phát hiện (ước tính)", th: "ไม่เคยถูกพบ (ประมาณ)", fil: "Hindi natagpuan (tantiya)")
    static let toldEverybody = Text(
        en: "Found and never found (estimated)", zhHant: "全部（估計）", id: "Seluruhnya (perkiraan)",
        vi: "Tất cả (ước tính)", th: "ทั้งหมด (ประมาณ)", fil: "Lahat (tantiya)")
    static let toldFigures = Text(
        en: "Found and never found", zhHant: "已發現與未被發現", id: "Ditemukan dan tidak", vi: "Đã và chưa phát hiện",
        th: "ที่พบและไม่เคยถูกพบ", fil: "Natagpuan at hindi")
    static let toldOf = Text(en: "People", zhHant: "對象", id: "Orang", vi: "Người", th: "คน", fil: "Tao")
    static let toldValue = Text(
        en: "Number", zhHant: "數值", id: "Angka", vi: "Con số", th: "จำนวน", fil: "Bilang")
    static let toldLow = Text(
        en: "At least (95 %)", zhHant: "下限（95%）", id: "Paling sedikit (95 %)", vi: "Ít nhất (95 %)",
        th: "อย่างน้อย (95 %)", fil: "Hindi bababa (95 %)")
    static let toldHigh = Text(
        en: "At most (95 %)", zhHant: "上限（95%）", id: "Paling banyak (95 %)", vi: "Nhiều nhất (95 %)",
        th: "ไม่เกิน (95 %)", fil: "Hindi hihigit (95 %)")
    static let toldRangeNote = Text(
        en: "The bounds reach over all ways, because they disagree; there is no number in between to quote.",
        zhHant: "因各方法不一，上下限涵蓋所有方法，其間無可引用之單一數字。",
        id: "Batasnya mencakup semua cara karena hasilnya tidak sepakat; tak ada angka di antaranya untuk dikutip.",
        vi: "Giới hạn bao trùm mọi cách vì chúng không thống nhất; không có con số nào ở giữa để trích dẫn.",
        th: "ช่วงครอบคลุมทุกวิธีเพราะผลไม่ตรงกัน ไม่มีตัวเลขระหว่างนั้นให้อ้าง",
        fil: "Saklaw ng mga hangganan ang lahat ng paraan; walang iisang bilang sa pagitan na masisipi.")
    static let toldRounded = Text(
        en: "All figures are rounded, so that no small group can be worked out of them; sums may be off.",
        zhHant: "所有數字均經取整，以免推知小群體，故合計可能不符。",
        id: "Semua angka dibulatkan agar kelompok kecil tidak dapat dihitung; jumlahnya bisa sedikit berbeda.",
        vi: "Mọi số đều làm tròn để không suy ra nhóm nhỏ; tổng có thể lệch.",
        th: "ตัวเลขทั้งหมดปัดเศษเพื่อไม่ให้รู้กลุ่มเล็ก ผลรวมอาจไม่ตรง",
        fil: "Binilog ang lahat ng bilang upang hindi mahinuha ang maliliit na grupo; maaaring hindi tugma ang kabuuan."
    )
    static let toldWays = Text(
        en: "The same number in several ways", zhHant: "以不同方法估計", id: "Angka yang sama dengan beberapa cara",
        vi: "Cùng con số theo nhiều cách", th: "ตัวเลขเดียวกันด้วยหลายวิธี", fil: "Iisang bilang sa iba’t ibang paraan")
    static let toldWay = Text(en: "Way", zhHant: "方法", id: "Cara", vi: "Cách", th: "วิธี", fil: "Paraan")
    static let toldWaysNote = Text(
        en: "A way without a number found that these data do not carry one.", zhHant: "未列數字者，表示該方法認為資料無法估計。",
        id: "Cara tanpa angka menilai data ini tidak memadai.", vi: "Cách không có số cho thấy dữ liệu không đủ.",
        th: "วิธีที่ไม่มีตัวเลขคือข้อมูลไม่เพียงพอ", fil: "Ang paraang walang bilang ay hindi sapat ang datos.")
    static let toldWithoutEach = Text(
        en: "Without each list", zhHant: "逐一移除名單", id: "Tanpa setiap daftar", vi: "Khi bỏ từng danh sách",
        th: "เมื่อตัดแต่ละรายชื่อ", fil: "Kapag wala ang bawat listahan")
    static func toldWithout(_ list: Text) -> Text {
        Text(
            en: "Without \(list(in: .en))", zhHant: "移除\(list(in: .zhHant))", id: "Tanpa \(list(in: .en))",
            vi: "Không có \(list(in: .en))", th: "ไม่รวม \(list(in: .en))", fil: "Wala ang \(list(in: .en))")
    }
    static let toldLists = Text(
        en: "Lists", zhHant: "名單", id: "Daftar", vi: "Danh sách", th: "รายชื่อ", fil: "Mga listahan")
    static let toldBounds = Text(
        en: "The line shows the bounds at 95 %.", zhHant: "線段為 95% 信賴區間。", id: "Garis menunjukkan batas 95 %.",
        vi: "Đoạn thẳng là khoảng 95 %.", th: "เส้นแสดงช่วง 95 %", fil: "Ipinapakita ng linya ang hangganang 95 %.")
}
