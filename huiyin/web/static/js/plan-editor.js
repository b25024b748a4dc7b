// The plan editor under the keyboard: cells are moved through and typed into as in a spreadsheet, and saved one by one.
// Every deed here is a button or form of the page as well; the server answers with the parts of the page that changed.

(() => {
  "use strict";

  const acts = document.getElementById("acts");
  if (!acts || !document.getElementById("editor-bar")) return;
  const said = document.getElementById("editor-said").dataset;
  const words = { offline: said.offline, saving: said.saving, large: said.large };
  const most = Number(said.most);
  const undo = document.querySelector("[data-undo]");
  const unsaved = new Map(); // id of a cell → what was typed and has not been answered yet
  const failed = new Set(); // ids of those that could not be sent
  let line = Promise.resolve(); // what is sent goes out in its order
  let chosen = []; // cells of one column, from the first one down
  let asking;

  const cells = () => [...document.querySelectorAll("table[data-grid] td.cell")];
  const rowOf = (cell) => cell.closest("tr[data-row]");
  const groupOf = (node) => node.closest("[data-group]");
  const text = (cell) => cell.querySelector("q")?.textContent ?? cell.querySelector(".value").textContent;
  const editing = () => document.querySelector("td.cell.editing");

  function prepare(root) {
    for (const table of root.querySelectorAll("table[data-grid]")) {
      table.setAttribute("role", "grid");
      const inside = table.querySelectorAll("td.cell");
      for (const cell of inside) cell.tabIndex = -1;
      if (inside.length) inside[0].tabIndex = 0;
    }
  }

  function focus(cell) {
    if (!cell) return;
    for (const other of cell.closest("table").querySelectorAll("td.cell[tabindex='0']")) other.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus();
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  const find = (row, name) =>
    document.querySelector(`tr[data-row="${CSS.escape(row)}"] td[data-cell="${CSS.escape(name)}"]`);

  // Moving

  function step(cell, across) {
    const all = cells();
    return all[all.indexOf(cell) + across];
  }

  function down(cell, rows) {
    const all = [...document.querySelectorAll("table[data-grid] tr[data-row]")];
    const row = all[all.indexOf(rowOf(cell)) + rows];
    if (!row) return undefined;
    const inside = [...row.querySelectorAll("td.cell")];
    return inside.find((each) => each.dataset.cell === cell.dataset.cell) || inside[0];
  }

  function choose(list) {
    for (const cell of chosen) cell.classList.remove("chosen");
    chosen = list;
    for (const cell of chosen) cell.classList.add("chosen");
  }

  function extend(cell, rows) {
    const column = [...cell.closest("table").querySelectorAll(`td[data-cell="${cell.dataset.cell}"]`)];
    const from = chosen.length ? column.indexOf(chosen[0]) : column.indexOf(cell);
    const to = Math.min(Math.max(column.indexOf(cell) + rows, from), column.length - 1);
    choose(column.slice(from, to + 1));
    column[to].focus();
  }

  // Sending

  function tell(sentence, tone) {
    const status = document.getElementById("editor-said");
    status.className = tone ? `tone-${tone}` : "";
    status.querySelector("span").textContent = sentence;
  }

  // Which version of its row a cell was shown in: one that is being typed into is not shown anew with its row.
  const readAt = (cell) => cell.dataset.read ?? rowOf(cell).dataset.version;
  const readRow = (row) => `${row.dataset.row}:${Math.min(...[...row.querySelectorAll("td.cell")].map(readAt))}`;

  // What is sent is put together when its turn comes: by then the page knows of what was sent before.
  function send(made, taken = () => undefined) {
    const answer = line.then(async () => {
      const body = new FormData(acts);
      body.set("_part", "yes");
      for (const [name, value] of made()) body.append(name, value);
      tell(words.saving);
      const sent = await fetch(acts.action, { method: "POST", body, credentials: "same-origin" });
      const told = document.createElement("template");
      told.innerHTML = await sent.text();
      if (!told.content.querySelector("#editor-said")) throw new Error(String(sent.status));
      taken(told.content);
      swap(told.content);
      later();
      return sent.ok;
    });
    line = answer.catch(() => undefined);
    return answer;
  }

  function swap(content) {
    const held = document.activeElement?.closest?.("td.cell");
    const at = held && [rowOf(held).dataset.row, held.dataset.cell];
    for (const fresh of content.querySelectorAll("#editor-said, #plan-panel, .plan-group")) {
      document.getElementById(fresh.id)?.replaceWith(fresh);
      prepare(fresh);
    }
    for (const fresh of content.querySelectorAll("tr[data-row]")) swapRow(fresh);
    if (at && !document.activeElement?.closest?.("td.cell")) find(...at)?.focus();
  }

  function swapRow(fresh) {
    const old = document.getElementById(fresh.id);
    if (!old) return;
    for (const cell of fresh.querySelectorAll("td.cell")) {
      const place = document.getElementById(cell.id);
      if (!place) continue;
      if (place.classList.contains("editing") || unsaved.has(cell.id)) {
        place.dataset.read = readAt(place);
        continue;
      }
      place.dataset.read = fresh.dataset.version;
      place.className = cell.className;
      place.replaceChildren(...cell.childNodes);
    }
    old.dataset.version = fresh.dataset.version;
    const tick = old.querySelector("input[name=chosen]");
    if (tick) tick.value = fresh.querySelector("input[name=chosen]").value;
  }

  function later() {
    clearTimeout(asking);
    asking = setTimeout(ask, 700);
  }

  async function ask() {
    const panel = document.getElementById("plan-panel");
    const answer = await fetch(panel.dataset.panelUrl, { credentials: "same-origin" }).catch(() => null);
    if (!answer?.ok) return;
    const made = document.createElement("template");
    made.innerHTML = await answer.text();
    const fresh = made.content.querySelector("#plan-panel");
    const open = document.querySelector("#plan-panel details")?.open;
    if (!fresh) return;
    document.getElementById("plan-panel").replaceWith(fresh);
    const fold = fresh.querySelector("details");
    if (open && fold) fold.open = true;
  }

  function save(cell, typed) {
    const row = rowOf(cell);
    const id = cell.id;
    unsaved.set(id, typed);
    failed.delete(id);
    const name = `cell.${cell.dataset.cell}`;
    const pairs = () => [["row", row.dataset.row], ["version", readAt(cell)], [name, typed]];
    const taken = (told) => {
      if (unsaved.get(id) === typed) unsaved.delete(id);
      const fresh = told.querySelector(`#${CSS.escape(id)}`);
      // Its own words stand there now: what is typed next is typed over them.
      if (fresh && !fresh.querySelector("q")) cell.dataset.read = fresh.closest("tr").dataset.version;
    };
    return send(pairs, taken).catch(() => {
      failed.add(id);
      tell(words.offline, "late");
    });
  }

  function deed(name, value, more = () => []) {
    return send(() => [[name, value], ...more()]).catch(() => tell(words.offline, "late"));
  }

  // Editing

  function open(cell, start) {
    if (editing()) return;
    const kind = cell.dataset.kind;
    const many = kind === "text";
    const field = document.createElement(many ? "textarea" : "input");
    field.value = start ?? unsaved.get(cell.id) ?? text(cell);
    field.setAttribute("aria-label", cell.dataset.label);
    const list = { choice: "kinds", person: cell.dataset.cell === "handler" ? "people" : "leaders" }[kind];
    if (list) field.setAttribute("list", list);
    cell.classList.add("editing");
    cell.append(field);
    field.focus();
    if (start === undefined) field.select();
    field.addEventListener("blur", () => close(cell, true));
  }

  function close(cell, keeps) {
    const field = cell.querySelector("textarea, input");
    if (!field || !cell.classList.contains("editing")) return;
    const typed = field.value;
    const before = unsaved.get(cell.id) ?? text(cell);
    cell.classList.remove("editing");
    field.remove();
    if (!keeps || typed === before) return;
    cell.querySelector(".value").textContent = typed;
    save(cell, typed);
  }

  function keyInField(event, cell) {
    const leave = { Enter: () => down(cell, 1), Tab: () => step(cell, event.shiftKey ? -1 : 1), Escape: () => cell };
    if (event.isComposing || !leave[event.key] || (event.key === "Enter" && event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = leave[event.key]();
    close(cell, event.key !== "Escape");
    focus(next || cell);
  }

  // Rows

  const sortOf = (cell) => (cell.closest("table").classList.contains("measures") ? "measure" : "cause");
  const growing = (cell) => groupOf(cell) && !["own_wording", "answer"].includes(cell.dataset.cell);

  async function addBelow(cell) {
    const group = groupOf(cell).dataset.group;
    const row = rowOf(cell).dataset.row;
    const name = cell.dataset.cell;
    const sort = growing(cell) ? sortOf(cell) : "cause";
    await deed("_add", `${sort}:${group}:${growing(cell) ? row : ""}`);
    const old = find(row, name);
    const next = old && down(old, 1);
    focus(next ? next.closest("tr").querySelector("td.cell") : old);
  }

  async function remove(cell) {
    if (!growing(cell)) return;
    const near = down(cell, 1) || down(cell, -1);
    const at = near && [rowOf(near).dataset.row, near.dataset.cell];
    const gone = rowOf(cell).dataset.row;
    await deed("_remove", gone);
    offerUndo(gone);
    if (at) focus(find(...at));
  }

  function offerUndo(row) {
    undo.value = row;
    undo.hidden = false;
  }

  async function putBack() {
    if (undo.hidden) return;
    const row = undo.value;
    undo.hidden = true;
    await deed("_restore", row);
    focus(document.querySelector(`tr[data-row="${CSS.escape(row)}"] td.cell`));
  }

  function fillDown(cell) {
    const list = chosen.length > 1 ? chosen : [down(cell, -1), cell].filter(Boolean);
    const [first, ...others] = list;
    if (!others.length || first.dataset.cell !== cell.dataset.cell) return;
    const typed = text(first);
    deed("_fill", "yes", () => [
      ...others.map(rowOf).map((row) => ["chosen", readRow(row)]),
      ["column", cell.dataset.cell],
      ["fill", typed],
    ]);
  }

  function paste(cell, table) {
    if (table.length > most) return tell(words.large, "late");
    if (!growing(cell) || !/[\t\n]/.test(table.replace(/\r?\n$/, ""))) {
      cell.querySelector(".value").textContent = table.trimEnd();
      return save(cell, table.trimEnd());
    }
    const rows = [...groupOf(cell).querySelectorAll("tr[data-row]")];
    return deed("_paste", "yes", () => [
      ["into", groupOf(cell).dataset.group],
      ["sort", sortOf(cell)],
      ["row", rowOf(cell).dataset.row],
      ["column", cell.dataset.cell],
      ["table", table],
      ["versions", rows.map(readRow).join(",")],
    ]);
  }

  function clear(cell) {
    for (const each of chosen.length > 1 ? chosen : [cell]) {
      each.querySelector(".value").textContent = "";
      save(each, "");
    }
  }

  // Keys

  const moves = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  function withControl(event, cell) {
    const deeds = {
      d: () => fillDown(cell),
      z: putBack,
      Enter: () => groupOf(cell) && addBelow(cell),
      Delete: () => remove(cell),
      Backspace: () => remove(cell),
    };
    const done = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!done) return;
    event.preventDefault();
    done();
  }

  function withoutControl(event, cell) {
    const [across, rows] = moves[event.key] || [];
    if (rows && event.shiftKey) extend(cell, rows);
    else if (moves[event.key]) move(cell, across ? step(cell, across) : down(cell, rows));
    else if (event.key === "Tab" && step(cell, event.shiftKey ? -1 : 1)) move(cell, step(cell, event.shiftKey ? -1 : 1));
    else if (event.key === "Enter" || event.key === "F2") open(cell);
    else if (event.key === "Delete" || event.key === "Backspace") clear(cell);
    else if (event.key === "Process" || event.key.length === 1) return open(cell, "");
    else return undefined;
    event.preventDefault();
    return undefined;
  }

  function move(cell, next) {
    choose([]);
    focus(next || cell);
  }

  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest?.("table[data-grid] td.cell");
    if (!cell) return;
    if (event.target.matches("input, textarea")) {
      event.stopPropagation();
      keyInField(event, cell);
    } else if (event.target === cell && !event.altKey) {
      event.stopPropagation(); // the keys of lists mean other things
      (event.ctrlKey || event.metaKey ? withControl : withoutControl)(event, cell);
    }
  }, true);

  document.addEventListener("paste", (event) => {
    const cell = event.target.closest?.("td.cell");
    if (!cell || event.target.matches("input, textarea")) return;
    event.preventDefault();
    paste(cell, event.clipboardData.getData("text/plain"));
  });

  document.addEventListener("copy", (event) => {
    const cell = event.target.closest?.("td.cell");
    if (!cell || event.target.matches("input, textarea") || String(document.getSelection())) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", (chosen.length > 1 ? chosen : [cell]).map(text).join("\n"));
  });

  document.addEventListener("dblclick", (event) => {
    const cell = event.target.closest("table[data-grid] td.cell");
    if (cell && !event.target.closest("button, input, textarea")) open(cell);
  });

  document.addEventListener("focusin", (event) => {
    if (event.target.matches("td.cell")) for (const cell of cells()) cell.tabIndex = cell === event.target ? 0 : -1;
  });

  acts.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!button?.name || button.name === "_begin") return;
    event.preventDefault();
    if (button.name === "_restore") {
      undo.hidden = true;
    }
    const group = groupOf(button)?.dataset.group;
    await deed(button.name, button.value);
    if (button.name === "_remove") offerUndo(button.value);
    const table = group && document.querySelector(`[data-group="${group}"] table.${button.dataset.add === "measure" ? "measures" : "own"}`);
    const rows = button.dataset.add && table ? [...table.querySelectorAll("tr[data-row]")] : [];
    const last = rows[rows.length - (button.dataset.add === "cause" ? 2 : 1)];
    if (last) focus(last.querySelector("td.cell"));
  });

  window.addEventListener("beforeunload", (event) => {
    if (unsaved.size) event.preventDefault();
  });

  function again() {
    for (const id of failed) {
      const cell = document.getElementById(id);
      if (cell && !cell.classList.contains("editing")) save(cell, unsaved.get(id));
    }
  }

  setInterval(again, 3000);
  setInterval(() => document.visibilityState === "visible" && ask(), 20000);
  prepare(document);
})();
