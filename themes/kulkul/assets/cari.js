// Search. The index is split into small files beside the page, and only those that hold a word of the question are fetched.
// src/search/mod.rs describes their format. Words are folded and stemmed as they were when the index was made.
const kulkul = (() => {
  const WORD = /[\u0300-\u036f\p{Alphabetic}\p{N}'’ʼ\u0060]+/gu;
  const fold = (word) =>
    word
      .replace(/['’ʼ\u0060]/g, "")
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");
  const words = (text) => (text.match(WORD) || []).map(fold).filter(Boolean);

  // Snowball's Indonesian algorithm. `kind` is the kind of prefix that was cut: it decides which suffixes may follow.
  function stem(word) {
    if (/[^a-z]/.test(word)) return word;
    let vowels = word.replace(/[^aeiou]/g, "").length;
    let kind = 0;
    let had;
    let back;
    const cut = (shape, to = "") => {
      if (!shape.test(word)) return false;
      word = word.replace(shape, to);
      vowels--;
      return true;
    };
    const suffix = () => {
      if (/an$/.test(word))
        return kind !== 2 && kind !== 3 && /kan$/.test(word)
          ? cut(/kan$/)
          : kind !== 1 && cut(/an$/);
      return kind < 3 && !/si$/.test(word) && cut(/i$/);
    };
    const second = () => {
      if (/^be/.test(word)) {
        if (cut(/^(ber|bel(?=ajar)|be(?=[^aeiou]er))/)) kind = 4;
        return;
      }
      if (/^pe/.test(word) && !/^pelajar/.test(word)) kind = 2;
      cut(/^(per|pel(?=ajar)|pe)/);
    };
    if (vowels > 2) cut(/(kah|lah|pun)$/);
    if (vowels > 2) cut(/(nya|ku|mu)$/);
    if (vowels < 3) return word;
    had = word.match(/^(meng|men|mem|me|peng|pen|pem|di|ke|ter)/);
    if (had) {
      const first = had[1];
      kind = /^[pk]/.test(first) ? 3 : 1;
      if (/n$/.test(first)) cut(/^.eny(?=[aeiou])/, "s") || cut(/^.en/);
      else if (/m$/.test(first)) back = cut(/^.em(?=[aeiou])/, "p") || !cut(/^.em/);
      else cut(RegExp("^" + first));
      if (vowels > 2 && suffix() && vowels > 2 && !back) second();
    } else {
      second();
      if (vowels > 2) suffix();
    }
    return word;
  }

  const form = document.querySelector("form[data-indeks]");
  const index = new URL(form.dataset.indeks, location);
  const files = new Map();
  function get(url, cache) {
    if (!files.has(url)) {
      const answer = fetch(url, { cache }).then((answer) =>
        answer.ok ? answer.json() : Promise.reject(answer.status),
      );
      files.set(url, answer);
      answer.catch(() => files.delete(url));
    }
    return files.get(url);
  }
  const file = (part, name) => get(new URL(`${part.nama}/${name}.json?${part.tanda}`, index).href);
  async function contents() {
    const all = await get(index.href, "no-cache");
    if (!all.kata) {
      all.kata = new Set(all.henti.split(" "));
      for (const part of all.bagian) {
        part.waktu = part.bulan.flatMap(([month, count]) => Array(count).fill(month));
      }
    }
    return all;
  }

  function shard(part, key) {
    let hash = 0x811c9dc5;
    const end = key[0] === "=" ? key.length : Math.min(4, key.length);
    for (let at = 0; at < end; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x1000193);
    return file(part, "kata-" + ((hash >>> 16) & (part.laci - 1)));
  }
  const own = (lists, key) => (Object.hasOwn(lists, key) ? lists[key] : "");
  const count = (list) => list.replace(/[^a-z]/g, "").length;
  function each(list, hear) {
    let at = 0;
    for (const [, gap, weight] of list.matchAll(/([0-9A-Z]*)([a-z])/g)) {
      at += gap ? parseInt(gap, 36) : 0;
      hear(at++, weight.charCodeAt() - 96);
    }
  }

  // Whether two words differ by at most so many insertions, deletions, substitutions or swaps of neighbours.
  function near(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return false;
    let before = [];
    let row = [...other, 0].map((_, at) => at);
    for (let i = 0; i < one.length; i++) {
      const next = [i + 1];
      for (let j = 0; j < other.length; j++) {
        next[j + 1] = Math.min(row[j] + (one[i] !== other[j]), row[j + 1] + 1, next[j] + 1);
        if (i && j && one[i] === other[j - 1] && one[i - 1] === other[j])
          next[j + 1] = Math.min(next[j + 1], before[j - 1] + 1);
      }
      [before, row] = [row, next];
    }
    return row[other.length] <= most;
  }

  // The index keys for a word, with their lists in each part: its stem; else keys that it begins; else the nearest spelling.
  async function find(parts, word, open, places) {
    const lists = async (keys) => ({
      keys,
      lists: await Promise.all(
        parts.map(async (part) => {
          const found = await Promise.all(
            keys.map(async (key) => own(await shard(part, key), key)),
          );
          return found.filter(Boolean);
        }),
      ),
    });
    const root = stem(word);
    const exact = await lists([root]);
    if (root.length < 4 || /\d/.test(root) || exact.lists.some((list) => list.length)) return exact;
    const beside = new Map();
    for (const part of parts) {
      for (const [key, list] of Object.entries(await shard(part, root)))
        beside.set(key, (beside.get(key) || 0) + count(list));
    }
    const known = [...beside.keys()].sort((a, b) => beside.get(b) - beside.get(a));
    let keys = open
      ? known.filter((key) => key.startsWith(root) && key.length > root.length).slice(0, 5)
      : [];
    if (!keys.length) {
      keys = known.filter((key) => near(root, key, 1)).slice(0, 1);
      if (!keys.length)
        keys = places()
          .filter((name) => near(word, name, word.length > 6 ? 2 : 1))
          .map(stem)
          .slice(0, 1);
      if (!keys.length) return exact;
      return { ...(await lists(keys)), instead: keys[0] };
    }
    return lists(keys);
  }

  function placeNames() {
    const options = form.elements.wilayah?.options || [];
    return [...new Set([...options].flatMap((option) => (option.value ? words(option.text) : [])))];
  }

  // The articles with all words of a question (of three or more, one may be missing), by BM25 with a small bonus for new ones.
  async function search(text, place = "", category = "", year = "") {
    const { bagian: parts, jumlah: total, seberkas: size, kata: stop } = await contents();
    const asked = new Map();
    for (const word of words(text))
      if (!stop.has(word) && !/^[a-z]$/.test(word)) asked.set(stem(word), word);
    const list = [...asked.values()].slice(0, 12);
    const terms = await Promise.all(
      list.map((word, at) => find(parts, word, at === list.length - 1, placeNames)),
    );
    const filters = [place && "=" + place, category && "=:" + category].filter(Boolean);
    const masks = await Promise.all(
      filters.map(async (key) =>
        Promise.all(parts.map(async (part) => own(await shard(part, key), key))),
      ),
    );
    const age = (month) => Math.floor(month / 100) * 12 + (month % 100);
    const newest = Math.max(...parts.map((part) => age(part.waktu.at(-1))));
    let hits = [];
    let most = 0;
    parts.forEach((part, p) => {
      const score = new Float32Array(part.waktu.length);
      const met = new Uint16Array(score.length);
      const pass = new Uint8Array(score.length);
      for (const mask of masks) each(mask[p], (at) => pass[at]++);
      terms.forEach((term, t) => {
        const often = term.lists.flat().reduce((sum, list) => sum + count(list), 0);
        const rare = Math.log(1 + (total - often + 0.5) / (often + 0.5));
        for (const list of term.lists[p])
          each(list, (at, weight) => {
            score[at] += rare * weight;
            met[at] |= 1 << t;
          });
      });
      part.waktu.forEach((month, at) => {
        if (pass[at] < masks.length || (year && year !== String(Math.floor(month / 100)))) return;
        let n = 0;
        for (let bits = met[at]; bits; bits &= bits - 1) n++;
        if (list.length && !n) return;
        most = Math.max(most, n);
        const fresh = 1 + 0.3 * 0.5 ** ((newest - age(month)) / 12);
        hits.push({ p, at, n, month, score: (list.length ? score[at] * n * n : 1) * fresh });
      });
    });
    hits = hits.filter((hit) => hit.n >= most - (list.length > 2));
    hits.sort((a, b) => b.score - a.score || b.month - a.month || b.p - a.p || b.at - a.at);
    return {
      hits,
      roots: new Set(terms.flatMap((term) => term.keys)),
      instead: terms.flatMap((term) => term.instead || []),
      show: async (hit) =>
        (await file(parts[hit.p], "kabar-" + Math.floor(hit.at / size)))[hit.at % size],
    };
  }

  // A text as nodes, with the words of the question in <mark>.
  function marked(text, roots) {
    const nodes = [];
    let from = 0;
    for (const found of text.matchAll(WORD)) {
      if (!roots.has(stem(fold(found[0])))) continue;
      const mark = document.createElement("mark");
      mark.textContent = found[0];
      nodes.push(text.slice(from, found.index), mark);
      from = found.index + found[0].length;
    }
    return [...nodes, text.slice(from)];
  }

  // The thirty words of a long text that hold the most words of the question.
  function extract(text, roots) {
    const all = [...text.matchAll(WORD)];
    const is = all
      .map((found) => stem(fold(found[0])))
      .map((root) => (roots.has(root) ? root : ""));
    let best = 0;
    let most = 0;
    is.forEach((root, at) => {
      const here = root ? new Set(is.slice(at, at + 20)).size : 0;
      if (here > most) [best, most] = [at, here];
    });
    if (!most) return "";
    const first = all[Math.max(0, best - 6)];
    const last = all[Math.min(all.length - 1, best + 24)];
    const end = last.index + last[0].length;
    return (
      (first.index ? "… " : "") + text.slice(first.index, end) + (end < text.length ? " …" : "")
    );
  }

  return { stem, words, search, marked, extract, form };
})();

{
  const { form, search, marked, extract } = kulkul;
  const { q, wilayah, kategori, tahun } = form.elements;
  const status = document.getElementById("status");
  const results = document.getElementById("hasil");
  const more = document.getElementById("lagi");
  const narrow = [wilayah, kategori, tahun].filter(Boolean);
  const PAGE = 10;
  const PAGES_READ = 3;
  let turn = 0;
  let now;
  let shown = 0;
  let wait;

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const element = (name, kind, ...content) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...content);
    return made;
  };

  // The summary if it holds a word of the question; else, for the first few results, an extract of the article itself.
  async function about(into, url, summary, roots, reads) {
    const nodes = marked(summary, roots);
    into.append(...nodes);
    if (nodes.length > 1 || !roots.size || navigator.connection?.saveData || reads.left-- < 1)
      return;
    const answer = await fetch(url).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const text = page.querySelector("article .text") || page.querySelector("main");
    const lines = [...(text?.querySelectorAll("p, li, td, h2, h3, figcaption, dd") || [])].map(
      (line) => line.textContent.trim(),
    );
    const found = extract(lines.join(" "), roots);
    if (found) into.replaceChildren(...marked(found, roots));
  }

  async function next(focus) {
    const mine = now;
    const from = shown;
    const some = mine.hits.slice(from, from + PAGE);
    shown += some.length;
    const cards = await Promise.all(some.map(mine.show));
    if (mine !== now) return;
    const reads = { left: PAGES_READ };
    cards.forEach((card) => {
      if (!card) return;
      const [url, title, date, where, summary, language] = card;
      const link = element("a", "", ...marked(title, mine.roots));
      const text = element("p");
      link.href = url;
      if (language) link.lang = text.lang = language;
      const kicker = element(
        "p",
        "kicker",
        element("span", "place", where),
        element("span", "", date),
      );
      results.append(
        element("li", "card", element("div", "", kicker, element("h2", "", link), text)),
      );
      about(text, url, summary, mine.roots, reads);
    });
    more.hidden = shown >= mine.hits.length;
    if (focus) results.children[from]?.querySelector("a").focus();
  }

  async function ask() {
    clearTimeout(wait);
    const mine = ++turn;
    const text = q.value.trim();
    const [place, category, year] = [wilayah, kategori, tahun].map((field) => field?.value || "");
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", location.pathname + (`${asked}` && `?${asked}`));
    if (!`${asked}`) {
      results.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      return;
    }
    try {
      const found = await search(text, place, category, year);
      if (mine !== turn) return;
      [now, shown] = [found, 0];
      results.replaceChildren();
      await next(false);
      if (mine !== turn) return;
      const similar = found.instead.length
        ? fill(form.dataset.mirip, { kata: found.instead.join(", ") }) + " "
        : "";
      status.textContent =
        similar +
        (found.hits.length
          ? fill(form.dataset.jumlah, { n: found.hits.length })
          : form.dataset.tiada);
    } catch {
      if (mine === turn) [status.textContent, more.hidden] = [form.dataset.gagal, true];
    }
  }

  form.hidden = false;
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    ask();
  });
  form.addEventListener("input", (e) => {
    clearTimeout(wait);
    wait = setTimeout(ask, e.target === q ? 250 : 0);
  });
  more.addEventListener("click", () =>
    next(true).catch(() => {
      status.textContent = form.dataset.gagal;
    }),
  );
  const given = new URLSearchParams(location.search);
  for (const field of [q, ...narrow]) {
    field.value = given.get(field.name) || "";
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  }
  if (location.search) ask();
}
