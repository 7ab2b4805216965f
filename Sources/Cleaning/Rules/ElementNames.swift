/// Words, and pairs of neighboring words, of class names and ids, with what they say of their element.
///
/// Sources: the container and discard expressions of trafilatura (Apache-2.0) and the name lists of Mozilla's
/// Readability (Apache-2.0), read as facts on how sites name things; the rest from the templates of WordPress, Arc,
/// Drupal and of large news sites.
enum ElementNames {
    static let all: [(String, NameTraits)] =
        pairs(articleBody, .articleBody) + pairs(article, .article) + pairs(mainColumn, .mainColumn)
        + pairs(furniture, .furniture) + pairs(comments, .comments) + pairs(caption, .caption) + pairs(credit, .credit)
        + pairs(byline, .byline) + pairs(standfirst, .standfirst) + pairs(qualifier, .qualifier)
        + pairs(headline, .headline) + pairs(pullQuote, .pullQuote) + pairs(disclosure, .disclosure)
        + pairs(layout, .layout)

    /// Names that say something only where they stand alone.
    static let whole: [(String, NameTraits)] = pairs(wholeStandfirst, .standfirst)

    private static func pairs(_ words: String, _ traits: NameTraits) -> [(String, NameTraits)] {
        words.split { $0.isWhitespace }.map { (String($0), traits) }
    }

    private static let articleBody = """
        article-body articlebody article-content articlecontent article-text articletext article-copy
        articlebodytext article-bodytext art-content artcontent
        story-body storybody story-content storycontent story-text storytext story-copy
        post-body postbody post-content postcontent post-text posttext post-bodycopy post-entry postentry
        entry-content entrycontent entry-body entry-text
        blog-content news-content newscontent news-body news-text newstext news-article
        body-text bodytext body-copy bodycopy body-content content-body contentbody
        single-content text-content field-body rich-text richtext rte
        artikel-body artikel-text artikel-content article-detail
        """

    private static let article = """
        article story post entry artikel articulo noticia hentry h-entry news-item fulltext full-text
        article-container article-wrapper article-main post-inner page-content theme-content
        """

    private static let mainColumn = """
        main maincontent main-content content-main main-column main-col primary content content-area site-content
        page-body pagecontent
        """

    private static let furniture = """
        share shares sharing sharebar sharebox sharer social socials sociable sharedaddy addtoany addthis
        related relatedposts recirc recirculation recommended recommendation recommendations recommend
        newsletter newsletters subscribe subscription signup sign-up mailing-list
        sidebar nav navbar navigation menu submenu subnav breadcrumb breadcrumbs crumb crumbs pagination pager
        footer toolbar topbar banner masthead
        ad ads advert adverts advertisement advertising adbox adslot adunit sponsor sponsored sponsors promo promos
        promotion promotional taboola outbrain criteo dfp gpt marketing affiliate
        cookie cookies consent gdpr modal popup overlay lightbox tooltip
        tags taglist tag-list tag-cloud tagcloud topics-list keywords
        widget-area widget-title sidebar-widget teaser teasers trending most-read most-popular mostread popular-posts read-more readmore
        read-next read-also also-read also-like see-also more-stories more-news more-articles more-from moreon more-on
        next-article next-post prev-next previous-post post-navigation nav-links jump-links toc table-of-contents
        latest-news latest-posts other-stories top-stories
        paywall regwall piano meter-wall login log-in sign-in register donate donation donations support-us
        rating ratings vote votes like-button reactions emoji-reactions
        print-only print-link printfriendly copyright disclaimer credits-box
        hidden visually-hidden visuallyhidden sr-only screen-reader screen-reader-text screenreader offscreen
        skip-link skiplink
        player video-player audio-player audio-article listen-article listen-to text-to-speech tts
        gallery-nav slideshow-nav carousel
        ticker liveticker live-ticker livefeed
        factbox infobox info-box mol-factbox fact-box
        follow follow-us followus feedback feedback-box quiz poll survey
        app-promo app-download download-app whatsapp telegram-channel google-news
        jp-relatedposts dpsp-content syndication embed-code button buttons btn cta call-to-action
        article-tools article-actions action-bar toolbox utility utilities
        correction-form error-report report-error
        """

    private static let comments = """
        comment comments comment-list commentlist comments-area disqus respond leave-reply reply discussion
        kommentare commentaires comentarios livefyre viafoura coral
        """

    private static let caption = """
        caption captions figcaption wp-caption-text image-caption photo-caption img-caption media-caption
        picture-caption bildunterschrift bildtext image-description
        """

    private static let credit = """
        credit credits image-credit photo-credit imagecredit photocredit image-source photo-source
        """

    private static let byline = """
        byline bylines byline-name author authors author-bio author-info author-box author-card authorbox about-author
        author-name writer-bio contributor contributors bio biography
        dateline timestamp publish-date published-date pubdate post-date entry-date article-date date-published
        date date-time datetime published publication-time publication-date publish-time entry-meta post-meta article-meta postmeta entrymeta meta-info story-meta article-info
        article-header-meta reading-time read-time readtime time-to-read
        """

    private static let standfirst = """
        standfirst subtitle sub-title subhead sub-head subheadline sub-headline subheading sub-heading dek deck
        lede lead-text leadtext lead-paragraph article-lead post-lead news-lead article-intro post-intro article-summary
        article-description article-subtitle post-subtitle entry-subtitle story-summary teaser-text chapo chapeau
        vorspann entradilla bajada sommario ingress manchet anleser article-excerpt synopsis sapo
        """

    private static let headline = """
        headline article-title entry-title post-title story-title page-title article-headline
        """

    private static let pullQuote = """
        pullquote pull-quote pull-quotes pullquotes
        """

    private static let disclosure = """
        accordion accordions collapse collapsible collapsed expandable faq faqs tab-pane tabpanel tab-panel tab-content
        toggle-content
        """

    private static let layout = "sidebar-grid sidebar-layout sidebar-container sidebar-wrapper"

    private static let wholeStandfirst = "lead intro summary description excerpt abstract teaser introduction"

    private static let qualifier = """
        has with no not without is hide show js enable enabled disable disabled ctxt
        """
}
