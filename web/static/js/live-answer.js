// @ts-check
/**
 * The answer while a query is typed. The page of the typed query is fetched as it is and its
 * content, title and address take the place of the present ones; cursor and focus stay in the box.
 * One entry of the history stands for all that is typed in one go.
 */

/** Milliseconds without a key after which an answer without hits is believed to be meant. */
const UNFINISHED = 700;

/** Answers that took longer than this many milliseconds are asked for less eagerly. */
const SLOW = 250;

/** Milliseconds without a key after which the number of hits is said to those who listen. */
const SAID = 1000;

/**
 * @param {Document} page
 */
export function answerWhileTyping(page) {
  const box = page.querySelector("#query");
  if (page.querySelector(".answer") && box instanceof HTMLInputElement && box.form !== null) {
    new LiveAnswer(page, box, box.form).listen();
  }
}

/** @typedef {{ address: string, page: Document, isOpen: boolean }} Answer */

class LiveAnswer {
  /** Address of the answer that is shown. */
  #shown = addressNow();

  /** Whether the present entry of the history is that of what is being typed. */
  #isTyping = false;

  /** How long the last answer took, in milliseconds. */
  #took = 0;

  #asked = new AbortController();

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
  }

  listen() {
    this.box.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) {
        this.#askSoon(event.timeStamp);
      }
    });
    this.box.addEventListener("compositionend", (event) => this.#askSoon(event.timeStamp));
    this.form.addEventListener("submit", (event) => this.#submit(event));
    addEventListener("popstate", () => this.#leave());
    if (this.box.value !== this.box.defaultValue) {
      this.#askSoon(performance.now());
    }
  }

  /** @param {number} since when the key was pressed, as events say it */
  #askSoon(since) {
    this.#asked.abort();
    clearTimeout(this.#pause);
    if (this.box.value.trim() !== "") {
      this.#pause = setTimeout(() => this.#ask(since), this.#took > SLOW ? SLOW : 0);
    }
  }

  /** @param {number} since */
  async #ask(since) {
    const address = this.#address();
    if (address === this.#shown) {
      this.#wait(false);
      return;
    }
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    const answer = await fetched(address, signal);
    this.#took = performance.now() - since;
    if (answer === null || signal.aborted) {
      return;
    }
    if (answer.isOpen) {
      this.#wait(true);
      this.#pause = setTimeout(() => this.#show(answer), UNFINISHED);
    } else {
      this.#show(answer);
      measurePaint(since);
    }
  }

  /** @returns {string} of the page that the form asks for */
  #address() {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      asked.append(name, String(value));
    }
    return `/search?${asked}`;
  }

  /** @param {boolean} isWaiting whether the answer shown is that to an earlier text */
  #wait(isWaiting) {
    this.page.querySelector("main")?.setAttribute("aria-busy", String(isWaiting));
  }

  /** @param {Answer} answer */
  #show(answer) {
    replaceContent(this.page, answer.page);
    this.#wait(false);
    if (this.#isTyping) {
      history.replaceState(null, "", answer.address);
    } else {
      history.pushState(null, "", answer.address);
    }
    this.#isTyping = true;
    this.#shown = answer.address;
    this.#pause = setTimeout(() => this.#say(), SAID);
  }

  #say() {
    const announcer = this.page.querySelector(".announcer");
    if (announcer !== null) {
      announcer.textContent = this.page.querySelector("h1")?.textContent ?? "";
    }
  }

  /** What is shown already need not be loaded; what is not takes the place of the typed text's. */
  #submit(/** @type {SubmitEvent} */ event) {
    clearTimeout(this.#pause);
    this.#asked.abort();
    const address = this.#address();
    if (address === this.#shown && this.#isTyping) {
      event.preventDefault();
      this.#isTyping = false;
      this.#wait(false);
      this.#say();
    } else if (this.#isTyping) {
      event.preventDefault();
      location.replace(address);
    }
  }

  /** Back, or forward, to another answer: it is loaded, so that its page is whole. */
  #leave() {
    if (addressNow() !== this.#shown) {
      location.reload();
    }
  }
}

/** @returns {string} without the fragment */
function addressNow() {
  return location.pathname + location.search;
}

/**
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<Answer | null>} null when it was not waited for, or there is none
 */
async function fetched(address, signal) {
  try {
    const answer = await fetch(address, { signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const isOpen = !answer.ok || page.querySelector(".nothing") !== null;
    return { address, page, isOpen };
  } catch {
    return null;
  }
}

/**
 * Puts a page's content, title and links to its other forms in the place of another's; what was
 * unfolded there of the filters stays so.
 *
 * @param {Document} page
 * @param {Document} other
 */
function replaceContent(page, other) {
  const filters = ".facets > details";
  const isUnfolded = page.querySelector(filters)?.hasAttribute("open") ?? false;
  other.querySelector(filters)?.toggleAttribute("open", isUnfolded);
  page.querySelector("main")?.replaceChildren(...(other.querySelector("main")?.childNodes ?? []));
  page.title = other.title;
  page.querySelectorAll("link[rel=alternate]").forEach((link) => link.remove());
  page.head.append(...other.querySelectorAll("link[rel=alternate]"));
}

/**
 * Leaves the time from a key to the painted answer as the user timing "answer", where developer
 * tools and benchmarks read it.
 *
 * @param {number} since
 */
function measurePaint(since) {
  requestAnimationFrame(() => {
    setTimeout(() => {
      performance.clearMeasures("answer");
      performance.measure("answer", { start: since, end: performance.now() });
    });
  });
}
