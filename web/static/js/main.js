// @ts-check
/** What scripts add to every page; each page works without them. */

import { filterFacets } from "./facet-filter.js";
import { focusBoxOnSlash } from "./search-box.js";
import { openThePartOfTheAddress } from "./reader-parts.js";
import { listKeysOnQuestionMark } from "./key-list.js";
import { stepThroughMatches } from "./match-steps.js";
import { suggestWhileTyping } from "./suggestions.js";
import { showProofs } from "./proofs.js";
import { copyCitations } from "./citations.js";

document.documentElement.classList.add("has-scripts");
focusBoxOnSlash(document);
suggestWhileTyping(document);
listKeysOnQuestionMark(document);
filterFacets(document);
if (!openThePartOfTheAddress(document)) {
  stepThroughMatches(document);
  showProofs(document);
  copyCitations(document);
}
