{#- What every page runs, once, where it stands before <main>: the banner of urgent news, and the worker that keeps pages.
    It is asked for at the same moment as the stylesheet, so the banner is there before what it would push down. Only texts go
    into the page, and the banner goes when its time is over, whenever the site was built. Pages work without it. -#}
{
{%- if urgent is defined %}
  const news = {{ urgent | json_encode }}.find((one) => Date.parse(one.until) > Date.now() && one.url !== location.pathname);
  document.querySelector("aside.urgent")?.remove();
  if (news) {
    const [banner, line, word, link] = ["aside", "p", "b", "a"].map((name) => document.createElement(name));
    banner.className = "urgent";
    banner.lang = {{ site.language | json_encode }};
    banner.setAttribute("aria-label", word.textContent = {{ t.urgent | json_encode }});
    line.className = "wrap";
    link.lang = news.language ?? banner.lang;
    link.href = news.url;
    link.textContent = news.text;
    line.append(word, " ", link);
    banner.append(line);
    document.currentScript.before(banner);
  }
{%- endif %}
{%- if site.worker_url %}
  if ("serviceWorker" in navigator) {
    addEventListener("load", () => navigator.serviceWorker.register({{ site.worker_url | json_encode }}, { updateViaCache: "none" }).catch(() => {}));
  }
{%- endif %}
}
