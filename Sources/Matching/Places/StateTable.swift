/// States and territories: ISO 3166-1 codes, the digits that their ships' radios begin with, their names.
///
/// The digits are those of the ITU's table of maritime identification digits (Radio Regulations, Appendix 42).
enum StateTable {
    static let lines = """
        AD AND 202 Andorra|Principality of Andorra
        AE ARE 470 United Arab Emirates|UAE
        AF AFG 401 Afghanistan|Islamic Republic of Afghanistan
        AG ATG 304/305 Antigua and Barbuda
        AI AIA 301 Anguilla
        AL ALB 201 Albania|Republic of Albania
        AM ARM 216 Armenia|Republic of Armenia
        AO AGO 603 Angola|Republic of Angola
        AQ ATA - Antarctica
        AR ARG 701 Argentina|Argentine Republic
        AS ASM 559 American Samoa
        AT AUT 203 Austria|Republic of Austria
        AU AUS 503 Australia
        AW ABW 307 Aruba
        AX ALA - Åland Islands
        AZ AZE 423 Azerbaijan|Republic of Azerbaijan
        BA BIH 478 Bosnia and Herzegovina|Republic of Bosnia and Herzegovina
        BB BRB 314 Barbados
        BD BGD 405 Bangladesh|People's Republic of Bangladesh
        BE BEL 205 Belgium|Kingdom of Belgium
        BF BFA 633 Burkina Faso
        BG BGR 207 Bulgaria|Republic of Bulgaria
        BH BHR 408 Bahrain|Kingdom of Bahrain
        BI BDI 609 Burundi|Republic of Burundi
        BJ BEN 610 Benin|Republic of Benin
        BL BLM - Saint Barthélemy
        BM BMU 310 Bermuda
        BN BRN 508 Brunei Darussalam|Brunei
        BO BOL 720 Bolivia|Bolivia, Plurinational State of|Plurinational State of Bolivia
        BQ BES - Bonaire, Sint Eustatius and Saba
        BR BRA 710 Brazil|Federative Republic of Brazil
        BS BHS 308/309/311 Bahamas|Commonwealth of the Bahamas|The Bahamas
        BT BTN 410 Bhutan|Kingdom of Bhutan
        BV BVT - Bouvet Island
        BW BWA 611 Botswana|Republic of Botswana
        BY BLR 206 Belarus|Republic of Belarus
        BZ BLZ 312 Belize
        CA CAN 316 Canada
        CC CCK 523 Cocos (Keeling) Islands
        CD COD 676 Congo, The Democratic Republic of the|DR Congo|DRC|Congo Kinshasa|Democratic Republic of Congo
        CF CAF 612 Central African Republic
        CG COG 615 Congo|Republic of the Congo|Congo Brazzaville|Republic of Congo
        CH CHE 269 Switzerland|Swiss Confederation
        CI CIV 619 Côte d'Ivoire|Republic of Côte d'Ivoire|Ivory Coast|Cote dIvoire
        CK COK 518 Cook Islands
        CL CHL 725 Chile|Republic of Chile
        CM CMR 613 Cameroon|Republic of Cameroon
        CN CHN 412/413/414 China|People's Republic of China|PR China|PRC|Mainland China|Zhongguo
        CO COL 730 Colombia|Republic of Colombia
        CR CRI 321 Costa Rica|Republic of Costa Rica
        CU CUB 323 Cuba|Republic of Cuba
        CV CPV 617 Cabo Verde|Republic of Cabo Verde|Cape Verde
        CW CUW 306 Curaçao|Curacao
        CX CXR 516 Christmas Island
        CY CYP 209/210/212 Cyprus|Republic of Cyprus
        CZ CZE 270 Czechia|Czech Republic
        DE DEU 211/218 Germany|Federal Republic of Germany
        DJ DJI 621 Djibouti|Republic of Djibouti
        DK DNK 219/220 Denmark|Kingdom of Denmark
        DM DMA 325 Dominica|Commonwealth of Dominica
        DO DOM 327 Dominican Republic
        DZ DZA 605 Algeria|People's Democratic Republic of Algeria
        EC ECU 735 Ecuador|Republic of Ecuador
        EE EST 276 Estonia|Republic of Estonia
        EG EGY 622 Egypt|Arab Republic of Egypt
        EH ESH - Western Sahara
        ER ERI 625 Eritrea|the State of Eritrea
        ES ESP 224/225 Spain|Kingdom of Spain
        ET ETH 624 Ethiopia|Federal Democratic Republic of Ethiopia
        FI FIN 230 Finland|Republic of Finland
        FJ FJI 520 Fiji|Republic of Fiji
        FK FLK 740 Falkland Islands (Malvinas)|Falkland Islands
        FM FSM 510 Micronesia, Federated States of|Federated States of Micronesia|Micronesia
        FO FRO 231 Faroe Islands
        FR FRA 226/227/228/501/607/618/635 France|French Republic
        GA GAB 626 Gabon|Gabonese Republic
        GB GBR 232/233/234/235/608 United Kingdom|UK|Great Britain|England|Scotland|Wales|Northern Ireland
        GD GRD 330 Grenada
        GE GEO 213 Georgia
        GF GUF 745 French Guiana
        GG GGY - Guernsey
        GH GHA 627 Ghana|Republic of Ghana
        GI GIB 236 Gibraltar
        GL GRL 331 Greenland
        GM GMB 629 Gambia|Republic of the Gambia|The Gambia
        GN GIN 632 Guinea|Republic of Guinea
        GP GLP 329 Guadeloupe
        GQ GNQ 631 Equatorial Guinea|Republic of Equatorial Guinea
        GR GRC 237/239/240/241 Greece|Hellenic Republic
        GS SGS - South Georgia and the South Sandwich Islands
        GT GTM 332 Guatemala|Republic of Guatemala
        GU GUM - Guam
        GW GNB 630 Guinea-Bissau|Republic of Guinea-Bissau
        GY GUY 750 Guyana|Republic of Guyana
        HK HKG 477 Hong Kong|Hong Kong Special Administrative Region of China|Hong Kong SAR|Xianggang|Hong Kong China
        HM HMD - Heard Island and McDonald Islands
        HN HND 334/335 Honduras|Republic of Honduras
        HR HRV 238 Croatia|Republic of Croatia
        HT HTI 336 Haiti|Republic of Haiti
        HU HUN 243 Hungary
        ID IDN 525 Indonesia|Republic of Indonesia
        IE IRL 250 Ireland
        IL ISR 428 Israel|State of Israel
        IM IMN - Isle of Man
        IN IND 419 India|Republic of India
        IO IOT - British Indian Ocean Territory
        IQ IRQ 425 Iraq|Republic of Iraq
        IR IRN 422 Iran|Iran, Islamic Republic of|Islamic Republic of Iran
        IS ISL 251 Iceland|Republic of Iceland
        IT ITA 247 Italy|Italian Republic
        JE JEY - Jersey
        JM JAM 339 Jamaica
        JO JOR 438 Jordan|Hashemite Kingdom of Jordan
        JP JPN 431/432 Japan
        KE KEN 634 Kenya|Republic of Kenya
        KG KGZ 451 Kyrgyzstan|Kyrgyz Republic
        KH KHM 514/515 Cambodia|Kingdom of Cambodia
        KI KIR 529 Kiribati|Republic of Kiribati
        KM COM 616/620 Comoros|Union of the Comoros
        KN KNA 341 Saint Kitts and Nevis|St Kitts and Nevis|St Kitts
        KP PRK 445 North Korea|Democratic People's Republic of Korea|DPRK|DPR Korea
        KR KOR 440/441 South Korea|Korea, Republic of|Republic of Korea|Korea
        KW KWT 447 Kuwait|State of Kuwait
        KY CYM 319 Cayman Islands
        KZ KAZ 436 Kazakhstan|Republic of Kazakhstan
        LA LAO 531 Laos|Lao People's Democratic Republic|Lao PDR
        LB LBN 450 Lebanon|Lebanese Republic
        LC LCA 343 Saint Lucia|St Lucia
        LI LIE 252 Liechtenstein|Principality of Liechtenstein
        LK LKA 417 Sri Lanka|Democratic Socialist Republic of Sri Lanka
        LR LBR 636/637 Liberia|Republic of Liberia
        LS LSO 644 Lesotho|Kingdom of Lesotho
        LT LTU 277 Lithuania|Republic of Lithuania
        LU LUX 253 Luxembourg|Grand Duchy of Luxembourg
        LV LVA 275 Latvia|Republic of Latvia
        LY LBY 642 Libya
        MA MAR 242 Morocco|Kingdom of Morocco
        MC MCO 254 Monaco|Principality of Monaco
        MD MDA 214 Moldova|Moldova, Republic of|Republic of Moldova
        ME MNE 262 Montenegro
        MF MAF - Saint Martin (French part)
        MG MDG 647 Madagascar|Republic of Madagascar
        MH MHL 538 Marshall Islands|Republic of the Marshall Islands
        MK MKD 274 North Macedonia|Republic of North Macedonia|Macedonia
        ML MLI 649 Mali|Republic of Mali
        MM MMR 506 Myanmar|Republic of Myanmar|Burma
        MN MNG 457 Mongolia
        MO MAC 453 Macao|Macao Special Administrative Region of China|Macau|Macao SAR|Macau China
        MP MNP 536 Northern Mariana Islands|Commonwealth of the Northern Mariana Islands
        MQ MTQ 347 Martinique
        MR MRT 654 Mauritania|Islamic Republic of Mauritania
        MS MSR 348 Montserrat
        MT MLT 215/229/248/249/256 Malta|Republic of Malta
        MU MUS 645 Mauritius|Republic of Mauritius
        MV MDV 455 Maldives|Republic of Maldives
        MW MWI 655 Malawi|Republic of Malawi
        MX MEX 345 Mexico|United Mexican States
        MY MYS 533 Malaysia
        MZ MOZ 650 Mozambique|Republic of Mozambique
        NA NAM 659 Namibia|Republic of Namibia
        NC NCL 540 New Caledonia
        NE NER 656 Niger|Republic of the Niger
        NF NFK - Norfolk Island
        NG NGA 657 Nigeria|Federal Republic of Nigeria
        NI NIC 350 Nicaragua|Republic of Nicaragua
        NL NLD 244/245/246 Netherlands|Kingdom of the Netherlands|Holland
        NO NOR 257/258/259 Norway|Kingdom of Norway
        NP NPL 459 Nepal|Federal Democratic Republic of Nepal
        NR NRU 544 Nauru|Republic of Nauru
        NU NIU 542 Niue
        NZ NZL 512 New Zealand
        OM OMN 461 Oman|Sultanate of Oman
        PA PAN 351/352/353/354/355/356/357/370/371/372/373/374 Panama|Republic of Panama
        PE PER 760 Peru|Republic of Peru
        PF PYF 546 French Polynesia
        PG PNG 553 Papua New Guinea|Independent State of Papua New Guinea
        PH PHL 548 Philippines|Republic of the Philippines
        PK PAK 463 Pakistan|Islamic Republic of Pakistan
        PL POL 261 Poland|Republic of Poland
        PM SPM 361 Saint Pierre and Miquelon
        PN PCN 555 Pitcairn
        PR PRI 358 Puerto Rico
        PS PSE 443 Palestine, State of|the State of Palestine|Palestine
        PT PRT 204/255/263 Portugal|Portuguese Republic
        PW PLW 511 Palau|Republic of Palau
        PY PRY 755 Paraguay|Republic of Paraguay
        QA QAT 466 Qatar|State of Qatar
        RE REU 660 Réunion
        RO ROU 264 Romania
        RS SRB 279 Serbia|Republic of Serbia
        RU RUS 273 Russian Federation|Russia
        RW RWA 661 Rwanda|Rwandese Republic
        SA SAU 403 Saudi Arabia|Kingdom of Saudi Arabia
        SB SLB 557 Solomon Islands
        SC SYC 664 Seychelles|Republic of Seychelles
        SD SDN 662 Sudan|Republic of the Sudan
        SE SWE 265/266 Sweden|Kingdom of Sweden
        SG SGP 563/564/565/566 Singapore|Republic of Singapore
        SH SHN 665 Saint Helena, Ascension and Tristan da Cunha
        SI SVN 278 Slovenia|Republic of Slovenia
        SJ SJM - Svalbard and Jan Mayen
        SK SVK 267 Slovakia|Slovak Republic
        SL SLE 667 Sierra Leone|Republic of Sierra Leone
        SM SMR 268 San Marino|Republic of San Marino
        SN SEN 663 Senegal|Republic of Senegal
        SO SOM 666 Somalia|Federal Republic of Somalia
        SR SUR 765 Suriname|Republic of Suriname
        SS SSD 638 South Sudan|Republic of South Sudan
        ST STP 668 Sao Tome and Principe|Democratic Republic of Sao Tome and Principe|Sao Tome
        SV SLV 359 El Salvador|Republic of El Salvador
        SX SXM - Sint Maarten (Dutch part)
        SY SYR 468 Syria|Syrian Arab Republic
        SZ SWZ 669 Eswatini|Kingdom of Eswatini|Swaziland
        TC TCA 364 Turks and Caicos Islands
        TD TCD 670 Chad|Republic of Chad
        TF ATF - French Southern Territories
        TG TGO 671 Togo|Togolese Republic
        TH THA 567 Thailand|Kingdom of Thailand
        TJ TJK 472 Tajikistan|Republic of Tajikistan
        TK TKL - Tokelau
        TL TLS - Timor-Leste|Democratic Republic of Timor-Leste|East Timor
        TM TKM 434 Turkmenistan
        TN TUN 672 Tunisia|Republic of Tunisia
        TO TON 570 Tonga|Kingdom of Tonga
        TR TUR 271 Türkiye|Republic of Türkiye|Turkey|Turkiye
        TT TTO 362 Trinidad and Tobago|Republic of Trinidad and Tobago|Trinidad y Tobago
        TV TUV 572 Tuvalu
        TW TWN 416 Taiwan|Taiwan, Province of China|Chinese Taipei
        TZ TZA 674/677 Tanzania|Tanzania, United Republic of|United Republic of Tanzania
        UA UKR 272 Ukraine
        UG UGA 675 Uganda|Republic of Uganda
        UM UMI - United States Minor Outlying Islands
        US USA 303/338/366/367/368/369 United States|United States of America|USA
        UY URY 770 Uruguay|Eastern Republic of Uruguay
        UZ UZB 437 Uzbekistan|Republic of Uzbekistan
        VA VAT 208 Holy See (Vatican City State)|Vatican
        VC VCT 375/376/377 Saint Vincent and the Grenadines|St Vincent and the Grenadines|St Vincent
        VE VEN 775 Venezuela|Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela
        VG VGB 378 Virgin Islands, British|British Virgin Islands
        VI VIR 379 Virgin Islands, U.S.|Virgin Islands of the United States
        VN VNM 574 Vietnam|Viet Nam|Socialist Republic of Viet Nam
        VU VUT 576/577 Vanuatu|Republic of Vanuatu
        WF WLF 578 Wallis and Futuna
        WS WSM 561 Samoa|Independent State of Samoa
        YE YEM 473/475 Yemen|Republic of Yemen
        YT MYT - Mayotte
        ZA ZAF 601 South Africa|Republic of South Africa
        ZM ZMB 678 Zambia|Republic of Zambia
        ZW ZWE 679 Zimbabwe|Republic of Zimbabwe
        """
}
