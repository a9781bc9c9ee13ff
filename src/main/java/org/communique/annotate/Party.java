package org.communique.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.communique.model.Signatory;

/**
 * A state or an organisation of the authority list.
 *
 * @param code ISO 3166-1 alpha-3 code, id of a historical state, or id of an organisation
 * @param type never {@link Signatory.Type#PERSON}
 * @param name short English name
 * @param names all names and acronyms in any language, the short English one first
 * @param demonyms adjectives in any language that stand for it before an office or a government
 * @param from first day on which it existed; {@link LocalDate#MIN} when that does not matter
 * @param to last day on which it existed; {@link LocalDate#MAX} when it does
 * @param partOf code of the organisation whose organ it is; empty when it is none
 * @param members those who belong to it; empty for states and where the list does not say
 */
public record Party(
    String code,
    Signatory.Type type,
    String name,
    List<String> names,
    List<String> demonyms,
    LocalDate from,
    LocalDate to,
    String partOf,
    List<Membership> members) {
  public Party {
    names = List.copyOf(names);
    demonyms = List.copyOf(demonyms);
    members = List.copyOf(members);
  }

  /**
   * A state's belonging to an organisation.
   *
   * @param from first day (inclusive)
   * @param to last day (inclusive)
   */
  public record Membership(String code, LocalDate from, LocalDate to) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** Its code as the ids of cited texts have it, in small letters. */
  String codeInIds() {
    return code.toLowerCase(Locale.ROOT);
  }

  boolean isState() {
    return type == Signatory.Type.STATE;
  }

  boolean existsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
