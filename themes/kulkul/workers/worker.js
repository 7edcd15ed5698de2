// Keeps what was read for reading offline. Pages come from the network first; what is kept is shown only without a connection.
// Several sites may share a host, so the names of the caches end with this site's root.
const [SHELL, PAGES, FILES, INDEX] = ["shell", "pages", "files", "index"].map(
  (name) => `kulkul-${name} ${SITE.root}`,
);
const MOST = { [PAGES]: 50, [FILES]: 120, [INDEX]: 300 };
const DAYS = 30; // so that a page that was withdrawn since is not kept for ever

self.addEventListener("install", (e) => {
  self.skipWaiting();
  e.waitUntil(
    (async () => {
      const shell = await caches.open(SHELL);
      const wanted = [...SITE.shell, SITE.offline];
      await shell.addAll(
        wanted.map(
          (url) => new Request(url, { cache: url === SITE.offline ? "reload" : "default" }),
        ),
      );
      for (const request of await shell.keys()) {
        if (!wanted.includes(new URL(request.url).pathname)) await shell.delete(request);
      }
      const home = await fetch(SITE.root).catch(() => null);
      if (home?.ok) await keep(PAGES, SITE.root, home);
    })(),
  );
});

self.addEventListener("activate", (e) => e.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (e) => {
  const url = new URL(e.request.url);
  if (
    e.request.method !== "GET" ||
    url.origin !== location.origin ||
    e.request.headers.has("range")
  )
    return;
  if (e.request.mode === "navigate") e.respondWith(page(e, url.pathname));
  else if (/[.-][0-9a-f]{8}(-\d+)?\.\w+$/.test(url.pathname)) e.respondWith(first(e, FILES));
  else if (/\/cari\/.*\.json$/.test(url.pathname))
    e.respondWith(url.search ? first(e, INDEX) : newest(e, INDEX));
  else if (url.pathname === SITE.script)
    e.respondWith(newest(e, SHELL, { cache: "no-cache" })); // urgent news lies in it
  else if (e.request.destination === "image") e.respondWith(newest(e, FILES));
  else
    e.respondWith(
      fetch(e.request).catch(
        async () => (await caches.match(e.request, { ignoreSearch: true })) || Response.error(),
      ),
    );
});

// A page: from the network, else as it was kept, else the page that says that there is no connection.
async function page(e, path) {
  try {
    const answer = await fetch(e.request);
    if (
      answer.ok &&
      answer.type === "basic" &&
      !answer.redirected &&
      /html/.test(answer.headers.get("content-type"))
    ) {
      e.waitUntil(keep(PAGES, path, answer.clone()));
    } else if (answer.status === 404 || answer.status === 410) {
      e.waitUntil(caches.open(PAGES).then((pages) => pages.delete(path)));
    }
    return answer;
  } catch {
    return (
      (await caches.match(path, { cacheName: PAGES })) ||
      (await caches.match(SITE.offline)) ||
      Response.error()
    );
  }
}

// Cache first: for files whose names change with their bytes.
async function first(e, name) {
  return (await caches.match(e.request)) || newest(e, name);
}

// Network first.
async function newest(e, name, how) {
  try {
    const answer = await fetch(e.request, how);
    if (answer.ok && answer.type === "basic") e.waitUntil(keep(name, e.request, answer.clone()));
    return answer;
  } catch {
    return (await caches.match(e.request)) || Response.error();
  }
}

// Puts an answer last in its cache and drops the oldest ones, but never the front page.
async function keep(name, request, answer) {
  const cache = await caches.open(name);
  await cache.delete(request);
  await cache.put(request, answer);
  const keys = (await cache.keys()).filter((key) => new URL(key.url).pathname !== SITE.root);
  for (const key of keys.slice(0, -MOST[name])) await cache.delete(key);
  if (name !== PAGES) return;
  for (const key of keys.slice(-MOST[name])) {
    const since = Date.parse((await cache.match(key))?.headers.get("date"));
    if (Date.now() - since > DAYS * 864e5) await cache.delete(key);
  }
}
