#!/usr/bin/env python3
"""Rebuilds the word lists that are derived from other people's data.

    pip download names==0.3.0 --no-binary :all:            the US Census 1990 names (public domain)
    apt-get download wordnet-base unicode-cldr-core         WordNet 3.0, CLDR 41
    tar xf names-0.3.0.tar.gz; for d in *.deb; do dpkg-deb -x "$d" .; done
    python3 derive.py FOLDER                                the folder with all three unpacked

Writes given-names.txt, surnames.txt, places.txt, institutions.txt, nationalities.txt, common-words.txt,
closed-compounds.txt, hyphened-words.txt, rare-words.txt and mute-nouns.txt beside this folder. Stdlib only. Hand-made corrections live in lists of their own, never in these.
"""
import os
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

GIVEN_SHARE = 0.001     # percent of the population from which a given name is kept
SURNAMES = 6000
# Both a given name and a nation: in news the nation.
FIRM_NATIONS = {"German", "Irish", "Dane", "Scot", "Tory", "Sunni", "Roman", "Shawnee", "Oneida", "Swiss"}

# Ordinary words, towns too, but with a capital in news always somebody's name.
FIRM_GIVEN = set("""
    Bob Bryan Charles Chuck Derrick Doris Eddy Eugene Frederick Gary Harry Isabel Jimmy John Kara Ken Kimberley Lawrence Leo Leon
    Lori Lydia Maria Mary Mike Miranda Nancy Paul Peter Pierre Rob Sally Victor
""".split())


def fold(name):
    return name.replace("_", " ")


def write(name, header, entries):
    """entries: {key: attributes}; sorted by bytes."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", name)
    with open(path, "w", encoding="utf-8") as out:
        for line in header:
            out.write("# " + line + "\n")
        for key in sorted(entries, key=lambda k: k.encode()):
            out.write(key + ("\t" + entries[key] if entries[key] else "") + "\n")
    print(f"{len(entries):6} {name}")


class WordNet:
    def __init__(self, folder):
        self.folder = folder

    def synsets(self, part):
        with open(os.path.join(self.folder, "data." + part), encoding="utf-8") as data:
            for line in data:
                if line.startswith("  "):
                    continue
                fields, gloss = line.split(" | ", 1)
                f = fields.split()
                count = int(f[3], 16)
                words = [re.sub(r"\([a-z]+\)$", "", w) for w in f[4:4 + 2 * count:2]]
                pointers = f[5 + 2 * count:]
                yield int(f[1]), words, "@i" in pointers, gloss

    def counted(self):
        """lemmas that the tagged texts behind WordNet use, with their counts"""
        counts = {}
        with open(os.path.join(self.folder, "cntlist.rev"), encoding="utf-8") as lines:
            for line in lines:
                key, _, count = line.split()
                lemma = key.split("%")[0]
                counts[lemma] = counts.get(lemma, 0) + int(count)
        return counts

    def exceptions(self):
        for part in ("noun", "verb", "adj", "adv"):
            with open(os.path.join(self.folder, part + ".exc"), encoding="utf-8") as lines:
                for line in lines:
                    form, *bases = line.split()
                    yield form, bases


def capital(word):
    return word[:1].isupper()


def common_words(wordnet):
    counts = wordnet.counted()
    # Lemmas in cntlist are lower case whatever the word is; the data files tell a name from a word.
    lower = set()
    for part in ("noun", "verb", "adj", "adv"):
        for _, words, _, _ in wordnet.synsets(part):
            lower.update(w for w in words if w.islower() and w.isalpha())
    kept = {w for w in counts if w in lower and len(w) > 1}
    for form, bases in wordnet.exceptions():
        if form.isalpha() and any(b in kept for b in bases):
            kept.add(form)
    return kept


def lemmas(wordnet):
    return {w for part in ("noun", "verb", "adj", "adv") for _, words, _, _ in wordnet.synsets(part) for w in words}


def is_plain(word):
    return word.isascii() and word.islower() and word.isalpha()


SMALL_FIRST = {"at", "by", "in", "no", "on", "so", "up"}
# Pronouns, which WordNet has not.
INDEFINITE = {first + last for first in ("any", "every", "no", "some") for last in ("body", "one", "thing", "where")} - {"noone"}


def closed_compounds(wordnet, common):
    """words that two common words make without a hyphen; those that WordNet has with one as well are left out"""
    endings = (("", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"))

    def known(word):
        return any(word.endswith(end) and len(word) - len(end) + len(instead) > 2
                   and word[:len(word) - len(end)] + instead in common for end, instead in endings)

    all_lemmas = lemmas(wordnet)
    hyphened = {w.replace("-", "") for w in all_lemmas if "-" in w}
    kept = {w for w in all_lemmas - hyphened if is_plain(w) and w not in common
            and any((known(w[:cut]) or w[:cut] in SMALL_FIRST) and known(w[cut:]) for cut in range(2, len(w) - 2))}
    return kept | {form for form, bases in wordnet.exceptions() if is_plain(form) and form not in common and any(b in kept for b in bases)}


def hyphened_words(wordnet):
    """lemmas of two halves with a hyphen"""
    return {w for w in lemmas(wordnet) if w.count("-") == 1 and is_plain(w.replace("-", "")) and len(w.split("-")[0]) > 1 and w[-1] != "-"}


def rare_words(wordnet, common, compounds):
    """lemmas of one word, and pronouns, that are neither common nor closed compounds"""
    kept = {w for w in lemmas(wordnet) if is_plain(w) and len(w) > 2} | INDEFINITE
    return kept - common - compounds


# The lexicographer files of nouns of which no sense is a person, a group, a message, an idea or a place.
MUTE_FILES = {4, 5, 6, 7, 8, 11, 12, 13, 16, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28}


def mute_nouns(wordnet, common):
    """common nouns that have only senses of deeds, animals, things, states, times"""
    senses = {}
    for file, words, _, _ in wordnet.synsets("noun"):
        for word in filter(str.islower, words):
            senses.setdefault(word, set()).add(file)
    return {w for w, files in senses.items() if w in common and w.isalpha() and files <= MUTE_FILES}


def given_names(folder, common, places):
    share = {}
    for gender in ("female", "male"):
        with open(os.path.join(folder, f"dist.{gender}.first")) as lines:
            for line in lines:
                name, percent = line.split()[:2]
                share.setdefault(name.capitalize(), {})[gender[0]] = float(percent)
    entries = {}
    for name, by in share.items():
        doubtful = name.lower() in common or name in places
        if name in FIRM_NATIONS or max(by.values()) < GIVEN_SHARE * (4 if doubtful else 1):
            continue
        f, m = by.get("f", 0), by.get("m", 0)
        gender = "f" if f > 8 * m else "m" if m > 8 * f else "mf"
        entries[name] = gender + (" ?" if doubtful and name not in FIRM_GIVEN else "")
    return entries


def surnames(folder, common):
    entries = {}
    with open(os.path.join(folder, "dist.all.last")) as lines:
        for line in list(lines)[:SURNAMES]:
            name = line.split()[0].capitalize()
            word = name.lower() in common
            if name.startswith("Mc") and len(name) > 3:
                name = "Mc" + name[2:].capitalize()
            entries[name] = "?" if word else ""
    return entries


def cldr_places(folder):
    main = ET.parse(os.path.join(folder, "main", "en.xml")).getroot()
    names = set()
    for node in main.iter("territory"):
        names.add(node.text)
    for node in main.iter("exemplarCity"):
        names.add(node.text)
    for node in ET.parse(os.path.join(folder, "subdivisions", "en.xml")).getroot().iter("subdivision"):
        names.add(node.text)
    return {n for n in names if n and capital(n) and re.fullmatch(r"[\w .'’&-]+", n)}


def clean_place(name):
    name = unicodedata.normalize("NFC", name).replace("’", "'")
    return re.sub(r" (Province|Region|District|Governorate|Municipality|Parish|Prefecture|County)$", "", name)


def places(wordnet, cldr, common, bearers):
    names = set()
    for lexfile, words, instance, _ in wordnet.synsets("noun"):
        if lexfile == 15 and (instance or all(capital(w) for w in words)):
            names.update(fold(w) for w in words if capital(w))
        if lexfile in (9, 17) and instance:
            names.update(fold(w) for w in words if capital(w) and lexfile == 17)
    names |= {clean_place(n) for n in cldr_places(cldr)}
    bad = re.compile(r"[0-9(,]|^(Eden|Heaven|Hell|Utopia|Paradise|The|Unknown)\b")
    kept = [n for n in names if len(n) > 2 and not bad.search(n)]
    return {n: " ".join(["?"] * (n.lower() in common) + ["name"] * (n in bearers)) for n in kept}


def institutions(wordnet):
    names = set()
    for lexfile, words, instance, _ in wordnet.synsets("noun"):
        if lexfile in (6, 14) and instance and len(words) < 8:
            names.update(fold(w) for w in words if capital(w) and (len(w) > 2))
    for lexfile, words, _, gloss in wordnet.synsets("noun"):
        if lexfile == 14 and all(capital(w) for w in words):
            names.update(fold(w) for w in words if capital(w) and (len(w) > 2))
    return {n: "" for n in names if re.fullmatch(r"[\w .'&-]+", n)}


def nationalities(wordnet):
    entries = {}
    for lexfile, words, _, _ in wordnet.synsets("adj"):
        if lexfile == 1:
            for w in words:
                if capital(w) and w.replace("-", "").replace("_", "").isalpha():
                    entries[fold(w)] = "adjective"
    people = re.compile(r"\b(native|inhabitant|member|resident|citizen|speaker|adherent|follower|supporter)\b")
    for lexfile, words, instance, gloss in wordnet.synsets("noun"):
        if lexfile in (18, 14) and not instance and people.search(gloss):
            for w in words:
                if capital(w) and w.isalpha() and not w.isupper() and len(w) > 3:
                    entries.setdefault(w, "person")
    return entries


def main(root):
    wordnet = WordNet(os.path.join(root, "usr/share/wordnet"))
    cldr = os.path.join(root, "usr/share/unicode/cldr/common")
    census = os.path.join(root, "names-0.3.0/names")
    common = common_words(wordnet)
    bearers = set(surnames(census, common))
    where = places(wordnet, cldr, common, bearers)
    nations = nationalities(wordnet)
    source = "Derived by build/derive.py, do not edit."
    given = given_names(census, common, where)
    nations = {n: a for n, a in nations.items()
               if len(n) > 3 and not n.isupper() and n != "Ottawa" and (n in FIRM_NATIONS or n not in given)}
    write("given-names.txt", [
        "Given names: m, f or mf for the gender that bears them; ? = also an ordinary word or a place.",
        "US Census 1990 (public domain), as packaged by `names` 0.3 on PyPI. " + source], given)
    write("surnames.txt", [
        "The most frequent surnames of the United States; ? = also an ordinary word.",
        "US Census 1990 (public domain), as packaged by `names` 0.3 on PyPI. " + source], surnames(census, common))
    write("places.txt", [
        "Countries, provinces, cities, rivers, mountains; ? = also an ordinary word, name = also a frequent surname.",
        "WordNet 3.0 and Unicode CLDR 41, notices in ../notices/. " + source],
        {n: a for n, a in where.items() if n not in nations})
    write("institutions.txt", [
        "Names of organisations, parties, courts, universities.",
        "WordNet 3.0, notice in ../notices/wordnet.txt. " + source],
        {n: a for n, a in institutions(wordnet).items() if n not in where and n not in nations})
    write("nationalities.txt", [
        "Adjectives and nouns of nations, languages, religions and parties: part of no person's name.",
        "WordNet 3.0, notice in ../notices/wordnet.txt. " + source], nations)
    write("common-words.txt", [
        "Ordinary words in lower case: lemmas that the tagged texts of WordNet use, and their irregular forms.",
        "WordNet 3.0, notice in ../notices/wordnet.txt. " + source], {w: "" for w in common})
    compounds = closed_compounds(wordnet, common)
    write("closed-compounds.txt", [
        "Words that two ordinary words make, written without a hyphen: lawsuit, spokeswoman.",
        "WordNet 3.0, notice in ../notices/wordnet.txt. " + source], {w: "" for w in compounds})
    write("hyphened-words.txt", [
        "Words of two halves that are written with a hyphen: runner-up.",
        "WordNet 3.0, notice in ../notices/wordnet.txt. " + source], {w: "" for w in hyphened_words(wordnet)})
    write("rare-words.txt", [
        "Words in lower case that are neither ordinary nor made of two that are: heterosexual.",
        "WordNet 3.0, notice in ../notices/wordnet.txt. " + source], {w: "" for w in rare_words(wordnet, common, compounds)})
    write("mute-nouns.txt", [
        "Nouns of deeds, things, states, amounts and times (singular): no person, no group, no message, no place.",
        "WordNet 3.0, notice in ../notices/wordnet.txt. " + source], {w: "" for w in mute_nouns(wordnet, common)})


if __name__ == "__main__":
    main(sys.argv[1])
