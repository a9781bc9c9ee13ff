package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;
import org.communique.render.VerificationJson;
import org.communique.search.SearchEngine;
import org.communique.study.QuotationVerifier;
import org.communique.study.Verification;

/** {@code GET /api/verify?q=}: whether a quotation is verbatim, and where, as JSON. */
final class VerifyApiHandler implements Handler {
  private final QuotationVerifier verifier;

  VerifyApiHandler(SearchEngine engine) {
    this.verifier = new QuotationVerifier(engine);
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    String quotation = RequestParameters.of(context).query();
    Optional<String> problem = QuotationVerifier.problem(quotation);
    if (problem.isPresent()) {
      throw new BadParameterException(
          "q",
          quotation,
          "a quotation with a word in it, of at most %,d characters"
              .formatted(QuotationVerifier.MAX_LENGTH));
    }
    Verification verification = verifier.verify(quotation);
    if (!verification.isComplete()) {
      EntityTags.forget(context);
    }
    JsonAnswer.send(context, VerificationJson.of(verification, ReaderParameters.site(context)));
  }
}
