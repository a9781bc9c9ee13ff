// @ts-check
/** Pointing at a date or a party shows the words of the text that prove it. */

/**
 * @param {Document} page
 */
export function showProofs(page) {
  const head = page.querySelector(".reader-head");
  if (head === null) {
    return;
  }
  /** @type {Element[]} */
  let shown = [];

  /** @param {EventTarget | null} target */
  function show(target) {
    shown.forEach((words) => words.classList.remove("is-shown"));
    shown = [];
    const fact = target instanceof Element ? target.closest("[data-proof]") : null;
    if (fact instanceof HTMLElement && !fact.classList.contains("proof")) {
      shown = Array.from(page.querySelectorAll(`.proof[data-proof~="${fact.dataset.proof}"]`));
      shown.forEach((words) => words.classList.add("is-shown"));
    }
  }

  head.addEventListener("pointerover", (event) => show(event.target));
  head.addEventListener("pointerleave", () => show(null));
  head.addEventListener("focusin", (event) => show(event.target));
  head.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.proof-link") : null;
    if (link !== null) {
      show(link);
    }
  });
}
