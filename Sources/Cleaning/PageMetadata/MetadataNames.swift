/// The names under which `meta` elements hold each piece of metadata, the most reliable first.
///
/// Sources: the Open Graph protocol, Twitter's cards, Dublin Core, Parse.ly's and Sailthru's tags, Google Scholar's
/// citation tags, and names that news systems use on their own (read off public pages and htmldate's lists, Apache-2.0).
enum MetadataNames {
    static let title = [
        "og:title", "twitter:title", "parsely-title", "sailthru.title", "citation_title", "dc.title", "dcterms.title",
        "headline", "title",
    ]
    static let description = ["og:description", "description", "twitter:description", "dc.description"]
    static let outlet = ["og:site_name", "application-name", "al:android:app_name", "dc.publisher", "publisher"]
    static let url = ["og:url", "twitter:url", "parsely-link"]
    static let language = ["og:locale", "content-language", "dc.language", "language", "inlanguage"]
    static let authors = [
        "citation_author", "citation_authors", "author", "article:author", "parsely-author", "sailthru.author",
        "dc.creator", "dcterms.creator", "byl", "article:author_name", "authors", "creator", "og:article:author",
        "cxenseparse:author",
    ]
    static let published = [
        "article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date",
        "sailthru.date", "article.published", "published_time", "publishdate", "publish-date", "publication_date",
        "publicationdate", "pubdate", "pub_date", "date_published", "dc.date.issued", "dcterms.issued",
        "citation_publication_date", "citation_date", "originalpublicationdate", "article_date_original",
        "cxenseparse:recs:publishtime", "rnews:datepublished", "og:published_time", "og:pubdate", "ptime",
        "displaydate", "article:post_date", "bt:pubdate", "shareaholic:article_published_time", "dc.issued",
        "dcterms.available", "article:created", "article.created", "prism.publicationdate", "publish_time",
        "release_date", "og:release_date", "citation_online_date", "og:regdate", "pdate", "rbpubdate", "dateposted",
    ]
    /// Dates of which nothing says what they are of.
    static let someDate = [
        "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "created", "date", "datecreated", "dc.created",
    ]
    static let section = [
        "article:section", "og:article:section", "parsely-section", "cxenseparse:section", "articlesection", "section",
        "dc.subject.section",
    ]
    static let tags = [
        "article:tag", "og:article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "keywords",
    ]
    static let modified = [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
        "dc.date.modified", "last-modified", "lastmod", "modified_time", "article:modified", "updated_time",
        "revision_date", "rnews:datemodified",
    ]
}
