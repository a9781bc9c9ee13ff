// @ts-check
/** The key "/" puts the cursor into the search box. */

import { isForThePage } from "./keys.js";

/**
 * @param {Document} page
 */
export function focusBoxOnSlash(page) {
  const box = page.querySelector("#query");
  if (!(box instanceof HTMLInputElement)) {
    return;
  }
  page.addEventListener("keydown", (event) => {
    if (event.key === "/" && isForThePage(event)) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
}
