// @ts-check
/** The list of the keys that act on the page; "?" opens it. */

/**
 * Opens the list, unless it is open.
 *
 * @param {Document} page
 */
export function showKeyList(page) {
  const list = page.querySelector(".key-list") ?? keyList(page);
  if (list instanceof HTMLDialogElement && !list.open) {
    list.showModal();
  }
}

/**
 * The keys of this page: those for stepping only where there is something to step through.
 *
 * @param {Document} page
 * @returns {[string, string][]} each key with what it does
 */
function keys(page) {
  /** @type {[string, string][]} */
  const stepping =
    page.querySelector(".match-steps") === null
      ? []
      : [
          ["n", "Next match"],
          ["p", "Previous match"],
        ];
  return [
    ["/", "Go to the search box"],
    ["↓ ↑", "Through the suggestions below the box"],
    ["Enter", "Search, or ask the chosen suggestion"],
    ...stepping,
    ["?", "This list"],
    ["Esc", "Close a list"],
  ];
}

/**
 * @param {Document} page
 * @returns {HTMLDialogElement}
 */
function keyList(page) {
  const dialog = page.createElement("dialog");
  dialog.className = "key-list";
  const heading = page.createElement("h2");
  heading.id = "key-list-title";
  heading.textContent = "Keys";
  dialog.setAttribute("aria-labelledby", heading.id);
  const list = page.createElement("dl");
  for (const [key, meaning] of keys(page)) {
    const term = page.createElement("dt");
    const name = page.createElement("kbd");
    name.textContent = key;
    term.append(name);
    const description = page.createElement("dd");
    description.textContent = meaning;
    list.append(term, description);
  }
  const form = page.createElement("form");
  form.method = "dialog";
  const close = page.createElement("button");
  close.textContent = "Close";
  form.append(close);
  dialog.append(heading, list, form);
  page.body.append(dialog);
  return dialog;
}
