// Keeps an open page up to date while its site is being written. Added by `kulkul serve` only; no published page has it.
(() => {
  "use strict";
  const own = document.currentScript;
  let hash = own.dataset.hash;
  let source = null;

  // Restores the scroll position after a reload.
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

  // Notes are in a shadow tree, so that the styles of the theme and ours do not mix.
  let notes = null;
  const shadow = () => {
    if (notes === null) {
      const host = document.createElement("kulkul-notes");
      notes = host.attachShadow({ mode: "open" });
      document.documentElement.append(host);
    }
    return notes;
  };
  // A page that is gone stays gone until it is loaded again, whatever notes come in between.
  let gone = null;
  const say = (text) => {
    gone = text;
    const root = shadow();
    root.innerHTML =
      '<link rel="stylesheet" href="/__kulkul/kulkul.css"><div class="lapis"><p></p></div>';
    root.querySelector("p").textContent = text;
  };
  const show = (note) => {
    if (note.errors === 0 && note.warnings === 0) {
      if (gone !== null) say(gone);
      else if (notes !== null) notes.replaceChildren();
      return;
    }
    const root = shadow();
    root.innerHTML =
      '<link rel="stylesheet" href="/__kulkul/kulkul.css"><div class="lapis"><button type="button"></button></div>';
    const box = root.querySelector("div");
    const button = root.querySelector("button");
    button.textContent = note.close;
    button.addEventListener("click", () => root.replaceChildren());
    const part = (title, text, body, open) => {
      const details = document.createElement("details");
      details.open = open;
      details.innerHTML = "<summary></summary><p></p>" + body; // escaped where it was made
      details.querySelector("summary").textContent = title;
      details.querySelector("p").textContent = text;
      box.append(details);
    };
    if (note.errors > 0) part(note.title, note.text, note.body, true);
    if (note.warnings > 0) part(note.warnings_title, "", note.warnings_body, false);
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
    switch (message.kind) {
      case "reload":
        keep();
        location.reload();
        break;
      case "moved":
        location.replace(message.to);
        break;
      case "styles":
        hash = message.hash;
        restyle(message.files);
        break;
      case "photos":
        hash = message.hash;
        rephoto(message.version);
        break;
      case "gone":
        say(message.text);
        hash = "tiada.tiada.";
        break;
      case "notes":
        show(message);
        break;
    }
  };

  // Browsers allow six connections to a host: hidden pages give theirs up, and catch up when they are shown.
  const close = () => {
    if (source !== null) source.close();
    source = null;
  };
  const open = () => {
    if (source !== null || document.visibilityState === "hidden") return;
    const page = encodeURIComponent(decodeURI(location.pathname));
    source = new EventSource(
      "/__kulkul/langsung?halaman=" + page + "&tanda=" + encodeURIComponent(hash),
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
