// The banner of urgent news: asked for by every page, made out of texts alone, gone when its time is over.
(function () {
  "use strict";
  var script = document.currentScript;
  if (!script || !window.fetch) return;
  var label = script.getAttribute("data-label");
  function show(data) {
    var old = document.querySelector("aside.urgent");
    var now = Date.now();
    var items = (data && data.items ? data.items : []).filter(function (item) {
      return Date.parse(item.until) > now && typeof item.url === "string" && item.url.charAt(0) === "/";
    });
    if (old) old.remove();
    if (!items.length) return;
    var banner = document.createElement("aside");
    banner.className = "urgent";
    banner.setAttribute("aria-label", label);
    var line = document.createElement("p");
    line.className = "wrap";
    var word = document.createElement("b");
    word.textContent = label;
    var link = document.createElement("a");
    link.href = items[0].url;
    link.textContent = items[0].text;
    line.append(word, " ", link);
    banner.append(line);
    var main = document.querySelector("main");
    main.parentNode.insertBefore(banner, main);
  }
  fetch(script.getAttribute("data-from"), { cache: "no-cache" })
    .then(function (answer) { return answer.ok ? answer.json() : null; })
    .then(function (data) { if (data) show(data); })
    .catch(function () {});
})();
