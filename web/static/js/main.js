// @ts-check
/**
 * What scripts add to every page; each page works without them. What only some pages or some keys
 * need is loaded when it is needed.
 */

import { focusBoxOnSlash } from "./search-box.js";
import { isForThePage } from "./keys.js";
import { rememberFollowedLinks } from "./followed-links.js";

document.documentElement.classList.add("has-scripts");
focusBoxOnSlash(document);
loadTypingOnFocus(document);
rememberFollowedLinks(document);
loadKeyListOnQuestionMark(document);
loadFilterOfUnfoldedFacets(document);
if (document.querySelector(".reader") !== null) {
  const { readWithScripts } = await import("./reader.js");
  readWithScripts(document);
}

/**
 * @param {Document} page
 */
function loadTypingOnFocus(page) {
  const box = page.querySelector("#query");
  const load = async () => {
    const { suggestWhileTyping } = await import("./suggestions.js");
    const { answerWhileTyping } = await import("./live-answer.js");
    suggestWhileTyping(page);
    answerWhileTyping(page);
  };
  box?.addEventListener("focus", load, { once: true });
  if (box !== null && box === page.activeElement) {
    box.dispatchEvent(new FocusEvent("focus"));
  }
}

/**
 * @param {Document} page
 */
function loadKeyListOnQuestionMark(page) {
  page.addEventListener("keydown", async (event) => {
    if (event.key === "?" && isForThePage(event)) {
      event.preventDefault();
      const { showKeyList } = await import("./key-list.js");
      showKeyList(page);
    }
  });
}

/**
 * @param {Document} page
 */
function loadFilterOfUnfoldedFacets(page) {
  const unfolded = async (/** @type {Event} */ event) => {
    const further = event.target;
    if (further instanceof HTMLDetailsElement && further.open && further.dataset.filter) {
      const { addFilter } = await import("./facet-filter.js");
      addFilter(page, further);
    }
  };
  page.addEventListener("toggle", unfolded, { capture: true });
}
