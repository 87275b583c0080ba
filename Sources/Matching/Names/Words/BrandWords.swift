/// Names of companies that are known abroad by another word than their pinyin; each line one brand.
enum BrandWords {
    static let lines = """
        大全 daqo
        溢达 esquel
        中粮 cofco
        合盛 hoshine hesheng
        骆驼 camel
        雅戈尔 youngor
        海尔 haier
        联想 lenovo
        格力 gree
        美的 midea
        小米 xiaomi
        宁德时代 catl
        比亚迪 byd
        协鑫 gcl
        晶科 jinko jinkosolar
        晶澳 ja_solar
        天合 trina
        隆基 longi
        阿特斯 canadian_solar
        通威 tongwei
        中石油 petrochina cnpc
        中石化 sinopec
        中海油 cnooc
        中化 sinochem
        中铝 chinalco chalco
        五矿 minmetals
        宝钢 baosteel
        首钢 shougang
        鞍钢 ansteel
        中车 crrc
        中航 avic
        中芯 smic
        中兴 zte
        海康威视 hikvision
        大华 dahua
        商汤 sensetime
        旷视 megvii
        科大讯飞 iflytek
        华大基因 bgi
        国药 sinopharm
        远洋 cosco
        招商 china_merchants
        平安 ping_an pingan
        玲珑 linglong
        赛轮 sailun
        佳通 giti
        安踏 anta
        李宁 li_ning
        鸿海 hon_hai
        富士康 foxconn
        三星 samsung 삼성
        现代 hyundai 현대
        엘지 lg
        에스케이 sk
        롯데 lotte
        한화 hanwha
        두산 doosan
        포스코 posco
        기아 kia
        丰田 toyota
        纳思达 ninestar
        奔图 pantum
        艾派克 apex
        赛纳 seine
        极海 geehy
        格之格 gg
        今创 ktk jinchuang
        宝龙达 bitland baolongda
        众和 joinworld zhonghe
        中纺 chinatex
        盛驰 sunspeed shengchi
        优尔 youer union_bio
        亚盛 yasheng
        神火 shenhuo
        鸿道 hung_to
        恒发 hang_fat hengfa
        东方红 dongfanghong
        长虹 changhong
        康佳 konka
        创维 skyworth
        万和 vanward
        万科 vanke
        海信 hisense
        京东方 boe
        立讯 luxshare
        歌尔 goertek
        欧菲光 ofilm
        申洲 shenzhou
        鲁泰 luthai lu_thai
        晶龙 jinglong
        特变电工 tbea
        金风 goldwind
        东岳 dongyue
        天业 tianye
        碳元 carbon_yuan tanyuan carbon_element
        世纪 century
        阳光 sunshine
        绿洲 oasis luzhou lvzhou
        骏马 steed
        红棉 red_cotton hongmian
        新生 new_life xinsheng
        金马 golden_horse jinma
        绿叶 green_leaf
        朝阳 sunrise
        彩虹 rainbow
        雄鹰 eagle
        凤凰 phoenix
        长城 great_wall
        黄河 yellow_river
        长江 yangtze
        太平洋 pacific
        环球 worldwide_universal
        友谊 friendship
        和平 peace
        光明 bright
        幸福 happiness
        胜利 victory
        东风 dongfeng
        解放 jiefang
        红旗 hongqi red_flag
        金龙 golden_dragon
        神龙 dragon_divine
        天马 pegasus
        """
}
