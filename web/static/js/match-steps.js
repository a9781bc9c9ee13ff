// @ts-check
/** Steps through the matches of a communiqué: buttons, the keys n and p, and a counter. */

import { isForThePage } from "./keys.js";

/**
 * @param {Document} page
 */
export function stepThroughMatches(page) {
  const steps = page.querySelector(".match-steps");
  const matches = Array.from(page.querySelectorAll("mark[id]"));
  if (!(steps instanceof HTMLElement) || matches.length === 0) {
    return;
  }
  const counter = page.createElement("span");
  const announcer = page.querySelector(".announcer");
  let current = -1;

  /** @param {number} index */
  function show(index) {
    matches[current]?.classList.remove("is-current");
    current = (index + matches.length) % matches.length;
    const match = matches[current];
    match.classList.add("is-current");
    match.querySelector("a")?.focus({ preventScroll: true });
    match.scrollIntoView({ block: "center" });
    counter.textContent = `${current + 1} of ${matches.length}`;
    if (announcer !== null) {
      announcer.textContent = `Match ${current + 1} of ${matches.length}`;
    }
  }

  const next = () => show(current + 1);
  const previous = () => show(current < 0 ? -1 : current - 1);

  steps.replaceChildren(
    counter,
    button(page, "Previous", "p", previous),
    button(page, "Next", "n", next),
  );

  page.addEventListener("keydown", (event) => {
    if (event.key === "n" && isForThePage(event)) {
      next();
    } else if (event.key === "p" && isForThePage(event)) {
      previous();
    }
  });

  /** A link to a match makes it the current one. */
  function followAddress() {
    const index = matches.findIndex((match) => `#${match.id}` === location.hash);
    if (index >= 0 && index !== current) {
      show(index);
    }
  }

  addEventListener("hashchange", followAddress);
  followAddress();
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
