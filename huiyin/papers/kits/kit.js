"use strict";
(() => {
  const kit = JSON.parse(document.getElementById("kit").textContent);
  const root = document.getElementById("kit-page");
  const state = { language: kit.language, day: "", rows: kit.rows.map(() => ({ result: "", seen: "" })), asked: [], photographs: [], told: null, refused: [], unsaved: false };
  const say = (code) => kit.texts[state.language][code];
  const sayOf = (code, what) => `${say(code)}${say("colon")}${what}`;
  const WIDEST = 1600;

  // SHA-256 and HMAC (FIPS 180-4, RFC 2104), written out: a page from a file has no crypto.subtle everywhere.
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((each) => n % each)) primes.push(n);
  const fraction = (value) => Math.floor((value - Math.floor(value)) * 0x100000000) >>> 0;
  const K = primes.map((each) => fraction(Math.cbrt(each)));
  const H = primes.slice(0, 8).map((each) => fraction(Math.sqrt(each)));
  const turn = (value, by) => (value >>> by) | (value << (32 - by));
  const sha256 = (bytes) => {
    const length = bytes.length;
    const padded = new Uint8Array((((length + 8) >> 6) + 1) << 6);
    padded.set(bytes);
    padded[length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
    view.setUint32(padded.length - 4, (length << 3) >>> 0);
    const h = Uint32Array.from(H);
    const w = new Uint32Array(64);
    for (let start = 0; start < padded.length; start += 64) {
      for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(start + i * 4);
      for (let i = 16; i < 64; i += 1) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
      }
      const v = Uint32Array.from(h);
      for (let i = 0; i < 64; i += 1) {
        const one = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25);
        const t1 = (v[7] + one + ((v[4] & v[5]) ^ (~v[4] & v[6])) + K[i] + w[i]) >>> 0;
        const zero = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22);
        const t2 = (zero + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]))) >>> 0;
        v.copyWithin(1, 0, 7);
        v[4] += t1;
        v[0] = t1 + t2;
      }
      for (let i = 0; i < 8; i += 1) h[i] += v[i];
    }
    const out = new Uint8Array(32);
    h.forEach((each, i) => new DataView(out.buffer).setUint32(i * 4, each));
    return out;
  };
  const hex = (bytes) => Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
  const joined = (first, second) => {
    const all = new Uint8Array(first.length + second.length);
    all.set(first);
    all.set(second, first.length);
    return all;
  };
  const seal = (payload) => {
    const key = new Uint8Array(64);
    key.set(kit.secret.match(/../g).map((each) => parseInt(each, 16)));
    const inner = sha256(joined(key.map((each) => each ^ 0x36), new TextEncoder().encode(payload)));
    return hex(sha256(joined(key.map((each) => each ^ 0x5c), inner)));
  };

  const made = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (key in element && key !== "list") element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children.filter((each) => each !== ""));
    return element;
  };
  // Redrawn by themselves: what somebody types beside them, and where they are, stays as it is.
  const people = made("div", { className: "group" });
  const pictures = made("ul");
  const told = made("p", { role: "status", id: "told" });
  const notTaken = made("p", { role: "status", id: "not-taken" });
  const field = (label, input) => made("label", {}, made("span", { textContent: label }), input);

  const row = (each, place) => {
    const kept = state.rows[place];
    const choices = kit.results.map((result) => made("label", { className: "choice" },
      made("input", { type: "radio", name: `result-${place}`, value: result, checked: kept.result === result, onchange: () => { kept.result = result; } }),
      made("span", { textContent: say(result) })));
    return made("fieldset", {},
      made("legend", { textContent: `${say("finding")} ${each.number}` }),
      made("p", { textContent: each.text }),
      each.declared ? made("p", { className: "note", textContent: sayOf("declared", each.declared) }) : "",
      made("div", { role: "radiogroup", ariaLabel: say("result") }, ...choices),
      field(say("seen"), made("textarea", { name: `seen-${place}`, value: kept.seen, oninput: (event) => { kept.seen = event.target.value; } })));
  };

  const drop = (list, place, label, name, onclick) => made("button", { type: "button", name, ariaLabel: sayOf("remove", label), textContent: say("remove"),
    onclick: () => { list.splice(place, 1); onclick(); } });
  const focus = (name) => root.querySelector(`#${name}, [name="${name}"]`).focus();

  const drawPeople = () => people.replaceChildren(...state.asked.map((each, place) => made("div", { className: "group", role: "group", ariaLabel: `${say("asked")} ${place + 1}` },
    field(say("capacity"), made("input", { type: "text", name: `capacity-${place}`, value: each.capacity, oninput: (event) => { each.capacity = event.target.value; } })),
    field(say("said"), made("textarea", { name: `said-${place}`, value: each.said, oninput: (event) => { each.said = event.target.value; } })),
    drop(state.asked, place, `${say("asked")} ${place + 1}`, `remove-person-${place}`, () => { drawPeople(); focus("add"); }))));
  const add = () => {
    state.asked.push({ capacity: "", said: "" });
    drawPeople();
    focus(`capacity-${state.asked.length - 1}`);
  };
  const asked = () => made("fieldset", {},
    made("legend", { textContent: say("asked") }),
    made("p", { className: "note", textContent: say("no-names") }),
    people,
    made("button", { type: "button", id: "add", textContent: say("add"), onclick: add }));

  // The copy that leaves is drawn anew from what is seen in the picture: nothing of what the camera wrote is in it.
  // What that was is told apart, with the digest of the picture that stays on the phone.
  const take = async (file) => {
    let picture;
    try {
      picture = await createImageBitmap(file);
    } catch {
      state.refused.push(file.name);
      drawPictures();
      return;
    }
    const scale = Math.min(1, WIDEST / Math.max(picture.width, picture.height));
    const canvas = made("canvas", { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const original = new Uint8Array(await file.arrayBuffer());
    state.photographs.push({
      content: canvas.toDataURL("image/jpeg", 0.85).split(",")[1],
      original: { digest: hex(sha256(original)), modified: new Date(file.lastModified).toISOString(), name: file.name, size_bytes: file.size },
    });
    state.unsaved = true;
    drawPictures();
  };
  const takeAll = async (event) => {
    const files = Array.from(event.target.files);
    event.target.value = "";
    state.refused = [];
    for (const each of files) await take(each);
  };
  const drawPictures = () => {
    pictures.replaceChildren(...state.photographs.map((each, place) => made("li", {},
      made("span", { textContent: each.original.name }),
      drop(state.photographs, place, each.original.name, `remove-photograph-${place}`, () => { drawPictures(); focus("photographs"); }))));
    notTaken.textContent = state.refused.length ? sayOf("not-taken", state.refused.join(" · ")) : "";
  };

  const photographs = () => made("fieldset", {},
    made("legend", { textContent: say("photographs") }),
    made("p", { className: "note", textContent: say("no-metadata") }),
    made("input", { type: "file", id: "photographs", accept: "image/*", multiple: true, ariaLabel: say("photographs"), onchange: takeAll }),
    pictures, notTaken);

  const isWhole = (each) => each.capacity.trim() && each.said.trim();
  const isBegun = (each) => each.capacity.trim() || each.said.trim();
  const answer = () => {
    const payload = JSON.stringify({
      format: "huiyin-check-answer/1", site: kit.site, check: kit.check, nonce: kit.nonce, day: state.day,
      results: kit.rows.map((each, place) => ({ finding: each.finding, manifestation: each.manifestation, ...state.rows[place] })),
      asked: state.asked.filter(isWhole),
      photographs: state.photographs,
    });
    return JSON.stringify({ format: "huiyin-check-answer/1", payload, seal: seal(payload) });
  };

  const leave = () => {
    const left = state.rows.filter((each) => !each.result || !each.seen.trim()).length + (state.day ? 0 : 1)
      + state.asked.filter((each) => isBegun(each) && !isWhole(each)).length;
    state.told = left ? () => sayOf("left", left) : () => say("exported");
    if (!left) {
      const url = URL.createObjectURL(new Blob([answer()], { type: "application/json" }));
      made("a", { href: url, download: `check-${kit.number}-answer.json` }).click();
      state.unsaved = false;
    }
    drawTold();
  };
  const drawTold = () => { told.textContent = state.told ? state.told() : ""; };

  const draw = () => {
    document.documentElement.lang = state.language;
    document.title = `${say("title")} ${kit.number}`;
    const other = Object.keys(kit.texts).find((each) => each !== state.language);
    root.replaceChildren(
      made("button", { type: "button", id: "language", lang: other, textContent: kit.texts[other].language, onclick: () => { state.language = other; draw(); focus("language"); } }),
      made("h1", { textContent: `${say("title")} ${kit.number}` }),
      made("p", { textContent: kit.organisation }),
      made("p", { textContent: kit.reason }),
      made("p", { className: "note", textContent: say("offline") }),
      field(say("day"), made("input", { type: "date", name: "day", value: state.day, oninput: (event) => { state.day = event.target.value; } })),
      ...kit.rows.map(row), asked(), photographs(),
      made("button", { type: "button", id: "export", textContent: say("export"), onclick: leave }),
      told);
    drawPeople();
    drawPictures();
    drawTold();
  };
  root.addEventListener("input", () => { state.unsaved = true; });
  // The only keeping that there is: the secret of the kit stands in this file, so what a browser stored would lie open.
  window.addEventListener("beforeunload", (event) => { if (state.unsaved) event.preventDefault(); });
  draw();
})();
