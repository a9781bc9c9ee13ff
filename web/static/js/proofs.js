// @ts-check
/** Pointing at a fact shows its words: a date, a party, or what stands in the margin. */

/**
 * @param {Document} page
 */
export function showProofs(page) {
  const reader = page.querySelector(".reader");
  if (reader === null) {
    return;
  }
  /** @type {Element[]} */
  let shown = [];

  /** @param {EventTarget | null} target */
  function show(target) {
    shown.forEach((words) => words.classList.remove("is-shown"));
    shown = target instanceof Element ? wordsOf(page, target) : [];
    shown.forEach((words) => words.classList.add("is-shown"));
  }

  reader.addEventListener("pointerover", (event) => show(event.target));
  reader.addEventListener("pointerleave", () => show(null));
  reader.addEventListener("focusin", (event) => show(event.target));
  // What the pointer was at before this script was there.
  show(Array.from(reader.querySelectorAll(":hover")).at(-1) ?? null);
}

/**
 * The words that prove the fact an element belongs to; none when it belongs to no fact.
 *
 * @param {Document} page
 * @param {Element} target
 * @returns {Element[]}
 */
function wordsOf(page, target) {
  const note = target.closest(".margin-notes > li");
  if (note !== null) {
    const link = note.querySelector(".sentence-link");
    const sentence = page.getElementById(link?.getAttribute("href")?.slice(1) ?? "");
    return sentence === null ? [] : [sentence];
  }
  const fact = target.closest(".reader-head [data-proof]:not(.proof)");
  return fact instanceof HTMLElement
    ? Array.from(page.querySelectorAll(`.proof[data-proof~="${fact.dataset.proof}"]`))
    : [];
}
