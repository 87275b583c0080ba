/// Places as names of companies have them; each line one place in its spellings.
///
/// Chinese places count in characters and in pinyin too; the names of Uyghur and Mongol places stand beside them.
enum PlaceWords {
    static let lines = chinese + "\n" + cities + "\n" + world

    private static let chinese = """
        新疆 xinjiang sinkiang
        西藏 xizang tibet
        内蒙古 neimenggu inner_mongolia nei_mongol
        宁夏 ningxia
        广西 guangxi kwangsi
        北京 beijing peking
        上海 shanghai
        天津 tianjin tientsin
        重庆 chongqing chungking
        河北 hebei hopei
        山西 shanxi shansi
        陕西 shaanxi shensi
        辽宁 liaoning
        吉林 jilin kirin
        黑龙江 heilongjiang
        江苏 jiangsu kiangsu
        浙江 zhejiang chekiang
        安徽 anhui anhwei
        福建 fujian fukien
        江西 jiangxi kiangsi
        山东 shandong shantung
        河南 henan honan
        湖北 hubei hupeh
        湖南 hunan
        广东 guangdong kwangtung
        海南 hainan
        四川 sichuan szechwan szechuan
        贵州 guizhou kweichow
        云南 yunnan
        甘肃 gansu kansu
        青海 qinghai tsinghai
        和田 hetian hotan khotan
        喀什 kashi kashgar kashi_diqu
        阿克苏 akesu aksu
        库尔勒 kuerle korla
        吐鲁番 tulufan turpan turfan
        伊犁 yili ili
        哈密 hami kumul
        洛浦 luopu lop lop_county
        墨玉 moyu karakax qaraqash
        图木舒克 tumushuke tumxuk tumshuq
        乌鲁木齐 wulumuqi urumqi urumchi
        莎车 shache yarkand yarkant
        疏勒 shule yengixahar
        疏附 shufu konasheher
        英吉沙 yingjisha yengisar
        泽普 zepu poskam
        叶城 yecheng kargilik
        麦盖提 maigaiti makit markit
        岳普湖 yuepuhu yopurga yuepu_lake
        伽师 jiashi payzawat
        巴楚 bachu maralbexi maralbeshi
        皮山 pishan guma
        策勒 cele qira chira
        于田 yutian keriya
        民丰 minfeng niya
        库车 kuche kuqa kucha
        沙雅 shaya xayar
        拜城 baicheng bay
        温宿 wensu onsu
        乌什 wushi uqturpan
        阿瓦提 awati awat
        柯坪 keping kalpin
        轮台 luntai bugur
        尉犁 yuli lopnur
        若羌 ruoqiang qakilik charkhlik
        且末 qiemo qarqan cherchen
        焉耆 yanqi karasahr
        和静 hejing
        和硕 heshuo hoxud
        博湖 bohu bagrax
        巴音郭楞 bayinguoleng bayingol bayingolin
        博尔塔拉 boertala bortala
        昌吉 changji sanji
        奎屯 kuitun kuytun
        石河子 shihezi
        阿拉尔 alaer aral
        五家渠 wujiaqu
        克拉玛依 kelamayi karamay
        塔城 tacheng tarbagatay qoqek
        阿勒泰 aletai altay
        伊宁 yining ghulja gulja
        霍尔果斯 huoerguosi khorgos korgas
        阿图什 atushi artux
        鄯善 shanshan piqan
        托克逊 tuokexun toksun
        奇台 qitai guchung
        玛纳斯 manasi manas
        呼图壁 hutubi
        吉木萨尔 jimusaer jimsar
        木垒 mulei mori
        阜康 fukang
        精河 jinghe
        博乐 bole bortala_city
        巴里坤 balikun barkol
        呼和浩特 huhehaote hohhot huhhot
        鄂尔多斯 eerduosi ordos
        呼伦贝尔 hulunbeier hulunbuir
        哈尔滨 haerbin harbin
        齐齐哈尔 qiqihaer qiqihar
        广州 guangzhou canton kwangchow
        厦门 xiamen amoy
        汕头 shantou swatow
        南京 nanjing nanking
        青岛 qingdao tsingtao
        拉萨 lasa lhasa
        日喀则 rikaze shigatse
        香港 hong_kong hongkong hk xianggang
        澳门 macau macao aomen
        台湾 taiwan formosa 台灣
        台北 taipei taibei
        高雄 kaohsiung gaoxiong
        台中 taichung taizhong
        新竹 hsinchu xinzhu
        深圳 shenzhen shumchun
        中国 china chinese prc zhongguo 中华
        塔里木 talimu tarim_basin tarim
        天山 tianshan
        准噶尔 zhungeer junggar dzungaria
        胡杨河 huyanghe
        昆玉 kunyu
        铁门关 tiemenguan
        浦东 pudong
        昆山 kunshan
        义乌 yiwu
        张家港 zhangjiagang
        常熟 changshu
        江阴 jiangyin
        宜兴 yixing
        晋江 jinjiang
        石狮 shishi
        余姚 yuyao
        慈溪 cixi
        萧山 xiaoshan
        诸暨 zhuji
        海宁 haining
        桐乡 tongxiang
        顺德 shunde
        番禺 panyu
        寿光 shouguang
        即墨 jimo
        胶州 jiaozhou
        """

    /// Prefectures and cities with nothing to add to their pinyin.
    private static let cities = """
        石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城
        朔州 晋中 运城 忻州 临汾 吕梁 包头 乌海 赤峰 通辽 巴彦淖尔 乌兰察布 兴安 锡林郭勒 阿拉善
        沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化
        白山 松原 白城 延边 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭
        无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州
        绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳
        宿州 六安 亳州 池州 宣城 福州 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江
        新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照
        临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡
        南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州
        恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 韶关 珠海
        佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁
        柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州
        成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中
        资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 昆明 曲靖 玉溪
        保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 昌都 林芝 山南 那曲
        阿里 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威
        张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 海北 黄南 果洛 玉树 海西 银川 石嘴山
        吴忠 固原 中卫 克孜勒苏 伊吾 阿拉山口 阿克陶 阿合奇 乌恰 塔什库尔干 察布查尔 霍城 巩留 新源
        昭苏 特克斯 尼勒克 乌苏 沙湾 额敏 托里 裕民 和布克赛尔 布尔津 富蕴 福海 哈巴河 青河 吉木乃
        北屯 可克达拉
        """.split(whereSeparator: \.isWhitespace).joined(separator: "\n")

    private static let world = """
        usa us united_states united_states_of_america america american
        uk united_kingdom great_britain britain british england english gb
        germany german deutschland deutsche germaniya
        france french francaise
        spain spanish espana espanola
        italy italian italia
        portugal portuguese
        netherlands dutch holland nederland
        belgium belgian
        switzerland swiss schweiz suisse
        austria austrian osterreich
        sweden swedish sverige
        norway norwegian norge
        denmark danish danmark
        finland finnish suomi
        iceland
        ireland irish
        poland polish polska
        czech czechia czech_republic
        slovakia slovak
        hungary hungarian
        romania romanian
        bulgaria bulgarian
        serbia serbian srbija
        croatia croatian
        slovenia
        bosnia
        albania
        greece greek hellas hellenic
        turkey turkish turkiye turk_ulke
        cyprus
        malta
        russia russian rossiya rossii rossiyskaya russian_federation
        ukraine ukrainian ukraina
        belarus belarusian
        moldova
        georgia georgian
        armenia armenian
        azerbaijan azeri
        kazakhstan kazakh
        uzbekistan uzbek
        turkmenistan turkmen
        kyrgyzstan
        tajikistan
        mongolia mongolian
        japan japanese 日本 nippon nihon
        korea korean 한국 hankuk 대한
        north_korea dprk chosun choson 조선민주주의
        vietnam vietnamese viet_nam 越南
        thailand thai 泰国 siam
        cambodia 柬埔寨
        laos lao
        myanmar burma 缅甸
        malaysia malaysian 马来西亚
        singapore 新加坡
        indonesia indonesian 印度尼西亚
        philippines philippine 菲律宾
        india indian bharat
        pakistan pakistani
        bangladesh
        sri_lanka lanka ceylon
        nepal
        afghanistan afghan
        iran iranian persia persian
        iraq iraqi
        syria syrian
        lebanon lebanese
        jordan_kingdom
        israel israeli
        palestine palestinian
        saudi_arabia saudi ksa
        uae united_arab_emirates emirates
        dubai
        abu_dhabi
        sharjah
        qatar
        kuwait
        bahrain
        oman_sultanate
        yemen yemeni
        egypt egyptian
        libya libyan
        tunisia tunisian
        algeria algerian
        morocco moroccan maroc
        sudan sudanese
        ethiopia ethiopian
        eritrea
        somalia somali
        kenya kenyan
        uganda
        tanzania
        rwanda
        congo drc
        zimbabwe
        zambia
        malawi
        mozambique
        south_africa
        namibia
        angola
        nigeria nigerian
        ghana
        senegal
        mali_republic
        chad
        cameroon
        canada canadian
        mexico mexican
        guatemala
        honduras
        nicaragua
        costa_rica
        panama
        cuba cuban
        dominican_republic dominicana dominican
        haiti
        colombia colombian
        venezuela venezuelan
        ecuador
        peru
        bolivia
        brazil brasil brazilian
        paraguay
        uruguay
        chile
        argentina
        australia australian
        new_zealand
        fiji
        europe european
        asia asian
        africa african
        estonia
        latvia
        lithuania
        moscow moskva
        st_petersburg saint_petersburg sankt_peterburg
        london
        paris
        berlin
        frankfurt
        hamburg
        munich munchen
        vienna
        zurich
        geneva
        rome
        milan milano
        madrid
        barcelona
        istanbul
        ankara
        tehran
        baghdad
        damascus
        beirut
        karachi
        lahore
        islamabad
        delhi new_delhi
        mumbai bombay
        dhaka
        bangkok
        jakarta
        hanoi
        saigon ho_chi_minh
        tokyo 东京
        osaka 大阪
        seoul 서울
        busan pusan 부산
        new_york new_york_city nyc
        los_angeles
        chicago
        houston
        boston
        cleveland
        san_francisco
        texas
        california
        florida
        toronto
        sydney
        """
}
