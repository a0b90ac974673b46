// Completions below the search box while one types, after the ARIA pattern of a combobox with a list box. The form works
// without them, so whatever goes wrong here is passed over in silence.

const WAIT = 120;
const input = document.querySelector("#q");

function made(name, className) {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

function countOf(completion) {
  return completion.count === null ? "" : completion.count.toLocaleString("en");
}

function enhance() {
  const list = made("ul", "completions");
  const status = made("p", "visually-hidden");
  let completions = [];
  let active = -1;
  let typed = input.value;
  let timer = 0;
  let request = new AbortController();

  list.id = "completions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Completions");
  status.setAttribute("role", "status");
  input.type = "text"; // A search field may not be a combobox.
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.closest(".search-line").append(list, status);

  function option(completion, place) {
    const element = made("li", completion.kind);
    const text = made("span", "completion-text");
    const detail = made("span", "completion-detail");
    element.id = "completion-" + place;
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", "false");
    text.textContent = completion.text;
    detail.textContent = completion.detail ?? countOf(completion);
    element.append(text, " ", detail);
    element.addEventListener("mousedown", (event) => event.preventDefault());
    element.addEventListener("click", () => choose(place));
    return element;
  }

  function show(found) {
    completions = found;
    active = -1;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    status.textContent = list.hidden ? "" : found.length === 1 ? "1 completion" : found.length + " completions";
  }

  function stop() {
    clearTimeout(timer);
    request.abort();
    show([]);
  }

  function moveTo(place) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = place;
    const option = list.children[active];
    input.value = option ? completions[active].text : typed;
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function choose(place) {
    const { text, url } = completions[place];
    stop();
    if (url) {
      location.assign(url);
    } else {
      input.value = text;
      input.form.requestSubmit();
    }
  }

  async function look() {
    request.abort();
    request = new AbortController();
    typed = input.value;
    if (!typed.trim()) {
      show([]);
      return;
    }
    try {
      const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(typed), { signal: request.signal });
      const found = answer.ok ? (await answer.json()).completions : [];
      if (input.value === typed && document.activeElement === input) show(found);
    } catch {
      // Aborted by the next letter, or the server is away.
    }
  }

  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(look, WAIT);
  });
  input.addEventListener("compositionend", look);
  input.addEventListener("blur", stop);
  input.form.addEventListener("submit", stop);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const places = completions.length + 1; // The text as typed is one of them.
    if (event.key === "ArrowDown" && list.hidden) {
      look();
    } else if (event.key === "ArrowDown") {
      moveTo((active + 2) % places - 1);
    } else if (event.key === "ArrowUp" && !list.hidden) {
      moveTo((active + places) % places - 1);
    } else if (event.key === "Enter" && active >= 0) {
      choose(active);
    } else if (event.key === "Escape" && !list.hidden) {
      input.value = typed;
      stop();
    } else {
      return;
    }
    event.preventDefault();
  });
}

if (input) enhance();
