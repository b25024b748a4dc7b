// Asks for the same page every two seconds while a job runs, and shows its progress in place of the old one.

(() => {
  "use strict";

  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  async function follow() {
    for (;;) {
      await wait(2000);
      const now = document.getElementById("progress");
      if (!now?.dataset.progress) return;
      const answer = await fetch(now.dataset.progress, { credentials: "same-origin" }).catch(() => null);
      if (!answer?.ok) continue; // the server may be starting again: the job goes on
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById("progress");
      if (!next) return;
      now.replaceWith(next);
      // What waited when the page was opened runs by now, or has ended.
      const head = document.querySelector(".page-head");
      const newer = page.querySelector(".page-head");
      if (head && newer && head.textContent !== newer.textContent) head.replaceWith(newer);
    }
  }

  follow();
})();
