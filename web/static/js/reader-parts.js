// @ts-check
/** Finds the part of a long text that an address means; the server never sees the fragment. */

/**
 * Goes on to the part with the paragraph of the address or, when it names none, with the first
 * match.
 *
 * @param {Document} page
 * @returns {boolean} whether another part is being opened
 */
export function openThePartOfTheAddress(page) {
  const reader = page.querySelector(".reader[data-divided]");
  if (!(reader instanceof HTMLElement)) {
    return false;
  }
  const address = new URL(location.href);
  const number = Number(/^#p(\d+)/.exec(address.hash)?.[1] ?? 0);
  const first = Number(reader.dataset.first);
  const last = Number(reader.dataset.last);
  if (number >= 1 && number <= Number(reader.dataset.paragraphs)) {
    if (number >= first && number <= last) {
      return false;
    }
    address.searchParams.set("p", String(number));
    location.replace(address);
    return true;
  }
  const bar = page.querySelector(".match-bar");
  const isPlain = address.hash === "" && !address.searchParams.has("p");
  if (isPlain && bar instanceof HTMLElement && page.querySelector("mark[id]") === null) {
    const next = bar.dataset.next ?? "";
    if (next !== "") {
      location.replace(next);
      return true;
    }
  }
  return false;
}
