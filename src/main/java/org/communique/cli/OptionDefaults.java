package org.communique.cli;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives the options that come from the settings their values. */
final class OptionDefaults implements IDefaultValueProvider {
  private final Defaults defaults;

  OptionDefaults(Defaults defaults) {
    this.defaults = defaults;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    return switch (option.longestName()) {
      case "--corpus" -> defaults.corpus().toString();
      case "--index" -> defaults.index().toString();
      case "--host" -> defaults.host();
      case "--port" -> Integer.toString(defaults.port());
      case "--ocr" -> Boolean.toString(defaults.ocr().enabled());
      case "--ocr-languages" -> defaults.ocr().joinedLanguages();
      case "--time-limit" ->
          BigDecimal.valueOf(defaults.timeLimit().toMillis(), 3)
              .stripTrailingZeros()
              .toPlainString();
      case "--site" -> SiteOption.of(defaults);
      case "--log" -> defaults.logging().label();
      case "--authority" -> defaults.authority().toString();
      case "--searches" -> defaults.searches().toString();
      default -> null;
    };
  }
}
