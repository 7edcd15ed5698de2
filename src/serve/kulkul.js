// Keeps an open page true while its site is being written. Comes from `kulkul serve` alone; no published page has it.
(() => {
  "use strict";
  const own = document.currentScript;
  let mark = own.dataset.tanda;
  let source = null;

  // Where the reader was, across a reload.
  const key = "kulkul:" + location.pathname;
  const kept = sessionStorage.getItem(key);
  if (kept !== null) {
    sessionStorage.removeItem(key);
    const [x, y] = JSON.parse(kept);
    const back = () => scrollTo({ left: x, top: y, behavior: "instant" });
    back();
    addEventListener("load", back, { once: true });
  }
  const keep = () => sessionStorage.setItem(key, JSON.stringify([scrollX, scrollY]));

  // Notes lie in a shadow, so that neither the theme's rules nor ours reach over.
  let notes = null;
  const shadow = () => {
    if (notes === null) {
      const host = document.createElement("kulkul-catatan");
      notes = host.attachShadow({ mode: "open" });
      document.documentElement.append(host);
    }
    return notes;
  };
  // That the page is gone is true until it is loaded again, whatever else there is to say in between.
  let gone = null;
  const say = (words) => {
    gone = words;
    const root = shadow();
    root.innerHTML =
      '<link rel="stylesheet" href="/__kulkul/kulkul.css"><div class="lapis"><p></p></div>';
    root.querySelector("p").textContent = words;
  };
  const show = (note) => {
    if (note.galat === 0 && note.peringatan === 0) {
      if (gone !== null) say(gone);
      else if (notes !== null) notes.replaceChildren();
      return;
    }
    const root = shadow();
    root.innerHTML =
      '<link rel="stylesheet" href="/__kulkul/kulkul.css"><div class="lapis"><button type="button"></button></div>';
    const box = root.querySelector("div");
    const button = root.querySelector("button");
    button.textContent = note.tutup;
    button.addEventListener("click", () => root.replaceChildren());
    const part = (title, words, body, open) => {
      const details = document.createElement("details");
      details.open = open;
      details.innerHTML = "<summary></summary><p></p>" + body; // escaped where it was made
      details.querySelector("summary").textContent = title;
      details.querySelector("p").textContent = words;
      box.append(details);
    };
    if (note.galat > 0) part(note.judul, note.kata, note.isi, true);
    if (note.peringatan > 0) part(note.judul_peringatan, "", note.isi_peringatan, false);
  };

  const stem = (address) =>
    new URL(address, location.href).pathname.replace(/\.[0-9a-f]{8}\.css$/, "");
  const restyle = (styles) => {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const next = styles.find((style) => stem(style) === stem(link.href));
      if (next === undefined || link.getAttribute("href") === next) continue;
      const fresh = link.cloneNode();
      fresh.href = next;
      fresh.addEventListener("load", () => link.remove(), { once: true });
      link.after(fresh);
    }
  };
  const rephoto = (version) => {
    for (const image of document.images) {
      const url = new URL(image.src, location.href);
      if (url.origin !== location.origin) continue;
      url.searchParams.set("v", version);
      image.src = url.href;
    }
  };

  const act = (message) => {
    switch (message.apa) {
      case "muat":
        keep();
        location.reload();
        break;
      case "pindah":
        location.replace(message.ke);
        break;
      case "gaya":
        mark = message.tanda;
        restyle(message.berkas);
        break;
      case "foto":
        mark = message.tanda;
        rephoto(message.versi);
        break;
      case "hilang":
        say(message.kata);
        mark = "tiada.tiada.";
        break;
      case "catatan":
        show(message);
        break;
    }
  };

  // A browser allows six connections to a host: pages that nobody sees give theirs up and catch up when they are seen.
  const close = () => {
    if (source !== null) source.close();
    source = null;
  };
  const open = () => {
    if (source !== null || document.visibilityState === "hidden") return;
    const page = encodeURIComponent(decodeURI(location.pathname));
    source = new EventSource(
      "/__kulkul/langsung?halaman=" + page + "&tanda=" + encodeURIComponent(mark),
    );
    source.addEventListener("message", (event) => act(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      close();
      setTimeout(open, 500);
    });
  };
  document.addEventListener("visibilitychange", () =>
    document.visibilityState === "hidden" ? close() : open(),
  );
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
})();
