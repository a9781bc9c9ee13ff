// @ts-check
/** A box that finds a value in a long facet, also among those that the page does not list. */

/**
 * A value of a facet in the answer's JSON.
 *
 * @typedef {{ value: string, label: string, count: number, selected: boolean }} Value
 */

/**
 * Adds the box to an unfolded facet, once. It stands inside what is folded, so that nothing above
 * moves when it comes.
 *
 * @param {Document} page
 * @param {HTMLDetailsElement} further
 */
export function addFilter(page, further) {
  const list = further.querySelector("ul");
  const facet = further.closest("section");
  if (list === null || facet === null || further.querySelector(".facet-filter") !== null) {
    return;
  }
  const box = page.createElement("input");
  box.type = "search";
  box.className = "facet-filter";
  box.placeholder = further.dataset.filter ?? "";
  box.setAttribute("aria-label", box.placeholder);
  list.before(box);

  let isComplete = false;
  box.addEventListener("input", async () => {
    if (!isComplete && further.querySelector(".facet-left") !== null) {
      isComplete = true;
      await addMissing(page, list, facet);
      further.querySelector(".facet-left")?.remove();
    }
    show(facet, box.value);
  });
}

/**
 * @param {HTMLElement} facet
 * @param {string} wanted
 */
function show(facet, wanted) {
  const words = folded(wanted).split(/\s+/);
  for (const item of facet.querySelectorAll("li")) {
    const label = folded(item.querySelector("bdi")?.textContent ?? "");
    item.hidden = !words.every((word) => label.includes(word));
  }
}

/**
 * @param {string} text
 * @returns {string} without case and accents
 */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/**
 * Adds the values that the page left out.
 *
 * @param {Document} page
 * @param {HTMLElement} list
 * @param {HTMLElement} facet
 */
async function addMissing(page, list, facet) {
  const parameter = facet.dataset.parameter ?? "";
  const listed = new Set(
    Array.from(facet.querySelectorAll("bdi"), (label) => label.textContent),
  );
  for (const value of await values(parameter)) {
    if (!listed.has(value.label)) {
      list.append(item(page, parameter, value));
    }
  }
}

/**
 * @param {string} facet
 * @returns {Promise<Value[]>} none when the server cannot be reached
 */
async function values(facet) {
  const asked = new URLSearchParams(location.search);
  asked.delete("page");
  asked.set("size", "1");
  try {
    const answer = await fetch(`/api/search?${asked}`);
    return answer.ok ? (await answer.json()).facets[facet] : [];
  } catch {
    return [];
  }
}

/**
 * @param {Document} page
 * @param {string} parameter
 * @param {Value} value
 * @returns {HTMLLIElement}
 */
function item(page, parameter, value) {
  const label = page.createElement("bdi");
  label.textContent = value.label;
  const count = page.createElement("span");
  count.textContent = value.count.toLocaleString("en");
  const choose = page.createElement("a");
  choose.href = address(parameter, value.value);
  choose.append(label, " ", count);
  const exclude = page.createElement("a");
  exclude.className = "exclude";
  exclude.href = address(`not.${parameter}`, value.value);
  exclude.title = `Exclude ${value.label}`;
  const row = page.createElement("div");
  row.append(choose, exclude);
  const entry = page.createElement("li");
  entry.append(row);
  return entry;
}

/**
 * @param {string} parameter
 * @param {string} value
 * @returns {string} of this answer with one parameter more
 */
function address(parameter, value) {
  const other = new URLSearchParams(location.search);
  other.delete("page");
  other.append(parameter, value);
  return `/search?${other}`;
}
