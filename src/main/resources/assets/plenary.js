// What the pages offer beyond reading: keys, copying, finding a value in a long list, watching a rebuild.
// Every page works without it.

const said = document.createElement("p");
said.className = "said";
said.setAttribute("role", "status");
document.body.append(said);

function say(text) {
  said.textContent = text;
  setTimeout(() => { said.textContent = ""; }, 2500);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say("Copied");
  } catch {
    say("The browser does not allow copying here");
  }
}

function copyOf(button) {
  const link = button.dataset.copyLink;
  return link ? new URL(link, location.href).href : button.dataset.copy;
}

for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(copyOf(button)));
}

for (const more of document.querySelectorAll(".facet .more")) {
  const choices = [...more.querySelectorAll("li")];
  if (choices.length < 12) continue;
  const find = document.createElement("input");
  find.type = "search";
  find.className = "facet-find";
  find.setAttribute("aria-label", "Find in this list");
  find.placeholder = "Find in this list";
  find.addEventListener("input", () => {
    const wanted = find.value.toLowerCase();
    for (const choice of choices) choice.hidden = !choice.textContent.toLowerCase().includes(wanted);
  });
  more.querySelector("summary").after(find);
}

const cards = [...document.querySelectorAll(".card-link")];
const lit = [...document.querySelectorAll(".paragraph.lit")];

function step(list, current, by) {
  const next = Math.min(Math.max(current + by, 0), list.length - 1);
  return current < 0 ? list[0] : list[next];
}

function toCard(by) {
  const card = step(cards, cards.indexOf(document.activeElement), by);
  card?.focus();
  card?.closest("li").scrollIntoView({ block: "nearest" });
}

function toHit(by) {
  const hit = step(lit, lit.findIndex((each) => each.id === decodeURIComponent(location.hash.slice(1))), by);
  if (hit) location.hash = "#" + encodeURIComponent(hit.id);
}

function citeHere() {
  const place = document.activeElement?.closest(".card, .paragraph")
    ?? document.querySelector(".paragraph:target") ?? document.querySelector(".card, .paragraph.lit");
  const button = place?.querySelector("[data-copy]");
  if (button) copy(button.dataset.copy);
}

const KEYS = [["/", "to the search box"], ["j, k", "next, previous result"], ["Enter", "open the result"],
  ["n, N", "next, previous hit in a document"], ["c", "copy the citation"], ["?", "these keys"]];

function showKeys() {
  let dialog = document.querySelector(".keys-dialog");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.className = "keys-dialog";
    dialog.setAttribute("aria-labelledby", "keys-heading");
    const heading = document.createElement("h2");
    heading.id = "keys-heading";
    heading.textContent = "Keys";
    const list = document.createElement("dl");
    list.className = "document-facts";
    for (const [key, does] of KEYS) {
      const row = document.createElement("div");
      const term = document.createElement("dt");
      const meaning = document.createElement("dd");
      term.textContent = key;
      meaning.textContent = does;
      row.append(term, meaning);
      list.append(row);
    }
    const form = document.createElement("form");
    form.method = "dialog";
    const close = document.createElement("button");
    close.textContent = "Close";
    form.append(close);
    dialog.append(heading, list, form);
    document.body.append(dialog);
  }
  dialog.showModal();
}

const ACTIONS = {
  "/": () => document.querySelector("#q, #within")?.focus(),
  "j": () => toCard(1),
  "k": () => toCard(-1),
  "n": () => toHit(1),
  "N": () => toHit(-1),
  "c": citeHere,
  "?": showKeys,
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, dialog");
  const action = ACTIONS[event.key];
  if (typing || !action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
});

const rebuild = document.querySelector("#rebuild-state[data-running]");
if (rebuild) {
  const watch = setInterval(async () => {
    try {
      const status = await (await fetch("/api/v1/rebuild", { headers: { Accept: "application/json" } })).json();
      if (status.state !== "running") {
        clearInterval(watch);
        location.replace("/status");
        return;
      }
      rebuild.textContent = `A rebuild is running: ${status.progress.filesDone} of ${status.progress.filesInAll} files, ${status.progress.documents} documents.`;
      const bar = document.querySelector("progress");
      if (bar) { bar.max = 1; bar.value = status.progress.share; }
    } catch {
      // The server may be switching over: the next look tells.
    }
  }, 1000);
}
