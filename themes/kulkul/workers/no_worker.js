// Unregisters an earlier worker and deletes its caches.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (e) =>
  e.waitUntil(
    (async () => {
      const ours = " " + new URL(self.registration.scope).pathname;
      for (const name of await caches.keys())
        if (name.startsWith("kulkul-") && name.endsWith(ours)) await caches.delete(name);
      await self.registration.unregister();
    })(),
  ),
);
