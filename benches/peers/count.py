#!/usr/bin/env python3
"""count.py KULKUL_TREE HUGO_TREE: files of both by kind. Exits 1 where the two did not make the same pages.

Articles, pages of lists and feeds must agree; what the programs make beside those is counted and printed.
"""
import collections, os, sys

SAME = ("article", "list", "further list page", "feed")


def kind(path):
    """The kind of an output file, by its path; `page/3/` is Hugo's word for a further page, `arsip/3/` kulkul's."""
    parts = path.split("/")
    if path.startswith("img/"):
        return "photo"
    if parts[-1] == "rss.xml":
        return "feed"
    if parts[-1].endswith(".xml"):
        return "sitemap"
    if parts[-1] != "index.html":
        return "other: " + ("robots.txt, 404.html" if len(parts) == 1 and "." != path[0] else "style, icons, list of files")
    if len(parts) >= 3 and parts[-3] in ("page", "arsip"):
        return "further list page"
    if path in ("kategori/index.html", "tag/index.html", "penulis/index.html", "kelurahan/index.html"):
        return "index of lists"
    if path in ("ralat/index.html", "menunggu-verifikasi/index.html"):
        return "other: logs of the newsroom"
    return "article" if len(parts) == 4 else "list"


def counts(root):
    """Number of files of each kind, and bytes of all."""
    found, size = collections.Counter(), 0
    for folder, _, files in os.walk(root):
        for name in files:
            path = os.path.join(folder, name)
            found[kind(os.path.relpath(path, root))] += 1
            size += os.path.getsize(path)
    return found, size


def compare(kulkul, hugo):
    """A table of both trees; whether the pages agree."""
    (k, k_size), (h, h_size) = counts(kulkul), counts(hugo)
    lines = ["| files | kulkul | Hugo |", "| --- | ---: | ---: |"]
    rows = [(name, k[name], h[name]) for name in sorted(k | h, key=lambda n: (n not in SAME, n))]
    rows += [("all files", sum(k.values()), sum(h.values())), ("bytes", k_size, h_size)]
    lines += [f"| {name} | {a:,} | {b:,} |" for name, a, b in rows]
    return "\n".join(lines), all(k[name] == h[name] for name in SAME)


if __name__ == "__main__":
    table, same = compare(*sys.argv[1:3])
    print(table)
    sys.exit(0 if same else "the page sets differ")
