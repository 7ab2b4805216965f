#!/usr/bin/env python3
"""Builds the tables of names: Sources/Weights/data/{entity-names,person-names,given-name-genders,common-words}.tsv.

    Scripts/build-gazetteers.py CORPORA

reads the hand-written tables beside this file (Scripts/gazetteers/*.tsv) and, below the folder CORPORA:

    gazetteers/country-codes.csv                   countries, capitals          PDDL
    gazetteers/world-cities.csv                    cities, provinces            GeoNames, CC BY 4.0
    gazetteers/sp500_constituents.csv              companies                    PDDL
    gazetteers/common-*-by-country.csv             given names and surnames     CC0
    gazetteers/census_dist.*.txt                   the same for the USA         public domain
    entities/train/{redocred,crossner}.bio         frequent organizations       MIT
    entities/train/{wikigold,btc,gum_nonnews}.bio  the same                     CC BY 4.0
    text/voa.txt.gz                                which words are common       public domain
    (and the texts of redocred, crossner, wikigold and gum_nonnews for the same)

Only facts are taken: names, what they name, and which words are usually written small. Each output row is found by its
first cell, the words of a name as the tokenizer splits and lower-cases them; rows are sorted, so the same input gives
the same bytes.
"""
import collections
import csv
import gzip
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / 'Sources' / 'Weights' / 'data'

# One letter for each class of name; a small letter: only where the words around it agree.
CLASSES = dict(country='C', place='G', city='T', location='L', facility='F', org='O', nationality='N', person='P',
               event='E', work='W', law='K', product='D', none='X')
AFFIXES = {'anti', 'co', 're', 'non', 'mid', 'pre', 'post', 'ex', 'pro', 'sub', 'inter', 'multi', 'trans'}
# Parts of names that are neither given name nor surname by themselves.
PARTICLES = ('al', 'el', 'de', 'la', 'le', 'du', 'van', 'von', 'bin', 'ibn', 'abu', 'di', 'da', 'der')
COMPANY_ENDINGS = re.compile(
    r'( (Inc|Corp|Co|Ltd|Cos)\.?| Corporation| Incorporated| Company| Companies| plc| N\.V\.| S\.A\.| Holdings'
    r'| Group| \(.*\)|,)+$')


def fold(text):
    """`text` without diacritics."""
    special = str.maketrans({'ł': 'l', 'Ł': 'L', 'ø': 'o', 'Ø': 'O', 'đ': 'd', 'Đ': 'D', 'ı': 'i', 'ß': 'ss',
                             'æ': 'ae', 'Æ': 'Ae', '‘': "'", '’': "'", 'ʻ': "'", '`': "'"})
    text = unicodedata.normalize('NFD', text.translate(special))
    return ''.join(c for c in text if not unicodedata.combining(c))


def slug(text):
    """The form of a name in an entity id."""
    return re.sub(r'[^a-z0-9]+', '-', fold(text).lower()).strip('-')


def words(name):
    """The words of `name` as the tokenizer splits them, in their own case."""
    name = name.replace('’', "'").replace('‘', "'")
    name = re.sub(r"(\w)('s)\b", r'\1 \2', name)
    name = re.sub(r"s' ", "s ' ", name)
    name = re.sub(r'\s*([-–/&,!():])\s*', r' \1 ', name)
    return name.split()


def spellings(name):
    """All ways in which the tokenizer may split `name`, lower-cased and joined by spaces."""
    found = {' '.join(words(name)).lower()}
    joined = re.sub(r'\b(' + '|'.join(AFFIXES) + r') - (?=\w)', r'\1-', next(iter(found)))
    found.add(joined)
    for form in list(found):
        found.add(fold(form).lower())
        if re.search(r'\w\.$', form) and form.count('.') == 1 and ' ' in form:
            found.add(form[:-1] + ' .')
    return sorted(found)


def rows(name):
    """The rows of a hand-written table, as lists of cells."""
    for line in (HERE / 'gazetteers' / name).read_text(encoding='utf-8').splitlines():
        if line and not line.startswith('#'):
            yield line.split('\t')


def is_acronym(name):
    letters = [c for c in name if c.isalpha()]
    return 0 < len(letters) <= 6 and all(c.isupper() for c in letters)


class Names:
    """The table of names: the first class that claims a spelling keeps it."""

    def __init__(self):
        self.table = {}

    def add(self, name, kind, id='', weak=False):
        code = CLASSES[kind]
        if weak and not is_acronym(name):
            code = code.lower()
        if is_acronym(name):
            code += 'U'
        for spelling in spellings(name):
            self.table.setdefault(spelling, (code, id))

    def __contains__(self, name):
        return any(s in self.table for s in spellings(name))

    def write(self, path):
        lines = sorted('\t'.join((spelling, *value)).rstrip('\t') for spelling, value in self.table.items())
        write(path, lines)


def write(path, lines):
    head = '# Made by Scripts/build-gazetteers.py, which names the sources and their licences.'
    path.write_text('\n'.join([head, *lines]) + '\n', encoding='utf-8')


def plural(demonym):
    if re.search(r'(ese|sh|ch|ss|[^aeiou]z|men|ois)$', demonym):
        return None
    if demonym.endswith('man'):
        return demonym[:-3] + 'men'
    return demonym[:-1] + 'ies' if re.search(r'[^aeiou]y$', demonym) else demonym + 's'


def add_nationality(names, forms):
    id = 'norp:' + slug(forms[0])
    for form in forms:
        names.add(form, 'nationality', id)
        if plural(form):
            names.add(plural(form), 'nationality', id)


def add_countries(names, corpora):
    with open(corpora / 'gazetteers' / 'country-codes.csv', encoding='utf-8-sig') as file:
        codes = {row['ISO3166-1-Alpha-2']: row for row in csv.DictReader(file)}
    for code, known, people in rows('countries.tsv'):
        row = codes.get(code, {})
        official = re.sub(r'^the | \*\*?$', '', row.get('UNTERM English Formal', ''))
        for name in known.split(';') + [official, row.get('official_name_en', '')]:
            if name and '(' not in name:
                names.add(name, 'country', 'iso:' + code)
        if people:
            add_nationality(names, people.split(';'))
    for code, row in codes.items():
        if code and row['CLDR display name'] and '(' not in row['official_name_en']:
            names.add(row['official_name_en'], 'country', 'iso:' + code)
    return codes


def country_adjectives():
    """The words that stand for a country before what is its own ("Russian Defense Ministry"), those most used first."""
    short = dict(US=['u.s.', 'us', 'american'], GB=['uk', 'british'])
    for code, _, people in rows('countries.tsv'):
        words = short.get(code) or [people.split(';')[0].lower()]
        if words[0]:
            yield f'iso:{code}\t{";".join(words)}'


def add_hand_written(names):
    for kind, id, known in rows('others.tsv'):
        for name in known.split(';'):
            names.add(name, kind, id or f'{kind}:{slug(known.split(";")[0])}' if kind != 'none' else '')
    for kind, id, known in rows('regions.tsv'):
        prefix = dict(place='gpe', location='loc', facility='fac')[kind]
        first = known.split(';')[0]
        for name in known.split(';'):
            names.add(name, kind, id or f'{prefix}:{slug(first)}')
    for (known,) in rows('cities.tsv'):
        weak, known = known.startswith('?'), known.lstrip('?')
        for name in known.split(';'):
            names.add(name, 'city', 'city:' + slug(known.split(';')[0]), weak)
    for (known,) in rows('nationalities.tsv'):
        add_nationality(names, known.split(';'))
    for (known,) in rows('people.tsv'):
        for name in filter(None, (part.lstrip('=') for part in known.split(';'))):
            names.add(name, 'person', 'person:' + slug(known.split(';')[0]))


def add_organizations(names, corpora, common):
    for id, known in rows('organizations.tsv'):
        for name in known.split(';'):
            names.add(name.lstrip('?'), 'org', 'org:' + id, weak=name.startswith('?') or name.lower() in common)
    with open(corpora / 'gazetteers' / 'sp500_constituents.csv', encoding='utf-8') as file:
        for row in csv.DictReader(file):
            full, short = row['Security'], COMPANY_ENDINGS.sub('', row['Security'])
            for name in (full, short):
                if '(' not in name and (' ' in name or is_acronym(name) or len(name) > 3):
                    names.add(name, 'org', 'org:' + slug(short), weak=name.lower() in common)


def annotated_names(path):
    """The names of a BIO file: (text, type, number of the document)."""
    document, name, kind = 0, [], None
    for line in open(path, encoding='utf-8'):
        cells = line.rstrip('\n').split('\t') if line.strip() else ['', 'O']
        document += cells[0] == '-DOCSTART-'
        if name and (not cells[-1].startswith('I-')):
            yield ' '.join(name), kind, document
            name = []
        if cells[-1].startswith('B-'):
            name, kind = [cells[0]], cells[-1][2:]
        elif cells[-1].startswith('I-') and name:
            name.append(cells[0])


def add_frequent_organizations(names, corpora, common):
    """Organizations that at least two documents of the training corpora name, and hardly ever as something else."""
    kinds, documents = collections.defaultdict(collections.Counter), collections.defaultdict(set)
    for corpus in ('redocred', 'crossner', 'wikigold', 'btc', 'gum_nonnews'):
        for name, kind, document in annotated_names(corpora / 'entities' / 'train' / f'{corpus}.bio'):
            name = re.sub(r'^(the|The) ', '', name)
            kinds[name][kind] += 1
            documents[name].add((corpus, document))
    for name in sorted(kinds):
        total = sum(kinds[name].values())
        if len(documents[name]) >= 2 and kinds[name]['ORG'] >= 0.85 * total and name[:1].isupper() \
                and re.fullmatch(r"[\w.'& -]{2,60}", name) and name.lower() not in common and name not in names:
            names.add(name, 'org', '')


def add_cities(names, corpora, codes, common, persons):
    for row in codes.values():
        capital = row['Capital'].strip()
        if capital and capital not in names:
            names.add(capital, 'city', 'city:' + slug(capital), weak=is_ambiguous(capital, common, persons))
    with open(corpora / 'gazetteers' / 'world-cities.csv', encoding='utf-8') as file:
        cities = list(csv.DictReader(file))
    for key, kind in (('subcountry', 'place'), ('name', 'city')):
        for name in sorted({row[key] for row in cities}):
            plain = re.sub(r' City$', '', name)
            for form in dict.fromkeys((name, plain)):
                if re.fullmatch(r"[^\W\d_][\w'’ -]{2,40}", form) and form[0].isupper() and form not in names:
                    is_weak = is_ambiguous(form, common, persons) or (kind == 'city' and ' ' not in form)
                    names.add(form, kind, '', weak=is_weak)


def is_ambiguous(name, common, persons):
    """Whether the words of `name` are as likely something else: a common word, a person's name."""
    parts = [fold(w).lower() for w in words(name)]
    return all(p in common or p in persons or len(p) < 4 for p in parts)


def listed_names(corpora, part):
    """The rows of names by country, each with every form in Latin letters that the name has in it."""
    with open(corpora / 'gazetteers' / f'common-{part}-by-country.csv', encoding='utf-8-sig') as file:
        for row in csv.DictReader(file):
            for name in {row['Romanized Name'], row['Localized Name']}:
                for form in {name.lower(), fold(name).lower()}:
                    if re.fullmatch(r"[^\W\d_]{2,}('[^\W\d_]+)?", form) and form[0] < '\u0250':
                        yield row, form


def person_names(corpora, common):
    """Given names (g) and surnames (s); a small share of either that is a common word too is marked (c)."""
    flags = collections.defaultdict(set)
    for part, letter in (('female.first', 'g'), ('male.first', 'g'), ('all.last.top20000', 's')):
        for line in open(corpora / 'gazetteers' / f'census_dist.{part}.txt', encoding='utf-8'):
            flags[line.split()[0].lower()].add(letter)
    for part, letter in (('forenames', 'g'), ('surnames', 's')):
        for _, form in listed_names(corpora, part):
            flags[form].add(letter)
    for (known,) in rows('people.tsv'):
        full = words(known.split(';')[0])
        if len(full) == 2:
            flags[fold(full[0]).lower()].add('g')
            flags[fold(full[1]).lower()].add('s')
    for table, letter in (('given-names.tsv', 'g'), ('surnames.tsv', 's')):
        for (names,) in rows(table):
            for name in names.split():
                for form in {name, fold(name).lower()}:
                    flags[form].add(letter)
    for particle in PARTICLES:
        flags.pop(particle, None)
    for name in flags:
        if name in common:
            flags[name].add('c')
    return flags


def given_name_genders(corpora):
    """Given names that nearly only women (f) or only men (m) bear, in the USA and in all countries that list them."""
    shares = collections.defaultdict(lambda: {'f': 0.0, 'm': 0.0})
    for part, gender in (('female', 'f'), ('male', 'm')):
        for line in open(corpora / 'gazetteers' / f'census_dist.{part}.first.txt', encoding='utf-8'):
            name, share = line.split()[:2]
            shares[name.lower()][gender] += max(float(share), 0.001)
    listed = collections.defaultdict(set)
    for row, form in listed_names(corpora, 'forenames'):
        listed[form].add(row['Gender'].lower())
    genders = {}
    for name in shares.keys() | listed.keys():
        weight = shares[name]
        likely = {g for g in 'fm' if weight[g] > 0.05 * (weight['f'] + weight['m'])} | (listed[name] & {'f', 'm'})
        if len(likely) == 1:
            genders[name] = likely.pop()
    return genders


def running_text(corpora):
    """The sentences of the open texts, as lists of words."""
    with gzip.open(corpora / 'text' / 'voa.txt.gz', 'rt', encoding='utf-8') as file:
        yield from (line.split() for line in file)
    for corpus in ('redocred', 'crossner', 'wikigold', 'gum_nonnews'):
        text = (corpora / 'entities' / 'train' / f'{corpus}.bio').read_text(encoding='utf-8')
        for sentence in text.split('\n\n'):
            yield [line.split('\t')[0] for line in sentence.splitlines() if line]


def common_words(corpora):
    """Words that running text writes small at least half as often as with a capital, in the middle of sentences."""
    small, capital = collections.Counter(), collections.Counter()
    for sentence in running_text(corpora):
        for before, word in zip(sentence, sentence[1:]):
            if word.isalpha() and before not in '"“‘\'.:':
                (small if word.islower() else capital)[word.lower()] += 1
    return {word for word, count in small.items() if count >= 2 and 2 * count >= capital[word]}


def main():
    corpora = pathlib.Path(sys.argv[1])
    common = common_words(corpora)
    persons = person_names(corpora, common)
    names = Names()
    add_hand_written(names)
    codes = add_countries(names, corpora)
    add_organizations(names, corpora, common)
    add_frequent_organizations(names, corpora, common)
    add_cities(names, corpora, codes, common, persons)
    names.write(DATA / 'entity-names.tsv')
    write(DATA / 'person-names.tsv', sorted(f'{name}\t{"".join(sorted(f))}' for name, f in persons.items()))
    write(DATA / 'country-adjectives.tsv', sorted(country_adjectives()))
    genders = given_name_genders(corpora)
    write(DATA / 'given-name-genders.tsv', sorted(f'{name}\t{gender}' for name, gender in genders.items()))
    write(DATA / 'common-words.tsv', sorted(common))


if __name__ == '__main__':
    main()
