import Policy
import Web

extension Text {
    static let myHeading = Text(
        en: "Your page", zhHant: "您的頁面", id: "Halaman Anda", vi: "Trang của bạn", th: "หน้าของคุณ",
        fil: "Ang iyong pahina")
    static let myLead = Text(
        en: "Type the number on your receipt, and the number that you chose.",
        zhHant: "請輸入收據上的號碼，以及您自己選的號碼。", id: "Ketik nomor pada tanda terima Anda dan nomor yang Anda pilih.",
        vi: "Nhập số trên biên nhận và số mà bạn đã chọn.", th: "พิมพ์หมายเลขบนใบรับและหมายเลขที่คุณเลือกไว้",
        fil: "I-type ang numero sa iyong resibo at ang numerong pinili mo.")
    static let myReceipt = Text(
        en: "Receipt number", zhHant: "收據號碼", id: "Nomor tanda terima", vi: "Số biên nhận", th: "หมายเลขใบรับ",
        fil: "Numero ng resibo")
    static let myReceiptHint = Text(
        en: "22 digits. Spaces do not matter.", zhHant: "共 22 個數字，空格不影響。", id: "22 angka. Spasi tidak masalah.",
        vi: "22 chữ số. Khoảng trắng không quan trọng.", th: "ตัวเลข 22 หลัก เว้นวรรคได้",
        fil: "22 na numero. Walang epekto ang espasyo.")
    static let myReceiptAnew = Text(
        en: "A new receipt was given out on {day}. If you did not ask for it, tell someone you trust.",
        zhHant: "已於{day}重新發給收據號碼。若非您本人要求，請告訴您信任的人。",
        id: "Tanda terima baru diberikan pada {day}. Jika Anda tidak memintanya, beri tahu orang yang Anda percaya.",
        vi: "Biên nhận mới đã được cấp ngày {day}. Nếu bạn không yêu cầu, hãy báo cho người bạn tin cậy.",
        th: "มีการออกใบรับใหม่เมื่อ {day} หากคุณไม่ได้ขอ โปรดบอกคนที่คุณไว้ใจ",
        fil: "May bagong resibong ibinigay noong {day}. Kung hindi mo ito hiningi, sabihin sa pinagkakatiwalaan mo.")
    static let myNumber = Text(
        en: "Your own number", zhHant: "您自己的號碼", id: "Nomor Anda sendiri", vi: "Số riêng của bạn",
        th: "หมายเลขของคุณเอง",
        fil: "Sarili mong numero")
    static let myNumberHint = Text(
        en: "6 to 12 digits.", zhHant: "6 到 12 個數字。", id: "6 sampai 12 angka.", vi: "6 đến 12 chữ số.",
        th: "ตัวเลข 6 ถึง 12 หลัก",
        fil: "6 hanggang 12 numero.")
    static let myOpen = Text(en: "Open", zhHant: "開啟", id: "Buka", vi: "Mở", th: "เปิด", fil: "Buksan")
    static let myReceiptMistyped = Text(
        en: "Check the receipt number: a digit is missing or wrong.", zhHant: "請檢查收據號碼：有數字遺漏或錯誤。",
        id: "Periksa nomor tanda terima: ada angka yang kurang atau salah.",
        vi: "Hãy kiểm tra số biên nhận: có chữ số thiếu hoặc sai.", th: "โปรดตรวจหมายเลขใบรับ มีตัวเลขขาดหรือผิด",
        fil: "Tingnan ang numero ng resibo: may kulang o maling numero.")
    static let myNumberMistyped = Text(
        en: "Type your own number: 6 to 12 digits.", zhHant: "請輸入您自己的號碼：6 到 12 個數字。",
        id: "Ketik nomor Anda sendiri: 6 sampai 12 angka.", vi: "Nhập số riêng của bạn: 6 đến 12 chữ số.",
        th: "พิมพ์หมายเลขของคุณเอง 6 ถึง 12 หลัก", fil: "I-type ang sarili mong numero: 6 hanggang 12 numero.")
    static let myNotFound = Text(
        en: "These two numbers do not open anything. After 20 wrong numbers, ask who helps you for a new receipt.",
        zhHant: "這兩個號碼無法開啟任何內容。輸錯 20 次後，請向協助您的人索取新的收據。",
        id: "Kedua nomor ini tidak membuka apa pun. Setelah 20 nomor salah, mintalah tanda terima baru.",
        vi: "Hai số này không mở được gì. Sau 20 lần nhập sai, hãy xin người giúp bạn biên nhận mới.",
        th: "หมายเลขทั้งสองเปิดอะไรไม่ได้ หากพิมพ์ผิดครบ 20 ครั้ง โปรดขอใบรับใหม่จากผู้ที่ช่วยคุณ",
        fil: "Walang nabubuksan ang dalawang numero. Pagkatapos ng 20 mali, humingi ng bagong resibo.")
    static let myWrongTried = Text(
        en: "A wrong number was tried {count} times since your last visit. If it was not you, tell someone you trust.",
        zhHant: "自您上次查看後，有人輸入錯誤號碼 {count} 次。若不是您本人，請告訴您信任的人。",
        id:
            "Nomor salah dicoba {count} kali sejak kunjungan terakhir. Jika bukan Anda, beri tahu orang tepercaya.",
        vi: "Từ lần xem trước, số sai đã được thử {count} lần. Nếu không phải bạn, hãy báo cho người bạn tin cậy.",
        th: "มีการลองหมายเลขผิด {count} ครั้งตั้งแต่คุณเข้าดูครั้งก่อน หากไม่ใช่คุณ โปรดบอกคนที่คุณไว้ใจ",
        fil:
            """
            {count} beses sinubukan ang maling numero mula noong huli mong pagbisita. Kung hindi ikaw, sabihin sa \
            pinagkakatiwalaan mo.
            """)
    static let myWrongOnce = Text(
        en: "A wrong number was tried once since your last visit. If it was not you, tell someone you trust.",
        zhHant: "自您上次查看後，有人輸入錯誤號碼 1 次。若不是您本人，請告訴您信任的人。",
        id: "Nomor salah dicoba satu kali sejak kunjungan terakhir Anda. Jika bukan Anda, beri tahu orang tepercaya.",
        vi: "Từ lần xem trước của bạn, số sai đã được thử một lần. Nếu không phải bạn, hãy báo cho người bạn tin cậy.",
        th: "มีการลองหมายเลขผิดหนึ่งครั้งตั้งแต่คุณเข้าดูครั้งก่อน หากไม่ใช่คุณ โปรดบอกคนที่คุณไว้ใจ",
        fil:
            """
            Isang beses sinubukan ang maling numero mula noong huli mong pagbisita. Kung hindi ikaw, sabihin sa \
            pinagkakatiwalaan mo.
            """)
    static let myWait = Text(
        en: "Wait a moment before you try again", zhHant: "請稍候再試", id: "Tunggu sebentar sebelum mencoba lagi",
        vi: "Hãy đợi một lát rồi thử lại", th: "โปรดรอสักครู่แล้วลองใหม่", fil: "Maghintay sandali bago subukan muli")
    static let myWaitSeconds = Text(
        en: "{seconds} seconds.", zhHant: "{seconds} 秒。", id: "{seconds} detik.", vi: "{seconds} giây.",
        th: "{seconds} วินาที",
        fil: "{seconds} segundo.")
    static let myNothing = Text(
        en: "There is nothing here.", zhHant: "這裡沒有任何內容。", id: "Tidak ada apa-apa di sini.", vi: "Không có gì ở đây.",
        th: "ไม่มีข้อมูลที่นี่", fil: "Walang laman dito.")
    static let myLeave = Text(
        en: "Close this page and forget it", zhHant: "關閉並清除此頁", id: "Tutup dan hapus halaman ini",
        vi: "Đóng và xóa trang này", th: "ปิดและล้างหน้านี้", fil: "Isara at burahin ang pahinang ito")
    static let myAgreements = Text(
        en: "Agreements", zhHant: "同意", id: "Persetujuan", vi: "Sự đồng ý", th: "ความยินยอม", fil: "Mga pagsang-ayon")
    static let myDuties = Text(
        en: "What the law allowed without your agreement", zhHant: "法律規定不需您同意的事項",
        id: "Yang diizinkan hukum tanpa persetujuan Anda", vi: "Những gì luật cho phép không cần bạn đồng ý",
        th: "สิ่งที่กฎหมายอนุญาตโดยไม่ต้องยินยอม", fil: "Ang pinahihintulutan ng batas nang walang pagsang-ayon mo")
    static let myClocks = Text(
        en: "Times set by law", zhHant: "法定期限", id: "Batas waktu menurut hukum", vi: "Thời hạn theo luật",
        th: "กำหนดเวลาตามกฎหมาย", fil: "Mga takdang panahon ayon sa batas")
    static let myVisits = Text(
        en: "Visits", zhHant: "查閱", id: "Kunjungan", vi: "Lượt xem", th: "การเข้าดู", fil: "Mga pagtingin")
    static let myOwnVisits = Text(
        en: "Times this page was opened with your number: {count}", zhHant: "以您的號碼開啟本頁 {count} 次",
        id: "Halaman ini dibuka dengan nomor Anda: {count} kali", vi: "Trang này được mở bằng số của bạn: {count} lần",
        th: "หน้านี้ถูกเปิดด้วยหมายเลขของคุณ {count} ครั้ง",
        fil: "Ilang beses binuksan ang pahinang ito gamit ang numero mo: {count}")
    static let myCoordination = Text(
        en: "The office that coordinates help", zhHant: "協調協助的辦公室", id: "Kantor yang mengoordinasi bantuan",
        vi: "Văn phòng điều phối trợ giúp", th: "สำนักงานประสานความช่วยเหลือ", fil: "Tanggapang nag-uugnay ng tulong")
    static let myLooksEach = Text(
        en: "See each look, one by one", zhHant: "逐筆查看", id: "Lihat satu per satu", vi: "Xem từng lần một",
        th: "ดูทีละรายการ", fil: "Tingnan nang isa-isa")
    static let myTimes = Text(
        en: "{count} times", zhHant: "{count} 次", id: "{count} kali", vi: "{count} lần", th: "{count} ครั้ง",
        fil: "{count} beses")
    static let myRights = Text(
        en: "Your rights", zhHant: "您的權利", id: "Hak-hak Anda", vi: "Quyền của bạn", th: "สิทธิของคุณ",
        fil: "Ang iyong mga karapatan")
    static let myWho = Text(en: "Who", zhHant: "對象", id: "Siapa", vi: "Ai", th: "ใคร", fil: "Sino")
    static let myWhatFor = Text(
        en: "What for", zhHant: "目的", id: "Untuk apa", vi: "Mục đích", th: "เพื่ออะไร", fil: "Para saan")
    static let myParts = Text(
        en: "Which parts", zhHant: "哪些部分", id: "Bagian mana", vi: "Phần nào", th: "ส่วนใด", fil: "Aling bahagi")
    static let mySince = Text(en: "Since", zhHant: "自", id: "Sejak", vi: "Từ", th: "ตั้งแต่", fil: "Mula")
    static let myState = Text(en: "State", zhHant: "狀態", id: "Status", vi: "Tình trạng", th: "สถานะ", fil: "Kalagayan")
    static let myArticle = Text(en: "Article", zhHant: "條文", id: "Pasal", vi: "Điều luật", th: "มาตรา", fil: "Artikulo")
    static let myStands = Text(
        en: "In force", zhHant: "有效", id: "Berlaku", vi: "Còn hiệu lực", th: "มีผล", fil: "May bisa")
    static let myWithdrawn = Text(
        en: "Ended", zhHant: "已結束", id: "Berakhir", vi: "Đã kết thúc", th: "สิ้นสุดแล้ว", fil: "Natapos na")
    static let myWithdrawThis = Text(
        en: "I no longer agree", zhHant: "我不再同意", id: "Saya tidak setuju lagi", vi: "Tôi không đồng ý nữa",
        th: "ฉันไม่ยินยอมอีกต่อไป", fil: "Hindi na ako sang-ayon")
    static let myWithdrawHeading = Text(
        en: "Take back your agreement", zhHant: "撤回您的同意", id: "Menarik persetujuan Anda", vi: "Rút lại sự đồng ý",
        th: "ถอนความยินยอม", fil: "Bawiin ang iyong pagsang-ayon")
    static let myWithdrawWhatHappens = Text(
        en: "What will happen", zhHant: "接下來會發生的事", id: "Apa yang akan terjadi", vi: "Điều gì sẽ xảy ra",
        th: "จะเกิดอะไรขึ้น", fil: "Ano ang mangyayari")
    static let myWithdrawWhatStops = Text(
        en: "From this moment they can no longer open these parts of your file because you agreed to it.",
        zhHant: "從現在起，對方不能再以您的同意開啟這些部分的資料。",
        id: "Mulai saat ini mereka tidak dapat lagi membuka bagian berkas ini atas dasar persetujuan Anda.",
        vi: "Từ lúc này họ không thể mở những phần này của hồ sơ dựa vào sự đồng ý của bạn nữa.",
        th: "นับจากนี้เขาจะเปิดส่วนเหล่านี้ของแฟ้มโดยอาศัยความยินยอมของคุณไม่ได้อีก",
        fil: "Mula ngayon ay hindi na nila mabubuksan ang mga bahaging ito ng file mo dahil sa pagsang-ayon mo.")
    static let myWithdrawTold = Text(
        en: "They are told at once that you no longer agree. They are not told why.",
        zhHant: "對方會立即得知您不再同意，但不會得知原因。",
        id: "Mereka langsung diberi tahu bahwa Anda tidak setuju lagi. Alasannya tidak diberi tahu.",
        vi: "Họ được báo ngay rằng bạn không đồng ý nữa. Họ không được biết lý do.",
        th: "เขาจะได้รับแจ้งทันทีว่าคุณไม่ยินยอมแล้ว แต่จะไม่ได้รับแจ้งเหตุผล",
        fil: "Ipaaalam agad sa kanila na hindi ka na sang-ayon. Hindi sasabihin kung bakit.")
    static let myWithdrawKnown = Text(
        en: "What they already know they still know. You can ask them to destroy what they wrote down.",
        zhHant: "對方已經知道的事仍會知道；您可以要求對方銷毀所作的紀錄。",
        id: "Yang sudah mereka ketahui tetap mereka ketahui. Anda dapat meminta catatan mereka dimusnahkan.",
        vi: "Điều họ đã biết thì họ vẫn biết. Bạn có thể yêu cầu họ hủy những gì đã ghi.",
        th: "สิ่งที่เขารู้แล้วเขายังรู้อยู่ คุณขอให้เขาทำลายสิ่งที่จดไว้ได้",
        fil: "Alam pa rin nila ang alam na nila. Maaari mong hilinging sirain nila ang isinulat nila.")
    static let myWithdrawCounted = Text(
        en: "You are still counted in the country's numbers, without your name. The law asks for these numbers.",
        zhHant: "您的資料仍會以不具名方式列入國家統計；該統計為法律所要求。",
        id: "Anda tetap dihitung dalam angka negara, tanpa nama Anda. Angka itu diminta oleh hukum.",
        vi: "Bạn vẫn được tính trong số liệu của nhà nước, không có tên bạn. Luật yêu cầu các số liệu này.",
        th: "คุณยังถูกนับรวมในสถิติของรัฐโดยไม่มีชื่อคุณ กฎหมายกำหนดให้มีสถิตินี้",
        fil: "Kasama ka pa rin sa bilang ng bansa, nang walang pangalan mo. Hinihingi ng batas ang mga bilang na ito.")
    static let myWithdrawAgain = Text(
        en: "You can agree again later, whenever you like.", zhHant: "您之後隨時可以再次同意。",
        id: "Anda dapat menyetujuinya lagi nanti, kapan saja.", vi: "Sau này bạn có thể đồng ý lại bất cứ lúc nào.",
        th: "คุณยินยอมใหม่ภายหลังได้ทุกเมื่อ", fil: "Maaari kang sumang-ayon muli, kahit kailan mo gusto.")
    static let myWithdrawWhatStays = Text(
        en: "You do not lose help because of this.", zhHant: "您不會因此失去協助。",
        id: "Anda tidak kehilangan bantuan karena ini.",
        vi: "Bạn không mất sự trợ giúp vì việc này.", th: "คุณจะไม่เสียความช่วยเหลือเพราะเรื่องนี้",
        fil: "Hindi ka mawawalan ng tulong dahil dito.")
    static let myWithdraw = Text(
        en: "Take it back now", zhHant: "立即撤回", id: "Tarik sekarang", vi: "Rút lại ngay", th: "ถอนเดี๋ยวนี้",
        fil: "Bawiin ngayon")
    static let myHelp = Text(en: "Help", zhHant: "協助", id: "Bantuan", vi: "Trợ giúp", th: "ความช่วยเหลือ", fil: "Tulong")
    static let myYourself = Text(
        en: "You, or someone with your receipt", zhHant: "您本人或持有您收據的人",
        id: "Anda, atau orang yang memegang tanda terima Anda", vi: "Bạn, hoặc người có biên nhận của bạn",
        th: "คุณ หรือคนที่มีใบรับของคุณ", fil: "Ikaw, o ang may hawak ng resibo mo")
    static let myProgram = Text(
        en: "This program", zhHant: "本系統", id: "Program ini", vi: "Chương trình này", th: "โปรแกรมนี้",
        fil: "Ang programang ito")
    static let myChildRights = Text(
        en: "Convention on the Rights of the Child, art. 3(1)", zhHant: "兒童權利公約第 3 條第 1 項",
        id: "Konvensi Hak-Hak Anak, pasal 3 ayat (1)", vi: "Công ước về Quyền Trẻ em, điều 3 khoản 1",
        th: "อนุสัญญาว่าด้วยสิทธิเด็ก ข้อ 3 วรรค 1", fil: "Kombensiyon sa mga Karapatan ng Bata, artikulo 3(1)")
    static let myAnAgency = Text(
        en: "An agency", zhHant: "某機關（構）", id: "Sebuah lembaga", vi: "Một cơ quan", th: "หน่วยงานหนึ่ง",
        fil: "Isang ahensya")
    static let myAShelter = Text(
        en: "A service for you", zhHant: "為您服務的單位", id: "Layanan untuk Anda", vi: "Một dịch vụ cho bạn",
        th: "บริการสำหรับคุณ",
        fil: "Isang serbisyo para sa iyo")
}
