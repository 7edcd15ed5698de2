#!/usr/bin/env python3
"""How long photos take, beside `vipsthumbnail` making the same files.

    python3 benches/photos.py target/dist/kulkul [PHOTOS [ROUNDS]]

Wants Debian's libvips-tools. Makes PHOTOS (12) of 12 megapixels out of those of example-site, with grain as cameras have it, one
to an article, and takes the best of ROUNDS (3). kulkul's time is that of a build with an empty cache less that of one with a full
cache: photos and cards alone. vipsthumbnail is called once for each size and format, with all photos at a time, as its manual
advises. Also weighs the files, and looks how much memory a build takes. Prints one JSON object: seconds, MiB, kB.
"""
import glob
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

kulkul = os.path.abspath(sys.argv[1])
number = int(sys.argv[2]) if len(sys.argv) > 2 else 12
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
work = tempfile.mkdtemp(prefix="foto-")
site = os.path.join(work, "situs")


def vips(*arguments):
    subprocess.run(["vips", *map(str, arguments)], check=True)


def lay_out():
    """The good site of the tests, with an article for each photo."""
    shutil.copytree(os.path.join(root, "tests/kode/dasar"), site)
    sources = sorted(glob.glob(os.path.join(root, "example-site/content/**/*.jpg"), recursive=True))
    wide = [path for path in sources if os.path.getsize(path) > 80_000][:number]
    photos = []
    for index in range(number):
        folder = os.path.join(site, f"content/ampenan/bintaro/foto-{index}")
        os.makedirs(folder)
        photo = os.path.join(folder, "foto.jpg")
        large, grain, sum_ = (os.path.join(work, name) for name in ("l.v", "g.v", "s.v"))
        width = int(subprocess.run(["vipsheader", "-f", "width", wide[index % len(wide)]], capture_output=True, text=True).stdout)
        vips("resize", wide[index % len(wide)], large, 4000 / width)
        height = int(subprocess.run(["vipsheader", "-f", "height", large], capture_output=True, text=True).stdout)
        vips("gaussnoise", grain, 4000, height, "--sigma", 4 + index % 4, "--mean", 0, "--seed", index)
        vips("add", large, grain, sum_)
        vips("jpegsave", sum_, photo, "--Q", 92, "--strip")
        with open(os.path.join(folder, "index.md"), "w") as text:
            text.write(f"---\njudul: Foto {index}\ntanggal: 2026-11-20\ngambar: foto.jpg\nalt: Foto\n---\n\nIsi.\n")
        photos.append(photo)
    return photos


def build():
    shutil.rmtree(os.path.join(site, "public"), ignore_errors=True)
    began = time.perf_counter()
    child = subprocess.Popen([kulkul, "build", site, "--now", "2026-12-01"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    assert status == 0
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def clean_build():
    shutil.rmtree(os.path.join(site, ".kulkul"), ignore_errors=True)
    return build()


def thumbnails(photos):
    """The same files: WebP at four widths, JPEG at two, and the card."""
    wanted = [(f"{width}x", f"-{width}.webp[Q=72,effort=4,strip]") for width in (200, 400, 800, 1200)]
    wanted += [(f"{width}x", f"-{width}.jpg[Q=76,optimize_coding,interlace,strip]") for width in (400, 800)]
    began = time.perf_counter()
    for size, name in wanted:
        subprocess.run(["vipsthumbnail", *photos, "--size", size, "-o", f"%s{name}"], check=True)  # beside each photo
    subprocess.run(["vipsthumbnail", *photos, "--size", "1200x630", "--smartcrop", "centre", "-o", "%s-kartu.jpg[Q=76,optimize_coding,interlace,strip]"], check=True)
    return time.perf_counter() - began


def sizes(pattern):
    found = [os.path.getsize(path) / 1000 for path in glob.glob(os.path.join(site, "public", pattern), recursive=True)]
    return {"files": len(found), "median": statistics.median(found), "most": max(found)} if found else {}


def main():
    photos = lay_out()
    runs = [clean_build() for _ in range(rounds)]
    ours, memory = min(seconds for seconds, _ in runs), max(memory for _, memory in runs)
    again = min(build()[0] for _ in range(rounds))
    theirs = min(thumbnails(photos) for _ in range(rounds))
    result = {
        "photos": len(photos),
        "kulkul": ours - again,
        "kulkul_from_cache": again,
        "vipsthumbnail": theirs,
        "ratio": (ours - again) / theirs,
        "memory": memory,
        "webp_800": sizes("**/foto-*-800.webp"),
        "webp_200": sizes("**/foto-*-200.webp"),
        "cards": sizes("**/foto-*/kartu-*.jpg"),
    }
    print(json.dumps(result, indent=1))


try:
    main()
finally:
    shutil.rmtree(work)
