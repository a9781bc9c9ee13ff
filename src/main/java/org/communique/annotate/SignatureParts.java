package org.communique.annotate;

import java.util.Set;
import org.communique.annotate.Token.Kind;
import org.jspecify.annotations.Nullable;

/** The small parts that signature blocks of all forms are made of. */
final class SignatureParts {
  private static final Set<String> SIGNED =
      Set.of(
          "signed",
          "Signed",
          "SIGNED",
          "Sgd",
          "L.S.",
          "s",
          "w",
          "g",
          "sgd",
          "l",
          "ss",
          "firmado",
          "getekend",
          "get",
          "w.g.",
          "l.s.",
          "s.",
          "signé");

  private SignatureParts() {}

  static @Nullable Actor partyAt(Passage zone, int i) {
    PartyMention mention = zone.token(i).mention();
    if (mention == null) {
      return null;
    }
    int next = i + 1;
    while (zone.is(next, Kind.FORM)) {
      next++;
    }
    next = ActorReader.behindBracket(zone, next);
    return new Actor(
        i, next, zone.token(i).start(), zone.token(next - 1).end(), mention.party(), "", "", false);
  }

  static boolean isLead(Passage zone, int i) {
    return switch (zone.token(i).kind()) {
      case THE, OF, FORM, PLURAL, BREAK, COLON, OTHER, AND, HONORIFIC -> true;
      case PARTY,
          OFFICE,
          NAME,
          PARTICLE,
          SUFFIX,
          POSSESSIVE,
          COMMA,
          SEMICOLON,
          DOT,
          DASH,
          OPEN,
          CLOSE,
          NUMBER,
          WORD ->
          false;
    };
  }

  /** Skips signs and "(Signed)" between the parts of a block. */
  static int behindSigned(Passage zone, int from) {
    int i = from;
    while (true) {
      Token token = zone.token(i);
      boolean sign =
          token.is(Kind.COLON)
              || token.is(Kind.OPEN)
              || token.is(Kind.CLOSE)
              || token.is(Kind.DOT)
              || token.is(Kind.COMMA)
              || token.is(Kind.SEMICOLON)
              || token.is(Kind.OTHER)
              || token.is(Kind.DASH)
              || (token.is(Kind.BREAK) && i < zone.size());
      if (!sign && !SIGNED.contains(token.text())) {
        return i;
      }
      i++;
    }
  }
}
