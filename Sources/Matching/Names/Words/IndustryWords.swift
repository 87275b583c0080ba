/// Words that say what a company does and not which one it is; each line one meaning in several languages.
///
/// Chinese words count in characters and in pinyin, so `Fangzhi`, 纺织 and `Textile` are one word here.
enum IndustryWords {
    static let lines = goods + "\n" + work + "\n" + kinds

    private static let goods = """
        textile textiles tekstil textil tessile 纺织 纺织品 织造 섬유 方织 текстиль tekstilny
        heavy_chemical heavy_chemicals heavy_chemical_industry 重化工
        mineral_water 矿泉水
        poultry 家禽
        cable cables 电缆
        renewable recycled recycling 再生
        cotton cotton_industry 棉业 棉花 棉 면 mian
        cotton_and_linen cotton_linen 棉麻 mianma
        yarn 纱线 棉纱
        spinning 纺纱 棉纺 방적
        woollen wool woolen 羊毛
        linen 亚麻
        dyeing 染整 dye dyes
        apparel garment garments clothing clothes fashion 时尚 服装 服饰 制衣 成衣 의류 odezhda konfeksiyon
        hair 头发
        hairproduct 毛发
        accessories accessory 饰品 配件 辅料
        footwear shoes shoe 鞋业 鞋
        leather 皮革 皮业
        chemical chemicals chemistry 化学 化工 화학 khimiya khimicheskiy chimique quimica kimya shimi
        petrochemical petrochemicals 石化 석유화학 neftekhim petroshimi
        pharmaceutical pharmaceuticals pharma 制药 药业 医药 제약 farma pharm
        biotechnology biotech 生物科技 生物技术 바이오
        biological bio biology 生物
        aluminium aluminum aluminum_industry aluminium_industry 铝业 铝 알루미늄
        nonferrous 有色
        nonferrous_metals nonferrous_metal non_ferrous_metals 有色金属
        metal metals metallic 金属 금속 metall metallurgical metallurgy 冶金 metalurgi
        steel 钢铁 钢 철강 stal 钢业
        iron 铁
        copper copper_industry 铜业 铜
        lithium 锂业 锂
        zinc 锌业 铅锌
        titanium 钛业
        silicon silicon_industry 硅业 硅 실리콘
        polysilicon 多晶硅
        silica
        rare_earth rare_earths 稀土
        gold 黄金 zoloto
        coal 煤业 煤炭 煤矿 ugol
        mining mine mines 矿业 矿山 采矿 광업 minera mineracao
        mineral minerals 矿产
        oil 石油 油 neft petrol petroleum 석유 neftegaz 油田
        gas 燃气 天然气
        energy 能源 에너지 energiya energia enerji
        new_energy 新能源
        power 电力 动力 elektroenergiya
        electric electrical electricity 电气 电器 전기 elektrik elektro
        solar photovoltaic photovoltaics pv 光伏 太阳能 태양광
        battery batteries 电池
        electronic electronics 电子 전자 elektronika elektronik
        semiconductor semiconductors 半导体 반도체
        microelectronics microelectronic 微电子
        optoelectronics optoelectronic 光电
        optical optics optic 光学
        laser lasers 激光
        instrument instruments 仪器 仪表
        precision 精密
        instrumentmaking instrument_making instrument_engineering priborostroitelnyy priborostroitelny
        priborostroeniye
        materials material 材料
        newmaterials new_materials new_material 新材料 新型材料
        glass 玻璃
        ceramics ceramic 陶瓷
        cement 水泥
        plastic plastics 塑料 塑胶 塑业
        rubber 橡胶 tire tyre tires tyres 轮胎
        paper 纸业 造纸
        packaging packing 包装
        timber wood 木业 木材
        furniture 家具 家居 mobel
        food foods foodstuff foodstuffs 食品 식품 gida alimentos
        sugar 糖业
        tomato tomatoes 番茄
        fruit fruits 果业 果品
        jujube jujubes 红枣
        grain 粮食 谷物
        seafood 海产 海产品
        aquatic 水产
        fishery fisheries fishing 渔业 远洋渔业
        oceanfishing ocean_fishing
        agriculture agricultural agro agri 农业 农产品 农牧 농업 agricola tarim selskokhozyaystvennyy
        agriscience 农业科技
        livestock animal_husbandry 畜牧 牧业
        tobacco 烟草
        tea 茶业
        seed seeds 种业
        salt 盐业
        sodaash soda 纯碱
        alkali chloralkali 氯碱 碱业
        carbon graphite 石墨 碳素
        nylon polyamide 尼龙
        fiber fibre fibers fibres 纤维
        toys toy 玩具
        machinery machines machine 机械 기계 makina mashinostroenie mashinostroeniye maquinaria 机电
        equipment 设备 oborudovanie 装备
        apparatus 器材
        parts components component 零部件 部件
        automobile automotive auto motor motors vehicle vehicles automobiles 汽车 자동차 otomotiv
        aviation 航空 항공 avia 통항
        aerospace 航天 宇航 우주
        ship shipbuilding ships shipyard 造船 船舶 조선 船业 sudostroenie
        rail railway railways 铁路 철도
        railroad
        computer computers computing 计算机 电脑
        software 软件 소프트웨어
        """

    private static let work = """
        technology technologies tech tecnologia tekhnologii teknoloji 科技 技术 기술 tecnologias technologie
        sciencetechnology science_and_technology sci_tech 科学技术
        information info 信息 资讯 정보
        communications communication telecom telecommunications telecommunication 通信 通讯 통신 svyaz 电信
        network networks 网络
        digital 数字 数码 数据 data
        intelligent smart intelligence 智能
        research 研究 issledovatelskiy
        institute institution 研究所 研究院 연구소 institut instituto 学院
        laboratory laboratories lab 实验室
        design 设计
        engineering 工程 공업 injenering inzhiniring muhendislik ingenieria 엔지니어링
        construction building 建设 建筑 건설 stroitelstvo stroy insaat construcciones 建工
        development 发展 开发 razvitie
        investment investments investing capital 投资 투자 investitsii yatirim inversiones
        management 管理
        consulting consultancy consultants 咨询
        trading trade 贸易 商贸 무역 torgovlya torgovyy ticaret comercio comercial comercializadora tijarat
        tradebusiness trade_and_business 经贸 经济贸易 economic_and_trade economic_trade
        importexport import_and_export import_export export_import export_and_import 进出口 ithalat_ihracat 수출입
        import imports
        export exports
        international intl 国际 국제 internatsionalnyy internacional internationale mezhdunarodnyy uluslararasi
        global world worldwide universal 环球 全球 세계
        industry industries industrial 工业 实业 产业 산업 promyshlennost sanayi industria industrias 实业发展
        manufacturing manufacture manufacturer manufacturers production producing products product 制造 生产 제조 制品
        processing 加工 精工
        factory factories plant mill mills zavod works 厂 工厂 공장 fabrika kombinat 制造厂 总厂
        plantation farm farms 农场
        business businesses commercial commerce 商业 商务
        economic economy 经济
        logistics logistic 物流 물류 lojistik logistika
        transport transportation transports 运输 운송 nakliyat transportes perevozki
        shipping marine maritime 航运 海运 해운
        supplychain supply_chain 供应链
        supply supplies supplier
        warehousing warehouse storage 仓储
        services service 服务 서비스 uslugi hizmetleri servicios
        solutions solution
        systems system 系统 시스템 sistemy sistem sistemas
        environmental environment 环保 环境
        protection security 安全 安防 保安
        safety
        medical 医疗
        health healthcare 健康
        hospital 医院
        education training 教育 培训
        vocational vocation 职业
        skills skill 技能
        center centre 中心 센터 tsentr merkezi centro
        school 学校
        university college 大学 universitet
        culture cultural 文化
        media 传媒
        entertainment 娱乐
        travel tourism tours 旅游
        hotel hotels 酒店
        restaurant restaurants 餐饮
        realestate real_estate property properties 房地产 地产 置业
        bank banking 银行 은행 banco banque banka banc
        finance financial finances 金融 금융 finans
        insurance assurance 保险 보험 strakhovanie
        leasing lease 租赁
        exchange money_exchange sarafi 交易所
        securities 证券
        fund funds 基金
        trust 信托
        asset assets
        partners partner
        associates
        """

    private static let kinds = """
        group groups 集团 그룹 gruppa grup gruppe groupe grupo jituan
        holding holdings 控股 홀딩스 kholding konggu
        enterprise enterprises 企业 기업 entreprise empresa empresas isletmeleri
        organization organisation organizatsiya
        association associations union 协会 协同 연합회 assotsiatsiya
        federation 联合会
        foundation fund_charity 基金会 재단 vakif
        committee commission 委员会
        department division 部门
        ministry 部
        bureau 局 byuro konstruktorskoye
        office 办公室
        agency
        authority
        administration
        government
        council
        corps 兵团
        productionconstruction production_and_construction 生产建设
        army 军
        prison 监狱
        penitentiary
        park industrial_park 园区 工业园 产业园 园
        base 基地
        branch 分
        company_shop shop store stores market supermarket 商店 超市
        brothers sons son
        national 国家
        general 总
        federal
        central 中央
        public
        state
        royal
        new 新
        first_class
        east eastern 东方 东部
        west western 西部 西方
        north northern 北方 北部
        south southern 南方 南部
        great grand
        hope 希望
        star 之星
        sun
        ocean
        joint
        united
        allied
        advanced
        modern 现代
        limited_resources resource resources 资源
        water 水务 水利
        waterconservancy water_conservancy
        ecological ecology 生态
        green 绿色
        forestry 林业
        land
        field fields
        vessel ship_vessel
        """

    static let particles = """
        al el
        its their subsidiary subsidiaries subordinate subordinates affiliated
        of the for in on to de del la le les der die das des y e i
        and und et
        """

    /// What a place is, rather than which.
    static let divisions = """
        division regiment 师 团
        county city town province prefecture district region village area autonomous diqu xian shi sheng
        autonomous_region autonomous_prefecture uyghur_autonomous_region uygur_autonomous_region 县 市 省 区 州 地区 自治区
        自治州 自治县
        维吾尔自治区 回族自治区 壮族自治区 特别行政区
        """
}
