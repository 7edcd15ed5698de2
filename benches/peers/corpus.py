#!/usr/bin/env python3
"""Deterministic corpus of Indonesian neighbourhood news (KIM, Kota Mataram) for kulkul and for Hugo.

Article i depends only on the seed and on the articles before it: the first 1,000 articles of a corpus of 10,000 are,
byte for byte, the corpus of 1,000. Bodies are the same for both programs; front matter and index files differ.

    corpus.py --articles 10000 --seed 1 --out DIR --for kulkul
"""
import argparse, bisect, datetime, json, os, random, re
from words import ACT, CAT_W, CATEGORIES, FIRST, GOOD, HEAD, KEC, LAST, LEAD, LINKS, OBJ, PLACE, SENT, TAG_A, TAG_B, TITLE, WHEN, WHO

HERE = os.path.dirname(os.path.abspath(__file__))
PHOTOS = 400
JPEG = bytes.fromhex(  # 8x8, grey, baseline
    "ffd8ffe000104a46494600010100000100010000ffdb0043001b12141714111b1716171e1c1b2028422b28252528513a3d3042605565"
    "645f555d5b6a7899816a7190735b5d85b586909ea3abadab6780bcc9baa6c799a8aba4ffc0000b080008000801011100ffc400140001"
    "00000000000000000000000000000000ffc40014100100000000000000000000000000000000ffda0008010100003f003fffd9")
KELS = [(kec, kel) for kec, kels in KEC.items() for kel in kels]


def slugify(s):
    return re.sub(r"[^a-z0-9]+", "-", s.lower()).strip("-")


def cum(ws):
    out, t = [], 0.0
    for w in ws:
        t += w
        out.append(t)
    return out


class Corpus:
    def __init__(self, seed):
        self.seed = seed
        r = random.Random(f"{seed}:global")
        names = sorted({f"{a} {b}" for a in FIRST for b in LAST})
        r.shuffle(names)
        self.authors = names[:200]
        tags = [f"{a}" for a in TAG_A] + [f"{a}-{b}" for b in TAG_B for a in TAG_A]
        self.tags = list(dict.fromkeys(tags))[:300]
        ko = list(range(len(KELS)))
        r.shuffle(ko)
        self.kel_order = ko
        self.kel_cum = cum(1 / (k + 12) for k in range(len(KELS)))       # mild skew
        self.tag_cum = cum(1 / (k + 15) for k in range(len(self.tags)))  # Zipf-like
        self.cat_cum = cum(CAT_W)
        self.seen = set()

    @staticmethod
    def pick(r, c):
        return bisect.bisect_left(c, r.random() * c[-1])

    def article(self, i):
        r = random.Random(f"{self.seed}:{i}")
        ch = r.choice
        kec, kel = KELS[self.kel_order[self.pick(r, self.kel_cum)]]
        kidx = KELS.index((kec, kel))
        author = self.authors[kidx * 4 + min(3, int(r.expovariate(1.0)))]
        cat = CATEGORIES[self.pick(r, self.cat_cum)]
        tags = []
        for _ in range(r.randint(2, 5)):
            t = self.tags[self.pick(r, self.tag_cum)]
            if t not in tags:
                tags.append(t)
        while len(tags) < 2:
            t = self.tags[self.pick(r, self.tag_cum)]
            if t not in tags:
                tags.append(t)
        # ten years, to the minute, +08:00 (WITA)
        date = datetime.datetime(2016, 1, 1) + datetime.timedelta(minutes=r.randrange(10 * 365 * 1440))

        def fill(t):
            act, who, obj, place, good = ch(ACT), ch(WHO), ch(OBJ), ch(PLACE), ch(GOOD)
            return t.format(act=act, Act=act[0].upper() + act[1:], who=who, Who=who[0].upper() + who[1:], obj=obj,
                            Obj=obj[0].upper() + obj[1:], place=place, Place=place.title(), place2=ch(PLACE), good=good,
                            Good=good.title(), when=ch(WHEN), kel=kel, kec=kec, n=r.randint(20, 480), m=r.randint(2, 9),
                            h=r.randint(7, 20))

        title = fill(ch(TITLE))
        base = slugify(title)[:60].strip("-")
        slug = base
        if (kel, slug) in self.seen:
            slug = f"{base}-{i}"
        self.seen.add((kel, slug))
        summary = fill(ch(SENT))
        body = self.body(r, fill, kel)
        return dict(title=title, slug=slug, date=date, author=author, category=cat, tags=tags, kec=kec, kel=kel,
                    summary=summary, body=body)

    @staticmethod
    def body(r, fill, kel):
        target = r.randint(250, 900)
        out, words, since, nparts = [fill(r.choice(LEAD))], 30, 0, 0
        extras = []
        if r.random() < .15: extras.append("table")
        if r.random() < .45: extras.append("quote")
        if r.random() < .55: extras.append("image")
        if r.random() < .25: extras.append("note")
        if r.random() < .60: extras.append("list")
        if r.random() < .20: extras.append("olist")
        r.shuffle(extras)
        tail = []
        heads = HEAD[:]
        r.shuffle(heads)
        while words < target:
            p = [fill(r.choice(SENT)) for _ in range(r.randint(2, 5))]
            k = r.random()
            if k < .25:
                ws = p[0].split(" ")
                j = r.randrange(1, max(2, len(ws) - 3))
                ws[j] = "*" + ws[j]
                ws[j + 1] = ws[j + 1] + "*"
                p[0] = " ".join(ws)
            elif k < .45:
                p.append(f"Selengkapnya dapat dibaca di [laman resmi]({r.choice(LINKS)}).")
            elif k < .6:
                k2, l2 = KELS[r.randrange(50)]
                p.append(f"Kegiatan serupa juga ada di [Kelurahan {l2}](/{slugify(k2)}/{slugify(l2)}/).")
            elif k < .7:
                p[-1] = "**Catatan:** " + p[-1]
            txt = " ".join(p)
            words += txt.count(" ") + 1
            out.append(txt)
            since += 1
            nparts += 1
            if extras and r.random() < .5:
                e = extras.pop()
                if e == "table":
                    rows = ["| Waktu | Kegiatan | Lokasi | Peserta |", "| --- | --- | --- | ---: |"]
                    for _ in range(r.randint(3, 7)):
                        rows.append(f"| {r.randint(7, 17):02d}.00 | {r.choice(ACT)} | {r.choice(PLACE)} | {r.randint(10, 200)} |")
                    out.append("\n".join(rows))
                    words += 8 * len(rows)
                elif e == "quote":
                    out.append(f"> \"{fill(r.choice(SENT))}\"\n>\n> — {r.choice(WHO)} {kel}")
                    words += 20
                elif e == "image":
                    out.append(f"![{fill('{Act} di {place}')}](/img/foto-{r.randint(1, 400)}.jpg)")
                elif e == "note":
                    out[-1] += f"[^{len(tail) + 1}]"
                    tail.append(f"[^{len(tail) + 1}]: {fill(r.choice(SENT))}")
                elif e == "list":
                    out.append("\n".join("- " + fill("{Act} di {place} untuk {obj}") for _ in range(r.randint(3, 6))))
                    words += 30
                elif e == "olist":
                    out.append("\n".join(f"{q}. " + fill("{Who} membuka {act}") for q in range(1, r.randint(3, 5) + 1)))
                    words += 20
            if since >= 2 and words < target - 60 and heads and r.random() < .6:
                out.append(("## " if nparts < 8 else "### ") + heads.pop())
                since = 0
        return "\n\n".join(out + tail) + "\n"



def q(s):
    return json.dumps(s, ensure_ascii=False)


def front_matter(a, program):
    date = a["date"].strftime("%Y-%m-%dT%H:%M:00+08:00")
    tags = "\n".join("  - " + t for t in a["tags"])
    if program == "hugo":
        return (f'---\ntitle: {q(a["title"])}\nslug: {a["slug"]}\ndate: {date}\npenulis: [{q(a["author"])}]\n'
                f'kategori: [{a["category"]}]\ntag:\n{tags}\nsummary: {q(a["summary"])}\n---\n\n')
    return (f'---\ntitle: {q(a["title"])}\ndate: {date}\nauthor: {a["author"]}\ncategory: {a["category"]}\n'
            f'tags:\n{tags}\nsummary: {q(a["summary"])}\n---\n\n')


def write(path, text):
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def frame(out, program):
    """Folders, index files where the program needs them, the places, the photos that bodies name (one tiny JPEG each)."""
    content = os.path.join(out, "content")
    for kec, kel in KELS:
        os.makedirs(os.path.join(content, slugify(kec), slugify(kel)), exist_ok=True)
    if program == "hugo":
        write(f"{content}/_index.md", "---\ntitle: Beranda\n---\n")
        for kec in KEC:
            write(f"{content}/{slugify(kec)}/_index.md", f"---\ntitle: {q(kec)}\n---\n")
        for kec, kel in KELS:
            write(f"{content}/{slugify(kec)}/{slugify(kel)}/_index.md",
                  f"---\ntitle: {q(kel)}\noutputs: [html, rss]\n---\n")
    else:
        with open(os.path.join(HERE, "../../example-site/wilayah.csv"), encoding="utf-8") as f:
            write(f"{out}/wilayah.csv", f.read())
    os.makedirs(f"{out}/static/img", exist_ok=True)
    for n in range(1, PHOTOS + 1):
        with open(f"{out}/static/img/foto-{n}.jpg", "wb") as f:
            f.write(JPEG)


def people(out, authors):
    """A file for everybody who wrote something: what makes kulkul build a page for an author, as Hugo does for a term."""
    os.makedirs(f"{out}/penulis", exist_ok=True)
    for name in sorted(authors):
        write(f"{out}/penulis/{slugify(name)}.md", f"---\nnama: {name}\n---\n")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=int, required=True)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--out", required=True)
    ap.add_argument("--for", dest="program", choices=["kulkul", "hugo"], required=True)
    o = ap.parse_args()
    os.makedirs(o.out, exist_ok=True)
    frame(o.out, o.program)
    corpus, authors = Corpus(o.seed), set()
    for i in range(o.articles):
        a = corpus.article(i)
        authors.add(a["author"])
        folder = os.path.join(o.out, "content", slugify(a["kec"]), slugify(a["kel"]))
        write(os.path.join(folder, f'{a["date"]:%Y-%m-%d}-{a["slug"]}.md'), front_matter(a, o.program) + a["body"])
    if o.program == "kulkul":
        people(o.out, authors)


if __name__ == "__main__":
    main()
