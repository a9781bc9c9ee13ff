package org.communique.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses among the blocks of a web page those that are its text. Left out are what names and roles
 * say is around the text, what stands outside the main part, lists of links, and the phrases that
 * sites print on every page; but never so much that little is left.
 */
final class PageText {
  /** The main part is taken for the text when it has this share of all letters. */
  private static final double MAIN_PART = 0.5;

  /** What is left after lists of links are taken away has at least this share of the letters. */
  private static final double LEAST_LEFT = 0.3;

  /** So many blocks of nothing but links in a row are a menu. */
  private static final int MENU = 3;

  private static final Pattern SITE_PHRASE =
      Pattern.compile(
          "(?iu)\\s*(?:skip to (?:main |the )?content|back to top|top of page|print(?: this"
              + " page)?|e-?mail(?: this page)?|share(?:"
              + " (?:this|on|via|to)\\b.{0,40})?:?|tweet|facebook|twitter|linkedin|whatsapp|telegram|instagram|youtube|copy"
              + " link|follow us\\b.{0,40}|read more|related"
              + " (?:articles?|documents?|stories|news|content|posts|links|pages):?|you"
              + " (?:may|might) also (?:like|be interested in).{0,20}|most read|latest"
              + " news|subscribe\\b.{0,60}|sign up for\\b.{0,80}|(?:accept|reject)(?: all)?(?:"
              + " cookies)?|cookie (?:policy|settings|preferences|notice)|privacy"
              + " (?:policy|notice)|(?:this (?:web)?site uses|we use) cookies\\b.{0,300}|terms of"
              + " (?:use|service)|(?:©|\\(c\\)\\s*\\d{4}|copyright\\b).{0,120}|.{0,80}all rights"
              + " reserved\\.?|partager(?: (?:cette|sur)\\b.{0,40})?|imprimer|haut de"
              + " page|compartir|imprimir|teilen|drucken|seite drucken|nach"
              + " oben|поделиться|наверх|печать|分享到?.{0,12}|打印|返回顶部|版权所有.{0,60})\\s*");

  private final Set<TextBlock> main = identitySet();
  private final Set<TextBlock> articles = identitySet();
  private final Set<TextBlock> surroundings = identitySet();
  private final Set<TextBlock> links = identitySet();

  private static Set<TextBlock> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  void isInMain(TextBlock block) {
    main.add(block);
  }

  void isInArticle(TextBlock block) {
    articles.add(block);
  }

  void isInSurroundings(TextBlock block) {
    surroundings.add(block);
  }

  void isLink(TextBlock block) {
    links.add(block);
  }

  /** The text of the page, in the order of its blocks. */
  List<TextBlock> of(List<TextBlock> blocks) {
    List<TextBlock> inside = blocks.stream().filter(b -> !surroundings.contains(b)).toList();
    boolean isMisnamed = length(inside) < length(blocks) - length(inside);
    List<TextBlock> text = mainPart(isMisnamed ? blocks : inside);
    List<TextBlock> withoutMenus = withoutMenus(text);
    return length(withoutMenus) < LEAST_LEFT * length(text) ? text : withoutMenus;
  }

  private List<TextBlock> mainPart(List<TextBlock> blocks) {
    Set<TextBlock> part = main.isEmpty() ? articles : main;
    List<TextBlock> chosen = new ArrayList<>();
    boolean hasBegun = false;
    for (TextBlock block : blocks) {
      boolean isInPart = part.contains(block);
      hasBegun |= isInPart;
      boolean isTitle = block.kind() == TextBlock.Kind.HEADING && block.level() == 1;
      if (isInPart || (isTitle && !hasBegun)) {
        chosen.add(block);
      }
    }
    return length(chosen) < MAIN_PART * length(blocks) ? blocks : chosen;
  }

  private List<TextBlock> withoutMenus(List<TextBlock> blocks) {
    List<TextBlock> kept = new ArrayList<>();
    List<TextBlock> menu = new ArrayList<>();
    for (TextBlock block : blocks) {
      boolean isPhrase = SITE_PHRASE.matcher(block.text()).matches();
      if (links.contains(block)) {
        menu.add(block);
      } else if (!isPhrase) {
        endMenu(menu, kept);
        kept.add(block);
      }
    }
    endMenu(menu, kept);
    return kept;
  }

  private static void endMenu(List<TextBlock> menu, List<TextBlock> kept) {
    if (menu.size() < MENU) {
      menu.stream().filter(b -> !SITE_PHRASE.matcher(b.text()).matches()).forEach(kept::add);
    }
    menu.clear();
  }

  private static long length(Collection<TextBlock> blocks) {
    return blocks.stream().mapToLong(block -> block.text().strip().length()).sum();
  }
}
