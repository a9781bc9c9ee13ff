package org.communique.annotate;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.communique.model.IssueDate;

/**
 * For whom a person speaks whose country the text leaves out: <em>President Biden</em>. A name that
 * fits several parties in the year of the text fits none.
 */
final class Leaders {
  private static final Pattern SUFFIX = Pattern.compile(",? (Jr|Sr)\\.?$");

  /** A leader and the folded name, hyphens as spaces, with a space before and behind. */
  private record Named(PartiesFile.Leader leader, String name, String before, String behind) {
    static Named of(PartiesFile.Leader leader) {
      String name = leader.name().replace("-", " ");
      return new Named(leader, name, " " + name, name + " ");
    }

    /** Whether a folded name is this one, or has it as its family name. */
    boolean is(String folded) {
      return folded.equals(name)
          || folded.endsWith(before)
          || (name.indexOf(' ') > 0 && folded.startsWith(name))
          || folded.startsWith(behind);
    }
  }

  private final Gazetteer gazetteer;
  private final List<Named> leaders;

  Leaders(Gazetteer gazetteer, List<PartiesFile.Leader> leaders) {
    this.gazetteer = gazetteer;
    this.leaders = leaders.stream().map(Named::of).toList();
  }

  Optional<Party> partyOf(String name, Optional<IssueDate> date) {
    String folded = Folding.fold(SUFFIX.matcher(name).replaceAll("")).replace("-", " ");
    TreeSet<String> codes = new TreeSet<>();
    int longest = 0;
    for (Named named : leaders) {
      int length = named.name().length();
      if (named.is(folded) && inOffice(named.leader(), date) && length >= longest) {
        if (length > longest) {
          codes.clear();
        }
        longest = length;
        codes.add(named.leader().code());
      }
    }
    return codes.size() == 1 ? gazetteer.byCode(codes.first()) : Optional.empty();
  }

  private static boolean inOffice(PartiesFile.Leader leader, Optional<IssueDate> date) {
    return date.isEmpty()
        || (leader.from() <= date.get().to().getYear()
            && date.get().from().getYear() <= leader.to());
  }
}
