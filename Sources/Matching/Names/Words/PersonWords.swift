/// Words in names of people that are written or left out as one likes, and familiar forms of given names.
enum PersonWords {
    /// Articles, words for son and daughter, prepositions: each line is one word in its spellings.
    static let particles = """
        al el ul ud ur ash
        bin ben ibn ould bint binti binte bt
        de da do dos das del della di du la le las los
        van von der den ter ten zu
        y e i
        and und et
        of the
        """

    static let titles = """
        mr mister monsieur m_r
        mrs ms miss madame mme
        dr doctor doktor
        prof professor
        sir lord lady dame
        sheikh shaikh shaykh sheik cheikh
        haji hajji hadji hajj al_hajj alhaj
        mullah mulla maulavi mawlawi maulana molvi qari hafiz ayatollah hojatoleslam imam ustad
        general gen colonel col major maj captain capt lieutenant lt brigadier brig commander cdr marshal
        president minister senator ambassador prince princess king queen
        engineer eng ing
        jr sr junior senior
        hon rev father
        sayyid sayed syed
        """

    /// Family names of Korea and China that are written in several ways.
    static let family = """
        park pak bak
        lee yi rhee ri li
        choi choe chae
        kim gim
        jung jeong chung chong
        kang gang
        cho jo
        yoon yun
        shin sin
        lim im rim
        yoo yu ryu yoo
        kwon gwon
        chiang jiang
        chang zhang
        chou zhou
        wong huang
        hsu xu
        tsai cai
        """

    /// One spelling for words that are written in one piece or two.
    static let joined = """
        abdul=abd_al abd_el abd_ul abdal abdel abd_ar abd_as abd_ur abdur abdoul abdol abdool
        abdullah=abd_allah abdallah abdulla abdalla abdoulaye
        abu=abou abo
        muhammad=mohammad mohamed mohammed muhammed mohamad muhamad mohamud mohd mohammod mochammad mokhammad maxamed
        """

    /// Given names and the familiar forms of each.
    static let familiar = """
        theodore ted teddy theo
        benjamin ben benny bibi benji
        william bill billy will willy liam
        robert bob bobby rob robbie
        richard dick rick ricky rich
        james jim jimmy jamie
        john jack johnny jon
        joseph joe joey
        michael mike mick mikey
        thomas tom tommy
        edward ed eddie ted ned
        charles charlie chuck
        david dave davey
        daniel dan danny
        anthony tony
        andrew andy drew
        alexander alex sasha sacha alec
        alexandra alex sandra sasha
        steven steve stephen
        christopher chris kit
        matthew matt
        nicholas nick nicky
        patrick pat paddy
        peter pete
        samuel sam sammy
        timothy tim
        gregory greg
        kenneth ken kenny
        lawrence larry laurence
        leonard leo len lenny
        ronald ron ronnie
        donald don donnie
        gerald gerry jerry
        frederick fred freddie friedrich frederik
        francis frank francisco paco pancho
        henry harry hank heinrich
        philip phil
        raymond ray
        vincent vince
        walter walt
        elizabeth liz beth betty lisa eliza libby bess
        margaret maggie meg peggy margarita rita
        katherine catherine kate kathy katie cathy katya ekaterina
        susan sue suzanne susanna
        rebecca becky
        jennifer jenny jen
        patricia pat patty trish
        barbara barb
        barack barry
        deborah debbie deb
        jose pepe josef
        ignacio nacho
        enrique quique
        vladimir vova volodya
        dmitry dima mitya
        mikhail misha
        ivan vanya
        aleksandr aleksander sasha alexander
        sergey seryozha serge
        yevgeny evgeny zhenya eugene
        nikolai kolya nicholas
        yekaterina ekaterina katya
        anastasia nastya
        tatiana tanya
        natalia natasha
        giuseppe beppe
        giovanni gianni
        mehmet mehmed
        """
}
