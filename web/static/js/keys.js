// @ts-check
/** Single keys that act on the page. */

/**
 * Whether a key was meant for the page: pressed alone, and not while typing.
 *
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
export function isForThePage(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return false;
  }
  const target = event.target;
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
