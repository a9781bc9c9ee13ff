// @ts-check
/** What scripts add to every page; each page works without them. */

import { focusBoxOnSlash } from "./search-box.js";
import { openThePartOfTheAddress } from "./reader-parts.js";
import { stepThroughMatches } from "./match-steps.js";
import { showProofs } from "./proofs.js";
import { copyCitations } from "./citations.js";

document.documentElement.classList.add("has-scripts");
focusBoxOnSlash(document);
if (!openThePartOfTheAddress(document)) {
  stepThroughMatches(document);
  showProofs(document);
  copyCitations(document);
}
