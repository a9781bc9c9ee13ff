package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;
import org.communique.render.HtmlRenderer;
import org.communique.search.SearchEngine;
import org.communique.study.QuotationVerifier;
import org.communique.study.Verification;

/** {@code GET /verify}: a form for a quotation, and whether {@code ?q=} is verbatim. */
final class VerifyHandler implements Handler {
  private final QuotationVerifier verifier;
  private final HtmlRenderer renderer;

  VerifyHandler(SearchEngine engine, HtmlRenderer renderer) {
    this.verifier = new QuotationVerifier(engine);
    this.renderer = renderer;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    String quotation = RequestParameters.of(context).query();
    if (quotation.isBlank()) {
      HtmlAnswer.send(context, renderer.verifyForm("", ""));
      return;
    }
    Optional<String> problem = QuotationVerifier.problem(quotation);
    if (problem.isPresent()) {
      context.status(400);
      HtmlAnswer.send(context, renderer.verifyForm(quotation, problem.get()));
    } else {
      Verification verification = verifier.verify(quotation);
      if (!verification.isComplete()) {
        EntityTags.forget(context);
      }
      HtmlAnswer.send(context, renderer.verification(verification));
    }
  }
}
