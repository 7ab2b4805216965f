import Lexicons

/// The words by which a photo credit is known.
enum CreditWords {
    enum Kind: Sendable {
        /// Stands before the name, with a colon, "by" or a bracket: "Photo: Jane Doe".
        case label
        /// Stands before the caption itself: "Image caption".
        case caption
        /// A picture agency.
        case agency
    }

    static let table = PhraseTable<Kind>(
        phrases(
            .label,
            [
                "photo", "photos", "photo by", "photos by", "photo credit", "photo courtesy", "photograph",
                "photograph by",
                "photographer", "picture", "pictures", "picture by", "picture credit", "image", "images", "image by",
                "image credit", "image source", "image courtesy", "credit", "credits", "courtesy of", "illustration",
                "illustration by", "file photo", "handout", "foto", "fotos", "bild", "crédit", "crédit photo",
                "crédito",
                "fotografía", "imagen", "immagine", "imagem", "beeld", "zdjęcie", "fot", "фото", "снимок", "©",
                "摄影", "摄", "图", "撮影", "写真", "사진", "صورة", "تصوير",
            ])
            + phrases(
                .caption, ["caption", "image caption", "photo caption", "bildunterschrift", "légende", "подпись"])
            + phrases(
                .agency,
                [
                    "getty images", "getty", "ap photo", "afp", "reuters", "associated press", "epa", "efe", "dpa",
                    "tass",
                    "xinhua", "anadolu", "imago", "shutterstock", "istock", "alamy", "unsplash", "zuma", "zuma press",
                    "picture alliance", "keystone", "pa images", "pa media", "bloomberg", "nurphoto", "sipa", "ansa",
                    "belga", "ntb", "ritzau", "lehtikuva", "pap", "ukrinform", "depositphotos", "adobe stock",
                    "pixabay",
                ])
    )

    private static func phrases(_ kind: Kind, _ list: [String]) -> [(String, Kind)] { list.map { ($0, kind) } }
}
