import Policy
import Web

// What the codes of looks, statuses, purposes and parts say to the person themselves.
extension Text {
    static func myLook(_ kind: PlainLook.Kind) -> Text {
        switch kind {
        case .opened:
            Text(
                en: "looked at your file", zhHant: "查看您的資料", id: "melihat berkas Anda", vi: "đã xem hồ sơ của bạn",
                th: "ดูแฟ้มของคุณ", fil: "tumingin sa iyong file")
        case .added:
            Text(
                en: "wrote something in your file", zhHant: "在您的資料中填寫", id: "menulis di berkas Anda",
                vi: "đã ghi vào hồ sơ của bạn", th: "บันทึกในแฟ้มของคุณ", fil: "may isinulat sa iyong file")
        case .decided:
            Text(
                en: "worked on your identification", zhHant: "進行鑑別程序", id: "mengerjakan identifikasi Anda",
                vi: "đã làm việc xác định nạn nhân", th: "ดำเนินการคัดแยกของคุณ", fil: "gumawa sa iyong pagkilala")
        case .shared:
            Text(
                en: "passed something on, so that you get help", zhHant: "為您轉介或請求協助",
                id: "meneruskan sesuatu agar Anda mendapat bantuan", vi: "đã chuyển thông tin để bạn được giúp",
                th: "ส่งต่อข้อมูลเพื่อให้คุณได้รับความช่วยเหลือ", fil: "may ipinasa para matulungan ka")
        case .agreed:
            Text(
                en: "wrote down what you agreed to, or no longer do", zhHant: "記錄您同意或不再同意的事項",
                id: "mencatat yang Anda setujui atau tidak lagi", vi: "đã ghi điều bạn đồng ý hoặc không còn đồng ý",
                th: "บันทึกสิ่งที่คุณยินยอมหรือไม่ยินยอมแล้ว", fil: "isinulat ang sinang-ayunan mo o hindi na")
        case .counted:
            Text(
                en: "counted your answers with everybody's, without your name", zhHant: "將您的資料與所有人的一併統計，不含姓名",
                id: "menghitung jawaban Anda bersama semua orang, tanpa nama Anda",
                vi: "đã đếm câu trả lời của bạn cùng mọi người, không có tên bạn",
                th: "นับคำตอบของคุณรวมกับของทุกคน โดยไม่มีชื่อคุณ",
                fil: "binilang ang mga sagot mo kasama ng sa lahat, nang walang pangalan mo")
        case .refused:
            Text(
                en: "tried to look, and was refused", zhHant: "嘗試查看但遭拒", id: "mencoba melihat, dan ditolak",
                vi: "đã thử xem và bị từ chối", th: "พยายามดูแต่ถูกปฏิเสธ", fil: "sinubukang tumingin, at tinanggihan")
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
                en: "for your claims in law", zhHant: "您的法律救濟", id: "untuk tuntutan hukum Anda",
                vi: "về quyền lợi pháp lý của bạn", th: "เพื่อสิทธิเรียกร้องตามกฎหมายของคุณ",
                fil: "para sa iyong mga legal na paghahabol")
        case .prosecution:
            Text(
                en: "for a criminal case", zhHant: "刑事案件", id: "untuk perkara pidana", vi: "cho vụ án hình sự",
                th: "เพื่อคดีอาญา", fil: "para sa kasong kriminal")
        case .reliefApplication:
            Text(
                en: "for your permit to stay or work", zhHant: "您的居留或工作許可",
                id: "untuk izin tinggal atau kerja Anda", vi: "cho giấy phép cư trú hoặc làm việc của bạn",
                th: "เพื่อใบอนุญาตอยู่หรือทำงานของคุณ", fil: "para sa iyong pahintulot na manatili o magtrabaho")
        case .safeReturn:
            Text(
                en: "for a safe way home, if you want it", zhHant: "您願意時的安全返國",
                id: "untuk pulang dengan aman, bila Anda mau", vi: "để về nước an toàn nếu bạn muốn",
                th: "เพื่อกลับบ้านอย่างปลอดภัย หากคุณต้องการ", fil: "para sa ligtas na pag-uwi, kung gusto mo")
        case .statistics:
            Text(
                en: "to count, without names", zhHant: "不具名統計", id: "untuk statistik tanpa nama",
                vi: "để thống kê không tên",
                th: "เพื่อสถิติโดยไม่ระบุชื่อ", fil: "para magbilang, walang pangalan")
        case .oversight:
            Text(
                en: "to check the agencies' work", zhHant: "監督機關工作", id: "untuk mengawasi kerja lembaga",
                vi: "để giám sát cơ quan", th: "เพื่อตรวจสอบหน่วยงาน", fil: "para suriin ang mga ahensya")
        case .immigrationEnforcement:
            Text(
                en: "for immigration enforcement: never allowed", zhHant: "移民執法：一律不准",
                id: "untuk penegakan imigrasi: tidak pernah diizinkan",
                vi: "để cưỡng chế nhập cư: không bao giờ được phép",
                th: "การบังคับใช้กฎหมายคนเข้าเมือง: ไม่อนุญาต",
                fil: "para sa pagpapatupad sa imigrasyon: hindi kailanman pinapayagan")
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
