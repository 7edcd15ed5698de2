// Asks for the worker that keeps pages, once the page itself is there.
{
  const worker = document.currentScript.dataset.pekerja;
  if ('serviceWorker' in navigator) {
    addEventListener('load', () => navigator.serviceWorker.register(worker, { updateViaCache: 'none' }).catch(() => {}));
  }
}
