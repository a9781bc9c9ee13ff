// @ts-check
/** What scripts add to every page; each page works without them. */

import { filterFacets } from "./facet-filter.js";
import { focusBoxOnSlash } from "./search-box.js";
import { stepThroughMatches } from "./match-steps.js";

focusBoxOnSlash(document);
stepThroughMatches(document);
filterFacets(document);
