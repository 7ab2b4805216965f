extension WordRole {
    /// The words of each role, lower-cased; put together by hand from English grammar and the usage of news agencies.
    static let lists: [(WordRole, String)] = [
        (
            .function,
            """
            a an the this that these those some any each every no all both either neither another other such what which
            who whom whose where when why how whether if unless until while although though because since as than so but
            and or nor yet for of in on at by to from with without within into onto over under above below between among
            through during before after about against along across around behind beyond near off out up down upon toward
            towards despite according per via amid throughout i you he she it we they me him her us them my your his its
            our their mine yours hers ours theirs myself himself herself itself ourselves themselves there here then now
            also however moreover meanwhile therefore thus instead indeed still even just only not never always often
            sometimes perhaps maybe once twice again already almost besides otherwise rather quite very too more most
            less least many much few several is are was were be been being am do does did done has have had having will
            would can could shall should may might must let 's 'm 're 've 'll n't one two three four five six seven eight
            nine ten hundreds thousands millions earlier later today yesterday tomorrow recently currently previously
            finally additionally furthermore nevertheless nonetheless last next former late
            following like unlike except including based given asked speaking born founded located built known
            """
        ),
        (
            .title,
            """
            president presidents chancellor premier minister ministers secretary secretaries senator senators congressman
            congresswoman representative governor governors mayor mayors ambassador ambassadors envoy spokesman
            spokeswoman spokesperson spokesmen king queen prince princess duke duchess emperor empress sultan emir sheikh
            sheik shah pope cardinal archbishop bishop father rabbi imam ayatollah reverend pastor judge justice
            general generals colonel major captain lieutenant sergeant admiral commander marshal brigadier corporal
            officer detective inspector sheriff constable director directors chairman chairwoman chairperson chair chief
            head leader leaders boss coach manager editor reporter journalist correspondent columnist author writer
            novelist poet actor actress singer musician composer artist painter architect filmmaker producer analyst
            analysts economist professor professors doctor lawyer attorney prosecutor commissioner councillor councilman
            councilwoman councilor lawmaker deputy speaker whip premier treasurer ceo cfo coo founder co-founder
            cofounder owner entrepreneur billionaire businessman businesswoman activist campaigner scientist researcher
            historian philosopher theologian mathematician physicist biologist astronaut cosmonaut expert player
            striker midfielder defender goalkeeper quarterback pitcher captain champion driver pilot victim suspect
            gunman brother sister wife husband son daughter mother uncle aunt colleague teammate candidate nominee
            president-elect dissident adviser advisor aide counsel consultant negotiator host presenter anchor blogger
            mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame baron baroness count countess madame monsieur saint
            prof prof. gen gen. col col. lt lt. maj maj. capt capt. sgt sgt. cpl. pvt. adm adm. cmdr. brig. gov gov. sen
            sen. sens. rep rep. reps. rev rev. fr. hon. pres. det. supt. insp. amb. chairmen mufti mullah maulana
            datuk dato datin seri honourable honorable atty. tsar czar pharaoh caliph viscount earl marquis
            prophet coroner engineer superintendent principal dean private nurse chef choreographer designer guitarist
            drummer bassist vocalist biographer opponent predecessor successor dictator rapper comedian ranger coordinator
            organizer ex-president ex-minister undersecretary veteran politician residents councilor alderman speechwriter
            strategist pollster academic lecturer dramatist playwright sculptor photographer winger forward teenager
            """
        ),
        (.rank, "king queen prince princess emperor empress pope sultan lord lady duke sheikh general sir count"),
        (
            .titleModifier,
            """
            prime foreign defense defence finance interior home deputy vice first second lady acting interim assistant
            associate chief senior junior former ex-president then-president press state general national security
            executive managing financial operating prime crown grand supreme attorney solicitor under permanent special
            lead party opposition majority minority house senate parliamentary presidential health education justice
            trade energy economy environment agriculture transport labor labour culture sports tourism information
            communications development planning police army navy air force military fire lord head regional district
            county city editorial political world chief-of-staff lieutenant major brigadier rear sub field staff master
            petty warrant film opera rock pop team club tournament football soccer basketball baseball cricket
            """
        ),
        (
            .organizationHead,
            """
            ministry department departments office bureau agency administration authority authorities commission committee
            subcommittee council board court tribunal parliament congress senate assembly cabinet treasury guards
            directorate inspectorate service services corps army navy force forces police brigade battalion regiment
            division fleet guard command legion militia university college institute institution academy school faculty
            hospital clinic laboratory laboratories museum gallery library orchestra philharmonic symphony choir theatre
            theater ballet opera bank fund exchange company companies corporation group holdings industries enterprises
            partners associates ventures capital technologies systems software networks network media studios pictures
            entertainment records press publishing publications magazine newspaper times post herald tribune journal
            gazette chronicle telegraph observer courier dispatch wire news radio television tv broadcasting channel airlines airways
            motors electric petroleum steel pharmaceuticals foods breweries insurance party union unions
            federation confederation association society club league team united fc f.c. cf afc rovers wanderers athletic
            foundation trust charity organization organisation alliance coalition movement front brotherhood church
            diocese archdiocese synod center centre forum initiative network consortium cooperative co-op chamber
            coalition lobby secretariat registry ombudsman embassy consulate brigade bloc
            commons lords knesset duma rada conference logistics solutions consulting research rederi reederei verlag werke gruppe
            """
        ),
        (
            .organizationOpening,
            "radio bank banco banque banca banka fc ac sc sv rc cd afc bc hc team grupo groupe gruppo compagnie société"
        ),
        (
            .facilityOpening,
            "via rue avenue avenida rua calle strada ulica ulitsa piazza plaza place praça plaça boulevard passeig estadio stade stadion"
        ),
        (
            .companyEnding,
            "inc inc. corp corp. co co. ltd ltd. llc llc. l.l.c. llp plc ag gmbh nv n.v. sa s.a. spa s.p.a. ab oyj asa pty kg bv b.v."
        ),
        (
            .locationHead,
            """
            river rivers sea seas ocean lake lakes mountain mountains mount hills hill range ridge peak volcano valley
            canyon gorge desert plain plains plateau forest rainforest jungle basin delta bay gulf strait straits channel
            peninsula cape coast island islands isle isles archipelago atoll reef beach falls glacier creek heights
            region rainforest steppe hemisphere
            """
        ),
        (
            .regionHead,
            "county province oblast prefecture district state territory territories township city town village governorate municipality borough parish republic emirate kingdom canton"
        ),
        (.locationOpening, "lake mount mt mt. cape isle loch river gulf strait bay"),
        (
            .townOpening,
            "san santa santo são sao saint st. st port fort new los las el la le les upper lower north south east west ciudad"
        ),
        (
            .facilityHead,
            """
            airport airfield airbase base stadium arena bridge tunnel canal dam road street avenue boulevard lane highway
            motorway expressway freeway drive square plaza park gardens tower towers building house palace castle
            cathedral basilica mosque temple synagogue abbey chapel monastery cemetery memorial monument hall hotel resort
            prison jail station terminal port harbor harbour pier railway line plant reactor mall market zoo field
            gate crossing checkpoint camp mansion villa
            """
        ),
        (
            .eventHead,
            "olympics games festival championship championships tournament cup prix marathon war revolution uprising massacre expo biennale awards"
        ),
        (
            .particle,
            "van von der den de del della di da dos das du la le al el bin ibn ben bint abu ter ten zu af av e y"
        ),
        (.nameEnding, "jr jr. sr sr. ii iii iv vi vii viii"),
        (
            .speech,
            """
            said says say told tells added adds announced asked argued believes believed claimed claims commented
            confirmed criticized declared denied described explained insisted noted predicted replied reported responded
            revealed stated suggested testified thinks thought tweeted urged warned wrote writes recalled acknowledged
            admitted agreed concluded continued expressed joked laughed remarked smiled spoke died resigned whose who
            """
        ),
        (.locative, "in near outside across throughout inside toward towards around downtown"),
        (.connector, "of for and & on the de du des des of in"),
        (
            .languageCue,
            "in speak speaks spoke speaking spoken learn learns learned learning study studied into fluent translated language"
        ),
        (
            .compoundEnding,
            "led era run like born held style type heavy based owned aided backed allied linked named esque bound free"
        ),
        (.languageNoun, "language languages translation dialect speaker speakers speaking"),
        (
            .direction,
            "north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower inner outer"
        ),
        (
            .institution,
            """
            hospital clinic infirmary museum gallery library church school college university theatre theater orchestra
            institute academy conservatory convent seminary kindergarten nursery hospice
            """
        ),
        (
            .sport,
            """
            match matches game games season seasons league leagues coach coaches coached striker strikers midfielder
            defender goalkeeper keeper winger forward fullback quarterback pitcher batsman bowler wicket wickets innings
            overs goal goals scored scorer scoring score scores team teams club clubs squad squads tournament playoff
            playoffs semifinal semi-final quarterfinal quarter-final final finals cup championship champions championships
            stadium pitch penalty penalties offside referee umpire seed seeded tennis football soccer rugby cricket
            basketball baseball hockey golf racing race races sprint stage stages peloton podium medal medals lap laps
            homer inning rebounds assists touchdown touchdowns fixture fixtures title titles beat drew relegation table
            overtime halftime half-time stoppage hat-trick debut transfer loan fly-half scrum try tries knockout
            """
        ),
        (
            .business,
            """
            shares share stock stocks shareholders investors investor analyst analysts revenue revenues profit profits
            earnings quarter sales market markets traders trader trading broker brokers acquisition merger stake dividend
            bond bonds futures barrel barrels tonnes index company companies firm firms bank banks lender unit subsidiary
            billion million percent bankruptcy creditors valuation funding startup startups takeover bid offer filing
            regulator exporter exporters importer refiner refinery supplier suppliers manufacturer output demand prices
            """
        ),
    ]
}
