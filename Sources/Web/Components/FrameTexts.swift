extension Text {
    static let productName = Text(verbatim: "Lodestar")
    static let neutralTitle = Text(
        en: "Information", zhHant: "資訊", id: "Informasi", vi: "Thông tin", th: "ข้อมูล", fil: "Impormasyon")
    static let skipToContent = Text(
        en: "Skip to the main content", zhHant: "跳到主要內容", id: "Langsung ke isi utama", vi: "Đến nội dung chính",
        th: "ข้ามไปยังเนื้อหาหลัก", fil: "Lumaktaw sa pangunahing nilalaman")
    static let leaveThisPage = Text(
        en: "Leave this page", zhHant: "離開此頁", id: "Tinggalkan halaman ini", vi: "Rời trang này", th: "ออกจากหน้านี้",
        fil: "Umalis sa pahinang ito")
    static let leaveHint = Text(
        en: "or press Esc three times", zhHant: "或按三次 Esc 鍵", id: "atau tekan Esc tiga kali",
        vi: "hoặc nhấn Esc ba lần", th: "หรือกด Esc สามครั้ง", fil: "o pindutin ang Esc nang tatlong beses")
    package static let languages = Text(
        en: "Language", zhHant: "語言", id: "Bahasa", vi: "Ngôn ngữ", th: "ภาษา", fil: "Wika")
    static let notYetReviewed = Text(
        en: "The words on this page have not yet been reviewed by a native speaker.",
        zhHant: "本頁文字尚未經母語人士審閱。", id: "Kata-kata di halaman ini belum ditinjau oleh penutur asli.",
        vi: "Lời văn trên trang này chưa được người bản ngữ xem lại.",
        th: "ข้อความในหน้านี้ยังไม่ได้รับการตรวจทานโดยเจ้าของภาษา",
        fil: "Ang mga salita sa pahinang ito ay hindi pa nasusuri ng katutubong tagapagsalita.")
    static let signOut = Text(
        en: "Sign out", zhHant: "登出", id: "Keluar", vi: "Đăng xuất", th: "ออกจากระบบ", fil: "Mag-sign out")
    static let yourAccount = Text(en: "Your account", zhHant: "您的帳號")
    static let navigation = Text(en: "Main menu", zhHant: "主選單")
    static let actingAs = Text(en: "Acting as", zhHant: "目前身分")
    static let notActing = Text(en: "Signed in, without a role", zhHant: "已登入，尚未選擇身分")
    static let toPurpose = Text(en: "for", zhHant: "目的：")
    static let change = Text(
        en: "Change", zhHant: "變更", id: "Ubah", vi: "Thay đổi", th: "เปลี่ยน", fil: "Baguhin")
    static let errorInTitle = Text(
        en: "Error:", zhHant: "錯誤：", id: "Kesalahan:", vi: "Lỗi:", th: "ข้อผิดพลาด:", fil: "May mali:")
    static let printThis = Text(en: "Print", zhHant: "列印")
}
