/// Names of the other provinces of China and of their prefectures and cities, by which a place is told to be elsewhere.
enum ChineseElsewhere {
    /// Each line one province: its first two digits, then its names. Xinjiang County (新绛) lies in Shanxi.
    static let provinces = """
        11 北京 beijing peking
        12 天津 tianjin tientsin
        13 河北 hebei hopei hopeh
        14 山西 shanxi shansi
        14 xinjiang-county xinjiangxian 新绛 新绛县
        15 内蒙古 內蒙古 neimenggu innermongolia neimongol
        21 辽宁 遼寧 liaoning
        22 吉林 jilin kirin
        23 黑龙江 黑龍江 heilongjiang heilungkiang
        31 上海 shanghai
        32 江苏 江蘇 jiangsu kiangsu
        33 浙江 zhejiang chekiang
        34 安徽 anhui anhwei
        35 福建 fujian fukien
        36 江西 jiangxi kiangsi
        37 山东 山東 shandong shantung
        41 河南 henan honan
        42 湖北 hubei hupeh hupei
        43 湖南 hunan
        44 广东 廣東 guangdong kwangtung
        45 广西 廣西 guangxi kwangsi
        46 海南 hainan
        50 重庆 重慶 chongqing chungking
        51 四川 sichuan szechwan szechuan
        52 贵州 貴州 guizhou kweichow
        53 云南 雲南 yunnan
        54 西藏 xizang tibet
        61 陕西 陝西 shaanxi shensi
        62 甘肃 甘肅 gansu kansu
        63 青海 qinghai tsinghai chinghai
        64 宁夏 寧夏 ningxia ningsia
        """

    /// Prefectures and cities; their pinyin is read by the characters.
    static let cities = """
        石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头
        乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安 锡林郭勒 阿拉善 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛
        长春 吉林 四平 辽源 通化 白山 松原 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭 南京 无锡 徐州
        常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠
        淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇
        萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州
        菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州
        荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳
        珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港
        钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山
        宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 昆明 曲靖 玉溪 保山 昭通 丽江
        普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 山南 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中
        榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 海北 黄南 海南 果洛 玉树
        海西蒙古族 银川 石嘴山 吴忠 固原 中卫
        昆山 义乌 张家港 常熟 江阴 宜兴 晋江 石狮 余姚 慈溪 诸暨 海宁 桐乡 寿光 胶州
        """
}
