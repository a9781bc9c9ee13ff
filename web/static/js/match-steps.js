// @ts-check
/** Steps through the matches of a communiqué: buttons, the keys n and p, a counter, and a switch. */

import { isForThePage } from "./keys.js";

/**
 * @param {Document} page
 */
export function stepThroughMatches(page) {
  const bar = page.querySelector(".match-bar");
  const steps = page.querySelector(".match-steps");
  if (!(bar instanceof HTMLElement) || !(steps instanceof HTMLElement)) {
    return;
  }
  const matches = Array.from(page.querySelectorAll("mark[id]"));
  const count = Number(bar.dataset.count);
  const counter = page.createElement("span");
  counter.className = "match-position";
  const announcer = page.querySelector(".announcer");
  let current = -1;

  /**
   * @param {number} index
   * @param {boolean} takesFocus
   */
  function show(index, takesFocus) {
    matches[current]?.classList.remove("is-current");
    current = index;
    const match = matches[current];
    match.classList.add("is-current");
    if (takesFocus) {
      match.querySelector("a")?.focus({ preventScroll: true });
    }
    match.scrollIntoView({ block: "center" });
    counter.textContent = `${numberOf(match).toLocaleString("en")} of ${count.toLocaleString("en")}`;
    if (takesFocus && announcer !== null) {
      announcer.textContent = `Match ${counter.textContent}`;
    }
  }

  /**
   * One step; beyond the matches of this part of a long text to the part with the next one.
   *
   * @param {number} distance 1 or -1
   */
  function step(distance) {
    const index = current < 0 && distance < 0 ? matches.length - 1 : current + distance;
    if (index >= 0 && index < matches.length) {
      show(index, true);
      return;
    }
    const elsewhere = distance > 0 ? bar.dataset.next : bar.dataset.previous;
    if (elsewhere !== undefined && elsewhere !== "") {
      location.assign(elsewhere);
    } else if (matches.length === count) {
      show(index < 0 ? matches.length - 1 : 0, true);
    }
  }

  steps.replaceChildren(
    counter,
    button(page, "Previous", "p", () => step(-1)),
    button(page, "Next", "n", () => step(1)),
  );
  addSwitch(page);

  page.addEventListener("keydown", (event) => {
    if (event.key === "n" && isForThePage(event)) {
      step(1);
    } else if (event.key === "p" && isForThePage(event)) {
      step(-1);
    }
  });

  /** A link to a match makes it the current one; one to a paragraph, its first match. */
  function followAddress() {
    bar.querySelector("details")?.removeAttribute("open");
    const target = page.getElementById(location.hash.slice(1));
    if (target === null) {
      return;
    }
    const index = target.matches("mark")
      ? matches.indexOf(target)
      : matches.findIndex((match) => target.contains(match));
    if (index >= 0 && index !== current) {
      show(index, target.matches("mark"));
    }
  }

  addEventListener("hashchange", followAddress);
  if (location.hash !== "") {
    followAddress();
  } else if (matches.length > 0) {
    show(0, false);
  }
}

/**
 * The number of a match in the whole text, 1-based.
 *
 * @param {Element} match
 * @returns {number}
 */
function numberOf(match) {
  return Number(match.id.slice(1));
}

/**
 * Puts a switch in place of the link to the page without marks.
 *
 * @param {Document} page
 */
function addSwitch(page) {
  const place = page.querySelector(".match-marks");
  const reader = page.querySelector(".reader");
  if (place === null || reader === null) {
    return;
  }
  const element = page.createElement("button");
  element.type = "button";
  element.textContent = "Marks";
  element.setAttribute("aria-pressed", "true");
  element.addEventListener("click", () => {
    const isOff = reader.classList.toggle("without-marks");
    element.setAttribute("aria-pressed", String(!isOff));
  });
  place.replaceChildren(element);
}

/**
 * @param {Document} page
 * @param {string} text
 * @param {string} key that does the same
 * @param {() => void} action
 * @returns {HTMLButtonElement}
 */
function button(page, text, key, action) {
  const element = page.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.title = `Key ${key}`;
  element.setAttribute("aria-keyshortcuts", key);
  element.addEventListener("click", action);
  return element;
}
