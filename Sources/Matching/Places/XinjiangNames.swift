/// The names of Xinjiang's prefectures, counties and cities of the Production and Construction Corps.
///
/// Codes and Chinese names by GB/T 2260. Each line: code, English name, spellings. What stands before a spelling says
/// what it is worth: `=` is borne by no other place, `~` by no other place in China, `?` is also a word or a name
/// of people and goods, `!` is also another county or city of China (Xinhe in Hebei is 新河). Names in Chinese with their
/// level (沙雅县) are worth `~`: none of them is borne twice in the country's table.
enum XinjiangNames {
    static let lines = """
        65 Xinjiang; =新疆 =新疆维吾尔自治区 =新疆維吾爾自治區 =xinjiang =sinkiang =hsinchiang =xinjianguygur =xinjianguyghur
        65 Xinjiang; =xinjianguygurautonomousregion =xinjianguyghurautonomousregion
        65 Xinjiang; =xinjiangautonomousregion =xuar =xjuar
        65 Xinjiang; =xinjiangweiwuerzizhiqu =shinjang =xinjang =синьцзян =신장위구르 =شىنجاڭ =eastturkistan =eastturkestan
        65 Xinjiang; =xinjianguighur =xinjianguighurautonomousregion =uygurautonomousregion =uyghurautonomousregion
        65 Xinjiang; =uighurautonomousregion ~xingjiang ~xinjaing =维吾尔自治区
        6501 Urumqi; =乌鲁木齐 =烏魯木齊 =乌鲁木齐市 =wulumuqi =urumqi =urumchi =urumtsi =wulumuchi ~tihwa =урумчи =우루무치
        6501 Urumqi; =ئۈرۈمچى ~乌市
        6502 Karamay; =克拉玛依 =克拉瑪依 =克拉玛依市 =kelamayi =karamay =karamai =карамай
        6504 Turpan; =吐鲁番 =吐魯番 =吐鲁番市 =tulufan =turpan =turfan =турфан =تۇرپان
        6505 Hami; ~哈密 =哈密市 =哈密地区 ~hami ~kumul =qumul ~хами ~قۇمۇل
        6523 Changji Prefecture; =昌吉回族自治州 ~昌吉州 ~昌吉 ~changji ?sanji
        6527 Bortala Prefecture; =博尔塔拉蒙古自治州 =博尔塔拉 ~博州 =boertala =bortala
        6528 Bayingolin Prefecture; =巴音郭楞蒙古自治州 =巴音郭楞 !巴州 =bayinguoleng =bayingolin =bayingol =bayingholin
        6529 Aksu Prefecture; =阿克苏地区 =阿克苏 =阿克蘇 =akesu ~aksu ~aqsu ~akosu ~аксу ~ئاقسۇ
        6530 Kizilsu Prefecture; =克孜勒苏柯尔克孜自治州 =克孜勒苏 ~克州 =kezilesu ~kizilsu ~kyzylsu
        6531 Kashgar Prefecture; =喀什地区 =喀什噶尔 =喀什 ?kashi =kashgar =kaxgar =kashgaer =кашгар =카슈가르 =قەشقەر
        6532 Hotan Prefecture; =和田地区 ~和田 =和闐 ?hetian ~hotan =khotan =hotien =хотан =خوتەن
        6540 Ili Prefecture; =伊犁哈萨克自治州 =伊犁 =伊犁州 ?yili ~ili =ilikazakh
        6542 Tacheng Prefecture; =塔城地区 ~塔城 ?tacheng =tarbagatay =qoqek =chuguchak =tarbaghatai
        6543 Altay Prefecture; =阿勒泰地区 =阿勒泰 =aletai ~altay
        650102 Tianshan District; ?天山 ~天山区 ?tianshan
        650103 Saybagh District; =沙依巴克 =沙依巴克区 =shayibake =saybagh
        650104 Xinshi District; !新市 !新市区 !xinshi
        650105 Shuimogou District; =水磨沟 =水磨沟区 =shuimogou
        650106 Toutunhe District; =头屯河 =頭屯河 =头屯河区 =toutunhe
        650107 Dabancheng District; =达坂城 =達坂城 =达坂城区 =dabancheng
        650109 Midong District; ~米东 ~米东区 ?midong ~miquan =米泉
        650121 Ürümqi County; =乌鲁木齐县
        650202 Dushanzi District; =独山子 =独山子区 =dushanzi ?maytag
        650204 Baijiantan District; =白碱滩 =白碱滩区 =baijiantan
        650205 Urho District; =乌尔禾 =乌尔禾区 =wuerhe ?urho
        650402 Gaochang District; ?高昌 ~高昌区 ?gaochang
        650421 Piqan County; ~鄯善 ~鄯善县 ?shanshan =piqan =pichan
        650422 Toksun County; =托克逊 =托克逊县 =tuokexun =toksun
        650502 Yizhou District; ?伊州 ~伊州区 !yizhou
        650521 Barkol County; =巴里坤 =巴里坤哈萨克自治县 =balikun =barkol
        650522 Yiwu (Araturuk) County; ~伊吾 ~伊吾县 !yiwu =araturuk =aratürük
        652301 Changji City; ~昌吉市
        652302 Fukang; ?阜康 ~阜康市 ?fukang
        652323 Hutubi County; =呼图壁 =呼圖壁 =呼图壁县 =hutubi
        652324 Manas County; =玛纳斯 =瑪納斯 =玛纳斯县 =manasi ?manas
        652325 Qitai County; ~奇台 ~奇台县 ?qitai =guchung
        652327 Jimsar County; =吉木萨尔 =吉木薩爾 =吉木萨尔县 =jimusaer =jimsar
        652328 Mori County; =木垒 =木垒县 =木垒哈萨克自治县 ~mulei ?mori
        652701 Bole; ?博乐 ~博乐市 ?bole
        652702 Alashankou; =阿拉山口 =阿拉山口市 =alashankou =alataw
        652722 Jinghe County; ?精河 ~精河县 ?jinghe
        652723 Wenquan County; ?温泉 ~温泉县 ?wenquan =arixang
        652801 Korla; =库尔勒 =庫爾勒 =库尔勒市 =kuerle ~korla =kuerhlo =корла =كورلا
        652822 Luntai (Bugur) County; ?轮台 ~轮台县 ?luntai =bugur
        652823 Yuli (Lopnur) County; ~尉犁 ~尉犁县 ?yuli =lopnur =lopnor
        652824 Ruoqiang (Qarkilik) County; =若羌 =若羌县 ~ruoqiang =qarkilik =charkhlik =qakilik
        652825 Qiemo (Qarqan) County; =且末 =且末县 ~qiemo =qarqan =cherchen
        652826 Yanqi (Karasahr) County; =焉耆 =焉耆县 =焉耆回族自治县 ?yanqi =karasahr =karashahr
        652827 Hejing County; ?和静 ~和静县 ?hejing
        652828 Hoxud County; ?和硕 ~和硕县 ?heshuo =hoxud
        652829 Bohu (Bagrax) County; ?博湖 ~博湖县 ?bohu =bagrax
        652901 Aksu City; =阿克苏市
        652902 Kuqa; =库车 =庫車 =库车市 =库车县 ~kuche =kuqa ~kucha
        652922 Onsu County; ~温宿 ~温宿县 ?wensu ?onsu
        652924 Xayar County; ?沙雅 ~沙雅县 ?shaya =xayar
        652925 Xinhe (Toksu) County; ?新和 ~新和县 !xinhe ~toksu
        652926 Baicheng (Bay) County; ?拜城 ~拜城县 !baicheng ?bay
        652927 Uqturpan County; ~乌什 ~乌什县 ?wushi =uqturpan =uchturpan
        652928 Awat County; =阿瓦提 =阿瓦提县 =awati ~awat
        652929 Kalpin County; ~柯坪 ~柯坪县 ?keping =kalpin
        653001 Artux; =阿图什 =阿圖什 =阿图什市 =atushi =artux =artush
        653022 Akto County; =阿克陶 =阿克陶县 =aketao ~akto
        653023 Akqi County; =阿合奇 =阿合奇县 =aheqi =akqi
        653024 Wuqia (Ulugqat) County; ~乌恰 ~乌恰县 ~wuqia =ulugqat
        653101 Kashgar City; =喀什市
        653121 Shufu (Konasheher) County; ~疏附 ~疏附县 ?shufu =konasheher
        653122 Shule (Yengisheher) County; ~疏勒 ~疏勒县 ?shule =yengisheher =yengixahar
        653123 Yengisar County; =英吉沙 =英吉沙县 =yingjisha =yengisar
        653124 Poskam County; ~泽普 ~泽普县 ~zepu =poskam
        653125 Yarkand County; ~莎车 ~莎车县 ~shache =yarkand =yarkant
        653126 Kargilik County; ?叶城 ~叶城县 ?yecheng =kargilik
        653127 Makit County; =麦盖提 =麥蓋提 =麦盖提县 =maigaiti =makit ?markit
        653128 Yopurga County; =岳普湖 =岳普湖县 =yuepuhu =yopurga
        653129 Payzawat County; =伽师 =伽師 =伽师县 ?jiashi =payzawat
        653130 Maralbexi County; ?巴楚 ~巴楚县 ?bachu =maralbexi =maralbeshi
        653131 Tashkurgan County; =塔什库尔干 =塔什库尔干塔吉克自治县 =tashikuergan =tashkurgan =taxkorgan
        653201 Hotan City; ~和田市
        653221 Hotan County; ~和田县
        653222 Karakax County; ?墨玉 ~墨玉县 ?moyu =karakax =qaraqash
        653223 Guma County; ?皮山 ~皮山县 ?pishan ?guma
        653224 Lop County; ?洛浦 ~洛浦县 ?luopu ?lop
        653225 Qira County; ~策勒 ~策勒县 ?cele ?qira
        653226 Keriya County; ?于田 ~于田县 !yutian =keriya
        653227 Niya County; ?民丰 ~民丰县 ?minfeng ?niya
        654002 Yining (Ghulja); ~伊宁 ~伊宁市 ~yining =ghulja ~gulja =kulja =kuldja =кульджа =غۇلجا
        654003 Kuytun; =奎屯 =奎屯市 ~kuitun =kuytun
        654004 Khorgos; =霍尔果斯 =霍爾果斯 =霍尔果斯市 =huoerguosi ~khorgos ~korgas ~horgos
        654021 Yining County; ~伊宁县
        654022 Qapqal County; =察布查尔 =察布查尔锡伯自治县 =chabuchaer =qapqal
        654023 Huocheng County; ~霍城 ~霍城县 ?huocheng
        654024 Gongliu (Tokkuztara) County; ~巩留 ~巩留县 ?gongliu =tokkuztara
        654025 Xinyuan (Künes) County; ?新源 ~新源县 ?xinyuan ~kunes
        654026 Zhaosu (Mongolküre) County; ~昭苏 ~昭苏县 ?zhaosu =mongolkure
        654027 Tekes County; =特克斯 =特克斯县 =tekesi ~tekes
        654028 Nilka County; =尼勒克 =尼勒克县 =nileke ~nilka
        654201 Tacheng City; ~塔城市
        654202 Wusu (Usu); ?乌苏 ~乌苏市 ?wusu ?usu
        654203 Shawan; !沙湾 ~沙湾市 ~沙湾县 !shawan
        654221 Emin (Dorbiljin) County; ?额敏 ~额敏县 ?emin =dorbiljin
        654224 Toli County; ?托里 ~托里县 ?tuoli ?toli
        654225 Yumin (Qagantokay) County; ?裕民 ~裕民县 ?yumin =qagantokay
        654226 Hoboksar County; =和布克赛尔 =和布克赛尔蒙古自治县 =hebukesaier =hoboksar
        654301 Altay City; =阿勒泰市
        654321 Burqin County; =布尔津 =布尔津县 =buerjin =burqin
        654322 Fuyun (Koktokay) County; ?富蕴 ~富蕴县 ?fuyun =koktokay
        654323 Fuhai (Burultokay) County; ?福海 ~福海县 ?fuhai =burultokay
        654324 Habahe (Kaba) County; =哈巴河 =哈巴河县 =habahe
        654325 Qinggil County; ?青河 ~青河县 !qinghe =qinggil
        654326 Jeminay County; =吉木乃 =吉木乃县 =jimunai =jeminay
        659001 Shihezi; =石河子 =石河子市 =shihezi =shihhotzu =шихэцзы
        659002 Aral; =阿拉尔 =阿拉爾 =阿拉尔市 =alaer ?aral
        659003 Tumxuk; =图木舒克 =圖木舒克 =图木舒克市 =tumushuke =tumxuk =tumshuq
        659004 Wujiaqu; =五家渠 =五家渠市 =wujiaqu
        659005 Beitun; !北屯 ~北屯市 !beitun
        659006 Tiemenguan; ~铁门关 ~铁门关市 ~tiemenguan
        659007 Shuanghe; ?双河 ~双河市 ?shuanghe
        659008 Kokdala; =可克达拉 =可克達拉 =可克达拉市 =kekedala =kokdala
        659009 Kunyu; ?昆玉 ~昆玉市 ?kunyu
        659010 Huyanghe; =胡杨河 =胡楊河 =胡杨河市 ~huyanghe
        659011 Xinxing; ?新星 ~新星市 !xinxing
        659012 Baiyang; ?白杨 ~白杨市 ?baiyang
        """

    /// The Production and Construction Corps in its names.
    static let organisations = """
        65 Xinjiang Production and Construction Corps; =新疆生产建设兵团 =新疆生產建設兵團 =新疆兵团 ~生产建设兵团 ~生產建設兵團 ~兵团
        65 Xinjiang Production and Construction Corps; =xinjiangproductionandconstructioncorps =xpcc =xinjiangbingtuan
        65 Xinjiang Production and Construction Corps; =xinjiangproductionconstructioncorps
        65 Xinjiang Production and Construction Corps; ~productionandconstructioncorps
        65 Xinjiang Production and Construction Corps; ~productionconstructioncorps ~bingtuan ~shengchanjianshebingtuan
        """

    /// Land ports where goods from the whole country cross the border: loading there says little of their origin.
    static let crossings: Set<String> = ["652702", "654004"]
}
