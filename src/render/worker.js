// Keeps what was read. While there is a connection a page always comes from it; what is kept is shown only when there is none.
// Another site may lie on the same host, so the names end with the folder of this one.
const [SHELL, PAGES, FILES, INDEX] = ['kulit', 'halaman', 'berkas', 'indeks'].map(name => `kulkul-${name} ${SITUS.akar}`);
const MOST = { [PAGES]: 50, [FILES]: 120, [INDEX]: 300 };
const DAYS = 30; // a page that was withdrawn since is not read for ever

self.addEventListener('install', e => {
  self.skipWaiting();
  e.waitUntil((async () => {
    const shell = await caches.open(SHELL), wanted = [...SITUS.kulit, SITUS.luring];
    await shell.addAll(wanted.map(url => new Request(url, { cache: url === SITUS.luring ? 'reload' : 'default' })));
    for (const request of await shell.keys()) {
      if (!wanted.includes(new URL(request.url).pathname)) await shell.delete(request);
    }
    const home = await fetch(SITUS.akar).catch(() => null);
    if (home && home.ok) await keep(PAGES, SITUS.akar, home);
  })());
});

self.addEventListener('activate', e => e.waitUntil(self.clients.claim()));

self.addEventListener('fetch', e => {
  const url = new URL(e.request.url);
  if (e.request.method !== 'GET' || url.origin !== location.origin || e.request.headers.has('range')) return;
  if (e.request.mode === 'navigate') e.respondWith(page(e, url.pathname));
  else if (/[.-][0-9a-f]{8}(-\d+)?\.\w+$/.test(url.pathname)) e.respondWith(first(e, FILES));
  else if (/\/cari\/.*\.json$/.test(url.pathname)) e.respondWith(url.search ? first(e, INDEX) : newest(e, INDEX));
  else if (url.pathname === SITUS.skrip) e.respondWith(newest(e, SHELL, { cache: 'no-cache' })); // urgent news lies in it
  else if (e.request.destination === 'image') e.respondWith(newest(e, FILES));
  else e.respondWith(fetch(e.request).catch(async () => (await caches.match(e.request, { ignoreSearch: true })) || Response.error()));
});

// A page: from the network; as it was kept if there is none; else the page that says so.
async function page(e, path) {
  try {
    const answer = await fetch(e.request);
    if (answer.ok && answer.type === 'basic' && !answer.redirected && /html/.test(answer.headers.get('content-type'))) {
      e.waitUntil(keep(PAGES, path, answer.clone()));
    } else if (answer.status === 404 || answer.status === 410) {
      e.waitUntil(caches.open(PAGES).then(pages => pages.delete(path)));
    }
    return answer;
  } catch {
    return (await caches.match(path, { cacheName: PAGES })) || (await caches.match(SITUS.luring)) || Response.error();
  }
}

// A file whose name changes when it does.
async function first(e, name) {
  return (await caches.match(e.request)) || newest(e, name);
}

async function newest(e, name, how) {
  try {
    const answer = await fetch(e.request, how);
    if (answer.ok && answer.type === 'basic') e.waitUntil(keep(name, e.request, answer.clone()));
    return answer;
  } catch {
    return (await caches.match(e.request)) || Response.error();
  }
}

// Keeps it as the last one, and lets the oldest go; never the front page.
async function keep(name, request, answer) {
  const cache = await caches.open(name);
  await cache.delete(request);
  await cache.put(request, answer);
  const keys = (await cache.keys()).filter(key => new URL(key.url).pathname !== SITUS.akar);
  for (const key of keys.slice(0, -MOST[name])) await cache.delete(key);
  if (name !== PAGES) return;
  for (const key of keys.slice(-MOST[name])) {
    const since = Date.parse((await cache.match(key))?.headers.get('date'));
    if (Date.now() - since > DAYS * 864e5) await cache.delete(key);
  }
}
