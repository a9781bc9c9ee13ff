package org.communique.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.render.PageUrls;
import org.communique.search.SearchRequest;

/** Reads the address of a search page, as somebody copied it. */
public final class SearchAddress {
  private SearchAddress() {}

  /**
   * The search that an address asks for.
   *
   * @param parameters what follows the question mark
   * @throws IllegalArgumentException with a sentence when a parameter is unknown or cannot be used
   */
  public static SearchRequest read(String parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    try {
      RequestParameters.refuseBrokenEscapes(parameters);
      for (String parameter : parameters.split("&", -1)) {
        if (!parameter.isEmpty()) {
          String[] nameAndValue = parameter.split("=", 2);
          String value = nameAndValue.length < 2 ? "" : decoded(nameAndValue[1]);
          values.computeIfAbsent(decoded(nameAndValue[0]), n -> new ArrayList<>()).add(value);
        }
      }
      RequestParameters read = new RequestParameters(values);
      read.refuseUnknownNames(PageUrls.FORMAT, PageUrls.BYTE_ORDER_MARK);
      return read.toSearchRequest();
    } catch (BadParameterException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
