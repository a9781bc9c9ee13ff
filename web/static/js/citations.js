// @ts-check
/** Copies a paragraph's words with their citation, or the citation of the text. */

/**
 * @param {Document} page
 */
export function copyCitations(page) {
  const announcer = page.querySelector(".announcer");
  page.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button.copy") : null;
    if (!(button instanceof HTMLButtonElement)) {
      return;
    }
    const text = quotation(button);
    const isCopied = text !== "" && (await copy(page, text));
    say(button, isCopied ? "Copied" : "Not copied");
    if (announcer !== null) {
      announcer.textContent = isCopied
        ? "Copied with citation."
        : "The browser did not allow copying. The citation can be selected instead.";
    }
    if (!isCopied) {
      button.parentElement?.querySelector("details")?.setAttribute("open", "");
    }
  });
}

/**
 * The words beside a button, in quotation marks, and their citation; the citation alone where the
 * whole text is cited.
 *
 * @param {Element} button
 * @returns {string}
 */
function quotation(button) {
  const place = button.closest(".paragraph, tr, .cite-text");
  const lines = place?.querySelector("pre.citation")?.textContent;
  if (lines) {
    return lines;
  }
  const citation = oneLine(place?.querySelector(".citation")?.textContent);
  const words = Array.from(place?.querySelectorAll(".words") ?? [], (part) =>
    oneLine(part.textContent),
  );
  return words.length === 0 ? citation : `“${words.join(" | ")}” (${citation})`;
}

/**
 * @param {string | null | undefined} text
 * @returns {string}
 */
function oneLine(text) {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

/**
 * @param {Document} page
 * @param {string} text
 * @returns {Promise<boolean>}
 */
async function copy(page, text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(page, text);
  }
}

/**
 * The old way, which browsers also allow to pages that came without encryption.
 *
 * @param {Document} page
 * @param {string} text
 * @returns {boolean}
 */
function copyBySelection(page, text) {
  const focused = page.activeElement;
  const field = page.createElement("textarea");
  field.className = "visually-hidden";
  field.value = text;
  page.body.append(field);
  field.select();
  const isCopied = page.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) {
    focused.focus({ preventScroll: true });
  }
  return isCopied;
}

/**
 * Says for a moment on a button what came of it.
 *
 * @param {HTMLButtonElement} button
 * @param {string} result
 */
function say(button, result) {
  const usual = button.dataset.usual ?? button.textContent ?? "";
  button.dataset.usual = usual;
  button.textContent = result;
  setTimeout(() => {
    button.textContent = usual;
  }, 2000);
}
