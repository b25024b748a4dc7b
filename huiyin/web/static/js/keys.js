// The keys of lists and of search, and the panels of the bar. Every page works without this file.
// j, k walk the rows ([data-row] inside [data-rows]), Enter opens, x selects, / searches, ? shows the keys.

(() => {
  "use strict";

  const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")];

  const inField = (node) => node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName);

  function walk(step) {
    const all = rows();
    if (!all.length) return;
    const now = all.findIndex((row) => row.classList.contains("at-hand"));
    const next = Math.min(Math.max(now + step, 0), all.length - 1);
    if (now >= 0) all[now].classList.remove("at-hand");
    all[next].classList.add("at-hand");
    all[next].scrollIntoView({ block: "nearest" });
    // Moving the focus lets a screen reader follow.
    (all[next].querySelector("[data-open]") || all[next].querySelector("a"))?.focus({ preventScroll: true });
  }

  const acts = {
    "/": () => document.querySelector("[data-key='/']")?.focus(),
    "?": () => document.querySelector(".rail footer a")?.click(),
    j: () => walk(1),
    k: () => walk(-1),
    x: () => document.querySelector(".at-hand [data-pick]")?.click(),
    Enter: () => document.querySelector(".at-hand [data-open]")?.click(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      for (const panel of document.querySelectorAll("[data-panel][open]")) {
        panel.open = false;
        panel.querySelector("summary").focus();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
    // A focused link or button keeps its own Enter.
    if (event.key === "Enter" && /^(A|BUTTON|SUMMARY)$/.test(event.target.tagName)) return;
    const act = acts[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  document.addEventListener("click", (event) => {
    for (const panel of document.querySelectorAll("[data-panel][open]")) {
      if (!panel.contains(event.target)) panel.open = false;
    }
  });
})();
