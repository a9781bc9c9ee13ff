package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a web page, the text is read and what the site puts around it is not. */
class WebPageTest {
  private static final String TEXT =
      """
      <h1>Joint Statement of the Harbour Dialogue</h1>
      <p>The ministers of Almery and Bresk met in Port Almery on 4 May 2021.</p>
      <p>They agreed to share <a href="/x">warnings of storms</a> and to train their crews.</p>
      <ul><li>a common centre of information;</li><li>joint patrols.</li></ul>
      """;

  private static final List<String> READ =
      List.of(
          "Joint Statement of the Harbour Dialogue",
          "The ministers of Almery and Bresk met in Port Almery on 4 May 2021.",
          "They agreed to share warnings of storms and to train their crews.",
          "a common centre of information;",
          "joint patrols.");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav><a href='/'>Home</a></nav>@<footer>About this site</footer>",
        "<div class='cookie-banner'>We would like to remember you.</div>@",
        "<div id='cookieConsent'><p>Tell us what you allow.</p></div>@",
        "<div role='navigation'>Home News</div>@<div role='contentinfo'>Ministry</div>",
        "<ul class='nav navbar-nav'><li>Home</li><li>News</li></ul>@",
        "<ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li><li><a"
            + " href='/c'>Contact</a></li></ul>@",
        "<div class='breadcrumbs'>Home &gt; News &gt; 2021</div>@",
        "@<div class='share-buttons'>Tell your friends</div>",
        "@<p>Share this page</p><p><a href='f'>Facebook</a></p><p><a href='t'>Twitter</a></p>",
        "@<section class='related-posts'><h2>More of this</h2><p>Another statement</p></section>",
        "@<h2>Related articles</h2><ul><li><a href='1'>A statement</a></li><li><a href='2'>A"
            + " second</a></li><li><a href='3'>A third</a></li></ul>",
        "<p><a href='#main'>Skip to main content</a></p>@<p>© 2021 Ministry of the Sea</p>",
        "<div style='display:none'>Unseen</div>@<p hidden>Unseen too</p>",
        "<header><p>Ministry of the Sea</p></header><main>@</main><div><p>Imprint of the"
            + " ministry</p></div>",
        "<div class='top'>Ministry</div><article>@</article><p>All rights reserved.</p>",
        "<div title=\"header\"><p>Council</p></div>@<div title=\"footer\"><p>Page 1</p></div>",
      })
  void surroundingsAreLeftOut(String page) throws IOException {
    assertEquals(READ, read(page.replace("@", TEXT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='page has-sidebar no-footer'>@</div>",
        "<div id='related'>@</div>",
        "<div class='layout-with-navigation'><section>@</section></div>",
        "<div class='sharepoint-content'>@</div>",
      })
  void textStaysWhateverItsWrapperIsCalled(String page) throws IOException {
    assertEquals(READ, read(page.replace("@", TEXT)));
  }

  @Test
  void pageOfNothingButLinksKeepsThem() throws IOException {
    List<String> read =
        read("<ul><li><a>One link</a></li><li><a>Two links</a></li><li><a>Three</a></li></ul>");
    assertEquals(List.of("One link", "Two links", "Three"), read);
  }

  @Test
  void itemOfAListIsNoNoticeOfCopyright() throws IOException {
    assertEquals(List.of("They agree:", "(c) to help."), read("<p>They agree:</p><p>(c) to help."));
  }

  @Test
  void numbersOfListsAreThoseABrowserPrints() throws IOException {
    String page =
        "<ol start='3'><li><p>Third</p></li><li value='7'>Seventh</li></ol>"
            + "<ol style='list-style-type: lower-roman'><li>First<ol type='a'><li>Inner</ol></ol>";
    assertEquals(List.of("3. Third", "7. Seventh", "i. First", "a. Inner"), read(page));
  }

  private List<String> read(String body) throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(
        file,
        "<!DOCTYPE html><html><head><title>Page</title></head><body>" + body + "</body></html>");
    Extraction.Extracted extracted =
        assertInstanceOf(Extraction.Extracted.class, new TikaTextExtractor().extract(file));
    return extracted.documents().getFirst().blocks().stream()
        .map(block -> block.text().strip().replaceAll("\\s+", " "))
        .toList();
  }
}
