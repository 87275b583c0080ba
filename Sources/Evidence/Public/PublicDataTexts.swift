import Web

extension Text {
    static let dataHeading = Text(
        en: "Published figures", zhHant: "公布的統計", id: "Angka yang diterbitkan", vi: "Số liệu đã công bố",
        th: "ตัวเลขที่เผยแพร่", fil: "Mga inilathalang bilang")
    static let dataLead = Text(
        en: "How many people were found and helped. Before anything is published here, we try to find somebody in it.",
        zhHant: "發現與協助的人數。公布前均先以攻擊測試嘗試辨認個人。",
        id:
            "Berapa orang ditemukan dan dibantu. Sebelum diterbitkan, kami mencoba mengenali seseorang di dalamnya.",
        vi: "Số người được phát hiện và giúp đỡ. Trước khi công bố, chúng tôi thử tìm xem có nhận ra ai không.",
        th: "จำนวนผู้ที่พบและได้รับความช่วยเหลือ ก่อนเผยแพร่ เราลองค้นหาว่าจะระบุตัวใครได้หรือไม่",
        fil: "Ilan ang natagpuan at natulungan. Bago ilathala, sinusubukan naming makilala ang sinuman dito.")
    static let dataReleases = Text(
        en: "Releases", zhHant: "歷次公布", id: "Penerbitan", vi: "Các lần công bố", th: "การเผยแพร่",
        fil: "Mga paglathala")
    static let dataTitle = Text(
        en: "Title", zhHant: "名稱", id: "Judul", vi: "Tên", th: "ชื่อ", fil: "Pamagat")
    static let dataPublished = Text(
        en: "Published", zhHant: "公布日期", id: "Diterbitkan", vi: "Ngày công bố", th: "วันที่เผยแพร่", fil: "Inilathala")
    static let dataState = Text(
        en: "State", zhHant: "狀態", id: "Keadaan", vi: "Trạng thái", th: "สถานะ", fil: "Kalagayan")
    static let dataNothing = Text(
        en: "Nothing has been published yet.", zhHant: "目前尚無公布的統計。", id: "Belum ada yang diterbitkan.",
        vi: "Chưa có gì được công bố.", th: "ยังไม่มีการเผยแพร่", fil: "Wala pang nailathala.")
    static let dataWithdrawn = Text(
        en: "Withdrawn", zhHant: "已撤回", id: "Ditarik", vi: "Đã rút lại", th: "ถอนแล้ว", fil: "Binawi")
    static let dataCorrected = Text(
        en: "Corrected since", zhHant: "已更正", id: "Sudah dikoreksi", vi: "Đã được sửa", th: "มีการแก้ไขแล้ว",
        fil: "Naiwasto na")
    static let dataReadNewer = Text(
        en: "Read the correction", zhHant: "查看更正版本", id: "Baca koreksinya", vi: "Xem bản sửa", th: "ดูฉบับแก้ไข",
        fil: "Basahin ang pagtatama")
    static let dataRegister = Text(
        en: "Records counted", zhHant: "計數來源", id: "Catatan yang dihitung", vi: "Hồ sơ được đếm", th: "บันทึกที่นับ",
        fil: "Mga talang binilang")
    static let dataMethod = Text(
        en: "How people are protected", zhHant: "保護方法", id: "Cara perlindungan", vi: "Cách bảo vệ", th: "วิธีคุ้มครอง",
        fil: "Paraan ng proteksiyon")
    static let dataMethodMasks = Text(
        en: """
            Counts below {least} are withheld, and as many others that what can be worked out of a withheld count \
            leaves a range of at least {apart}.
            """,
        zhHant: "低於 {least} 的數字不公開，並連帶遮蔽其他數字，使任何不公開的數字至少保有 {apart} 的可能範圍。",
        id:
            "Angka di bawah {least} tidak ditampilkan, begitu pula angka lain, agar kisarannya sedikitnya {apart}.",
        vi: "Số nhỏ hơn {least} không công bố, cùng các số khác, để khoảng có thể suy ra rộng ít nhất {apart}.",
        th: "ไม่เปิดเผยจำนวนที่ต่ำกว่า {least} และจำนวนอื่นเท่าที่จำเป็น ช่วงที่อนุมานได้กว้างอย่างน้อย {apart}",
        fil: "Hindi inilalahad ang bilang na mababa sa {least} at ang iba pa, upang may saklaw na {apart} man lang.")
    static let dataMethodNoise = Text(
        en: "Every number carries noise (differential privacy, ε = {epsilon}, δ = {delta}).",
        zhHant: "所有數字均加入雜訊（差分隱私，ε = {epsilon}，δ = {delta}）。",
        id: "Setiap angka diberi derau (privasi diferensial, ε = {epsilon}, δ = {delta}).",
        vi: "Mọi số đều có nhiễu (riêng tư vi phân, ε = {epsilon}, δ = {delta}).",
        th: "ทุกตัวเลขมีสัญญาณรบกวน (ความเป็นส่วนตัวเชิงอนุพันธ์ ε = {epsilon}, δ = {delta})",
        fil: "May ingay ang bawat bilang (differential privacy, ε = {epsilon}, δ = {delta}).")
    static let dataLoss = Text(
        en: "Loss of privacy", zhHant: "隱私損失", id: "Kehilangan privasi", vi: "Tổn thất riêng tư",
        th: "การสูญเสียความเป็นส่วนตัว", fil: "Nawawalang pribasiya")
    static let dataInAll = Text(
        en: "of all releases together", zhHant: "（歷次合計）", id: "semua penerbitan", vi: "của mọi lần công bố",
        th: "รวมทุกครั้ง", fil: "ng lahat ng paglathala")
    static let dataDigest = Text(
        en: "SHA-256 of the content", zhHant: "內容的 SHA-256", id: "SHA-256 isi", vi: "SHA-256 của nội dung",
        th: "SHA-256 ของเนื้อหา", fil: "SHA-256 ng nilalaman")
    static let dataContent = Text(
        en: "The content", zhHant: "下載內容", id: "Isi", vi: "Nội dung", th: "เนื้อหา", fil: "Ang nilalaman")
    static let dataSynthetic = Text(
        en: "Made-up records with about the same figures: no line is a person.",
        zhHant: "以相近統計產生的虛構紀錄：每一列都不是真人。",
        id: "Catatan buatan dengan angka serupa: tak satu baris pun adalah orang.",
        vi: "Hồ sơ hư cấu có số liệu gần giống: không dòng nào là người thật.",
        th: "ระเบียนสมมติที่มีตัวเลขใกล้เคียง ไม่มีแถวใดเป็นบุคคลจริง",
        fil: "Gawa-gawang tala na halos magkatulad ang bilang: walang linyang tunay na tao.")
    static let dataSyntheticFile = Text(
        en: "Made-up records (CSV)", zhHant: "虛構紀錄（CSV）", id: "Catatan buatan (CSV)", vi: "Hồ sơ hư cấu (CSV)",
        th: "ระเบียนสมมติ (CSV)", fil: "Gawa-gawang tala (CSV)")
    static let dataFirstRows = Text(
        en: "The first {shown} of {count} rows; the file has them all.", zhHant: "共 {count} 列，此處為前 {shown} 列；檔案內含全部。",
        id: "{shown} baris pertama dari {count}; berkas memuat semuanya.",
        vi: "{shown} dòng đầu trong {count}; tệp có đủ.",
        th: "{shown} แถวแรกจาก {count} ไฟล์มีครบ", fil: "Unang {shown} sa {count} na hanay; nasa file ang lahat.")
    static let dataWithdrawnOn = Text(
        en: "Withdrawn on", zhHant: "撤回日期", id: "Ditarik pada", vi: "Ngày rút lại", th: "วันที่ถอน",
        fil: "Binawi noong")
    static let dataBecause = Text(
        en: "Reason", zhHant: "原因", id: "Alasan", vi: "Lý do", th: "เหตุผล", fil: "Dahilan")
    static let dataPeople = Text(
        en: "people", zhHant: "人", id: "orang", vi: "người", th: "คน", fil: "tao")
    static let dataAll = Text(
        en: "All", zhHant: "全部", id: "Semua", vi: "Tất cả", th: "ทั้งหมด", fil: "Lahat")
    static let dataNotKnown = Text(
        en: "Not known or not asked", zhHant: "不詳或未詢問", id: "Tidak diketahui atau tidak ditanyakan",
        vi: "Không rõ hoặc không hỏi", th: "ไม่ทราบหรือไม่ได้ถาม", fil: "Hindi alam o hindi naitanong")
    static let dataRest = Text(
        en: "Others together", zhHant: "其他合計", id: "Lainnya digabung", vi: "Các giá trị khác", th: "อื่น ๆ รวมกัน",
        fil: "Iba pa, pinagsama")
    static let dataSeveral = Text(
        en: "Several", zhHant: "多項", id: "Beberapa", vi: "Nhiều mục", th: "หลายรายการ", fil: "Marami")
    static let dataMasked = Text(
        en: "Withheld: to protect the people counted, or those in another number.",
        zhHant: "不公開：為保護被計入者，或保護其他數字所計入者。",
        id: "Tidak ditampilkan: untuk melindungi orang yang dihitung, atau yang ada di angka lain.",
        vi: "Không công bố: để bảo vệ người được đếm, hoặc người trong số khác.",
        th: "ไม่เปิดเผยเพื่อคุ้มครองผู้ที่ถูกนับ หรือผู้ที่อยู่ในตัวเลขอื่น",
        fil: "Hindi inilalahad: upang protektahan ang binilang, o ang nasa ibang bilang.")
    static let dataWaiting = Text(
        en: "Some numbers wait until more people are counted there.", zhHant: "部分數字待人數較多時公布。",
        id: "Beberapa angka menunggu sampai lebih banyak orang dihitung.",
        vi: "Một số số liệu chờ đến khi có thêm người.",
        th: "บางตัวเลขรอจนกว่าจะมีผู้ถูกนับมากขึ้น", fil: "May mga bilang na naghihintay ng mas maraming tao.")
    static let dataLost = Text(
        en: "Not known: too small to be told from its noise.", zhHant: "不詳：數值過小，與雜訊無法區分。",
        id: "Tidak diketahui: terlalu kecil dibanding deraunya.", vi: "Không rõ: quá nhỏ so với nhiễu.",
        th: "ไม่ทราบ เพราะเล็กเกินกว่าจะแยกจากสัญญาณรบกวน", fil: "Hindi alam: masyadong maliit kumpara sa ingay.")
}
