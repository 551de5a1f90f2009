// What the page does with script: forms are sent in the background, and the page fetches its parts anew whenever the
// stream says that something changed. Without script the same forms lead to the same pages.

const STATUS = document.getElementById("status");
const WAIT_FOR_A_CHECK = 6000;
const MINUTE = 60000;
const UNREACHABLE = "It was not sent: the playground does not answer. What you typed is still here.";

let expecting = null; // the form whose sender is led to what it brings, and until when

const say = (text) => { STATUS.textContent = text; };
const panel = () => document.getElementById("panel");
const freshToken = () => crypto.randomUUID();

// -- looking again

async function look(address = location.href) {
  const { question } = document.body.dataset;
  address = new URL(address, location.href);
  if (question && address.pathname === "/") address.searchParams.set("question", question); // not the next one already
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

const isBusy = (element) => element.contains(document.activeElement) && element.querySelector(":is(textarea, input[type=text]):focus");

function replaceRegion(old, fresh) {
  if (old.hasAttribute("data-keyed")) return mergeList(old, fresh);
  if (old.dataset.version === fresh.dataset.version || isBusy(old) || isDirty(old)) return false;
  const focused = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (focused) (fresh.id === "panel" ? fresh : fresh.querySelector("a, button") ?? fresh).focus({ preventScroll: true });
  return true;
}

function mergeList(old, fresh) {
  const known = new Map([...old.children].map((item) => [item.dataset.key, item]));
  let changed = false;
  let place = null;
  for (const item of [...fresh.children]) {
    const mine = known.get(item.dataset.key);
    known.delete(item.dataset.key);
    const keeps = mine && (mine.dataset.version === item.dataset.version || isDirty(mine) || isBusy(mine));
    const shown = keeps ? mine : item;
    if (mine && !keeps) mine.replaceWith(item);
    const next = place ? place.nextElementSibling : old.firstElementChild;
    if (next !== shown) old.insertBefore(shown, next);
    changed ||= !keeps;
    place = shown;
  }
  for (const gone of known.values()) { gone.remove(); changed = true; }
  return changed;
}

// Something typed into a form and not sent is never thrown away by a change elsewhere.
const isDirty = (element) => [...element.querySelectorAll("textarea, input[type=text]")].some((box) => box.value !== box.defaultValue);

let looking = null;
let again = false;

function refresh() {
  if (looking) { again = true; return looking; }
  looking = (async () => {
    do {
      again = false;
      const page = await look().catch(() => null);
      if (page) update(page);
    } while (again);
    looking = null;
  })();
  return looking;
}

function update(page) {
  let arrived = false;
  for (const old of document.querySelectorAll("[data-region]")) {
    const fresh = page.getElementById(old.id);
    if (!fresh || !replaceRegion(old, fresh)) continue;
    if (old.id === "panel") arrived = true;
    if (old.id === "thread") say("The thread has changed.");
  }
  if (arrived && !panel().classList.contains("empty")) {
    say("There is something new under “Only you see this”.");
    if (expecting && Date.now() < expecting.until) lead();
  }
}

function lead() {
  const box = document.activeElement;
  const typing = box.matches("textarea, input[type=text]") && box.value !== box.defaultValue;
  if (typing && box.form !== expecting.form) return;
  expecting = null;
  const target = panel();
  target.scrollTop = 0;
  target.focus({ preventScroll: true });
  const narrow = getComputedStyle(target).position === "static";
  if (narrow) target.scrollIntoView({ block: "start" });
}

// -- sending (an input may be named "action", which hides the property, so the attribute is read)

async function send(form, submitter) {
  const body = new FormData(form, submitter);
  form.setAttribute("aria-busy", "true");
  say("Sending …");
  expecting = { form, until: Infinity }; // the stream may bring it before the response
  let response;
  try {
    response = await fetch(form.getAttribute("action"), { method: "POST", body, headers: { "X-In-Place": "1" } });
  } catch {
    return fail(form, UNREACHABLE);
  } finally {
    form.removeAttribute("aria-busy");
  }
  if (!response.ok) return fail(form, await problemIn(response));
  settle(form);
  say("Sent.");
  if (form.getAttribute("action") === "/dismiss") expecting = null;
  else if (expecting) expecting.until = Date.now() + WAIT_FOR_A_CHECK;
  await refresh();
}

async function problemIn(response) {
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const told = [...page.querySelectorAll("[data-problem]")].find((line) => !line.hidden && line.textContent.trim());
  return told ? told.textContent.trim() : UNREACHABLE;
}

function fail(form, sentence) {
  expecting = null;
  say("");
  const line = form.querySelector("[data-problem]") ?? addProblem(form);
  line.hidden = false;
  line.textContent = sentence;
  form.querySelector("textarea, input[type=text]")?.focus();
}

function addProblem(form) {
  const line = document.createElement("p");
  line.className = "problem";
  line.setAttribute("role", "alert");
  line.dataset.problem = "";
  form.prepend(line);
  return line;
}

// What was sent is done with: the form may be used again, and nothing in it counts as unsent any more.
function settle(form) {
  if (!form.isConnected) return;
  form.elements.token.value = freshToken();
  const line = form.querySelector("[data-problem]");
  if (line) line.hidden = true;
  for (const box of form.querySelectorAll("textarea, input[type=text]")) {
    if (form.hasAttribute("data-clears")) box.value = "";
    box.defaultValue = box.value;
    count(box);
  }
  if (form.contains(document.activeElement) && form.hasAttribute("data-live-form") && form.closest(".panel")) panel().focus({ preventScroll: true });
  if (form.classList.contains("edit") || form.classList.contains("confirm")) leaveBox(form);
  if (form.elements.reply_to) part("compose", location.pathname);
}

function leaveBox(form) {
  const item = form.closest("[data-key], .question-card");
  if (item) item.dataset.version = "";
  history.replaceState(null, "", location.pathname);
  document.getElementById("main").focus({ preventScroll: true });
}

// -- parts of the page that change in place: writing a reply, editing, deleting

async function part(id, address) {
  const page = await look(address);
  const fresh = page.getElementById(id);
  const old = document.getElementById(id);
  if (!fresh || !old) return location.assign(address);
  const typed = id === "compose" ? old.querySelector("textarea").value : "";
  old.replaceWith(fresh);
  history.replaceState(null, "", address); // looking again finds the same parts
  const box = fresh.querySelector("textarea");
  if (typed && box) box.value = typed;
  if (box) count(box);
  (box ?? fresh.querySelector("a, button"))?.focus();
}

// -- counting

function count(box) {
  const shown = box.closest("form")?.querySelector(".count-words");
  if (!shown || !box.dataset.limit) return;
  const letters = [...box.value].length;
  const words = box.value.trim() ? box.value.trim().split(/\s+/).length : 0;
  const over = letters > Number(box.dataset.limit);
  shown.classList.toggle("over", over);
  shown.textContent = over
    ? `${letters.toLocaleString("en")} characters; ${Number(box.dataset.limit).toLocaleString("en")} is the most`
    : words ? `${words} ${words === 1 ? "word" : "words"}` : "";
}

// -- listening

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.getAttribute("aria-busy") === "true") { event.preventDefault(); return; }
  if (form.hasAttribute("data-live-form")) {
    event.preventDefault();
    send(form, event.submitter);
  } else if (form.hasAttribute("data-slow")) {
    form.setAttribute("aria-busy", "true");
    say("Time is moving …");
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-part]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  part(link.dataset.part, link.getAttribute("href"));
});

document.addEventListener("keydown", (event) => {
  const box = event.target;
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || box.tagName !== "TEXTAREA") return;
  event.preventDefault();
  box.form.requestSubmit(box.form.querySelector("button.primary") ?? undefined);
});

document.addEventListener("input", (event) => count(event.target));
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return; // back from another page, as it was left
  document.querySelectorAll("[aria-busy]").forEach((form) => form.removeAttribute("aria-busy"));
  refresh();
});

document.querySelectorAll("textarea").forEach(count);
if (document.body.dataset.live) {
  const stream = new EventSource(document.body.dataset.live);
  stream.addEventListener("changed", refresh);
  stream.addEventListener("error", () => stream.addEventListener("open", refresh, { once: true }));
  setInterval(() => { if (!document.hidden) refresh(); }, MINUTE); // the clock at the top moves on
}
