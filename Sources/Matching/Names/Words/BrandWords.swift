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
        """
}
