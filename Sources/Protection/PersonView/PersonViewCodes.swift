import Policy
import Web

// What the codes of looks, statuses, purposes and parts say to the person themselves.
extension Text {
    static func myLook(_ kind: PlainLook.Kind) -> Text {
        switch kind {
        case .opened: Text(en: "Opened", zhHant: "查看", id: "Dibuka", vi: "Đã xem", th: "เปิดดู", fil: "Binuksan")
        case .added:
            Text(en: "Wrote something", zhHant: "填寫", id: "Menulis", vi: "Đã ghi", th: "บันทึก", fil: "May isinulat")
        case .decided:
            Text(
                en: "Identification", zhHant: "鑑別程序", id: "Identifikasi", vi: "Xác định nạn nhân", th: "การคัดแยก",
                fil: "Pagkilala")
        case .shared:
            Text(
                en: "Asked for help", zhHant: "請求協助", id: "Meminta bantuan", vi: "Yêu cầu trợ giúp",
                th: "ขอความช่วยเหลือ", fil: "Humingi ng tulong")
        case .agreed:
            Text(
                en: "Agreement", zhHant: "同意事項", id: "Persetujuan", vi: "Sự đồng ý", th: "ความยินยอม",
                fil: "Pagsang-ayon")
        case .refused:
            Text(
                en: "Tried, and was refused", zhHant: "嘗試但遭拒", id: "Mencoba, ditolak", vi: "Đã thử và bị từ chối",
                th: "พยายามแต่ถูกปฏิเสธ", fil: "Sinubukan, tinanggihan")
        case .other: Text(en: "Something else", zhHant: "其他", id: "Lainnya", vi: "Việc khác", th: "อื่น ๆ", fil: "Iba pa")
        }
    }

    static func myStatus(_ status: ServiceRequest.Status) -> Text {
        switch status {
        case .sent: Text(en: "Sent", zhHant: "已送出", id: "Terkirim", vi: "Đã gửi", th: "ส่งแล้ว", fil: "Naipadala")
        case .seen: Text(en: "Read", zhHant: "已閱", id: "Dibaca", vi: "Đã đọc", th: "อ่านแล้ว", fil: "Nabasa")
        case .waiting:
            Text(
                en: "Waiting for a place", zhHant: "等候中", id: "Menunggu tempat", vi: "Đang chờ chỗ", th: "รอที่ว่าง",
                fil: "Naghihintay ng puwesto")
        case .accepted:
            Text(en: "Accepted", zhHant: "已接受", id: "Diterima", vi: "Đã chấp nhận", th: "ตอบรับแล้ว", fil: "Tinanggap")
        case .declined:
            Text(
                en: "Not possible there", zhHant: "該處無法提供", id: "Tidak bisa di sana", vi: "Nơi đó không thể",
                th: "ที่นั่นรับไม่ได้", fil: "Hindi maaari roon")
        case .started:
            Text(
                en: "Under way", zhHant: "進行中", id: "Sedang berjalan", vi: "Đang tiến hành", th: "กำลังดำเนินการ",
                fil: "Isinasagawa")
        case .done: Text(en: "Done", zhHant: "已完成", id: "Selesai", vi: "Đã xong", th: "เสร็จแล้ว", fil: "Tapos na")
        case .withdrawn: Text(en: "Withdrawn", zhHant: "已撤回", id: "Ditarik", vi: "Đã rút", th: "ถอนแล้ว", fil: "Binawi")
        }
    }

    static func myPurpose(_ purpose: Purpose) -> Text {
        switch purpose {
        case .identification:
            Text(
                en: "to find out what happened to you", zhHant: "鑑別您是否為被害人",
                id: "untuk mengetahui apa yang terjadi pada Anda", vi: "để xác định chuyện đã xảy ra với bạn",
                th: "เพื่อคัดแยกผู้เสียหาย", fil: "para malaman ang nangyari sa iyo")
        case .protection:
            Text(
                en: "to protect and help you", zhHant: "保護與協助您", id: "untuk melindungi dan membantu Anda",
                vi: "để bảo vệ và giúp bạn", th: "เพื่อคุ้มครองและช่วยเหลือคุณ", fil: "para protektahan at tulungan ka")
        case .legalRemedy:
            Text(
                en: "your claims in law", zhHant: "您的法律救濟", id: "tuntutan hukum Anda", vi: "quyền lợi pháp lý của bạn",
                th: "สิทธิเรียกร้องตามกฎหมาย", fil: "ang iyong mga legal na paghahabol")
        case .prosecution:
            Text(
                en: "a criminal case", zhHant: "刑事案件", id: "perkara pidana", vi: "vụ án hình sự", th: "คดีอาญา",
                fil: "kasong kriminal")
        case .reliefApplication:
            Text(
                en: "your permit to stay or work", zhHant: "您的居留或工作許可", id: "izin tinggal atau kerja Anda",
                vi: "giấy phép cư trú hoặc làm việc", th: "ใบอนุญาตอยู่หรือทำงาน",
                fil: "ang iyong pahintulot na manatili o magtrabaho")
        case .safeReturn:
            Text(
                en: "a safe way home, if you want it", zhHant: "您願意時的安全返國", id: "pulang dengan aman, bila Anda mau",
                vi: "về nước an toàn nếu bạn muốn", th: "การกลับบ้านอย่างปลอดภัย หากคุณต้องการ",
                fil: "ligtas na pag-uwi, kung gusto mo")
        case .statistics:
            Text(
                en: "counting, without names", zhHant: "不具名統計", id: "statistik tanpa nama", vi: "thống kê không tên",
                th: "สถิติโดยไม่ระบุชื่อ", fil: "pagbibilang, walang pangalan")
        case .oversight:
            Text(
                en: "checking the agencies' work", zhHant: "監督機關工作", id: "mengawasi kerja lembaga",
                vi: "giám sát cơ quan", th: "ตรวจสอบหน่วยงาน", fil: "pagsusuri sa mga ahensya")
        case .immigrationEnforcement:
            Text(
                en: "immigration enforcement: never allowed", zhHant: "移民執法：一律不准",
                id: "penegakan imigrasi: tidak pernah diizinkan", vi: "cưỡng chế nhập cư: không bao giờ được phép",
                th: "การบังคับใช้กฎหมายคนเข้าเมือง: ไม่อนุญาต", fil: "pagpapatupad sa imigrasyon: hindi kailanman pinapayagan")
        }
    }

    static func myPart(_ compartment: Compartment) -> Text {
        switch compartment {
        case .identity:
            Text(
                en: "who you are", zhHant: "您的身分", id: "identitas Anda", vi: "bạn là ai", th: "ตัวตนของคุณ",
                fil: "kung sino ka")
        case .contact:
            Text(
                en: "how to reach you", zhHant: "聯絡方式", id: "cara menghubungi Anda", vi: "cách liên lạc",
                th: "วิธีติดต่อคุณ", fil: "paano ka kakausapin")
        case .immigration:
            Text(
                en: "your permit", zhHant: "您的居留身分", id: "izin tinggal Anda", vi: "giấy tờ cư trú", th: "สถานะการพำนัก",
                fil: "ang iyong permit")
        case .account:
            Text(
                en: "what happened", zhHant: "經過", id: "apa yang terjadi", vi: "chuyện đã xảy ra", th: "สิ่งที่เกิดขึ้น",
                fil: "ang nangyari")
        case .health: Text(en: "health", zhHant: "健康", id: "kesehatan", vi: "sức khỏe", th: "สุขภาพ", fil: "kalusugan")
        case .services: Text(en: "help", zhHant: "協助", id: "bantuan", vi: "trợ giúp", th: "ความช่วยเหลือ", fil: "tulong")
        case .legal:
            Text(
                en: "legal matters", zhHant: "法律事務", id: "urusan hukum", vi: "việc pháp lý", th: "เรื่องกฎหมาย",
                fil: "usaping legal")
        case .family:
            Text(
                en: "children and family", zhHant: "子女與家庭", id: "anak dan keluarga", vi: "con cái và gia đình",
                th: "ลูกและครอบครัว", fil: "mga anak at pamilya")
        case .money: Text(en: "money", zhHant: "財物", id: "uang", vi: "tiền bạc", th: "เงิน", fil: "pera")
        }
    }
}
