import Model
import Testing
import Text

@testable import Claims

/// What stands around a figure: what is counted, whose it is, what changed, how sure it is, who said it.
struct ContextTests {
    @Test(arguments: [
        ("Norway sent 400 trucks and heavy generators.", "trucks and heavy generators", "truck"),
        ("The dam displaced 30,000 elderly farmers.", "elderly farmers", "farmer"),
        ("Dozens of goats escaped.", "goats", "goat"), ("The 90-member choir was tired.", "choir", "member"),
        ("A 500-strong crowd waited.", "crowd", nil), ("At least 30 injured were moved.", "injured", nil),
        ("They found 60 crates, some 15 of them damaged.", "crates", "crate"),
        ("Dozens of other goats escaped.", "goats", "goat"), ("The flood left 300 others stranded.", "others", nil),
        ("Eight naval and port officers resigned.", "naval and port officers", "officer"),
        ("The two largest wheat-growing valleys flooded.", "largest wheat-growing valleys", "valley"),
        ("Mayors met a group of eight farmers.", "farmers", "farmer"),
        ("Of the seven farmers who came, four left.", "farmers", "farmer"),
        ("The blast killed eight divers and wounded 15.", "divers", "diver"),
        ("They sold 40 previously owned homes.", "previously owned homes", "home"),
        ("Vacancies dropped to 740,000.", "Vacancies", "vacancy"),
        ("They killed eight divers in 40 raids and arrested 15.", "divers", "diver"),
        ("Police held 40 left-wing divers.", "left-wing divers", "diver"),
        ("A storm killed three Swiss.", "Swiss", "Swiss"),
        ("They held two young divers and arrested another 11.", "young divers", "diver"),
        ("They built three separate, fragile sheds.", "separate, fragile sheds", "shed"),
        ("They counted 12 total deaths.", "total deaths", "death"),
        ("The school has 40 fewer pupils than in May.", "pupils", "pupil"),
        ("The firm hired 300 part-time cooks.", "part-time cooks", "cook"),
        ("It was the site of two earlier floods.", "earlier floods", "flood"),
        ("Two of Ireland's dairies merged.", "dairies", "dairy"),
        ("Raiders shot one civilian.", "civilian", "civilian"),
        ("Berg scored 15 points.", "points", "point"), ("Raiders held five Iraqis.", "Iraqis", "Iraqi"),
        ("He met two South Africans.", "South Africans", "South African"),
        ("It is a three-phased plan.", "plan", "phase"),
        ("About 1.3 billion Chinese watched.", "Chinese", "Chinese"),
    ])
    func findsWhatIsCounted(_ text: String, _ concept: String, _ unit: String?) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.last)
        #expect(tagged.words(claim.concept) == concept)
        #expect(claim.unit.name == unit)
    }

    @Test(arguments: [
        ("Half of teachers agreed.", "teachers"), ("Profits fell 12%.", "Profits"),
        ("Losses of $3bn followed.", "Losses"),
        ("The price of bread in Turin rose 4%.", "price of bread"),
        ("About 15% of Lima's workforce left.", "workforce"),
        ("The turnout (68%) was low.", "turnout"), ("The rate in the valley (14%) is high.", "rate"),
        ("Lift the weight (up to 40 pounds).", "weight"), ("It sells at half the price.", "price"),
        ("Demand will climb at a rate of 5%.", "Demand"), ("It lost $12m worth of timber.", "timber"),
        ("The sieve keeps 99% of the total sand.", "total sand"), ("He faces four years in prison.", "prison"),
        ("It was the start of 13 years of drought.", "drought"), ("The count took three days.", "count"),
        ("Costs exceeded $5m.", "Costs"), ("Delays have exceeded 12 hours.", "Delays"),
        ("Costs will not exceed $10m.", "Costs"), ("The Dow rose 120 points to 34,500.", "Dow"),
        ("Coal was lowest in Germany, at 5.4%, and Austria.", "Coal"),
        ("Output fell to an estimated 40 tons.", "Output"), ("Fares start at $40.", "Fares"),
        ("At 8.2 billion, the population is high.", "population"), ("The party, on 27%, came second.", "party"),
        ("Exports rose for the third straight year to 40 tons.", "Exports"),
        ("The risk, put at 3%, has fallen.", "risk"), ("Rye exports, at 54,700 tons, were lower.", "Rye exports"),
        ("Revenue in the quarter ended April 27 climbed 69%.", "Revenue"), ("Shops sold 4% fewer tickets.", "tickets"),
        ("It cut the tax to a flat 15%.", "tax"), ("They rejected the offer, a rise of 6% over two years.", "offer"),
        ("It booked 3.9 million euros' worth of orders.", "orders"), ("One house in eight is empty.", "house"),
        ("The firm reported a 5% increase in exports.", "exports"),
        ("He planned a 1p cut to the fuel tax.", "fuel tax"),
        ("They agreed on a 12% annual price rise.", "annual price"), ("Sales showed a 5% rise in June.", "Sales"),
        ("The Nasdaq gained 156 points.", "Nasdaq"), ("The tier, priced at $8 a month, grew.", "tier"),
        ("They rode the 50km time trial.", "time trial"), ("Turnout was highest in Lyon (72%).", "Turnout"),
        ("Support for the plan (54%) fell.", "Support"),
        ("They cut two-thirds of their public, private, and foreign debt.", "public, private, and foreign debt"),
        ("A $23 a month membership fee is due.", "membership fee"), ("It saw fares from $15 to $45.", "fares"),
        ("The well lost 60,000 barrels of oil.", "oil"),
    ])
    func findsWhatIsMeasured(_ text: String, _ concept: String) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.concept) == concept)
    }

    @Test(arguments: [
        ("Gifts to the shelter passed $2m.", "Gifts to the shelter"),
        ("The number of people hurt by the storm rose to 40.", "people"),
        ("They began repairs worth $9m.", "repairs"), ("He put the damage at $9m.", "damage"),
        ("Output was 46 tons.", "Output"),
        ("Fiscal 2021 revenue was $9m.", "revenue"), ("A raise of 8% followed.", "raise"),
        ("“More than 900” farmers came.", "farmers"),
        ("The merger takes the number of ferries to 80.", "ferries"),
    ])
    func takesTheHeadForTheConcept(_ text: String, _ concept: String) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.concept) == concept)
    }

    @Test(arguments: [
        ("About 40% of voters agreed, while 38% did not.", "voters"),
        ("The firm will pay 16 million shares, now valued at almost $472m.", "shares"),
    ])
    func takesTheConceptOfTheFigureBefore(_ text: String, _ concept: String) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.last)
        #expect(tagged.words(claim.concept) == concept)
    }

    @Test(arguments: [
        "The newspaper put it at 85 liters per second.", "Berg expects 12 degrees.", "The union spoke of 5,000.",
        "Guards questioned the driver for nine hours.", "It fell on Monday after the frost reached minus 3 degrees.",
        "The flood killed thousands.", "Raiders stopped a bus and robbed 10 of them.", "The fire left 900 homeless.",
        "The league fined the club 120,000 euros.",
        "Two bombs killed 40.",
        "Floods took 300 homes, killing 12.", "The blast left 40 dead, local officials said.",
        "The raids led to the detention of hundreds.", "It lasted over the course of 8 weeks.",
        "The mayor said the dead 18-year-old was unarmed.", "The law bans it for those under 18 years of age.",
    ])
    func takesNoBystanderForTheConcept(_ text: String) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.last)
        #expect(claim.concept == nil || tagged.words(claim.concept) == "frost")
    }

    @Test(arguments: [
        ("The recount covers 14 of the 61 wards.", "14 of the 61 wards", "wards"),
        ("In seven of 40 wards the count was late.", "seven of 40 wards", "wards"),
        ("Ballots in four of the city's 61 wards were lost.", "four of the city's 61 wards", "wards"),
        ("He leads by 12 ballots out of 4,626.", "12 ballots out of 4,626", "ballots"),
    ])
    func countsTheSameInAPartAndItsWhole(_ text: String, _ phrase: String, _ concept: String) throws {
        let tagged = try Tagged(text)
        #expect(tagged.claims.count == 2)
        let (part, whole) = (try #require(tagged.claims.first), try #require(tagged.claims.last))
        #expect(tagged.words(part.phrase) == phrase)
        #expect(tagged.words(part.concept) == concept)
        #expect(part.unit.name == whole.unit.name && part.unit.name != nil)
    }

    @Test func endsThePhraseOfAShareWithItsWhole() throws {
        let tagged = try Tagged("About a quarter of them are children; half of their homes in the valley are gone.")
        #expect(
            tagged.claims.map { tagged.words($0.phrase) }
                == ["About a quarter of them", "half of their homes in the valley"])
    }

    @Test(arguments: [
        "The damage was 5 million marks ($3 million).", "The damage was $3 million, or about €2 million.",
        "The damage was $3 million, against $2 million a year earlier.",
        "The damage was $3 million, down from $4 million.",
    ])
    func sharesTheConceptOfWhatIsToldAgain(_ text: String) throws {
        let tagged = try Tagged(text)
        #expect(tagged.claims.map { tagged.words($0.concept) } == ["damage", "damage"])
    }

    @Test func keepsThePhraseOfAQuotedFigureInItsMarks() throws {
        let tagged = try Tagged("“More than 900” farmers came.")
        #expect(tagged.claims.map { tagged.words($0.phrase) } == ["More than 900"])
    }

    @Test func seesNoChangeInAParticle() throws {
        #expect(try Tagged("The walkout held up 31 ships.").claims.first?.change == nil)
    }

    @Test func givesAnAgeItsPerson() throws {
        let tagged = try Tagged("Anna Berg is 57, Jonas Lind 44.")
        #expect(tagged.claims.map(\.kind) == [.age, .age])
        #expect(tagged.claims.map { tagged.words($0.concept) } == ["Anna Berg", "Jonas Lind"])
    }

    @Test(arguments: [
        ("The fund lost 5% in March and 7% tonight.", "2024-03"), ("A bun costs $3, more than in March.", nil),
        ("The ferry has carried 900 cars since Monday.", nil), ("The club, with 40 members, meets on Friday.", nil),
        ("The club will hire 40 guards on Friday.", "2024-05-17"),
        ("Turnout was 46%, down from 51% in 2020.", nil), ("Prices rose 4% last night.", "2024-05-13"),
        ("Some 900 families have left since the end of the flood in 2020.", nil),
    ])
    func datesTheFigureByItsOwnDay(_ text: String, _ asOf: String?) throws {
        let claim = try #require(try Tagged(text).claims.first)
        #expect(claim.asOf == asOf)
    }

    @Test(arguments: [
        ("The S&P 500 rose 1.2% while the Nasdaq 100 fell 0.3%.", "Nasdaq 100"),
        ("The agency's budget doubled.", "budget"),
        ("The closures, she said, saved $15 million a year.", "closures"),
        ("Rangers lost a tenth of their value.", "value"), ("Some 40 percent of the 900 workers left.", "workers"),
        ("Divers found a gash seven meters long.", "gash"), ("They spent $3 billion on the defense.", "defense"),
        ("The metal set a record of $2,712.", "metal"), ("It kept its key rate unchanged at 5%.", "key rate"),
        ("They took a cut in the fare from $5 to $4.", "fare"),
        ("The army scaled down its stationed troops to 40% of their number.", "stationed troops"),
        ("Income was $31 million, or 85 cents a share.", "Income"),
        ("The toll rose to 58 on Sunday, up from 41.", "toll"),
    ])
    func findsWhatTheLastFigureIsAbout(_ text: String, _ concept: String) throws {
        let tagged = try Tagged(text)
        #expect(tagged.words(tagged.claims.last?.concept) == concept)
    }

    @Test func givesAllAgesOfAListOneConcept() throws {
        let tagged = try Tagged("Rescuers pulled out three swimmers, aged 17, 19 and 61.")
        #expect(tagged.claims.dropFirst().map { tagged.words($0.concept) } == ["swimmers", "swimmers", "swimmers"])
    }

    @Test(arguments: [
        ("Kenya's inflation rate fell to 8%.", "Kenya"), ("The bank lowered its key rate to 4%.", "bank"),
        ("The company earned $5 million.", "company"), ("Shares of Orsini SpA fell 5%.", "Orsini SpA"),
        ("The club folded with debts of $1 million.", "club"), ("“We lost 40 men,” said the captain.", "captain"),
        ("It costs the town $9 million.", nil), ("The spokesman said it was 40 tons.", nil),
        ("The guards saw a farmer and two of his sons.", nil), ("Anna Berg asked for all of its 40 trucks.", nil),
        ("No party holds 40 seats.", nil),
    ])
    func findsWhoseItIs(_ text: String, _ holder: String?) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.holder) == holder)
    }

    @Test(arguments: [
        ("The town will build 40 homes.", Modality.planned), ("Prices will rise 4%.", .forecast),
        ("She said the firm would close two plants and cut 300 jobs.", .planned),
        ("If it passes, rates will rise 4%.", .conditional), ("He put the damage at $3 million.", .estimated),
        ("They have a 50 percent chance.", .possible), ("The fair is to open with 300 guests.", .planned),
    ])
    func tellsPlansFromForecasts(_ text: String, _ modality: Modality) throws {
        #expect(try Tagged(text).claims.last?.modality == modality)
    }

    @Test func takesWhatIsThereForActual() throws {
        #expect(try Tagged("It would close two of its 11 plants.").claims.map(\.modality) == [.conditional, .actual])
    }

    @Test func asksWhatIsAskedIndirectly() throws {
        #expect(try Tagged("She asked whether it paid 2 percent.").claims.first?.polarity == .questioned)
        let other = try Tagged("He told her whether he would go as 900 farmers met.")
        #expect(other.claims.first?.polarity == .asserted)
    }

    @Test func negatesWhatNobodyHas() throws {
        #expect(try Tagged("No party holds a two-thirds majority.").claims.first?.polarity == .negated)
    }

    @Test func leavesTheNextClauseToItsOwnSubject() throws {
        let tagged = try Tagged("Norway has 40 ships, while 30 ships are in Iceland.")
        #expect(tagged.claims.map { tagged.words($0.holder) } == ["Norway", nil])
    }

    @Test(arguments: [
        ("Calder closed 0.4 percent up.", Change.Direction.up, Change.Role.by),
        ("Milk costs 2 cents less than a year ago.", .down, .by), ("It kept the rate unchanged at 5%.", .none, .level),
        ("Sales were $3 million, up 12%.", .up, .to),
    ])
    func seesChangesBesideTheFigure(
        _ text: String, _ direction: Change.Direction, _ role: Change.Role
    ) throws {
        let change = try #require(try Tagged(text).claims.first?.change)
        #expect(change.direction == direction)
        #expect(change.role == role)
    }

    @Test func goesOnWithAChangeBehindWhatItIsComparedWith() throws {
        let claims = try Tagged("Exports slipped 0.8% from the same period of last year, to $3bn.").claims
        #expect(claims.map { $0.change?.role } == [.by, .to])
    }

    @Test func seesNoChangeInAWordThatGoesWithAnotherVerb() throws {
        #expect(try Tagged("Onions make up just 0.6 percent of the basket.").claims.first?.change == nil)
    }

    @Test(arguments: [
        ("Norway sent 400 trucks.", "Norway"), ("Norway won by 400 points.", nil), ("Norway put it at 400 tons.", nil),
    ])
    func findsWhoHasIt(_ text: String, _ holder: String?) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.holder) == holder)
    }

    @Test(arguments: [
        ("Exports rose 12%.", Change.Direction.up, Change.Role.by), ("Exports fell to $3bn.", .down, .to),
        ("Exports fell by 12%.", .down, .by), ("Exports were up 12%.", .up, .by), ("A 12% drop followed.", .down, .by),
        ("An increase of 12% followed.", .up, .by), ("Exports doubled.", .up, .by), ("Rents halved.", .down, .by),
    ])
    func findsTheChange(_ text: String, _ direction: Change.Direction, _ role: Change.Role) throws {
        let claim = try #require(try Tagged(text).claims.first)
        let change = try #require(claim.change)
        #expect(change.direction == direction)
        #expect(change.role == role)
    }

    @Test func linksTheStepsOfAChange() throws {
        let claims = try Tagged("Fares rose from $10 to $15, up 50 percent.").claims
        #expect(claims.map { $0.change?.role } == [.from, .to, .by])
        #expect(claims.map { $0.change?.direction } == [.up, .up, .up])
    }

    @Test func namesTheWholeOfAShare() throws {
        let tagged = try Tagged("The firm scaled down its stores to a third of their number in the boom.")
        let claim = try #require(tagged.claims.first)
        #expect(claim.kind == .fraction)
        #expect(claim.change?.direction == .down)
        #expect(tagged.words(claim.change?.of) == "their number in the boom")
        #expect(tagged.words(claim.concept) == "stores")
    }

    @Test(arguments: [
        ("The plan could involve up to 900 guards.", Modality.possible),
        ("Up to 900 more could follow by Friday.", .possible), ("Some 900 guards will be hired.", .forecast),
        ("Nine hundred guards left, and the mayor may go.", .actual), ("They plan to hire 900 guards.", .planned),
        ("Output is expected to reach 900 tons.", .forecast), ("An estimated 900 guards came.", .estimated),
        ("If it fails, 900 guards lose work.", .conditional), ("They hired 900 guards.", .actual),
    ])
    func findsTheModality(_ text: String, _ modality: Modality) throws {
        let claim = try #require(try Tagged(text).claims.first)
        #expect(claim.modality == modality)
    }

    @Test(arguments: [
        ("He denied that 900 guards had left.", Polarity.denied), ("They did not hire 900 guards.", .negated),
        ("Did they hire 900 guards?", .questioned), ("They hired 900 guards.", .asserted),
        ("They hired not only 900 guards.", .asserted),
        ("In a dispute that has drawn 900 guards, nobody won.", .asserted),
        ("They rejected the offer of 900 guards.", .asserted), ("He rejected reports that 900 guards left.", .denied),
        ("The charge, which she denied, names 900 guards.", .asserted),
    ])
    func findsThePolarity(_ text: String, _ polarity: Polarity) throws {
        let claim = try #require(try Tagged(text).claims.first)
        #expect(claim.polarity == polarity)
    }

    @Test func findsTheSourceOfAnEstimate() throws {
        let tagged = try Tagged(
            "Peru has sent more than 4,000 tents to the valley, according to the latest count by the Ministry of Health of Chile."
        )
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.attribution?.source.bytes) == "Ministry of Health of Chile")
        #expect(claim.attribution?.form == .accordingTo)
        #expect(tagged.words(claim.holder) == "Peru")
    }

    @Test(arguments: [
        "According to a poll, 45% support the plan.", "A study found that 45% support the plan.",
        "A report by the Ministry of Health found that 45% support the plan.",
    ])
    func tellsWhenTheSourceIsADocument(_ text: String) throws {
        #expect(try Tagged(text).claims.first?.attribution?.form == .document)
    }

    @Test(arguments: [
        ("The ministry, citing Interfax, said 8 jets were downed.", "Interfax"),
        ("He told AFP that 40 men were missing.", "AFP"), ("He told reporters that 40 men were missing.", nil),
        ("The general was quoted by TASS as saying that 300 troops had left.", "TASS"),
    ])
    func tellsThroughWhomTheWordsCame(_ text: String, _ via: String?) throws {
        let tagged = try Tagged(text)
        #expect(tagged.words(tagged.claims.first?.attribution?.via?.bytes) == via)
    }

    @Test func findsTheSpeakerOfAQuote() throws {
        let tagged = try Tagged("“We lost 40 boats,” said Mara Lind, the harbor master.")
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.attribution?.source.bytes) == "Mara Lind")
        #expect(claim.attribution?.form == .direct)
    }

    @Test func findsTheDateOfAFigure() throws {
        let claim = try #require(try Tagged("As of March 3, 2021, the camp held 500 people.").claims.first)
        #expect(claim.asOf == "2021-03-03")
    }

    @Test func findsThePlaceOfAFigure() throws {
        let tagged = try Tagged("The flood killed 40 people in Chile.")
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.place) == "Chile")
    }
}
