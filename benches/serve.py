#!/usr/bin/env python3
"""How quick `kulkul serve` is, and whether it grows: start, edits, memory.

    python3 benches/serve.py target/dist/kulkul SITE [EDITS [SETTLE]]

SITE is copied to a folder of its own beside it and edited there. The newest article gets a new body, then a new title, in turn,
EDITS (1000) times; a new body counts as served when the article's page has it, a new title when its page, the front page, its
kelurahan's list and the site's feed have it. Asked every 5 ms, as the comparison of peers does; SETTLE (0) seconds pass between
edits, for a person does not save without end. Prints one JSON object: milliseconds, MiB.
"""
import glob
import http.client
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

kulkul, site = os.path.abspath(sys.argv[1]), sys.argv[2]
edits = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
settle = float(sys.argv[4]) if len(sys.argv) > 4 else 0
work = tempfile.mkdtemp(dir=os.path.dirname(os.path.abspath(site)))
copy = os.path.join(work, "situs")
shutil.copytree(site, copy, ignore=shutil.ignore_patterns("public", ".public*"))


def rss(pid):
    status = open(f"/proc/{pid}/status").read()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def main():
    began = time.perf_counter()
    server = subprocess.Popen([kulkul, "serve", copy, "--port", "0", "--now", "2026-12-01", "--lang", "en"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    line = next(line for line in server.stdout if line.startswith("Serving"))
    port = int(re.search(r":(\d+)/", line)[1])
    connection = http.client.HTTPConnection("localhost", port)

    def get(path):
        connection.request("GET", path)
        return connection.getresponse().read().decode()

    front = get("/")
    start = time.perf_counter() - began
    os.set_blocking(server.stdout.fileno(), False)
    result = {"start": start * 1000, "said": line.strip(), "memory_start": rss(server.pid)}

    # The newest article: its page, its lists and its feed show a change.
    dated = [(re.search(r"(?m)^(?:date|tanggal): *(.*)$", open(file).read()), file)
             for file in glob.glob(f"{copy}/content/*/*/*.md")]
    newest = max((match[1], file) for match, file in dated if match and match[1] < "2026-12-01")[1]
    slug = re.sub(r"^\d{4}-\d{2}-\d{2}-", "", os.path.basename(newest)[:-3])
    page = next(href for href in re.findall(r'href="?([^" >]+)', front) if href.endswith(f"/{slug}/"))
    page = "/" + re.sub(r"^https?://[^/]*/", "", page).lstrip("/")
    found = [newest]
    text = open(found[0]).read()

    def until(wanted, *paths):
        for path in paths:
            while wanted not in get(path):
                time.sleep(0.005)  # what is measured is not how much it can take

    def time_edit(new, wanted, *paths):
        began = time.perf_counter()
        with open(found[0], "w") as file:
            file.write(new)
        until(wanted, *paths)
        return (time.perf_counter() - began) * 1000

    place = page.split("/")
    lists = ["/", f"/{place[1]}/{place[2]}/", "/rss.xml"]
    bodies, titles, memory = [], [], []
    for number in range(edits):
        time.sleep(settle)
        if number % 2 == 0:
            bodies.append(time_edit(text + f"\nSuntingan {number}.\n", f"Suntingan {number}.", page))
        else:
            title = re.sub(r"(?m)^(judul|title):.*$", rf'\1: "Judul {number} baru"', text, count=1)
            titles.append(time_edit(title, f"Judul {number} baru", page, *lists))
        try:
            server.stdout.read()
        except TypeError:
            pass
        if number % max(edits // 10, 1) == 0:
            memory.append(round(rss(server.pid), 1))
    for name, times in ("body", bodies), ("title", titles):
        times.sort()
        result[name] = {"median": statistics.median(times), "p95": times[int(len(times) * 0.95)], "worst": times[-1]}
    result["memory"] = memory + [round(rss(server.pid), 1)]
    server.terminate()
    server.wait()
    print(json.dumps(result, indent=1))


try:
    main()
finally:
    shutil.rmtree(work)
