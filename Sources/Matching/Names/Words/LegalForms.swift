/// The classes that legal forms of all countries are folded to.
public struct LegalForms: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Liability limited by shares or quotas, not traded: Ltd, GmbH, LLC, 有限公司, OOO, Sdn Bhd.
    public static let limited = LegalForms(rawValue: 1)
    /// Share companies: JSC, AG, plc, S.A., 股份有限公司, OAO.
    public static let stock = LegalForms(rawValue: 2)
    public static let partnership = LegalForms(rawValue: 4)
    public static let cooperative = LegalForms(rawValue: 8)
    public static let state = LegalForms(rawValue: 16)
    public static let nonProfit = LegalForms(rawValue: 32)
    /// A company of a kind that is not said: Company, Corporation, Firma.
    public static let company = LegalForms(rawValue: 64)

    /// Whether two names say different forms. One that says none, or just "company", conflicts with nothing.
    public func conflicts(with other: LegalForms) -> Bool {
        let (mine, others) = (subtracting(.company), other.subtracting(.company))
        return !mine.isEmpty && !others.isEmpty && mine.isDisjoint(with: others)
    }

    static let lines: [(LegalForms, String)] = [
        (.limited, limitedWords), (.stock, stockWords), ([.stock, .limited], eastAsianWords),
        (.partnership, partnershipWords),
        (.cooperative, "coop cooperative co_operative cooperativa kooperativ scarl 合作社 专业合作社 農会 협동조합 ksk spk"),
        (.state, "state_enterprise state_owned_enterprise fgup gup mup federal_state_unitary_enterprise"),
        (.nonProfit, nonProfitWords), (.company, companyWords),
    ]

    private static let limitedWords = """
        ltd limited co_ltd co_limited company_limited ltd_co company_ltd private_limited pvt_ltd pvt_limited pte_ltd
        pte_limited pty_ltd pty_limited proprietary_limited pvt pte pty lld llc l_l_c limited_liability_company
        limited_liability_co with_limited_liability gmbh g_m_b_h gesellschaft_mit_beschraenkter_haftung
        gesellschaft_mit_beschrankter_haftung ug mbh sarl s_a_r_l societe_a_responsabilite_limitee sasu eurl srl s_r_l
        societa_a_responsabilita_limitata sociedad_de_responsabilidad_limitada sl s_l sociedad_limitada slu
        s_de_rl_de_cv s_de_rl sde_rl_de_cv srl_de_cv lda limitada ltda limitada_me eireli bv b_v besloten_vennootschap
        bvba sprl aps a_p_s anpartsselskab oue ou osauhing uab sia sp_z_oo sp_zoo sp_z_o_o spolka_z_oo
        spolka_z_ograniczona_odpowiedzialnoscia sro s_r_o spol_s_ro spol_s_r_o spolecnost_s_rucenim_omezenym doo d_o_o
        drustvo_s_ogranicenom_odgovornoscu dooel eood ood kft korlatolt_felelossegu_tarsasag ooo o_o_o too
        obshchestvo_s_ogranichennoy_otvetstvennostyu obshchestvo_s_ogranichennoi_otvetstvennostyu tov
        tovarystvo_z_obmezhenoyu_vidpovidalnistyu odo sdn_bhd sendirian_berhad sdn ltd_sti limited_sirketi
        limited_sti anonim_ve_limited wll w_l_l fzc fze fz_llc fzco fz_co dmcc spc gie yugen_kaisha godo_kaisha gk yk
        yuhan_hoesa co_ltd_e tnhh cong_ty_tnhh cong_ty_trach_nhiem_huu_han mchj mas_uliyati_cheklangan_jamiyati
        youxian_gongsi youxiangongsi you_xian_gong_si youxian_zeren_gongsi you_xian_ze_ren_gong_si xianggongsi
        youxianzerengongsi zeren_youxian_gongsi 有限公司 有限责任公司 责任有限公司 有限会社 合同会社 유한회사 有限合夥公司
        شركة_ذات_مسؤولية_محدودة ذمم บริษัทจำกัด จำกัด zao_s_ii sh_p_k shpk ohg_mbh oy osakeyhtio
        company_with_limited_liability
        """

    private static let stockWords = """
        plc p_l_c public_limited_company jsc j_s_c joint_stock_company joint_stock_co joint_stock ojsc oao
        open_joint_stock_company cjsc zao closed_joint_stock_company pjsc pao public_joint_stock_company pjsco pjs
        aktsionernoe_obshchestvo aktsionernoye_obshchestvo ao otkrytoe_aktsionernoe_obshchestvo
        otkrytoye_aktsionernoye_obshchestvo zakrytoe_aktsionernoe_obshchestvo zakrytoye_aktsionernoye_obshchestvo
        publichnoe_aktsionernoe_obshchestvo publichnoye_aktsionernoye_obshchestvo pat prat at nao
        ag akg aktiengesellschaft kgaa se societas_europaea sa s_a sociedad_anonima societe_anonyme sociedade_anonima
        sa_de_cv s_a_de_c_v sab_de_cv sapi_de_cv sac saa sas s_a_s societe_par_actions_simplifiee spa s_p_a
        societa_per_azioni nv n_v naamloze_vennootschap asa as a_s aktieselskab aktieselskap ab publ aktiebolag oyj
        julkinen_osakeyhtio hf ehf zrt nyrt rt ad dd d_d akciova_spolecnost aksjeselskap as_ltd anonim_sirketi a_s_i
        anonim_sti tas berhad bhd tbk pt_tbk perseroan_terbatas pt p_t kk 股份
        share_co shareholding_company company_limited_by_shares co_ltd_by_shares
        incorporated_joint_stock jsco saoc saog qpsc qsc sal s_a_l sak ksc sica saca psc na n_a national_association
        مساهمة شركة_مساهمة ctcp cong_ty_co_phan corp_ltd ejsc gmbh_co_kgaa
        """

    /// Share companies that call themselves Co., Ltd. in English.
    private static let eastAsianWords = """
        kabushiki_kaisha kabushikigaisha 株式会社 株式會社 ㈱ 주식회사 jusik_hoesa chusik_hoesa 股份有限公司 股份公司
        有限股份公司 gufen_youxian_gongsi gufenyouxiangongsi gufen_gongsi gu_fen_you_xian_gong_si
        """

    private static let partnershipWords = """
        lp l_p llp l_l_p limited_partnership limited_liability_partnership general_partnership kg gmbh_co_kg
        gmbh_and_co_kg gmbh_kg kommanditgesellschaft ohg gbr snc s_n_c scs sca cv c_v commanditaire_vennootschap vof
        hb kb kda sp_k sp_j ks slp scsp tk 有限合伙 合伙企业 普通合伙 有限合伙企业 youxian_hehuo lllp
        """

    private static let nonProfitWords = """
        ev e_v verein stiftung ngo ano nko e_foundation asbl vzw stichting 사단법인 재단법인 社团法人 财团法人 dernek vakfi
        """

    private static let companyWords = """
        co company corp corporation inc incorporated incorporation companies cie compagnie compania cia kompania
        kompaniya firma firm bros enr gongsi zonggongsi gong_si 公司 总公司 会社 분사 회사 hoesa sherkat sherkate sirketi
        company_inc corp_inc co_inc branch_company fengongsi 分公司 شركة شرکت כברה בעמ ltd_corp corps_inc corporacion
        corporacao predpriyatie pp ip fop chp gesellschaft kaisha sti perusahaan cong_ty societe sociedad sociedade
        societa m_s ms_co est establishment_co holdings_ltd_co
        """
}
