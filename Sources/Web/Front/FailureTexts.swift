extension Text {
    static let failureNotFound = Text(
        en: "Page not found", zhHant: "找不到頁面", id: "Halaman tidak ditemukan", vi: "Không tìm thấy trang",
        th: "ไม่พบหน้านี้", fil: "Hindi nahanap ang pahina")
    static let adviceNotFound = Text(
        en: "There is nothing for you at this address. Check it, or go back to the start.",
        zhHant: "這個網址沒有可供您查看的內容。請檢查網址，或回到首頁。",
        id: "Tidak ada apa pun untuk Anda di alamat ini. Periksa alamatnya, atau kembali ke awal.",
        vi: "Không có gì dành cho bạn tại địa chỉ này. Hãy kiểm tra lại hoặc quay về trang đầu.",
        th: "ไม่มีข้อมูลสำหรับคุณที่ที่อยู่นี้ โปรดตรวจสอบที่อยู่ หรือกลับไปหน้าแรก",
        fil: "Walang para sa iyo sa address na ito. Suriin ito, o bumalik sa simula.")

    static let failureNotSignedIn = Text(
        en: "Sign in first", zhHant: "請先登入", id: "Masuk terlebih dahulu", vi: "Hãy đăng nhập trước",
        th: "โปรดเข้าสู่ระบบก่อน", fil: "Mag-sign in muna")
    static let failureStepUp = Text(
        en: "Confirm that it is you", zhHant: "請確認是您本人", id: "Pastikan bahwa ini Anda",
        vi: "Hãy xác nhận đó là bạn", th: "โปรดยืนยันว่าเป็นคุณ", fil: "Kumpirmahing ikaw ito")
    static let adviceSignIn = Text(
        en: "Sign in and try again.", zhHant: "請登入後再試一次。", id: "Masuk lalu coba lagi.",
        vi: "Hãy đăng nhập rồi thử lại.", th: "เข้าสู่ระบบแล้วลองอีกครั้ง", fil: "Mag-sign in at subukan muli.")

    static let failureForeignForm = Text(
        en: "Your form was not sent", zhHant: "您的表單沒有送出", id: "Formulir Anda tidak terkirim",
        vi: "Biểu mẫu của bạn chưa được gửi", th: "แบบฟอร์มของคุณยังไม่ถูกส่ง", fil: "Hindi naipadala ang iyong form")
    static let adviceForeignForm = Text(
        en: "The page was open for too long, or the form did not come from here. Nothing was saved.",
        zhHant: "頁面開啟太久，或表單不是由本網站送出。沒有儲存任何資料。",
        id: "Halaman terbuka terlalu lama, atau formulir tidak berasal dari sini. Tidak ada yang disimpan.",
        vi: "Trang đã mở quá lâu, hoặc biểu mẫu không xuất phát từ đây. Chưa có gì được lưu.",
        th: "หน้านี้เปิดไว้นานเกินไป หรือแบบฟอร์มไม่ได้มาจากที่นี่ ไม่มีการบันทึกข้อมูลใด ๆ",
        fil: "Masyadong matagal na bukas ang pahina, o hindi galing dito ang form. Walang nai-save.")
    static let sendAgain = Text(
        en: "Send it again", zhHant: "再次送出", id: "Kirim lagi", vi: "Gửi lại", th: "ส่งอีกครั้ง",
        fil: "Ipadala muli")

    static let failureTooLarge = Text(
        en: "That is too much at once", zhHant: "一次送出的資料太多", id: "Terlalu banyak sekaligus",
        vi: "Gửi quá nhiều cùng lúc", th: "ข้อมูลมากเกินไปในครั้งเดียว", fil: "Masyadong marami nang sabay")
    static let adviceTooLarge = Text(
        en: "Shorten the text, or send it in parts.", zhHant: "請縮短內容，或分次送出。",
        id: "Persingkat teksnya, atau kirim secara bertahap.", vi: "Hãy rút ngắn nội dung hoặc gửi từng phần.",
        th: "โปรดย่อข้อความ หรือส่งเป็นส่วน ๆ", fil: "Paikliin ang teksto, o ipadala nang hati-hati sa bahagi.")
    static let failureTooSlow = Text(
        en: "The connection was too slow", zhHant: "連線太慢", id: "Sambungan terlalu lambat", vi: "Kết nối quá chậm",
        th: "การเชื่อมต่อช้าเกินไป", fil: "Masyadong mabagal ang koneksyon")
    static let failureOnce = Text(
        en: "This request says nowhere which one it is", zhHant: "請求缺少識別碼",
        id: "Permintaan ini tidak punya pengenal", vi: "Yêu cầu này không có mã nhận dạng",
        th: "คำขอนี้ไม่มีรหัสระบุ", fil: "Walang pagkakakilanlan ang kahilingang ito")
    static let adviceOnce = Text(
        en:
            """
            Send a random UUID of your own as the field “once” or in the header “Idempotency-Key”, and the same one \
            again if you repeat the request: then nothing is done twice.
            """,
        zhHant: "請自行產生隨機 UUID，置於欄位「once」或標頭「Idempotency-Key」；重送同一請求時請使用相同的值，以免重複執行。",
        id:
            """
            Kirim UUID acak sebagai kolom “once” atau di header “Idempotency-Key”, dan yang sama bila mengulang \
            permintaan: maka tidak ada yang dilakukan dua kali.
            """,
        vi:
            """
            Hãy gửi một UUID ngẫu nhiên trong trường “once” hoặc tiêu đề “Idempotency-Key”, và dùng lại đúng mã đó khi \
            gửi lại: khi đó không việc gì bị làm hai lần.
            """,
        th: "ส่ง UUID แบบสุ่มในช่อง “once” หรือส่วนหัว “Idempotency-Key” และใช้ค่าเดิมเมื่อส่งซ้ำ เพื่อไม่ให้ทำซ้ำสองครั้ง",
        fil:
            """
            Magpadala ng random na UUID bilang field na “once” o sa header na “Idempotency-Key”, at ang parehong UUID \
            kapag inulit ang kahilingan: walang magagawa nang dalawang beses.
            """)

    static let failureMalformed = Text(
        en: "This could not be read", zhHant: "無法讀取", id: "Ini tidak dapat dibaca", vi: "Không đọc được",
        th: "ไม่สามารถอ่านได้", fil: "Hindi ito mabasa")
    static let adviceMalformed = Text(
        en: "Go back and try again.", zhHant: "請返回再試一次。", id: "Kembali dan coba lagi.",
        vi: "Hãy quay lại và thử lần nữa.", th: "ย้อนกลับแล้วลองอีกครั้ง", fil: "Bumalik at subukan muli.")

    static let failureMisdirected = Text(
        en: "This is not the address of this site", zhHant: "這不是本站的網址", id: "Ini bukan alamat situs ini",
        vi: "Đây không phải địa chỉ của trang này", th: "นี่ไม่ใช่ที่อยู่ของเว็บไซต์นี้",
        fil: "Hindi ito ang address ng site na ito")
    static let adviceMisdirected = Text(
        en: "Type the address again, as it was given to you.", zhHant: "請依照您收到的網址重新輸入。",
        id: "Ketik lagi alamatnya, seperti yang diberikan kepada Anda.",
        vi: "Hãy nhập lại địa chỉ đúng như bạn đã được cho biết.", th: "โปรดพิมพ์ที่อยู่อีกครั้งตามที่คุณได้รับ",
        fil: "I-type muli ang address, gaya ng ibinigay sa iyo.")

    static let failureChanged = Text(
        en: "Someone changed this", zhHant: "其他人已變更此內容", id: "Seseorang telah mengubah ini",
        vi: "Có người đã thay đổi nội dung này", th: "มีผู้แก้ไขสิ่งนี้แล้ว", fil: "May nagbago nito")
    static let adviceChanged = Text(
        en: "It was changed while you worked on it. Nothing of yours was saved and nothing was overwritten. "
            + "Open it again to see what is there now.",
        zhHant: "在您處理期間，內容已被變更。您的內容沒有儲存，也沒有覆蓋任何資料。請重新開啟以查看目前內容。",
        id: "Isi ini diubah saat Anda mengerjakannya. Tidak ada yang disimpan atau ditimpa. Buka lagi untuk "
            + "melihat isinya sekarang.",
        vi: "Nội dung đã thay đổi khi bạn đang làm. Chưa có gì được lưu hay ghi đè. Hãy mở lại để xem nội "
            + "dung hiện tại.",
        th: "มีการแก้ไขระหว่างที่คุณทำงานอยู่ ไม่มีสิ่งใดถูกบันทึกหรือเขียนทับ โปรดเปิดใหม่เพื่อดูเนื้อหาปัจจุบัน",
        fil: "Nabago ito habang ginagawa mo. Walang nai-save at walang napatungan. Buksan muli para makita "
            + "ang laman ngayon.")
    static let failureNoLonger = Text(
        en: "This is no longer possible", zhHant: "目前已無法進行", id: "Ini tidak mungkin lagi",
        vi: "Việc này không còn thực hiện được",
        th: "ทำสิ่งนี้ไม่ได้แล้ว", fil: "Hindi na ito maaari")
    static let adviceNoLonger = Text(
        en: "Something that it relied on, such as a consent, ended a moment ago. Nothing was saved.",
        zhHant: "此動作所依據的條件（例如同意）剛剛已終止。沒有儲存任何資料。",
        id: "Sesuatu yang menjadi dasarnya, misalnya persetujuan, baru saja berakhir. Tidak ada yang disimpan.",
        vi: "Điều làm căn cứ, chẳng hạn sự đồng ý, vừa chấm dứt. Chưa có gì được lưu.",
        th: "สิ่งที่ใช้เป็นฐาน เช่น ความยินยอม เพิ่งสิ้นสุดลง ไม่มีการบันทึกข้อมูลใด ๆ",
        fil: "Ang pinagbatayan nito, gaya ng pahintulot, ay katatapos lang. Walang nai-save.")

    static let failureProblems = Text(
        en: "Some answers need another look", zhHant: "部分答案需要再確認", id: "Beberapa jawaban perlu diperiksa lagi",
        vi: "Một số câu trả lời cần xem lại", th: "บางคำตอบต้องตรวจสอบอีกครั้ง",
        fil: "May mga sagot na kailangang tingnan muli")
    static let adviceProblems = Text(
        en: "Go back, mend these, and send the form again.", zhHant: "請返回修正下列項目，再送出表單。",
        id: "Kembali, perbaiki yang berikut, lalu kirim lagi.", vi: "Hãy quay lại, sửa các mục sau rồi gửi lại.",
        th: "ย้อนกลับ แก้ไขรายการต่อไปนี้ แล้วส่งอีกครั้ง", fil: "Bumalik, ayusin ang mga ito, at ipadala muli.")
    static let failureBroken = Text(
        en: "Something went wrong here", zhHant: "系統發生問題", id: "Terjadi kesalahan di sistem", vi: "Hệ thống gặp sự cố",
        th: "ระบบเกิดข้อผิดพลาด", fil: "May nangyaring mali rito")
    static let adviceBroken = Text(
        en: "It is not your fault. Try again later. If it goes on, tell the people who run this system the "
            + "number below.",
        zhHant: "這不是您的錯。請稍後再試。如持續發生，請將下列號碼告知系統管理人員。",
        id: "Ini bukan kesalahan Anda. Coba lagi nanti. Jika terus terjadi, sampaikan nomor di bawah kepada "
            + "pengelola sistem.",
        vi: "Đây không phải lỗi của bạn. Hãy thử lại sau. Nếu vẫn lỗi, hãy báo mã số dưới đây cho người "
            + "quản lý hệ thống.",
        th: "ไม่ใช่ความผิดของคุณ โปรดลองใหม่ภายหลัง หากยังเกิดขึ้น โปรดแจ้งหมายเลขด้านล่างแก่ผู้ดูแลระบบ",
        fil: "Hindi mo ito kasalanan. Subukan muli mamaya. Kung maulit, sabihin ang numero sa ibaba sa "
            + "namamahala ng sistema.")
    static let failureReference = Text(
        en: "Number:", zhHant: "編號：", id: "Nomor:", vi: "Mã số:", th: "หมายเลข:", fil: "Numero:")
}
