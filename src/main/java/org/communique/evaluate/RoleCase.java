package org.communique.evaluate;

/**
 * A state, organisation or person with the part it has in the gold set and the part it was given.
 *
 * @param isWantedAsSignatory what the gold set says: a signatory, or expressly none
 * @param found label of the role it was given; {@code nothing} when it was not found at all
 */
record RoleCase(boolean isWantedAsSignatory, String found) {
  static final String NOTHING = "nothing";
}
