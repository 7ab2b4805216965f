/// Words with which a site speaks of itself and to its readers: an article does so in quotes and in opinion only.
///
/// Personal and possessive pronouns of the first person plural and the second person; forms that are also another
/// word ("sie", "su") are left out. Written for this project.
enum AddressWords {
    static let all: Set<String> = Set(
        """
        we our ours us you your yours
        wir uns unser unsere unserem unseren unserer unseres dich dir dein deine ihnen
        nous notre nos vous votre vos
        nosotros nuestro nuestra nuestros nuestras usted ustedes tu tus
        noi nostro nostra nostri nostre voi vostro vostra
        nós nosso nossa nossos nossas você vocês
        wij ons onze jij jouw uw
        vi oss vår våra våre du dig dere deres jer
        nasz nasza nasze nas twój twoje
        мы наш наша наши нас вы ваш ваша ваши вас
        """.split { $0.isWhitespace }.map(String.init))
}
