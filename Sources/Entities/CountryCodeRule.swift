import Lexicons
import Model
import Text

/// Countries by the codes that results give behind an athlete's name: "Kasatkina (AUS)", "Ostapenko (TPE/LAT)".
extension SentenceView {
    /// - Parameter names: those before.
    /// - Note: Where the sentence ``hasOtherCodes``, nothing is a country's.
    func countryCode(at index: Int, behind names: ArraySlice<Candidate>) -> Candidate? {
        guard isUpper(index), text.document.words[index].count == 3, followsName(index, names.last),
            isWord(index + 1, ")") || isWord(index + 1, "/") || isWord(index + 1, ","),
            let code = CountryCodes.table[text.document.words[index]]
        else { return nil }
        return candidate(index, index + 1, .place, .countryCode, id: "iso:\(code)")
    }

    /// Whether the sentence has codes of something else, such as clubs: "(DEN), (ATL)". Linear in its length.
    var hasOtherCodes: Bool {
        tokens.indices.contains { index in
            isWord(index, "(") && isWord(index + 2, ")") && isUpper(index + 1)
                && text.document.words[index + 1].count == 3
                && CountryCodes.table[text.document.words[index + 1]] == nil
        }
    }

    /// Whether a code stands in brackets behind a name, alone or behind another code.
    private func followsName(_ index: Int, _ last: Candidate?) -> Bool {
        // "(TPE/LAT)": behind another code.
        if isWord(index - 1, "/"), last?.tokens.end == index - 1, last?.rule == .countryCode { return true }
        guard isWord(index - 1, "("), tokens.contains(index - 2) else { return false }
        if last?.tokens.end == index - 1 { return last?.type == .person }
        // Names that no rule knows: "Kim Yeon-koung", "DJOKOVIC".
        let isSmallHalf = isWord(index - 3, "-") && isGlued(index - 2) && isName(index - 4)
        return isSmallHalf
            || isName(index - 2) && (isName(index - 3) || text.document.words[index - 2].count > 4)
                && text.evidence[index - 2].roles.isDisjoint(with: [.organizationHead, .companyEnding, .regionHead])
    }
}

/// The codes of the International Olympic Committee, and those of football's four British associations, with the code of
/// ISO 3166.
enum CountryCodes {
    static let table = WordTable(
        list.split(whereSeparator: \.isWhitespace).map { pair in
            let parts = pair.split(separator: "=")
            return (parts[0].lowercased(), String(parts[1]))
        })

    private static let list = """
        AFG=AF ALB=AL ALG=DZ AND=AD ANG=AO ANT=AG ARG=AR ARM=AM ARU=AW ASA=AS AUS=AU AUT=AT AZE=AZ BAH=BS BAN=BD BAR=BB
        BDI=BI BEL=BE BEN=BJ BER=BM BHU=BT BIH=BA BIZ=BZ BLR=BY BOL=BO BOT=BW BRA=BR BRN=BH BRU=BN BUL=BG BUR=BF CAF=CF
        CAM=KH CAN=CA CAY=KY CGO=CG CHA=TD CHI=CL CHN=CN CIV=CI CMR=CM COD=CD COK=CK COL=CO COM=KM CPV=CV CRC=CR CRO=HR
        CUB=CU CYP=CY CZE=CZ DEN=DK DJI=DJ DMA=DM DOM=DO ECU=EC EGY=EG ENG=GB-ENG ERI=ER ESA=SV ESP=ES EST=EE ETH=ET
        FIJ=FJ FIN=FI FRA=FR FSM=FM GAB=GA GAM=GM GBR=GB GBS=GW GEO=GE GEQ=GQ GER=DE GHA=GH GRE=GR GRN=GD GUA=GT GUI=GN
        GUM=GU GUY=GY HAI=HT HKG=HK HON=HN HUN=HU INA=ID IND=IN IRI=IR IRL=IE IRQ=IQ ISL=IS ISR=IL ISV=VI ITA=IT IVB=VG
        JAM=JM JOR=JO JPN=JP KAZ=KZ KEN=KE KGZ=KG KIR=KI KOR=KR KOS=XK KSA=SA KUW=KW LAO=LA LAT=LV LBA=LY LBN=LB LBR=LR
        LCA=LC LES=LS LIE=LI LTU=LT LUX=LU MAD=MG MAR=MA MAS=MY MAW=MW MDA=MD MDV=MV MEX=MX MGL=MN MHL=MH MKD=MK MLI=ML
        MLT=MT MNE=ME MON=MC MOZ=MZ MRI=MU MTN=MR MYA=MM NAM=NA NCA=NI NED=NL NEP=NP NGR=NG NIG=NE NIR=GB-NIR NOR=NO
        NRU=NR NZL=NZ OMA=OM PAK=PK PAN=PA PAR=PY PER=PE PHI=PH PLE=PS PLW=PW PNG=PG POL=PL POR=PT PRK=KP PUR=PR QAT=QA
        ROU=RO RSA=ZA RUS=RU RWA=RW SAM=WS SCO=GB-SCT SEN=SN SEY=SC SGP=SG SKN=KN SLE=SL SLO=SI SMR=SM SOL=SB SOM=SO
        SRB=RS SRI=LK SSD=SS STP=ST SUD=SD SUI=CH SUR=SR SVK=SK SWE=SE SWZ=SZ SYR=SY TAN=TZ TGA=TO THA=TH TJK=TJ TKM=TM
        TLS=TL TOG=TG TPE=TW TTO=TT TUN=TN TUR=TR TUV=TV UAE=AE UGA=UG UKR=UA URU=UY USA=US UZB=UZ VAN=VU VEN=VE VIE=VN
        VIN=VC WAL=GB-WLS YEM=YE ZAM=ZM ZIM=ZW
        """
}
