package org.communique.annotate;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.communique.model.IssueDate;

/**
 * For whom a person speaks whose country the text leaves out: <em>President Biden</em>. A name that
 * fits several parties in the year of the text fits none.
 */
final class Leaders {
  private final Gazetteer gazetteer;
  private final List<PartiesFile.Leader> leaders;

  Leaders(Gazetteer gazetteer, List<PartiesFile.Leader> leaders) {
    this.gazetteer = gazetteer;
    this.leaders = leaders;
  }

  Optional<Party> partyOf(String name, Optional<IssueDate> date) {
    String folded = Folding.fold(name.replaceAll(",? (Jr|Sr)\\.?$", "")).replace("-", " ");
    TreeSet<String> codes = new TreeSet<>();
    int longest = 0;
    for (PartiesFile.Leader leader : leaders) {
      String family = leader.name().replace("-", " ");
      boolean named =
          folded.equals(family)
              || folded.endsWith(" " + family)
              || (family.indexOf(' ') > 0 && folded.startsWith(family))
              || folded.startsWith(family + " ");
      if (named && inOffice(leader, date) && family.length() >= longest) {
        if (family.length() > longest) {
          codes.clear();
        }
        longest = family.length();
        codes.add(leader.code());
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
