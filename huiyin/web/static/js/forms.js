// What makes a form comfortable: the summary of faults gets the focus, files can be dropped or pasted and show their
// digest, a search offers candidates while one types, what was typed survives a closed window. All of it is extra.

(() => {
  "use strict";

  document.querySelector("[data-focus]")?.focus();

  const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  async function listPicked(picker) {
    const list = picker.querySelector("[data-picked]");
    list.replaceChildren();
    for (const file of picker.querySelector("input[type=file]").files) {
      const line = document.createElement("li");
      line.textContent = file.name;
      list.append(line);
      // Digests need a secure origin, and one of a very large file would hold it in memory whole.
      if (window.crypto.subtle && file.size < 64 * 1024 * 1024) {
        const digest = hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
        const code = document.createElement("span");
        code.className = "digest muted";
        code.textContent = ` ${digest.slice(0, 12)}`;
        code.title = digest;
        line.append(code);
      }
    }
  }

  function add(picker, files) {
    const input = picker.querySelector("input[type=file]");
    const all = new DataTransfer();
    for (const file of [...input.files, ...files]) all.items.add(file);
    input.files = all.files;
    listPicked(picker);
  }

  for (const picker of document.querySelectorAll("[data-drop]")) {
    picker.addEventListener("change", (event) => {
      if (event.target.type === "file") listPicked(picker);
    });
    picker.addEventListener("dragover", (event) => {
      event.preventDefault();
      picker.classList.add("over");
    });
    picker.addEventListener("dragleave", () => picker.classList.remove("over"));
    picker.addEventListener("drop", (event) => {
      event.preventDefault();
      picker.classList.remove("over");
      add(picker, event.dataTransfer.files);
    });
    picker.addEventListener("paste", (event) => {
      if (event.clipboardData.files.length) add(picker, event.clipboardData.files);
    });
  }

  for (const input of document.querySelectorAll("[data-find]")) {
    const candidates = input.closest("fieldset").querySelector("[data-candidates]");
    let waiting;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const chosen = [...candidates.querySelectorAll("input:checked")].map((box) => box.value);
        const address = new URL(input.dataset.find, location.href);
        address.searchParams.set("q", input.value);
        for (const value of chosen) address.searchParams.append("chosen", value);
        const answer = await fetch(address, { headers: { Accept: "text/html" }, credentials: "same-origin" });
        if (answer.ok) candidates.innerHTML = await answer.text();
      }, 250);
    });
  }

  // The categories are those of the round of what is chosen: the form as it stands comes back with them.
  for (const box of document.querySelectorAll("[data-settles]")) {
    box.addEventListener("change", async (event) => {
      if (event.target.type !== "radio") return;
      const form = box.closest("form");
      const sent = new FormData(form);
      for (const picker of form.querySelectorAll("input[type=file]")) sent.delete(picker.name);
      sent.set("_find", box.dataset.settles);
      const answer = await fetch(form.action, { method: "POST", body: sent, credentials: "same-origin" });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of ["field-category", "field-tags"]) {
        const next = page.getElementById(id)?.closest(".field");
        if (next) document.getElementById(id)?.closest(".field").replaceWith(next);
      }
    });
  }

  // Drafts stay in this window's session only: texts may be restricted, and a shared machine must not keep them.
  const form = document.querySelector("form[data-draft]:not([data-draft=\"\"])");
  if (form) {
    const name = `draft:${form.dataset.draft}`;
    const texts = [...form.querySelectorAll("textarea, input[type=text]")];
    const kept = JSON.parse(sessionStorage.getItem(name) || "{}");
    for (const field of texts) if (!field.value && kept[field.name]) field.value = kept[field.name];
    form.addEventListener("input", () => {
      sessionStorage.setItem(name, JSON.stringify(Object.fromEntries(texts.map((field) => [field.name, field.value]))));
    });
    form.addEventListener("submit", (event) => {
      if (!event.submitter?.name) sessionStorage.removeItem(name);
    });
  }
})();
