#!/usr/bin/env python3
"""Builds both sites in turn, and copies kulkul's output as the floor: wall, CPU and peak memory of each, and the ratios.

All figures are of the finished child process as the operating system accounts for it; memory is the peak of what was
resident. Every run writes into a fresh folder, and the old one is deleted (and the disk synced) outside the time.
"""
import argparse, os, shutil, statistics, subprocess, sys, time
from count import compare


class Run:
    """What one run of a command took: seconds, seconds, MiB."""

    def __init__(self, command):
        os.sync()
        self.load = os.getloadavg()[0]
        began = time.monotonic()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.text = child.stdout.read().decode(errors="replace")
        _, status, used = os.wait4(child.pid, 0)
        self.wall = time.monotonic() - began
        self.user, self.system = used.ru_utime, used.ru_stime
        self.cpu, self.peak = self.user + self.system, used.ru_maxrss / 1024
        if code := os.waitstatus_to_exitcode(status):
            sys.exit(f"{' '.join(command)}: exit {code}\n{self.text[-4000:]}")


def arguments():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--pairs", type=int, default=3)
    for name in ("kulkul", "hugo", "kulkul-site", "hugo-site", "out"):
        ap.add_argument(f"--{name}", required=True)
    return ap.parse_args()


def main():
    o = arguments()
    tree = os.path.join(o.out, "tree")  # kulkul's output: the source of the floor
    fresh = os.path.join(o.out, "fresh")
    kulkul = [o.kulkul, "build", o.kulkul_site, "--now", "2026-11-24 06.00", "--output"]
    hugo = [o.hugo, "--source", o.hugo_site, "--noBuildLock", "--destination"]
    contestants = {"kulkul": kulkul + [fresh], "Hugo": hugo + [fresh], "`cp -r` of kulkul's output": ["cp", "-r", tree, fresh]}

    shutil.rmtree(o.out, ignore_errors=True)
    os.makedirs(o.out)
    Run(kulkul + [tree])
    Run(hugo + [fresh])
    table, same = compare(tree, fresh)
    print(table, flush=True)

    runs = {name: [] for name in contestants}
    for _ in range(o.pairs):
        for name, command in contestants.items():
            shutil.rmtree(fresh, ignore_errors=True)
            runs[name].append(Run(command))
    shutil.rmtree(fresh, ignore_errors=True)
    again = [Run(kulkul + [tree]) for _ in range(o.pairs)]

    report(runs | {"kulkul again, nothing changed": again}, o.pairs)
    print(Run(kulkul + [fresh, "--timings"]).text, end="")
    shutil.rmtree(o.out, ignore_errors=True)
    if not same:
        sys.exit("The page sets differ: the figures compare different work.")


def report(runs, pairs):
    """Medians, the spread of the wall time, the load the machine was under."""
    def median(name, what):
        return statistics.median(getattr(run, what) for run in runs[name])

    print(f"\n| median of {pairs} | wall s (least to most) | CPU s (user + system) | peak MiB |\n| --- | --- | --- | ---: |")
    for name, made in runs.items():
        walls = sorted(run.wall for run in made)
        print(f"| {name} | {median(name, 'wall'):.2f} ({walls[0]:.2f} to {walls[-1]:.2f}) | {median(name, 'cpu'):.2f} "
              f"({median(name, 'user'):.2f} + {median(name, 'system'):.2f}) | {median(name, 'peak'):.0f} |")
    own, hugo, floor = (median(name, "wall") for name in list(runs)[:3])
    print(f"\nkulkul takes {own / floor:.2f} times the floor; Hugo takes {hugo / own:.1f} times what kulkul takes.")
    loads = [run.load for made in runs.values() for run in made]
    print(f"{os.cpu_count()} processors; load before the runs {min(loads):.1f} to {max(loads):.1f} (the runs themselves included).")


if __name__ == "__main__":
    main()
