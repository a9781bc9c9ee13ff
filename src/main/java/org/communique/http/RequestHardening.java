package org.communique.http;

import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * What is true of every request and answer, errors of the server itself included: the headers that
 * keep a browser from running, framing or sending on what a text may contain, and a method that is
 * the one that was sent.
 */
final class RequestHardening {
  /** Javalin lets this header turn a GET into anything, and has no switch for it. */
  private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

  /**
   * Longest address with its header fields, in bytes. A query of 4,000 characters, which is read in
   * full, has nine for each of them in most scripts: {@code %E2%80%9C}.
   */
  private static final int MAX_HEADER = 48 * 1024;

  /** Sources of each directive: https://www.w3.org/TR/CSP3/. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private static final List<HttpField> FIELDS =
      HEADERS.entrySet().stream()
          .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
          .toList();

  private RequestHardening() {}

  /**
   * @param hosts which requests mean this server
   */
  static void addTo(HttpConfiguration configuration, HostCheck hosts) {
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    configuration.setRequestHeaderSize(MAX_HEADER);
    configuration.addCustomizer(RequestHardening::customize);
    configuration.addCustomizer((request, headers) -> checkHost(request, hosts));
  }

  /** Gives an answer what every one has. */
  static void addTo(HttpFields.Mutable answer, Request request) {
    FIELDS.forEach(answer::put);
    answer.put(RequestId.HEADER, RequestId.of(request));
  }

  private static Request checkHost(Request request, HostCheck hosts) {
    String host = request.getHttpURI().getHost();
    if (!hosts.allows(host == null ? "" : host)) {
      throw new HttpException.RuntimeException(HttpStatus.MISDIRECTED_REQUEST_421);
    }
    return request;
  }

  private static Request customize(Request request, HttpFields.Mutable responseHeaders) {
    addTo(responseHeaders, request);
    if (!request.getHeaders().contains(METHOD_OVERRIDE)) {
      return request;
    }
    HttpFields headers = HttpFields.build(request.getHeaders()).remove(METHOD_OVERRIDE);
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return headers;
      }
    };
  }
}
