/// More words of trade, mostly as Chinese companies write them; each line one meaning in several languages.
enum TradeWords {
    static let lines = materials + "\n" + deeds + "\n" + bodies

    private static let materials = """
        wig wigs 假发
        knitting knitted knitwear 针织 针纺织
        weaving 编织
        silk 丝绸 茧丝绸
        cashmere 羊绒
        carpet carpets 地毯
        magnesium 镁 镁业
        manganese 锰业
        nickel 镍业
        tungsten 钨业
        molybdenum 钼业
        lead 铅业
        phosphorus phosphate 磷化工 磷肥
        pvc polyvinyl_chloride 聚氯乙烯
        fertilizer fertiliser fertilizers 化肥 肥业
        pesticide pesticides 农药
        wafer wafers 硅片
        quartz 石英
        hydropower 水电
        nuclear 核电 核能
        additives additive 添加剂
        vegetable vegetables 蔬菜
        meat meats 肉类 肉业
        dairy milk 乳业 奶业 乳品
        beverage beverages drinks 饮料 饮品
        wine winery wines 酒业 葡萄酒
        condiment seasoning 调味品
        spices spice 香料
        pigment pigments 色素
        ketchup tomato_paste tomato_products 番茄酱 番茄制品
        nuts dried_fruit 干果
        walnut walnuts 核桃
        nutrition nutritional 营养
        feed feeds 饲料
        flowers horticulture 园艺 花卉
        hide hides
        pipe pipes tube tubes 管业 钢管
        wire wires 线缆 电线
        bearing bearings 轴承
        valve valves 阀门
        pump pumps 泵业
        mould mold moulds molds 模具
        hardware 五金
        casting foundry 铸造 铸锻
        forging 锻造
        cnc numerical_control 数控
        automation automatic 自动化
        robot robots robotics 机器人
        boiler boilers 锅炉
        elevator elevators 电梯
        locomotive 机车
        stone 石材 石业
        concrete 混凝土
        lighting 照明
        appliance appliances 家电 家用电器
        toner consumables printing_consumables 耗材
        printer printers 打印机
        photonics 光子
        display displays 显示
        chip chips 芯片
        sensor sensors 传感器
        surveillance 监控
        internet 互联网
        cloud 云计算
        gene genes genetic genomics 基因
        """

    private static let deeds = """
        printing 打印 印刷 印务
        purchasing procurement 采购
        sales selling marketing 销售 营销 经销
        wholesale 批发
        retail 零售
        ecommerce e_commerce electronic_commerce 电子商务 电商
        cooperation cooperative_business 合作
        installation 安装
        decoration 装饰 装修
        municipal 市政
        survey exploration 勘探 勘察 地质勘查
        geology geological 地质
        smelting smelter 冶炼
        refining 精炼
        recovery recycling_of_resources 回收
        breeding 养殖
        planting cultivation 种植
        irrigation 灌溉
        freight forwarding 货运
        ports port harbour harbor 港口 港务
        airline airlines 航空公司
        transfer transit 中转
        intermodal intermodal_transport combined_transport 联运
        testing inspection 检测 检验
        labour labor 劳务
        advertising 广告
        film television 影视
        """

    private static let bodies = """
        depot 仓库
        station 站
        workshop 车间
        reeducation reeducation_through_labor labor_reeducation 劳教 劳动教养
        detention 看守所
        detachment 支队
        camp 营
        academy 科学院
        standard standards 标准
        reservoir 水库
        """

    /// Chinese words that say two or three things for which other languages have a word each.
    static let compounds = """
        棉纺织=cotton+textile 印染=printing+dyeing
        色纺=color+spinning 混色纱=melange+yarn 发饰=hair+accessories 发饰品=hair+accessories 羽绒=down+products
        羽绒制品=down+products 金矿=gold+mine 煤电=coal+electricity 煤化工=coal+chemical 热电=thermal+power
        热力=thermal+power 镁制品=magnesium+products 电石=calcium+carbide 烧碱=caustic+soda 盐化工=salt+chemical
        盐化=salt+chemical 工业硅=industrial+silicon 风电=wind+power 风能=wind+power 储能=energy+storage
        绿色能源=green+energy 绿能=green+energy 粮油=cereals+oils 果蔬=fruit+vegetable 大枣=red+dates
        中药饮片=herbal+medicine 饮片=herbal+medicine 中药材=chinese+medicinal+materials 中药=chinese+medicine
        中医药=chinese+medicine 保健品=health+products 林场=tree+farm 毛皮=leather+fur 皮草=leather+fur
        轻工=light+industry 轻工业=light+industry 日化=daily+chemical 橡塑=plastics+rubber
        锻压机床=forging+machinery 锻压机械=forging+machinery 机床=machine+tool 磨床=grinding+machine
        重型机械=heavy+machinery 重机=heavy+machinery 重工=heavy+industry 农机=agricultural+machinery
        农业机械=agricultural+machinery 汽车配件=motor+vehicle+parts 汽配=motor+vehicle+parts
        汽车零部件=motor+vehicle+parts 轨道交通=rail+transit 建材=building+materials 建筑材料=building+materials
        打印科技=printing+technology 集成电路=integrated+circuit 电路板=circuit+board 线路板=circuit+board
        安防设备=security+equipment 大数据=big+data 人工智能=artificial+intelligence 医疗器械=medical+equipment
        购销=buying+selling 农工贸=agriculture+industry+trade 工贸=industry+trade 科贸=science+trade
        外贸=foreign+trade 冷链=cold+chain 人力资源=human+resources 物业管理=property+management
        物业=property+management 物流园=logistics+park 物流园区=logistics+park 物流中心=logistics+park
        高新区=high+tech+zone 高新技术开发区=high+tech+zone 高新技术产业开发区=high+tech+zone 开发区=development+zone
        经济开发区=development+zone 经济技术开发区=development+zone 保税区=free+trade+zone 自贸区=free+trade+zone
        储备库=warehouse+store 中转库=transfer+warehouse 转运库=transfer+warehouse 棉麻站=cotton+linen+station
        总部=head+office 供销社=supply+marketing+cooperative 供销=supply+marketing+cooperative
        科技园=technology+park 劳改=labor+reform 劳动改造=labor+reform 公安=public+security 武警=armed+police
        电厂=power+plant 发电厂=power+plant 发电=power+plant 基业=foundation 罐头食品=canned+food 中棉=china+cotton
        工业硅=industrial+silicon 有机硅=organic+silicon 家纺=home+textile 硅能源=silicon+energy
        农工商=agriculture+industry+commerce 林果=forestry+fruit 果业=fruit 绿色食品=green+food 棉纱线=cotton+yarn
        煤矿=coal+mine 铁矿=iron+mine 铜矿=copper+mine 工贸=industry+trade 水产品=aquatic+products
        乳制品=dairy+products 豆制品=bean+products 钢结构=steel+structure 新材=new+materials 针织品=knitwear
        纸制品=paper+products 木制品=wood+products 塑料制品=plastic+products 金属制品=metal+products 发制品=hair+products
        棉制品=cotton+products 毛纺织=wool+textile 毛纺=wool+textile
        """
}
