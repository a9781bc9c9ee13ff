// @ts-check
/** What scripts add to every page; each page works without them. */

import { filterFacets } from "./facet-filter.js";
import { focusBoxOnSlash } from "./search-box.js";
import { listKeysOnQuestionMark } from "./key-list.js";
import { stepThroughMatches } from "./match-steps.js";
import { suggestWhileTyping } from "./suggestions.js";

focusBoxOnSlash(document);
suggestWhileTyping(document);
listKeysOnQuestionMark(document);
stepThroughMatches(document);
filterFacets(document);
