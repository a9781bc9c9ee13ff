// @ts-check
/** What scripts add to the page of a communiqué. */

import { copyCitations } from "./citations.js";
import { openThePartOfTheAddress } from "./reader-parts.js";
import { showProofs } from "./proofs.js";
import { stepThroughMatches } from "./match-steps.js";

/**
 * @param {Document} page
 */
export function readWithScripts(page) {
  if (!openThePartOfTheAddress(page)) {
    stepThroughMatches(page);
    showProofs(page);
    copyCitations(page);
  }
}
