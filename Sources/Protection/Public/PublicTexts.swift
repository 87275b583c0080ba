import Web

extension Text {
    static let publicHeading = Text(
        en: "You can get help", zhHant: "您可以獲得協助", id: "Anda bisa mendapat bantuan", vi: "Bạn có thể được giúp đỡ",
        th: "คุณขอความช่วยเหลือได้", fil: "May makukuha kang tulong")
    static let publicLead = Text(
        en: "Help is free. You can ask for it with or without papers.",
        zhHant: "協助是免費的。不論您有沒有證件，都可以求助。",
        id: "Bantuan ini gratis. Anda bisa memintanya, dengan atau tanpa dokumen.",
        vi: "Được giúp đỡ miễn phí. Bạn có thể yêu cầu, dù có giấy tờ hay không.",
        th: "ความช่วยเหลือไม่มีค่าใช้จ่าย คุณขอได้ไม่ว่าจะมีเอกสารหรือไม่",
        fil: "Libre ang tulong. Maaari kang humingi, may papeles man o wala.")
    static let publicDanger = Text(
        en: "Are you in danger now?", zhHant: "您現在有危險嗎？", id: "Apakah Anda dalam bahaya sekarang?",
        vi: "Bạn có đang gặp nguy hiểm không?", th: "ตอนนี้คุณอยู่ในอันตรายหรือไม่", fil: "Nasa panganib ka ba ngayon?")
    static let publicDangerHow = Text(
        en: "Call if you can do it safely.", zhHant: "在安全的情況下請撥打。", id: "Teleponlah jika aman.",
        vi: "Hãy gọi khi an toàn.", th: "โทรเมื่อปลอดภัย", fil: "Tumawag kung ligtas.")
    static let publicAdvice = Text(
        en: "To ask for advice", zhHant: "想詢問或求助", id: "Untuk meminta nasihat", vi: "Để được tư vấn",
        th: "ขอคำปรึกษา", fil: "Para humingi ng payo")
    static let publicWhat = Text(
        en: "Is this happening to you?", zhHant: "您遇到這些情況嗎？", id: "Apakah ini terjadi pada Anda?",
        vi: "Điều này có xảy ra với bạn không?", th: "สิ่งนี้เกิดขึ้นกับคุณหรือไม่", fil: "Nangyayari ba ito sa iyo?")
    static let publicWhatIs = Text(
        en: "Human trafficking is when someone uses you: for work, for sex, for crimes or for an organ.",
        zhHant: "人口販運是指有人剝削您：例如強迫勞動、性剝削、被迫犯罪或摘取器官。",
        id: "Perdagangan orang adalah ketika seseorang memperalat Anda: untuk kerja, seks, kejahatan atau organ tubuh.",
        vi: "Mua bán người là khi ai đó lợi dụng bạn: để lao động, tình dục, phạm tội hoặc lấy nội tạng.",
        th: "การค้ามนุษย์คือการที่มีคนแสวงหาประโยชน์จากคุณ ทั้งแรงงาน เพศ อาชญากรรม หรืออวัยวะ",
        fil: "Human trafficking ang tawag kapag ginagamit ka ng iba: sa trabaho, sa seks, sa krimen o para sa organo.")
    static let publicSigns = [
        Text(
            en: "Someone keeps your passport or papers.", zhHant: "有人扣留您的護照或證件。",
            id: "Seseorang menahan paspor atau dokumen Anda.", vi: "Có người giữ hộ chiếu hoặc giấy tờ của bạn.",
            th: "มีคนยึดหนังสือเดินทางหรือเอกสารของคุณ", fil: "May humahawak ng pasaporte o papeles mo."),
        Text(
            en: "You are not paid, or a debt never ends.", zhHant: "您拿不到薪水，或債務永遠還不完。",
            id: "Anda tidak dibayar, atau utang tidak pernah lunas.",
            vi: "Bạn không được trả lương, hoặc nợ trả mãi không hết.",
            th: "คุณไม่ได้รับค่าจ้าง หรือหนี้ไม่มีวันหมด", fil: "Hindi ka binabayaran, o hindi natatapos ang utang."),
        Text(
            en: "You may not leave, or not speak with others.", zhHant: "您不能離開，或不能和別人說話。",
            id: "Anda tidak boleh pergi, atau tidak boleh bicara dengan orang lain.",
            vi: "Bạn không được rời đi, hoặc không được nói chuyện với người khác.",
            th: "คุณออกไปไหนไม่ได้ หรือห้ามพูดคุยกับคนอื่น", fil: "Hindi ka puwedeng umalis, o makipag-usap sa iba."),
        Text(
            en: "Someone hurts or threatens you or your family.", zhHant: "有人傷害或威脅您或您的家人。",
            id: "Seseorang menyakiti atau mengancam Anda atau keluarga Anda.",
            vi: "Có người làm hại hoặc đe dọa bạn hay gia đình bạn.", th: "มีคนทำร้ายหรือข่มขู่คุณหรือครอบครัว",
            fil: "May nananakit o nananakot sa iyo o sa pamilya mo."),
        Text(
            en: "The work or the place is not what you were promised.", zhHant: "工作或地點和當初承諾的不同。",
            id: "Pekerjaan atau tempatnya tidak seperti yang dijanjikan.",
            vi: "Công việc hoặc nơi ở không như đã hứa.", th: "งานหรือสถานที่ไม่เหมือนที่ตกลงไว้",
            fil: "Hindi tulad ng ipinangako ang trabaho o lugar."),
    ]
    static let publicNotYourFault = Text(
        en: "It is not your fault, even if you agreed at first or stayed longer than your visa.",
        zhHant: "這不是您的錯，即使您一開始同意，或已逾期居留。",
        id: "Ini bukan salah Anda, walaupun awalnya Anda setuju atau visa Anda sudah lewat.",
        vi: "Đó không phải lỗi của bạn, dù lúc đầu bạn đồng ý hay đã quá hạn thị thực.",
        th: "ไม่ใช่ความผิดของคุณ แม้ตอนแรกคุณยินยอมหรืออยู่เกินวีซ่า",
        fil: "Hindi mo ito kasalanan, kahit pumayag ka noong una o lampas na ang visa mo.")
    static let publicRights = Text(
        en: "Your rights", zhHant: "您的權利", id: "Hak Anda", vi: "Quyền của bạn", th: "สิทธิของคุณ",
        fil: "Ang iyong mga karapatan")
    static let publicRightsLead = Text(
        en: "These are yours by law. Some come by themselves; for others you ask.",
        zhHant: "這些是法律賦予您的權利。有些會主動提供，有些需要您提出。",
        id: "Ini hak Anda menurut hukum. Sebagian diberikan langsung; sebagian perlu Anda minta.",
        vi: "Đây là quyền của bạn theo luật. Có quyền tự động được hưởng; có quyền bạn cần yêu cầu.",
        th: "นี่คือสิทธิของคุณตามกฎหมาย บางอย่างได้รับเอง บางอย่างต้องขอ",
        fil: "Sa iyo ang mga ito ayon sa batas. Ang iba ay kusang ibinibigay; ang iba ay hinihiling.")
    static let publicReadRights = Text(
        en: "Read your rights", zhHant: "閱讀您的權利", id: "Baca hak Anda", vi: "Đọc quyền của bạn", th: "อ่านสิทธิของคุณ",
        fil: "Basahin ang iyong mga karapatan")
    static let publicAutomatic = Text(
        en: "What comes by itself", zhHant: "主動提供", id: "Yang diberikan langsung", vi: "Tự động được hưởng",
        th: "ได้รับโดยไม่ต้องขอ", fil: "Kusang ibinibigay")
    static let publicOnRequest = Text(
        en: "What you can ask for", zhHant: "可以提出申請", id: "Yang bisa Anda minta", vi: "Bạn có thể yêu cầu",
        th: "สิ่งที่คุณขอได้", fil: "Maaari mong hilingin")
    static let publicReturn = Text(
        en: "If you were here before", zhHant: "如果您之前來過", id: "Jika Anda pernah ke sini",
        vi: "Nếu bạn đã từng đến đây", th: "หากคุณเคยมาที่นี่แล้ว", fil: "Kung nakapunta ka na rito")
    static let publicReturnHow = Text(
        en: "With the number that you were given and the one you chose, you can see what was done and who looked.",
        zhHant: "憑您拿到的號碼和自己設定的數字，可以查看處理情形，以及誰看過您的資料。",
        id:
            "Dengan nomor dari kami dan angka pilihan Anda, lihat apa yang dilakukan dan siapa yang melihat.",
        vi: "Với mã số bạn được cấp và dãy số bạn chọn, bạn có thể xem việc đã làm và ai đã xem hồ sơ.",
        th: "ใช้หมายเลขที่ได้รับและตัวเลขที่คุณเลือก เพื่อดูว่ามีการดำเนินการอะไรและใครเปิดดู",
        fil: "Gamit ang numerong ibinigay at ang pinili mo, makikita mo kung ano ang ginawa at sino ang tumingin.")
    static let publicIHaveANumber = Text(
        en: "I have a number", zhHant: "我有號碼", id: "Saya punya nomor", vi: "Tôi có mã số", th: "ฉันมีหมายเลข",
        fil: "May numero ako")
    static let publicNothingKept = Text(
        en: "Reading this page leaves nothing about you here. Your own browser may remember that you came.",
        zhHant: "閱讀本頁不會在此留下您的任何資料。但您的瀏覽器可能會記得您來過。",
        id: "Membaca halaman ini tidak menyimpan apa pun tentang Anda. Peramban Anda mungkin mengingat kunjungan ini.",
        vi: "Đọc trang này không lưu lại gì về bạn. Trình duyệt của bạn có thể nhớ bạn đã ghé qua.",
        th: "การอ่านหน้านี้ไม่บันทึกข้อมูลของคุณ แต่เบราว์เซอร์ของคุณอาจจำได้ว่าเคยเข้ามา",
        fil: "Walang naiiwan tungkol sa iyo sa pagbasa nito. Maaaring tandaan ng browser mo na dumaan ka.")
    static let publicFigures = Text(
        en: "Published figures", zhHant: "公布的統計", id: "Angka yang diterbitkan", vi: "Số liệu đã công bố",
        th: "ตัวเลขที่เผยแพร่", fil: "Mga inilathalang bilang")
    static let publicGoods = Text(
        en: "Check a product and a country", zhHant: "查詢產品與國家", id: "Periksa produk dan negara",
        vi: "Kiểm tra một sản phẩm và một nước", th: "ตรวจสอบสินค้าและประเทศ", fil: "Suriin ang produkto at bansa")
    static let publicForWorkers = Text(
        en: "For workers: sign in", zhHant: "工作人員登入", id: "Untuk petugas: masuk", vi: "Dành cho nhân viên: đăng nhập",
        th: "สำหรับเจ้าหน้าที่: เข้าสู่ระบบ", fil: "Para sa mga kawani: mag-sign in")
}
