#!/usr/bin/env python3
"""Write synthetic news pages of invented outlets: navigation, an article, related lists, a footer, 40 to 60 kB each.

usage: write-pages.py COUNT FOLDER [--seed N] [--first N]

The same count and seed give the same bytes. Pages lie in folders of a thousand.
"""
import argparse
import pathlib
import random

OUTLETS = ["Tidewater Gazette", "Kestrel Wire", "Harbor Dispatch", "Meridian Post", "Ansel Courier", "Osk Observer"]
FIRST = "Mira Bo Edda Ana Lejla Tomas Ines Karl Noor Petra Samir Vera Jonas Ruth Emil Dina Oskar Leila Marta Hugo".split()
LAST = "Olen Tarn Quist Lima Ramic Brandt Soto Weiss Haddad Novak Aziz Lindqvist Moreau Castell Ferro Ostrow".split()
PLACES = ["Port Ansel", "Osk", "Tuzla", "Lyon", "Evora", "Kyiv", "New Harbor", "Sankt Arn", "Belmonte", "Dover", "Riga"]
BODIES = ["Ministry of the Interior", "Civil Guard", "Institute for Water Management", "Harbor Authority", "Red Cross",
          "European Water Board", "City Council", "Ministry of Health", "Bank of Ansel", "Workers' Union"]
TITLES = ["harbor master", "engineer", "mayor", "spokeswoman", "analyst", "minister", "teacher", "union leader"]
NOUNS = "residents boats houses schools trucks farms families patients workers students trees bridges trains".split()
VERBS = "left closed opened burned reached crossed lost found rebuilt counted sold saved".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
TOPICS = "flood strike election harvest ferry dam budget heat fire housing water railway museum vaccine".split()
FILLER = ("the a of to in on for with after before under near while as that this some many most few new old long short "
          "quiet late early river road market council village winter summer report plan answer question price light "
          "night work hand street door wall field north south season storm letter corner office window").split()
# What follows a figure and its noun comes from a list, for else each page would count things that no other page counts.
CLAUSES = ["before the storm came", "after the river rose", "and nobody asked us why", "because the road was closed",
           "while the council waited", "since the winter began", "until the bridge was mended", "as we had feared"]
SECTIONS = ["World", "Politics", "Business", "Sport", "Culture", "Weather", "Science", "Opinion", "Travel", "Health"]


class Writer:
    def __init__(self, seed, number):
        # A generator for each page: any page can be written without those before it.
        self.random = random.Random(f"{seed}/{number}")
        self.number = number

    def pick(self, words):
        return words[int(self.random.random() * len(words))]

    def person(self):
        return f"{self.pick(FIRST)} {self.pick(LAST)}"

    def figure(self):
        number = int(10 ** (self.random.random() * 5)) + 2
        return self.pick([f"{number:,}", f"more than {number:,}", f"nearly {number:,}", f"about {number:,}", f"at least {number:,}"])

    def words(self, low, high):
        return " ".join(self.pick(FILLER) for _ in range(low + int(self.random.random() * (high - low))))

    def sentence(self):
        kind = int(self.random.random() * 9)
        day, place = self.pick(DAYS), self.pick(PLACES)
        if kind == 0:
            return f"{self.figure()} {self.pick(NOUNS)} {self.pick(VERBS)} in {place} on {day}, the {self.pick(BODIES)} said."
        if kind == 1:
            return f"\u201cWe {self.pick(VERBS)} {self.figure()} {self.pick(NOUNS)} {self.pick(CLAUSES)},\u201d said {self.person()}, a {self.pick(TITLES)} in {place}."
        if kind == 2:
            percent = round(self.random.random() * 60, 1)
            return f"The {self.pick(TOPICS)} budget {self.pick(['rose', 'fell'])} by {percent} percent to \u20ac{int(self.random.random() * 900) + 1} million, according to the {self.pick(BODIES)}."
        if kind == 3:
            return f"{self.person()}, {self.pick(['who leads', 'who speaks for', 'who left'])} the {self.pick(BODIES)}, told the {self.pick(OUTLETS)} that {self.words(6, 14)}."
        if kind == 4:
            return f"In {self.pick(MONTHS)} {2001 + int(self.random.random() * 30)} the {self.pick(BODIES)} of {place} {self.pick(VERBS)} {self.words(5, 12)}."
        text = self.words(9, 24)
        return f"{text[0].upper()}{text[1:]} near {place}."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(2 + int(self.random.random() * 3)))

    def link(self, label):
        return f'<li class="nav-item" data-track="{int(self.random.random() * 10 ** 9):09d}"><a class="link link--plain" href="/{self.pick(TOPICS)}/{int(self.random.random() * 10 ** 8)}.html">{label}</a></li>'

    def headline(self):
        return f"{self.pick(PLACES)} {self.pick(TOPICS)}: {self.figure()} {self.pick(NOUNS)} {self.pick(VERBS)}"

    def card(self):
        return (f'<div class="card card--teaser" data-id="{int(self.random.random() * 10 ** 9)}"><a href="/{self.pick(TOPICS)}/{int(self.random.random() * 10 ** 8)}.html">'
                f'<picture><source media="(min-width: 900px)" srcset="/img/{int(self.random.random() * 10 ** 8)}-900.webp 1x, /img/{int(self.random.random() * 10 ** 8)}-1800.webp 2x">'
                f'<img alt="" loading="lazy" src="/img/{int(self.random.random() * 10 ** 8)}.jpg"></picture><h3 class="card__title">{self.headline()}</h3></a>'
                f'<p class="card__meta"><time datetime="2031-0{1 + self.number % 9}-1{self.number % 10}">{1 + self.number % 28} {self.pick(MONTHS)}</time></p></div>')

    def script(self):
        values = ",".join(f'"k{i}":"{int(self.random.random() * 10 ** 12):x}"' for i in range(400))
        return f"<script>window.__state={{{values}}};(function(d){{var s=d.createElement('script');s.async=1;d.head.appendChild(s)}})(document)</script>"

    def style(self):
        rules = "".join(f".c{int(self.random.random() * 10 ** 5)}{{margin:{i % 9}px;color:#{int(self.random.random() * 0xffffff):06x}}}" for i in range(300))
        return f"<style>{rules}</style>"

    def page(self):
        outlet, title, author = OUTLETS[self.number % len(OUTLETS)], self.headline(), self.person()
        date = f"2031-{1 + self.number % 12:02d}-{1 + self.number % 28:02d}T{self.number % 24:02d}:15:00Z"
        host = outlet.lower().replace(" ", "") + ".example"
        body = "\n".join(f'<p class="body-text">{self.paragraph()}</p>' for _ in range(14 + int(self.random.random() * 10)))
        menu = "".join(self.link(f"{section} {self.pick(TOPICS)}") for section in SECTIONS for _ in range(4))
        return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | {outlet}</title>
<link rel="canonical" href="https://{host}/{self.number}.html"><meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{date}"><meta name="author" content="{author}">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{title}","datePublished":"{date}","author":[{{"@type":"Person","name":"{author}"}}],"publisher":{{"@type":"Organization","name":"{outlet}"}}}}</script>
{self.style()}{self.script()}</head>
<body class="page page--article"><header class="site-header"><nav aria-label="Main"><ul class="nav">{menu}</ul></nav></header>
<main><article class="story"><h1>{title}</h1><p class="byline">By <a rel="author" href="/by/{self.number}">{author}</a></p>
<time datetime="{date}">{date[:10]}</time><figure><img src="/img/{self.number}.jpg" alt=""><figcaption>{self.sentence()} Photo: {outlet}</figcaption></figure>
{body}
</article><section class="related"><h2>Related</h2>{"".join(self.card() for _ in range(14))}</section></main>
<aside class="most-read"><h2>Most read</h2><ol>{"".join(self.link(self.headline()) for _ in range(10))}</ol></aside>
{self.script()}<footer><ul>{"".join(self.link(section) for section in SECTIONS)}</ul><p>\u00a9 2031 {outlet}. All rights reserved.</p></footer></body></html>
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first page")
    arguments = parser.parse_args()
    for number in range(arguments.first, arguments.count):
        folder = arguments.folder / f"{number // 1000:03d}"
        if number == arguments.first or number % 1000 == 0:
            folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:06d}.html").write_text(Writer(arguments.seed, number).page(), encoding="utf-8")


if __name__ == "__main__":
    main()
