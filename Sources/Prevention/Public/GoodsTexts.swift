import Web

extension Text {
    static let goodsHeading = Text(
        en: "Check a product and a country", zhHant: "查詢產品與國家", id: "Periksa produk dan negara",
        vi: "Kiểm tra một sản phẩm và một nước", th: "ตรวจสอบสินค้าและประเทศ", fil: "Suriin ang produkto at bansa")
    static let goodsLead = Text(
        en: """
            Governments list goods that are made with child labour or forced labour. Ask here what the lists say of a \
            product of a country. Nothing of what you ask is kept.
            """,
        zhHant: "各國政府公布以童工或強迫勞動產製的貨品清單。您可在此查詢清單對某國某產品的記載。本站不保存您的查詢內容。",
        id: """
            Pemerintah mendaftar barang yang dibuat dengan pekerja anak atau kerja paksa. Tanyakan di sini apa kata \
            daftar tentang suatu produk dari suatu negara. Pertanyaan Anda tidak disimpan.
            """,
        vi: """
            Các chính phủ lập danh sách hàng hóa làm bằng lao động trẻ em hoặc lao động cưỡng bức. Hãy hỏi ở đây danh \
            sách nói gì về sản phẩm của một nước. Điều bạn hỏi không được lưu lại.
            """,
        th: """
            รัฐบาลจัดทำบัญชีสินค้าที่ผลิตด้วยแรงงานเด็กหรือแรงงานบังคับ \
            ถามได้ที่นี่ว่าบัญชีกล่าวถึงสินค้าของประเทศใดอย่างไร สิ่งที่ท่านถามจะไม่ถูกเก็บไว้
            """,
        fil: """
            Inililista ng mga pamahalaan ang mga kalakal na gawa ng bata o sapilitang paggawa. Itanong dito ang \
            sinasabi ng mga listahan tungkol sa produkto ng isang bansa. Walang itinatabi sa itinanong mo.
            """)
    static let goodsProduct = Text(
        en: "Product", zhHant: "產品", id: "Produk", vi: "Sản phẩm", th: "สินค้า", fil: "Produkto")
    static let goodsProductHint = Text(
        en: "In English, such as ‘cotton’, or a code of the Harmonized System, such as 5201.",
        zhHant: "請以英文填寫，例如「cotton」，或填寫國際商品統一分類（HS）稅則號別，例如 5201。",
        id: "Dalam bahasa Inggris, misalnya ‘cotton’, atau kode Sistem Harmonisasi (HS), misalnya 5201.",
        vi: "Bằng tiếng Anh, ví dụ ‘cotton’, hoặc mã HS, ví dụ 5201.",
        th: "เป็นภาษาอังกฤษ เช่น ‘cotton’ หรือพิกัดศุลกากร (HS) เช่น 5201",
        fil: "Sa Ingles, gaya ng ‘cotton’, o kodigo ng Harmonized System, gaya ng 5201.")
    static let goodsCountry = Text(
        en: "Country it comes from", zhHant: "產地國", id: "Negara asal", vi: "Nước xuất xứ", th: "ประเทศต้นทาง",
        fil: "Bansang pinanggalingan")
    static let goodsAsk = Text(
        en: "Look it up", zhHant: "查詢", id: "Cari", vi: "Tra cứu", th: "ค้นหา", fil: "Hanapin")
    static let goodsProductMissing = Text(
        en: "Write a product or a code.", zhHant: "請填寫產品或稅則號別。", id: "Tulis produk atau kode.",
        vi: "Hãy ghi sản phẩm hoặc mã.", th: "โปรดระบุสินค้าหรือพิกัด", fil: "Isulat ang produkto o kodigo.")
    static let goodsProductLong = Text(
        en: "Write it in at most 120 characters.", zhHant: "最多 120 字。", id: "Paling banyak 120 karakter.",
        vi: "Tối đa 120 ký tự.", th: "ไม่เกิน 120 ตัวอักษร", fil: "Hanggang 120 titik lamang.")
    static let goodsCodeWrong = Text(
        en: "A code has 2, 4 or 6 digits, or 8 or 10 in a national tariff.",
        zhHant: "稅則號別為 2、4 或 6 碼；各國稅則為 8 或 10 碼。",
        id: "Kode terdiri dari 2, 4 atau 6 angka, atau 8 atau 10 dalam tarif nasional.",
        vi: "Mã có 2, 4 hoặc 6 chữ số, hoặc 8 hay 10 trong biểu thuế quốc gia.",
        th: "พิกัดมี 2, 4 หรือ 6 หลัก หรือ 8 หรือ 10 หลักในพิกัดของประเทศ",
        fil: "Ang kodigo ay may 2, 4 o 6 na digit, o 8 o 10 sa taripang pambansa.")
    static let goodsCountryMissing = Text(
        en: "Choose the country.", zhHant: "請選擇國家。", id: "Pilih negara.", vi: "Hãy chọn nước.",
        th: "โปรดเลือกประเทศ", fil: "Piliin ang bansa.")
    static let goodsAnswer = Text(
        en: "What the lists say", zhHant: "清單記載", id: "Apa kata daftar", vi: "Danh sách nói gì",
        th: "สิ่งที่บัญชีกล่าวไว้", fil: "Ang sinasabi ng mga listahan")
    static let goodsCodes = Text(
        en: "Looked up under the codes {codes} too.", zhHant: "並依稅則號別 {codes} 查詢。",
        id: "Dicari juga dengan kode {codes}.", vi: "Cũng tra theo mã {codes}.", th: "ค้นตามพิกัด {codes} ด้วย",
        fil: "Hinanap din sa ilalim ng kodigong {codes}.")
    static let goodsListed = Text(
        en: "Lists name ‘{product}’ from {country}.", zhHant: "清單列有{country}的「{product}」。",
        id: "Daftar menyebut ‘{product}’ dari {country}.", vi: "Danh sách có nêu ‘{product}’ từ {country}.",
        th: "บัญชีระบุ ‘{product}’ จาก {country}", fil: "Nakalista ang ‘{product}’ mula sa {country}.")
    static let goodsNoEntry = Text(
        en: "No entry for ‘{product}’ from {country} in the lists below, as of the days beside them.",
        zhHant: "下列各清單（版本日期如所示）中無{country}「{product}」的項目。",
        id: "Tidak ada entri untuk ‘{product}’ dari {country} dalam daftar di bawah, per tanggal di sampingnya.",
        vi: "Không có mục ‘{product}’ từ {country} trong các danh sách dưới đây, theo ngày ghi bên cạnh.",
        th: "ไม่มีรายการ ‘{product}’ จาก {country} ในบัญชีด้านล่าง ตามวันที่ที่ระบุไว้",
        fil: "Walang tala para sa ‘{product}’ mula sa {country} sa mga listahan sa ibaba, sa mga petsang katabi nila.")
    static let goodsNotClean = Text(
        en: "This does not say that the product is free of forced labour: only that these lists do not name it.",
        zhHant: "這不表示該產品無強迫勞動，僅表示這些清單未列載。",
        id: "Ini tidak berarti produk bebas dari kerja paksa: hanya bahwa daftar ini tidak menyebutnya.",
        vi: "Điều này không có nghĩa sản phẩm không dính đến lao động cưỡng bức, chỉ là các danh sách này không nêu.",
        th: "ไม่ได้หมายความว่าสินค้าปราศจากแรงงานบังคับ เพียงแต่บัญชีเหล่านี้ไม่ได้ระบุไว้",
        fil: """
            Hindi nito sinasabing walang sapilitang paggawa sa produkto: hindi lamang ito binabanggit ng mga listahang \
            ito.
            """)
    static let goodsUnknown = Text(
        en: "We do not know this product by this name", zhHant: "無法辨識此產品名稱",
        id: "Kami tidak mengenal produk dengan nama ini", vi: "Chúng tôi không biết sản phẩm với tên này",
        th: "เราไม่รู้จักสินค้าชื่อนี้", fil: "Hindi namin kilala ang produkto sa pangalang ito")
    static let goodsUnknownLead = Text(
        en: "So nothing can be said of it. Try another English word, or the code under which it is declared.",
        zhHant: "因此無法提供結果。請改用其他英文名稱或申報之稅則號別。",
        id: "Jadi tidak ada yang dapat dikatakan. Coba kata Inggris lain, atau kode pabeannya.",
        vi: "Vì vậy không thể nói gì. Hãy thử từ tiếng Anh khác, hoặc mã khai hải quan.",
        th: "จึงไม่อาจบอกอะไรได้ ลองใช้คำภาษาอังกฤษอื่น หรือพิกัดที่ใช้สำแดง",
        fil: "Kaya walang masasabi tungkol dito. Subukan ang ibang salitang Ingles, o ang kodigo nito sa aduana.")
    static let goodsNoLists = Text(
        en: "No official list is on hand here", zhHant: "本站目前無官方清單", id: "Belum ada daftar resmi di sini",
        vi: "Ở đây chưa có danh sách chính thức nào", th: "ที่นี่ยังไม่มีบัญชีทางการ",
        fil: "Wala pang opisyal na listahan dito")
    static let goodsNothingSaid = Text(
        en: "So nothing can be said of this product.", zhHant: "因此無法提供此產品的結果。",
        id: "Jadi tidak ada yang dapat dikatakan tentang produk ini.", vi: "Vì vậy không thể nói gì về sản phẩm này.",
        th: "จึงไม่อาจบอกอะไรเกี่ยวกับสินค้านี้ได้", fil: "Kaya walang masasabi tungkol sa produktong ito.")
    static let goodsFindings = Text(
        en: "Entries", zhHant: "項目", id: "Entri", vi: "Các mục", th: "รายการ", fil: "Mga tala")
    static let goodsListedAs = Text(
        en: "Goods, as listed", zhHant: "所列貨品", id: "Barang, menurut daftar", vi: "Hàng hóa, theo danh sách",
        th: "สินค้าตามบัญชี", fil: "Kalakal, ayon sa listahan")
    static let goodsPlace = Text(
        en: "From", zhHant: "產地", id: "Dari", vi: "Từ", th: "จาก", fil: "Mula sa")
    static let goodsSays = Text(
        en: "What is said", zhHant: "記載內容", id: "Yang dinyatakan", vi: "Nội dung", th: "สิ่งที่ระบุ",
        fil: "Ang sinasabi")
    static let goodsList = Text(
        en: "List and day", zhHant: "清單及日期", id: "Daftar dan tanggal", vi: "Danh sách và ngày",
        th: "บัญชีและวันที่", fil: "Listahan at petsa")
    static let goodsAll = Text(
        en: "all goods", zhHant: "所有貨品", id: "semua barang", vi: "mọi hàng hóa", th: "สินค้าทั้งหมด",
        fil: "lahat ng kalakal")
    static let goodsRegion = Text(
        en: "only what comes from this region", zhHant: "僅限此地區所產", id: "hanya yang berasal dari wilayah ini",
        vi: "chỉ hàng từ vùng này", th: "เฉพาะที่มาจากพื้นที่นี้", fil: "ang galing lamang sa rehiyong ito")
    static let goodsByCode = Text(
        en: "declared under HS {code}", zhHant: "申報稅則 HS {code}", id: "dinyatakan di bawah HS {code}",
        vi: "khai theo mã HS {code}", th: "สำแดงภายใต้พิกัด HS {code}", fil: "idinedeklara sa HS {code}")
    static let goodsOrder = Text(
        en: "customs order against imports", zhHant: "海關進口管制命令", id: "perintah pabean atas impor",
        vi: "lệnh hải quan đối với hàng nhập khẩu", th: "คำสั่งศุลกากรต่อการนำเข้า",
        fil: "utos ng aduana laban sa angkat")
    static let goodsModified = Text(
        en: "changed in part", zhHant: "部分修正", id: "diubah sebagian", vi: "sửa đổi một phần", th: "แก้ไขบางส่วน",
        fil: "bahagyang binago")
    static let goodsInactive = Text(
        en: "not in force", zhHant: "未生效或已失效", id: "tidak berlaku", vi: "không còn hiệu lực", th: "ไม่มีผลบังคับ",
        fil: "hindi umiiral")
    static let goodsSuperseded = Text(
        en: "superseded by another rule", zhHant: "由其他規定取代", id: "digantikan aturan lain",
        vi: "được thay bằng quy định khác", th: "ถูกแทนที่ด้วยกฎอื่น", fil: "pinalitan ng ibang tuntunin")
    static let goodsSince = Text(
        en: "since {day}", zhHant: "自 {day} 起", id: "sejak {day}", vi: "từ {day}", th: "ตั้งแต่ {day}",
        fil: "mula {day}")
    static let goodsSector = Text(
        en: """
            Goods of this kind from China are among those that United States customs look at first under the Uyghur \
            Forced Labor Prevention Act: whatever is made wholly or in part in Xinjiang is presumed to be made by \
            forced labour.
            """,
        zhHant: "依美國《維吾爾強迫勞動預防法》，此類中國貨品屬美國海關優先查核範圍：全部或部分於新疆產製者，推定為強迫勞動所製。",
        id: """
            Barang jenis ini dari Tiongkok termasuk yang pertama diperiksa pabean Amerika Serikat menurut \
            Undang-Undang Pencegahan Kerja Paksa Uyghur: apa pun yang dibuat seluruhnya atau \
            sebagian di Xinjiang dianggap dibuat dengan kerja paksa.
            """,
        vi: """
            Hàng loại này từ Trung Quốc thuộc nhóm hải quan Hoa Kỳ xem xét trước tiên theo Đạo luật Ngăn chặn Lao động \
            Cưỡng bức người Duy Ngô Nhĩ: hàng làm toàn bộ hay một phần ở Tân Cương được coi là do lao động cưỡng bức.
            """,
        th: """
            สินค้าประเภทนี้จากจีนอยู่ในกลุ่มที่ศุลกากรสหรัฐฯ ตรวจก่อนตามกฎหมายป้องกันแรงงานบังคับชาวอุยกูร์ \
            สิ่งที่ผลิตทั้งหมดหรือบางส่วนในซินเจียงให้สันนิษฐานว่าผลิตด้วยแรงงานบังคับ
            """,
        fil: """
            Ang ganitong kalakal mula sa Tsina ay kabilang sa unang sinusuri ng aduana ng Estados Unidos sa ilalim ng \
            Uyghur Forced Labor Prevention Act: ang anumang gawa nang buo o bahagi sa Xinjiang ay ipinapalagay na gawa \
            ng sapilitang paggawa.
            """)
    static let goodsLookedIn = Text(
        en: "Lists that were looked in", zhHant: "查詢所依清單", id: "Daftar yang diperiksa", vi: "Danh sách đã tra",
        th: "บัญชีที่ค้น", fil: "Mga listahang tiningnan")
    static let goodsNotOnHand = Text(
        en: "Not on hand, and not looked in", zhHant: "本站未有、未查詢的清單", id: "Tidak tersedia, tidak diperiksa",
        vi: "Không có sẵn, chưa tra", th: "ไม่มีที่นี่ และไม่ได้ค้น", fil: "Wala rito, at hindi tiningnan")
    static let goodsStale = Text(
        en: "this edition is old; there may be a newer one", zhHant: "此版較舊，可能已有新版",
        id: "edisi ini sudah lama; mungkin ada yang lebih baru", vi: "bản này đã cũ, có thể đã có bản mới hơn",
        th: "ฉบับนี้เก่าแล้ว อาจมีฉบับใหม่กว่า", fil: "luma na ang edisyong ito; maaaring may mas bago")
}
