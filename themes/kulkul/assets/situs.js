// What every page does once it is there: it asks for the worker that keeps pages, and for urgent news. Pages work without it.
{
  const { pekerja, darurat, label } = document.currentScript.dataset;

  // Only texts go into the page, and the banner goes when its time is over, whenever the site was built.
  const show = ({ items = [] }) => {
    const item = items.find(({ until, url }) => Date.parse(until) > Date.now() && url?.[0] === "/" && url !== location.pathname);
    const built = document.querySelector("aside.urgent");
    if (!item) return built?.remove();
    if (built) {
      Object.assign(built.querySelector("a"), { href: item.url, textContent: item.text });
      return;
    }
    const [banner, line, word, link] = ["aside", "p", "b", "a"].map((name) => document.createElement(name));
    banner.className = "urgent";
    banner.setAttribute("aria-label", label);
    line.className = "wrap";
    word.textContent = label;
    link.href = item.url;
    link.textContent = item.text;
    line.append(word, " ", link);
    banner.append(line);
    document.querySelector("main").before(banner);
  };
  if (darurat) fetch(darurat, { cache: "no-cache" }).then((answer) => answer.ok && answer.json()).then((news) => news && show(news)).catch(() => {});

  if (pekerja && "serviceWorker" in navigator) {
    addEventListener("load", () => navigator.serviceWorker.register(pekerja, { updateViaCache: "none" }).catch(() => {}));
  }
}
