package org.communique.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Tells by the role, the class and the id of an element what part of a web page it is. */
final class PageElements {
  private static final Set<String> SURROUNDING_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "search",
          "complementary",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar");

  /** Words in names of classes, from the style sheets of common site programs. */
  private static final Set<String> SURROUNDING_WORDS =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "breadcrumb",
          "breadcrumbs",
          "sidebar",
          "footer",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "share",
          "sharing",
          "sharedaddy",
          "social",
          "addtoany",
          "related",
          "recommended",
          "recommendations",
          "newsletter",
          "subscribe",
          "subscription",
          "comments",
          "disqus",
          "pagination",
          "pager",
          "advert",
          "advertisement",
          "ads",
          "promo",
          "popup",
          "modal",
          "topbar",
          "skiplink",
          "skip");

  /** With these a name says how the rest of the page is arranged: has-sidebar. */
  private static final Set<String> ARRANGEMENTS =
      Set.of("has", "no", "with", "without", "layout", "full", "is", "body", "js");

  /** These hold the whole page or its text, whatever their class says. */
  private static final Set<String> NEVER = Set.of("html", "body", "main", "article");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_:]+|(?<=[a-z])(?=[A-Z])");
  private static final Pattern UNSEEN =
      Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  private PageElements() {}

  /** Whether readers do not see the element. */
  static boolean isUnseen(Attributes attributes) {
    String style = attributes.getValue("style");
    return attributes.getValue("hidden") != null || (style != null && UNSEEN.matcher(style).find());
  }

  static boolean isMain(String element, Attributes attributes) {
    return element.equals("main") || "main".equals(attributes.getValue("role"));
  }

  /** Whether the element is named as something around the text: a menu, links to share. */
  static boolean isSurrounding(String element, Attributes attributes) {
    if (NEVER.contains(element) || isMain(element, attributes)) {
      return false;
    }
    String role = attributes.getValue("role");
    return (role != null && SURROUNDING_ROLES.contains(role.strip().toLowerCase(Locale.ROOT)))
        || isSurrounding(attributes.getValue("class"))
        || isSurrounding(attributes.getValue("id"));
  }

  private static boolean isSurrounding(@Nullable String names) {
    if (names == null || names.isBlank()) {
      return false;
    }
    for (String name : BETWEEN_NAMES.splitAsStream(names.strip()).toList()) {
      List<String> words = words(name);
      boolean isArrangement = words.stream().anyMatch(ARRANGEMENTS::contains);
      if (!isArrangement && words.stream().anyMatch(SURROUNDING_WORDS::contains)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String name) {
    return BETWEEN_WORDS.splitAsStream(name).map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
