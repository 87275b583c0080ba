import Web

extension Text {
    static let accessOwnLead = Text(
        en: "Choose a number that only you know. With it and your receipt you can come back to your own page.",
        zhHant: "請選一組只有您知道的數字。憑這組數字和收據，您可以再回到自己的頁面。",
        id: "Pilih nomor yang hanya Anda tahu. Dengan nomor itu dan tanda terima, Anda dapat kembali ke halaman Anda.",
        vi: "Hãy chọn một số chỉ mình bạn biết. Với số đó và biên nhận, bạn có thể trở lại trang của mình.",
        th: "เลือกหมายเลขที่มีแต่คุณรู้ ใช้คู่กับใบรับเพื่อกลับมาที่หน้าของคุณ",
        fil: "Pumili ng numerong ikaw lang ang nakaaalam. Gamit ito at ang resibo, makababalik ka sa iyong pahina.")
    static let accessChosen = Text(
        en: "Use this number", zhHant: "使用這組數字", id: "Pakai nomor ini", vi: "Dùng số này", th: "ใช้หมายเลขนี้",
        fil: "Gamitin ang numerong ito")
    static let accessNumber = Text(
        en: "A number of 6 to 12 digits", zhHant: "六至十二位數字", id: "Nomor dengan 6 sampai 12 angka",
        vi: "Một số có 6 đến 12 chữ số", th: "หมายเลข 6 ถึง 12 หลัก", fil: "Numerong may 6 hanggang 12 digit")
    static let accessNumberHint = Text(
        en: "Not a birthday or a telephone number. Tell nobody.", zhHant: "不要使用生日或電話號碼。不要告訴任何人。",
        id: "Bukan tanggal lahir atau nomor telepon. Jangan beri tahu siapa pun.",
        vi: "Không dùng ngày sinh hay số điện thoại. Đừng nói cho ai biết.",
        th: "ไม่ใช้วันเกิดหรือหมายเลขโทรศัพท์ อย่าบอกใคร",
        fil: "Hindi kaarawan o numero ng telepono. Huwag sabihin kahit kanino.")
    static let accessNumberAgain = Text(
        en: "The same number again", zhHant: "再輸入一次", id: "Nomor yang sama sekali lagi", vi: "Nhập lại số đó",
        th: "หมายเลขเดิมอีกครั้ง", fil: "Ang parehong numero, muli")
    static let accessNotTheSame = Text(
        en: "The two numbers are not the same", zhHant: "兩次輸入的數字不同", id: "Kedua nomor tidak sama",
        vi: "Hai số không giống nhau", th: "หมายเลขสองครั้งไม่ตรงกัน", fil: "Hindi pareho ang dalawang numero")
    static let accessEmptyHeading = Text(
        en: "If somebody might make you show it", zhHant: "若有人可能強迫您打開",
        id: "Jika seseorang mungkin memaksa Anda membukanya",
        vi: "Nếu có người có thể ép bạn mở ra", th: "หากอาจมีคนบังคับให้คุณเปิด",
        fil: "Kung may maaaring pumilit sa iyong ipakita ito")
    static let accessEmpty = Text(
        en: "A second number, which opens an empty page", zhHant: "第二組數字（打開空白頁面）",
        id: "Nomor kedua, yang membuka halaman kosong", vi: "Số thứ hai, mở ra một trang trống",
        th: "หมายเลขที่สอง ซึ่งเปิดหน้าว่าง", fil: "Pangalawang numero, na nagbubukas ng walang lamang pahina")
    static let accessEmptyHint = Text(
        en: "You can leave it out. Whoever sees the empty page cannot tell that there is another.",
        zhHant: "可不填。看到空白頁面的人無法得知另有內容。",
        id: "Boleh dikosongkan. Yang melihat halaman kosong tidak dapat tahu bahwa ada halaman lain.",
        vi: "Có thể bỏ trống. Người thấy trang trống không biết còn trang khác.",
        th: "เว้นว่างได้ คนที่เห็นหน้าว่างจะไม่รู้ว่ามีอีกหน้า",
        fil: "Maaaring iwanang blangko. Hindi malalaman ng makakakita ng blangkong pahina na may iba pa.")
    static let accessSameTwice = Text(
        en: "Choose a second number that is not the first", zhHant: "第二組數字不可與第一組相同",
        id: "Pilih nomor kedua yang berbeda dari yang pertama", vi: "Hãy chọn số thứ hai khác số thứ nhất",
        th: "เลือกหมายเลขที่สองให้ต่างจากหมายเลขแรก", fil: "Pumili ng pangalawang numerong iba sa una")

    static func mistake(_ mistake: PersonAccess.Number.Mistake) -> Text {
        switch mistake {
        case .length:
            Text(
                en: "Enter 6 to 12 digits", zhHant: "請輸入六至十二位數字", id: "Masukkan 6 sampai 12 angka",
                vi: "Nhập 6 đến 12 chữ số", th: "กรอกตัวเลข 6 ถึง 12 หลัก", fil: "Maglagay ng 6 hanggang 12 digit")
        case .notDigits:
            Text(
                en: "Use digits only", zhHant: "只能使用數字", id: "Gunakan angka saja", vi: "Chỉ dùng chữ số",
                th: "ใช้ตัวเลขเท่านั้น", fil: "Numero lamang ang gamitin")
        case .birthday:
            Text(
                en: "This is your birthday, which others know. Choose another number",
                zhHant: "這是您的生日，他人也知道。請選擇其他數字",
                id: "Ini tanggal lahir Anda, yang diketahui orang lain. Pilih nomor lain",
                vi: "Đây là ngày sinh của bạn, người khác cũng biết. Hãy chọn số khác",
                th: "นี่คือวันเกิดของคุณ ซึ่งคนอื่นรู้ เลือกหมายเลขอื่น",
                fil: "Kaarawan mo ito na alam ng iba. Pumili ng ibang numero")
        case .tooSimple:
            Text(
                en: "Choose digits that do not simply count or repeat", zhHant: "請勿使用連續或重複的數字",
                id: "Pilih angka yang tidak berurutan atau berulang", vi: "Hãy chọn số không liên tiếp hay lặp lại",
                th: "เลือกตัวเลขที่ไม่เรียงกันหรือซ้ำกัน", fil: "Pumili ng numerong hindi sunod-sunod o paulit-ulit")
        }
    }
}

// MARK: - How to come back

extension Text {
    /// What stands on the paper beside the number. The address names nothing.
    static let receiptReturnHow = Text(
        en: "Go to {address}. Choose “I have a number”. Type this number, then your own.",
        zhHant: "前往 {address}，選「我有號碼」，先輸入這個號碼，再輸入您自己的數字。",
        id: "Buka {address}. Pilih “Saya punya nomor”. Ketik nomor ini, lalu nomor Anda sendiri.",
        vi: "Vào {address}. Chọn “Tôi có mã số”. Nhập số này, rồi số riêng của bạn.",
        th: "เปิด {address} เลือก “ฉันมีหมายเลข” พิมพ์หมายเลขนี้ แล้วพิมพ์หมายเลขของคุณเอง",
        fil: "Buksan ang {address}. Piliin ang “May numero ako”. I-type ang numerong ito, saka ang sarili mong numero.")
    static let receiptReturn = Text(
        en: "How to come back", zhHant: "如何再回來", id: "Cara kembali", vi: "Cách trở lại", th: "วิธีกลับมา",
        fil: "Paano bumalik")
    static let receiptNumber = Text(
        en: "Number to keep", zhHant: "請保留此號碼", id: "Simpan nomor ini", vi: "Hãy giữ số này", th: "เก็บหมายเลขนี้ไว้",
        fil: "Itago ang numerong ito")
}
