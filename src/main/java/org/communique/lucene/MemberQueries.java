package org.communique.lucene;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.communique.annotate.Party;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Vocabulary;

/**
 * Finds texts by the membership of their signatories in groups on the day of issue.
 *
 * @param unit what the hits are
 */
record MemberQueries(Unit unit, Vocabulary vocabulary) {
  private static final Pattern MEMBERS =
      Pattern.compile("(?:any )?members? of (?:the )?(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern GROUPS =
      Pattern.compile("groups? of (?:the )?(.+)", Pattern.CASE_INSENSITIVE);

  /**
   * The query when {@code value} is {@code members of} a known group or {@code groups of} a known
   * party; else empty.
   */
  Optional<Query> query(String value) {
    Matcher members = MEMBERS.matcher(value.strip());
    if (members.matches()) {
      return party(members.group(1)).map(this::ofMembers);
    }
    Matcher groups = GROUPS.matcher(value.strip());
    return groups.matches() ? party(groups.group(1)).map(this::ofGroups) : Optional.empty();
  }

  private Optional<Party> party(String name) {
    return vocabulary.partyCode(name).flatMap(vocabulary::partyWithCode);
  }

  private Query ofMembers(Party group) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Party.Membership member : group.members()) {
      any.add(signed(member.code(), member), Occur.SHOULD);
    }
    return any.build();
  }

  private Query ofGroups(Party party) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Party group : vocabulary.organisationsOf(party.code())) {
      for (Party.Membership member : group.members()) {
        if (member.code().equals(party.code())) {
          any.add(signed(group.code(), member), Occur.SHOULD);
        }
      }
    }
    return any.build();
  }

  /** Signed by {@code code} in the days of a membership. */
  private Query signed(String code, Party.Membership membership) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(new TermQuery(new Term(Fields.SIGNATORY, code)), Occur.FILTER);
    boolean isAlways =
        membership.from().equals(LocalDate.MIN) && membership.to().equals(LocalDate.MAX);
    if (!isAlways) {
      long from =
          membership.from().equals(LocalDate.MIN) ? Long.MIN_VALUE : membership.from().toEpochDay();
      long to =
          membership.to().equals(LocalDate.MAX) ? Long.MAX_VALUE : membership.to().toEpochDay();
      both.add(
          ParagraphsQuery.in(
              unit,
              LongRange.newIntersectsQuery(Fields.ISSUED, new long[] {from}, new long[] {to})),
          Occur.FILTER);
    }
    return both.build();
  }
}
