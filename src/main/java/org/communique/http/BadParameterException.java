package org.communique.http;

import java.util.List;
import org.communique.json.JsonValue;

/** A parameter of a request that cannot be used. The message is a sentence for people. */
final class BadParameterException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String given;
  private final String allowed;

  /**
   * @param allowed what may be given, as the end of a sentence
   */
  BadParameterException(String parameter, String given, String allowed) {
    super("“%s” is given as “%s”, but may be %s.".formatted(parameter, given, allowed));
    this.parameter = parameter;
    this.given = given;
    this.allowed = allowed;
  }

  static BadParameterException notOneOf(String parameter, String given, List<String> allowed) {
    return new BadParameterException(parameter, given, "one of " + String.join(", ", allowed));
  }

  /** The fields it adds to a problem. */
  void addTo(JsonValue.ObjectBuilder problem) {
    problem.put("parameter", parameter).put("given", given).put("allowed", allowed);
  }
}
