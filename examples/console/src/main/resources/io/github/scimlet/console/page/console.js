// What pages can do besides: copy, say what is new, and keep what they show up to date. Without it they work as well.

const POLL = 2000;
const SAY_AT_MOST_EVERY = 10000;
const BY_SCRIPT = { "X-Refresh": "1" }; // not a person's doing, which would keep the session alive

document.querySelector("[data-focus]")?.focus();

// Screen readers say what comes into a status, not what was in it from the beginning.
const notice = document.querySelector("p.notice");
if (notice) {
  const status = document.createElement("div");
  status.className = "hidden";
  status.setAttribute("role", "status");
  document.body.append(status);
  setTimeout(() => { status.textContent = notice.textContent; }, 300);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  const label = button.innerHTML;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = "Copied";
      button.setAttribute("aria-live", "polite");
    } catch {
      field.focus();
      field.select();
      button.textContent = "Press Ctrl+C";
    }
    setTimeout(() => { button.innerHTML = label; }, 3000);
  });
}

const regions = document.querySelectorAll("[data-live]");
let version = document.body.dataset.version;
if (version && regions.length > 0) keepUpToDate();

function keepUpToDate() {
  const link = document.querySelector("[data-reload]");
  const said = document.querySelector("[data-said]");
  let paused = false;
  let lastSaid = 0;
  let pause;

  if (link) {
    pause = document.createElement("button");
    pause.type = "button";
    pause.className = "outline secondary small";
    pause.textContent = "Pause updates";
    pause.addEventListener("click", () => {
      paused = !paused;
      pause.textContent = paused ? "Resume updates" : "Pause updates";
      document.body.classList.toggle("paused", paused);
    });
    link.replaceWith(pause);
  }

  function say(text) {
    const now = Date.now();
    if (said && now - lastSaid > SAY_AT_MOST_EVERY) {
      lastSaid = now;
      said.textContent = text;
    }
  }

  async function look() {
    if (!paused && !document.hidden) {
      try {
        const reply = await fetch("/version", { redirect: "error", headers: BY_SCRIPT });
        const latest = reply.ok ? await reply.text() : version;
        if (latest !== version) {
          await refresh();
          version = latest;
          say("Updated " + new Date().toLocaleTimeString());
        }
      } catch {
        // The server is away, or the session has ended: the next click will tell.
      }
    }
    setTimeout(look, POLL);
  }

  setTimeout(look, POLL);
}

async function refresh() {
  const reply = await fetch(location.href, { headers: BY_SCRIPT });
  if (!reply.ok) return;
  const fresh = new DOMParser().parseFromString(await reply.text(), "text/html");
  for (const region of document.querySelectorAll("[data-live]")) {
    const newer = fresh.getElementById(region.id);
    if (newer && newer.innerHTML !== region.innerHTML) replace(region, newer);
  }
}

// Whoever is at a link or a button by keyboard stays there: at the same one, not at what has taken its place.
function replace(region, newer) {
  const focused = region.contains(document.activeElement) ? document.activeElement : null;
  const open = region.querySelector("details[open]") !== null;
  if (open) return;
  const known = focused && name(focused);
  region.className = newer.className;
  region.replaceChildren(...newer.childNodes);
  if (focused) {
    const same = [...region.querySelectorAll("a, button, [tabindex]")].find((other) => name(other) === known);
    if (!same) region.tabIndex = -1; // it is gone
    (same ?? region).focus({ preventScroll: true });
  }
}

// What a link or a button is about: where it leads to, and the row that it is in.
function name(element) {
  const row = element.closest("tr, li")?.querySelector("a")?.getAttribute("href");
  const target = element.getAttribute("href") ?? element.closest("form")?.getAttribute("action");
  return [row, target, element.getAttribute("aria-label")].join(" ");
}
