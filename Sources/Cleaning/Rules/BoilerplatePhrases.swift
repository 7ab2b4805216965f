/// Lines that sites put between the paragraphs of an article, in the main languages of news.
///
/// Written for this project; only what many sites print is here. All in the form of ``ComparableText``: lower case, letters
/// and digits only, single spaces.
enum BoilerplatePhrases {
    /// A short line that begins so is furniture.
    static let openings = lines(
        """
        read more
        read also
        read next
        also read
        read our
        see also
        see more
        related article
        related articles
        related stories
        related story
        related coverage
        related content
        related posts
        related news
        related topics
        related video
        related links
        more from
        more on this
        more on this story
        more stories
        more to read
        more like this
        recommended reading
        recommended stories
        recommended for you
        you may also like
        you might also like
        you may also be interested
        you might be interested
        up next
        watch live
        watch now
        watch the video
        watch more
        watch below
        listen now
        listen to this article
        story continues
        article continues
        continue reading
        scroll to continue
        advertisement
        sponsored content
        sign up for
        sign up to
        sign up now
        sign up here
        subscribe to
        subscribe now
        subscribe for
        subscribe here
        already a subscriber
        log in to
        skip to
        search for
        this article contains affiliate
        this post contains affiliate
        this post may contain affiliate
        this page contains affiliate
        we may earn a commission
        some of the links in this
        with reporting by
        additional reporting by
        table of contents
        edited by
        reviewed by
        fact checked by
        written by
        medically reviewed
        estimated reading time
        getty images
        shutterstock
        was this newsletter forwarded
        was this article helpful
        was this helpful
        did you find this
        this field is for validation
        required fields are marked
        your email address
        thanks for reading
        this article is exclusive
        unlock this article
        become a paid subscriber
        become a member
        start your free trial
        in partnership with
        listen to article
        more about
        in this article
        register to
        get our
        get the latest
        get breaking news
        stay up to date
        join our
        join the conversation
        follow us
        like us on
        find us on
        share this
        share on
        share your
        click here
        tap here
        download our
        download the
        click to
        contact us at
        have a story
        have a tip
        got a tip
        do you have a story
        send us your
        email us at
        the views expressed
        opinions expressed
        copyright
        all rights reserved
        this story was originally published
        this article was originally published
        this article originally appeared
        this post originally appeared
        this article appeared in
        this content is not available
        this video is not available
        to view this content
        please enable javascript
        your browser does not
        we use cookies
        by clicking
        by signing up
        by subscribing
        print this
        email this
        leave a comment
        leave a reply
        post a comment
        comments are closed
        view comments
        show comments
        editor s picks
        editors picks
        editor s choice
        most popular
        most read
        trending now
        top stories
        latest news
        must read
        what to read next
        support our journalism
        support independent journalism
        donate now
        photo credit
        image credit
        photo by
        photo courtesy
        image source
        filed under
        posted in
        tagged with
        lesen sie auch
        lesen sie mehr
        lesen sie hier
        lesen sie dazu
        mehr zum thema
        mehr dazu
        mehr lesen
        mehr aus
        mehr nachrichten
        das könnte sie auch interessieren
        auch interessant
        weitere artikel
        weitere informationen
        weitere nachrichten
        zum thema
        zum weiterlesen
        jetzt abonnieren
        jetzt anmelden
        newsletter
        empfohlener redaktioneller inhalt
        an dieser stelle finden sie
        externer inhalt
        schlagwörter
        stand
        anzeige
        lire aussi
        a lire aussi
        à lire aussi
        à lire également
        lire la suite
        sur le même sujet
        article réservé
        abonnez vous
        inscrivez vous
        publicité
        lea también
        lee también
        lea además
        le puede interesar
        te puede interesar
        también te puede
        más información
        más noticias
        noticias relacionadas
        suscríbete
        síguenos
        publicidad
        leia também
        leia mais
        veja também
        saiba mais
        continua depois da publicidade
        leggi anche
        leggi tutto
        potrebbe interessarti
        lees ook
        lees meer
        meer over
        les også
        læs også
        läs mer
        läs också
        czytaj też
        czytaj także
        czytaj również
        czytaj więcej
        zobacz też
        zobacz także
        zobacz również
        przeczytaj także
        čtěte také
        přečtěte si
        читайте также
        читайте еще
        подписывайтесь
        читайте також
        підписуйтесь
        baca juga
        ayrıca okuyun
        اقرأ أيضا
        関連記事
        続きを読む
        あわせて読みたい
        abone ol
        reklam
        """)

    /// A line that is just this is furniture, however it goes on elsewhere.
    static let wholeLines = Set(
        lines(
            """
            ad
            ads
            share
            save
            print
            email
            comment
            comments
            reply
            tweet
            facebook
            twitter
            whatsapp
            linkedin
            pinterest
            copy link
            link copied
            related
            more
            next
            previous
            loading
            menu
            search
            close
            topics
            tags
            image
            photo
            video
            gallery
            getty images
            video of day
            video of the day
            on this page
            in this article
            back to top
            top
            source
            sources
            updated
            published
            werbung
            teilen
            kommentare
            drucken
            quelle
            partager
            compartir
            compartilhar
            condividi
            udostępnij
            поделиться
            reklama
            """))

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
