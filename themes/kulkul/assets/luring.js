// Lists the pages that were kept for reading offline, the last one read first.
(async () => {
  const kept = document.getElementById("tersimpan");
  const list = kept.querySelector("ul");
  const name = `kulkul-pages ${kept.dataset.akar}`; // as worker.js names it
  addEventListener("online", () => location.reload());
  if (!("caches" in self) || !(await caches.has(name))) return;
  const cache = await caches.open(name);
  for (const request of (await cache.keys()).reverse()) {
    const answer = await cache.match(request);
    const link = document.createElement("a");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    link.href = new URL(request.url).pathname;
    link.textContent = page.title.replace(` – ${kept.dataset.situs}`, "");
    if (page.documentElement.lang) link.lang = page.documentElement.lang;
    list.append(document.createElement("li"));
    list.lastChild.append(link);
    kept.hidden = false;
  }
})();
