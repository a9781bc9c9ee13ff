package org.communique.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import org.communique.model.Communique;
import org.communique.search.Facet;
import org.communique.search.IndexStatus;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.communique.study.SavedSearch;
import org.communique.study.Verification;

/**
 * Answers as HTML pages, by the templates of {@code web/templates}. All escaping happens in the
 * template engine, by the context in which a value stands. Safe for use by several threads.
 */
public final class HtmlRenderer {
  private static final String TEMPLATES = "org.communique.render.templates";

  private final TemplateEngine templates;
  private final Vocabulary vocabulary;

  public HtmlRenderer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlRenderer.class.getClassLoader(), TEMPLATES);
  }

  /**
   * The first page.
   *
   * @param newest the newest communiqués
   * @param examples queries that have hits
   */
  public String start(IndexStatus status, SearchResult newest, List<ExampleQuery> examples) {
    return start(status, newest, examples, List.of());
  }

  /**
   * The first page.
   *
   * @param newest the newest communiqués
   * @param examples queries that have hits
   * @param saved searches that have feeds
   */
  public String start(
      IndexStatus status,
      SearchResult newest,
      List<ExampleQuery> examples,
      List<SavedSearch> saved) {
    return page("start.jte", StartPage.of(status, newest, examples, saved, vocabulary));
  }

  public String search(SearchResult result) {
    return search(result, result.years());
  }

  /**
   * The page that answers a search.
   *
   * @param years of the answer to the same search with no bounds of the date of issue, which are
   *     shown beside those asked for
   */
  public String search(SearchResult result, List<Facet.Value> years) {
    return page("search.jte", SearchPage.of(result, years, vocabulary));
  }

  /**
   * The page of one communiqué.
   *
   * @param query whose matches are marked; empty for none
   */
  public String communique(OpenedCommunique opened, String query) {
    return communique(opened, ReaderView.of(query));
  }

  /** The page of one communiqué, read in a certain way. */
  public String communique(OpenedCommunique opened, ReaderView view) {
    return page("communique.jte", CommuniquePage.of(opened, view, vocabulary));
  }

  /**
   * The page with the citation of a communiqué, or of a paragraph, in every style.
   *
   * @param paragraph 1-based; 0 for the whole text
   * @param site address of the server before the permalink
   */
  public String cite(Communique communique, int paragraph, String site) {
    return page("cite.jte", CitePage.of(communique, paragraph, site));
  }

  /**
   * A page of the ledger.
   *
   * @param page 1-based; one beyond the last shows no lines
   */
  public String status(IndexStatus status, LedgerView view, int page) {
    return page("status.jte", StatusPage.of(status, view, page));
  }

  /**
   * The form for a quotation.
   *
   * @param problem why the quotation cannot be looked for; empty when nothing was asked yet
   */
  public String verifyForm(String quotation, String problem) {
    return page("verify.jte", VerifyPage.form(quotation, problem));
  }

  /** Whether a quotation is verbatim. */
  public String verification(Verification verification) {
    return page("verify.jte", VerifyPage.of(verification));
  }

  /** The page that explains the query language. */
  public String help() {
    return page("help.jte", HelpPage.create());
  }

  /**
   * The page of an error.
   *
   * @param status HTTP status code
   * @param heading what went wrong, in a few words
   * @param detail what happened and how to go on, in a sentence or two
   * @param id names the entry in the log; empty when there is none
   * @param query stays in the search box
   */
  public String error(int status, String heading, String detail, String id, String query) {
    return page("error.jte", ErrorPage.of(status, heading, detail, id, query));
  }

  private String page(String template, Record page) {
    StringOutput out = new StringOutput();
    templates.render(template, page, out);
    return out.toString();
  }
}
