// @ts-check
/**
 * Suggestions while a query is typed: a combobox with a list, as the ARIA Authoring Practices
 * describe it (editable, list autocomplete with manual selection). The cursor stays in the box;
 * arrows move through the list, Enter asks the chosen query, Escape closes the list.
 */

/** Milliseconds without a key after which suggestions are asked for. */
const PAUSE = 60;

const KINDS = {
  signatory: "Signatory",
  topic: "Topic",
  title: "Title",
  phrase: "Phrase",
  word: "Word",
};

/**
 * As `/api/suggest` answers.
 *
 * @typedef {{ kind: keyof typeof KINDS, text: string, query: string, count: number | null }} Suggestion
 */

/**
 * @param {Document} page
 */
export function suggestWhileTyping(page) {
  const box = page.querySelector("#query");
  if (box instanceof HTMLInputElement && box.form !== null) {
    new Combobox(page, box, box.form).listen();
  }
}

class Combobox {
  /** The list's options, in its order. @type {{ element: HTMLLIElement, query: string }[]} */
  #options = [];

  /** Index of the option that Enter would take; -1 for the text as typed. */
  #active = -1;

  /** Counts what was asked, so that a late answer to an older text is dropped. */
  #asked = 0;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  /**
   * @param {Document} page
   * @param {HTMLInputElement} box
   * @param {HTMLFormElement} form
   */
  constructor(page, box, form) {
    this.page = page;
    this.box = box;
    this.form = form;
    this.list = page.createElement("ul");
    this.list.id = "suggestions";
    this.list.className = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    this.list.hidden = true;
    form.append(this.list);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", this.list.id);
  }

  listen() {
    this.box.addEventListener("input", (event) => {
      const isComposing = event instanceof InputEvent && event.isComposing;
      if (!isComposing) {
        this.#askSoon();
      }
    });
    this.box.addEventListener("compositionend", () => this.#askSoon());
    this.box.addEventListener("keydown", (event) => this.#press(event));
    this.box.addEventListener("blur", () => this.#close());
    this.form.addEventListener("submit", () => this.#close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.#click(event));
    if (this.box.value !== this.box.defaultValue) {
      this.#askSoon();
    }
  }

  #askSoon() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    const asked = ++this.#asked;
    const typed = this.box.value;
    const suggestions = typed.trim() === "" ? [] : await suggestionsFor(typed);
    if (asked === this.#asked && this.page.activeElement === this.box) {
      this.#show(suggestions);
    }
  }

  /** @param {Suggestion[]} suggestions */
  #show(suggestions) {
    this.#options = suggestions.map((suggestion, index) => ({
      element: this.#option(suggestion, index),
      query: suggestion.query,
    }));
    this.list.replaceChildren(...this.#options.map((option) => option.element));
    this.#activate(-1);
    this.#open(suggestions.length > 0);
    this.#announce(suggestions.length);
  }

  /**
   * @param {Suggestion} suggestion
   * @param {number} index
   * @returns {HTMLLIElement}
   */
  #option(suggestion, index) {
    const text = this.page.createElement("bdi");
    text.textContent = suggestion.text;
    const about = this.page.createElement("span");
    about.textContent =
      suggestion.count === null
        ? KINDS[suggestion.kind]
        : `${KINDS[suggestion.kind]} · ${suggestion.count.toLocaleString("en")}`;
    const option = this.page.createElement("li");
    option.id = `suggestion-${index}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(text, " ", about);
    return option;
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.#step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      this.#take(this.#active);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.#close();
    }
  }

  /** Goes round, and past the typed text at either end. @param {number} by */
  #step(by) {
    if (this.list.hidden) {
      if (this.#options.length === 0) {
        this.#ask();
        return;
      }
      this.#open(true);
    }
    const places = this.#options.length + 1;
    this.#activate(((this.#active + 1 + by + places) % places) - 1);
  }

  /** @param {number} index */
  #activate(index) {
    this.#options[this.#active]?.element.setAttribute("aria-selected", "false");
    this.#active = index;
    const option = this.#options[index]?.element;
    if (option === undefined) {
      this.box.removeAttribute("aria-activedescendant");
    } else {
      option.setAttribute("aria-selected", "true");
      this.box.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const clicked = event.target instanceof Element ? event.target.closest("li") : null;
    const index = this.#options.findIndex((option) => option.element === clicked);
    if (index >= 0) {
      this.#take(index);
    }
  }

  /** @param {number} index */
  #take(index) {
    this.box.value = this.#options[index].query;
    this.#close();
    this.form.requestSubmit();
  }

  /** @param {boolean} isOpen */
  #open(isOpen) {
    this.list.hidden = !isOpen;
    this.box.setAttribute("aria-expanded", String(isOpen));
  }

  #close() {
    clearTimeout(this.#pause);
    this.#asked++;
    this.#activate(-1);
    this.#open(false);
  }

  /** @param {number} count */
  #announce(count) {
    const announcer = this.page.querySelector(".announcer");
    if (announcer !== null) {
      announcer.textContent = count === 1 ? "1 suggestion" : `${count || "No"} suggestions`;
    }
  }
}

/**
 * @param {string} typed
 * @returns {Promise<Suggestion[]>} none when the server cannot be reached
 */
async function suggestionsFor(typed) {
  try {
    const answer = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}`);
    return answer.ok ? (await answer.json()).suggestions : [];
  } catch {
    return [];
  }
}
