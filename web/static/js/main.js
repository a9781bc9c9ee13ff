// @ts-check
/** What scripts add to every page; each page works without them. */

import { focusBoxOnSlash } from "./search-box.js";
import { stepThroughMatches } from "./match-steps.js";

focusBoxOnSlash(document);
stepThroughMatches(document);
