// A tap on a video replaces it with YouTube's cookie-free player; nothing is loaded from there before that. Taps that open a new
// tab, and browsers without scripts, follow the link.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".video a");
  if (
    !link ||
    event.defaultPrevented ||
    event.button ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  const address = new URL(link.href);
  const frame = document.createElement("iframe");
  const from = address.searchParams.get("t");
  frame.src =
    "https://www.youtube-nocookie.com/embed/" +
    address.searchParams.get("v") +
    "?autoplay=1&rel=0" +
    (from ? "&start=" + parseInt(from, 10) : "");
  frame.title = link.firstChild.textContent.trim();
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  event.preventDefault();
  link.replaceWith(frame);
  frame.focus();
});
