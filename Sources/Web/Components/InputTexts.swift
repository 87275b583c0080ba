extension Text {
    static let thereIsAProblem = Text(
        en: "There is a problem", zhHant: "有問題需要修正", id: "Ada masalah", vi: "Có vấn đề cần sửa",
        th: "มีปัญหาที่ต้องแก้ไข",
        fil: "May problema")
    static let charactersLeft = Text(
        en: "{count} characters left", zhHant: "還可輸入 {count} 個字", id: "Sisa {count} karakter",
        vi: "Còn {count} ký tự", th: "เหลืออีก {count} ตัวอักษร", fil: "{count} karakter pa ang natitira")
    static let charactersAtMost = Text(
        en: "At most {count} characters", zhHant: "最多 {count} 個字", id: "Paling banyak {count} karakter",
        vi: "Tối đa {count} ký tự", th: "ไม่เกิน {count} ตัวอักษร", fil: "Hanggang {count} karakter")
    static let onlyIfCalledFor = Text(
        en: "Only if an answer above calls for it", zhHant: "上方答案需要時才填寫",
        id: "Hanya jika jawaban di atas memerlukannya", vi: "Chỉ khi câu trả lời ở trên cần đến",
        th: "เฉพาะเมื่อคำตอบข้างต้นต้องการ", fil: "Kung kailangan lamang ng sagot sa itaas")
    package static let chooseOne = Text(
        en: "Choose one", zhHant: "請選擇", id: "Pilih satu", vi: "Chọn một", th: "เลือกหนึ่งรายการ", fil: "Pumili ng isa")
    static let likelyChoices = Text(
        en: "Often chosen", zhHant: "常用", id: "Sering dipilih", vi: "Hay được chọn", th: "เลือกบ่อย",
        fil: "Madalas piliin")
    static let otherChoices = Text(
        en: "Others", zhHant: "其他", id: "Lainnya", vi: "Khác", th: "อื่น ๆ", fil: "Iba pa")
    static let year = Text(en: "Year", zhHant: "年（西元）", id: "Tahun", vi: "Năm", th: "ปี (ค.ศ.)", fil: "Taon")
    static let month = Text(en: "Month", zhHant: "月", id: "Bulan", vi: "Tháng", th: "เดือน", fil: "Buwan")
    static let day = Text(en: "Day", zhHant: "日", id: "Tanggal", vi: "Ngày", th: "วัน", fil: "Araw")
    static let roughDate = Text(
        en: "This is a rough date", zhHant: "這是大約的日期", id: "Ini perkiraan", vi: "Đây là ngày ước chừng",
        th: "เป็นวันที่โดยประมาณ", fil: "Tantiya lang ang petsang ito")
    static let unknownDate = Text(
        en: "Not known, or prefer not to say", zhHant: "不知道，或不願透露", id: "Tidak tahu, atau tidak ingin menyebutkan",
        vi: "Không biết, hoặc không muốn nói", th: "ไม่ทราบ หรือไม่ต้องการบอก", fil: "Hindi alam, o ayaw sabihin")
    static let dateHint = Text(
        en: "A year is enough. Add month and day if they are known, for example 1998 3 21.",
        zhHant: "只填年份即可。若知道月、日請一併填寫，例如 1998 年 3 月 21 日。",
        id: "Tahun saja cukup. Tambahkan bulan dan tanggal jika diketahui, misalnya 1998 3 21.",
        vi: "Chỉ cần năm. Thêm tháng và ngày nếu biết, ví dụ 1998 3 21.",
        th: "ระบุปีก็เพียงพอ หากทราบให้เพิ่มเดือนและวัน เช่น 1998 3 21",
        fil: "Sapat na ang taon. Idagdag ang buwan at araw kung alam, halimbawa 1998 3 21.")
    package static let dateNeedsYear = Text(
        en: "Enter at least the year, or say that it is not known", zhHant: "請至少填寫年份，或勾選「不知道」",
        id: "Isi sedikitnya tahun, atau nyatakan tidak tahu", vi: "Nhập ít nhất là năm, hoặc chọn không biết",
        th: "กรอกอย่างน้อยปี หรือระบุว่าไม่ทราบ", fil: "Ilagay kahit ang taon, o sabihing hindi alam")
    package static let dateIsNotOne = Text(
        en: "Enter a date that exists, such as 1998 3 21", zhHant: "請填寫正確的日期，例如 1998 年 3 月 21 日",
        id: "Masukkan tanggal yang benar, misalnya 1998 3 21", vi: "Nhập một ngày có thật, ví dụ 1998 3 21",
        th: "กรอกวันที่ที่มีอยู่จริง เช่น 1998 3 21", fil: "Maglagay ng totoong petsa, gaya ng 1998 3 21")
}
