import Web

extension Text {
    static let toldHow = Text(
        en: "How it was made", zhHant: "估計方式", id: "Cara pembuatannya", vi: "Cách thực hiện", th: "วิธีจัดทำ",
        fil: "Paano ginawa")
    static let toldPeriod = Text(
        en: "Reference period", zhHant: "統計期間", id: "Periode acuan", vi: "Thời kỳ", th: "ช่วงเวลาอ้างอิง",
        fil: "Panahong saklaw")
    static let toldTerritory = Text(
        en: "Territory", zhHant: "地區", id: "Wilayah", vi: "Địa bàn", th: "พื้นที่", fil: "Teritoryo")
    static let toldMethod = Text(
        en: "Way that gives the number", zhHant: "主要方法", id: "Cara utama", vi: "Cách chính", th: "วิธีหลัก",
        fil: "Pangunahing paraan")
    static let toldReplicates = Text(
        en: "Tables drawn anew", zhHant: "重抽次數", id: "Tabel yang diambil ulang", vi: "Số lần rút lại",
        th: "จำนวนครั้งที่สุ่มซ้ำ", fil: "Mga muling hinugot na talahanayan")
    static let toldRounding = Text(
        en: "Rounded to", zhHant: "取整至", id: "Dibulatkan ke", vi: "Làm tròn đến", th: "ปัดเศษถึง", fil: "Binilog sa")
    static let toldLinkage = Text(
        en: "Matching of people between lists", zhHant: "名單間比對", id: "Pencocokan orang antardaftar",
        vi: "Đối chiếu người giữa các danh sách",
        th: "การจับคู่บุคคลระหว่างรายชื่อ", fil: "Pagtutugma ng tao sa mga listahan")
    static let toldLinkageShares = Text(
        en: "{recall} % of true matches were found; {precision} % of those found were right",
        zhHant: "應比對者找出 {recall}%；找出者中 {precision}% 正確",
        id: "{recall} % kecocokan ditemukan; {precision} % darinya benar",
        vi: "Tìm được {recall} % các cặp đúng; {precision} % trong số đó chính xác",
        th: "พบคู่ที่ถูกต้อง {recall} % และในจำนวนนั้นถูก {precision} %",
        fil: "{recall} % ng tamang tugma ang nakita; {precision} % ng nakita ang tama")
    static let toldPopulation = Text(
        en: "Rates for a population of {people}:", zhHant: "以人口 {people} 人計算：", id: "Angka untuk penduduk {people}:",
        vi: "Tỷ lệ tính trên dân số {people}:",
        th: "อัตราต่อประชากร {people} คน:", fil: "Batay sa populasyong {people}:")
    static let toldSDG = Text(
        en: "SDG 16.2.2: detected and undetected", zhHant: "SDG 16.2.2：已發現與未被發現",
        id: "SDG 16.2.2: terdeteksi dan tidak", vi: "SDG 16.2.2: đã và chưa phát hiện",
        th: "SDG 16.2.2: ที่พบและที่ไม่พบ", fil: "SDG 16.2.2: natagpuan at hindi")
    static let toldSDGFile = Text(
        en: "SDG 16.2.2 for Open SDG (CSV)", zhHant: "SDG 16.2.2（Open SDG 格式 CSV）",
        id: "SDG 16.2.2 untuk Open SDG (CSV)",
        vi: "SDG 16.2.2 cho Open SDG (CSV)", th: "SDG 16.2.2 สำหรับ Open SDG (CSV)",
        fil: "SDG 16.2.2 para sa Open SDG (CSV)")
    static let toldRoundings = Text(
        en: "{found} for those found, {all} for estimates", zhHant: "已發現者 {found}，估計 {all}",
        id: "{found} untuk yang ditemukan, {all} untuk perkiraan",
        vi: "{found} cho người đã phát hiện, {all} cho ước tính",
        th: "{found} สำหรับที่พบ {all} สำหรับการประมาณ", fil: "{found} sa natagpuan, {all} sa tantiya")
    static let toldFactor = Text(
        en: "times as many or as few", zhHant: "倍（多或少）", id: "kali lebih banyak atau sedikit",
        vi: "lần nhiều hoặc ít hơn",
        th: "เท่า (มากหรือน้อยกว่า)", fil: "beses na mas marami o kaunti")
    static let toldFactorFrom = Text(
        en: "Changes by a factor of at least", zhHant: "變動倍數至少", id: "Berubah paling sedikit (kali)",
        vi: "Thay đổi ít nhất (lần)", th: "เปลี่ยนอย่างน้อย (เท่า)", fil: "Nagbabago nang di-bababa (beses)")
    static let toldFactorBelow = Text(
        en: "and less than", zhHant: "且低於", id: "dan kurang dari", vi: "và dưới", th: "และน้อยกว่า",
        fil: "at mas mababa sa")
    static let toldWithoutNote = Text(
        en: """
            How far the number hangs on one list. Where the factor is large, one agency’s list decides it. \
            Where nothing \
            stands, the other lists alone carry no estimate.
            """,
        zhHant: "顯示結果取決於單一名單的程度：倍數大者表示由一機關之名單決定。未列者表示其餘名單無法單獨估計。",
        id: "Seberapa jauh angka bergantung pada satu daftar; faktor besar berarti satu daftar menentukannya.",
        vi: "Con số phụ thuộc vào một danh sách đến mức nào; hệ số lớn nghĩa là một danh sách quyết định.",
        th: "ตัวเลขขึ้นกับรายชื่อใดเพียงใด หากตัวคูณสูง รายชื่อเดียวเป็นตัวกำหนด",
        fil: "Gaano nakasalalay ang bilang sa iisang listahan; kung malaki, iisang listahan ang nagpapasya.")
}
