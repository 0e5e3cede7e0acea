// On a bad line. A photographed page is made smaller, kept on this device (sealed, until the server
// has it, a day at most) and sent by itself under a key of its own; what does not get through is
// tried again, and the same key sent twice is one page. Forms wait for the network, with what was
// typed. Without this file the same pages work by plain fields and buttons.
"use strict";

const NAME = "bianmin-pages";
const KEPT_MS = 24 * 60 * 60 * 1000;
const FIRST_MS = 2000;
const LONGEST_MS = 60000;

function asked(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

const store = (() => {
  let opened;
  const open = () => (opened ??= asked(Object.assign(indexedDB.open(NAME, 1), {
    onupgradeneeded() {
      this.result.createObjectStore("pages", { keyPath: "key" });
      this.result.createObjectStore("seals");
    },
  })));
  const on = async (name, mode) => (await open()).transaction(name, mode).objectStore(name);

  // The key cannot be read out of the browser, and goes with the database.
  async function seal() {
    const kept = await asked((await on("seals", "readonly")).get("own"));
    if (kept) return kept;
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await asked((await on("seals", "readwrite")).put(made, "own"));
    return made;
  }
  return {
    async put({ blob, ...row }) {
      if (!crypto.subtle) return;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await seal(), await blob.arrayBuffer());
      await asked((await on("pages", "readwrite")).put({ ...row, iv, data, type: blob.type }));
    },
    async all() {
      const rows = await asked((await on("pages", "readonly")).getAll());
      for (const row of rows) if (Date.now() - row.at > KEPT_MS) await this.remove(row.key);
      return rows.filter((row) => Date.now() - row.at <= KEPT_MS);
    },
    async blob(row) {
      const data = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, await seal(), row.data);
      return new Blob([data], { type: row.type });
    },
    async remove(key) { await asked((await on("pages", "readwrite")).delete(key)); },
    async wipe() {
      if (opened) (await opened).close();
      opened = undefined;
      await asked(indexedDB.deleteDatabase(NAME)).catch(() => {});
    },
  };
})();

function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, "0")).join("");
}

// Waits a little longer each time; the network coming back ends the wait.
function pause(tries) {
  return new Promise((done) => {
    const timer = setTimeout(end, Math.min(FIRST_MS * 2 ** tries, LONGEST_MS));
    addEventListener("online", end, { once: true });
    function end() { clearTimeout(timer); removeEventListener("online", end); done(); }
  });
}

// The answer of the server, however often it must be asked; a fault of its own is asked again.
async function untilAnswered(send, waiting) {
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await send();
      if (answer.status < 500) return answer;
    } catch { /* no network */ }
    waiting();
    await pause(tries);
  }
}

// ---- pages ----

let boxes = [];

class Box {
  constructor(element) {
    this.element = element;
    this.list = element.querySelector("[data-sending]");
    this.queue = Promise.resolve();
    element.addEventListener("change", (event) => this.chosen(event));
  }
  // In the queue from the first moment: whatever is pressed next waits for it.
  chosen(event) {
    if (!event.target.matches("input[type=file]")) return;
    event.stopPropagation();
    const files = [...event.target.files];
    const longest = Number(event.target.dataset.shrink);
    event.target.value = "";
    for (const file of files) this.queue = this.queue.then(() => this.prepare(file, longest));
  }
  async prepare(file, longest) {
    const blob = await shrunkOrSame(file, longest);
    const row = { key: newKey(), url: this.element.dataset.send, name: blob.name || file.name, at: Date.now(), blob };
    await store.put(row).catch(() => {});
    await this.bring(row);
  }
  add(row) {
    this.queue = this.queue.then(() => this.bring(row));
  }
  async bring(row) {
    const line = document.createElement("li");
    this.list.append(line);
    this.list.hidden = false;
    this.say(line, row, "waiting");
    await this.send(row, line);
    await this.refresh();
  }
  say(line, row, state, more = "") {
    const told = document.createElement("span");
    told.textContent = `${row.name}: ${this.list.dataset[state] || ""}${more}`;
    if (state === "refused") told.setAttribute("role", "alert");
    line.dataset.state = state;
    line.replaceChildren(told);
  }
  async send(row, line) {
    const blob = row.blob || (await store.blob(row));
    const answer = await untilAnswered(() => {
      this.say(line, row, "under");
      const body = new FormData();
      body.append("csrfmiddlewaretoken", this.element.closest("form").elements.csrfmiddlewaretoken.value);
      body.append("key", row.key);
      body.append("pages", blob, row.name);
      return fetch(row.url, { method: "POST", body, credentials: "same-origin" });
    }, () => this.say(line, row, "waiting"));
    if (answer.redirected && new URL(answer.url).pathname.startsWith("/accounts/")) {
      this.say(line, row, "waiting");  // signed out meanwhile: it stays here until she is back
      return location.assign(answer.url);
    }
    await store.remove(row.key).catch(() => {});
    if (answer.ok && !answer.redirected) return this.say(line, row, "done");
    const told = await answer.json().then((said) => said.told).catch(() => "");
    this.say(line, row, "refused", told ? ` ${told}` : "");
  }
  // What the server now has, in the place of what it had; nothing else on the page is touched.
  async refresh() {
    const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
    if (!answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = [...page.querySelectorAll("[data-send]")].find((one) => one.dataset.send === this.element.dataset.send);
    const pages = fresh && fresh.querySelector("ol");
    const old = this.element.querySelector("ol");
    if (pages) old ? old.replaceWith(pages) : this.element.prepend(pages);
    for (const line of this.list.querySelectorAll("[data-state=done]")) line.remove();
    this.list.hidden = !this.list.children.length;
    const here = this.element.closest("section, form").querySelector("input[type=radio][value=here]");
    if (pages && here) here.checked = true;
  }
}

// ---- forms that wait for the network ----

let first, later;

// A page that was refused is read before anything else is sent; pressed again, the form goes on.
function unread(form) {
  const refused = form.querySelector("[data-state=refused]:not([data-read])");
  if (!refused) return false;
  for (const line of form.querySelectorAll("[data-state=refused]")) line.dataset.read = "";
  refused.scrollIntoView({ block: "center" });
  return true;
}

async function sendForm(event) {
  const form = event.target;
  event.preventDefault();
  if (form.getAttribute("aria-busy")) {
    if (event.submitter !== first) later = event.submitter;
    return;
  }
  form.setAttribute("aria-busy", "true");
  [first, later] = [event.submitter, undefined];
  const band = form.querySelector("[data-offline]");
  await Promise.all(boxes.map((one) => one.queue));  // what was chosen before goes first
  if (unread(form)) return form.removeAttribute("aria-busy");
  const body = new FormData(form, event.submitter);
  const target = form.getAttribute("action") || location.href;
  const answer = await untilAnswered(
    () => fetch(target, { method: "POST", body, credentials: "same-origin" }),
    () => { if (band) band.hidden = false; },
  );
  if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
    return location.assign(answer.url);
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelector("main").replaceWith(page.querySelector("main"));
  start();
  const focus = document.querySelector("[data-focus]");
  if (focus) focus.focus();
  pressAgain();
}

// Another button was pressed while the form was under way: now it is that one's turn.
function pressAgain() {
  if (!later) return;
  const named = `main button[name="${CSS.escape(later.name)}"][value="${CSS.escape(later.value)}"]`;
  const button = document.querySelector(named);
  if (button) button.click();
}

async function start() {
  if (document.querySelector("[data-wiped]")) return store.wipe();
  for (const form of document.querySelectorAll("form[data-wait]")) form.addEventListener("submit", sendForm);
  boxes = [...document.querySelectorAll("[data-send]")].map((element) => new Box(element));
  const rows = await store.all().catch(() => []);
  for (const row of rows) {
    const box = boxes.find((one) => one.element.dataset.send === row.url);
    if (box) box.add(row);
  }
  const unsent = document.querySelector("[data-unsent]");
  if (unsent && rows.some((row) => row.url.startsWith(unsent.dataset.unsent))) unsent.hidden = false;
}

document.addEventListener("DOMContentLoaded", start);
