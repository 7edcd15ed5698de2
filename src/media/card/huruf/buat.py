#!/usr/bin/env python3
"""Makes the letters of share cards out of Debian's fonts-noto-core: a part of Noto Serif Bold and of Noto Sans.

    pip install fonttools==4.55.3; apt-get install fonts-noto-core
    python3 buat.py /usr/share/fonts/truetype/noto

Latin letters as Indonesian, Sasak, Balinese and their neighbours are written with, and punctuation. Kerning goes from GPOS, which
takes a shaping engine, into the older `kern` table, for pairs of letters that stand beside one another in such texts."""
import os, string, sys
from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

EXTRA = "ḌḍḤḥḶḷḸḹṀṁṂṃṄṅṆṇṚṛṜṝṢṣṬṭẸẹỌọ–—‘’‚“”„†•…‰′″‹›€−×"
CHARS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, EXTRA)]
PAIRED = string.ascii_letters + string.digits + ".,:;-–—‘’“”\"'()!?/éèêĕ"

def kerning(font):
    """Horizontal kerning of GPOS as {(left, right): units}; the first subtable that knows a pair has the word."""
    gpos, pairs = font["GPOS"].table, {}
    wanted = {i for f in gpos.FeatureList.FeatureRecord if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex}
    cmap = font.getBestCmap()
    names = sorted({cmap[ord(c)] for c in PAIRED if ord(c) in cmap})
    for index in sorted(wanted):
        for table in gpos.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            for left in (n for n in names if n in table.Coverage.glyphs):
                if table.Format == 1:
                    found = {r.SecondGlyph: r.Value1 for r in table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord}
                    units = lambda right: found.get(right)
                else:
                    row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)].Class2Record
                    units = lambda right: row[table.ClassDef2.classDefs.get(right, 0)].Value1
                for right in names:
                    value = units(right)
                    if value is not None and (left, right) not in pairs:
                        pairs[left, right] = getattr(value, "XAdvance", 0) or 0
    return {pair: units for pair, units in pairs.items() if abs(units) >= 8}

def make(source, target):
    options = subset.Options(layout_features=["kern"], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], hinting=False, notdef_outline=True, glyph_names=True)
    font = TTFont(source)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=CHARS)
    cut.subset(font)
    pairs = kerning(font)
    table = KernTable_format_0(apple=False)
    table.coverage, table.version, table.tupleIndex, table.kernTable = 1, 0, None, pairs
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]
    for tag in ("GPOS", "GSUB", "GDEF"):
        if tag in font:
            del font[tag]
    font["post"].formatType = 3.0
    font["head"].modified = font["head"].created  # the same file on every day
    font.recalcTimestamp = False
    font.save(target)
    print(target, os.path.getsize(target), "bytes,", len(pairs), "pairs")

here = os.path.dirname(os.path.abspath(__file__))
make(os.path.join(sys.argv[1], "NotoSerif-Bold.ttf"), os.path.join(here, "judul.ttf"))
make(os.path.join(sys.argv[1], "NotoSans-Regular.ttf"), os.path.join(here, "keterangan.ttf"))
