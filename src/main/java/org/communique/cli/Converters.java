package org.communique.cli;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.communique.cli.ColorOption.When;
import org.communique.cli.CompletionCommand.Shell;
import org.communique.http.RequestLogging;
import org.communique.model.DocumentKind;
import org.communique.model.IssueDate;
import org.communique.render.CitationStyle;
import org.communique.render.ExportColumn;
import org.communique.search.Filters.Signed;
import org.communique.search.IssueBound;
import org.communique.search.SearchRequest.Match;
import org.communique.search.SearchRequest.Sort;
import org.communique.search.SearchRequest.Unit;
import picocli.CommandLine;

/** How option values become values of the domain. */
final class Converters {
  private Converters() {}

  static void register(CommandLine commandLine) {
    commandLine
        .registerConverter(Unit.class, byLabel(Unit.values(), Unit::label))
        .registerConverter(Match.class, byLabel(Match.values(), Match::label))
        .registerConverter(Sort.class, byLabel(Sort.values(), Sort::label))
        .registerConverter(Signed.class, byLabel(Signed.values(), Signed::label))
        .registerConverter(
            CitationStyle.class, byLabel(CitationStyle.values(), CitationStyle::label))
        .registerConverter(DocumentKind.class, byLabel(DocumentKind.values(), DocumentKind::label))
        .registerConverter(Shell.class, byLabel(Shell.values(), Shell::label))
        .registerConverter(When.class, byLabel(When.values(), When::label))
        .registerConverter(ExportColumn.class, byLabel(ExportColumn.values(), ExportColumn::label))
        .registerConverter(Exclusion.class, Exclusion::parse)
        .registerConverter(
            RequestLogging.class, byLabel(RequestLogging.values(), RequestLogging::label))
        .registerConverter(IssueDate.class, Converters::issueBound);
  }

  private static IssueDate issueBound(String text) {
    try {
      return IssueBound.parse(text);
    } catch (DateTimeException e) {
      throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static <T> CommandLine.ITypeConverter<T> byLabel(T[] values, Function<T, String> label) {
    List<String> labels = Arrays.stream(values).map(label).toList();
    return text -> {
      Optional<T> named =
          Arrays.stream(values).filter(value -> label.apply(value).equals(text)).findFirst();
      return named.orElseThrow(
          () ->
              new CommandLine.TypeConversionException(
                  "'%s' is none of %s".formatted(text, String.join(", ", labels))));
    };
  }
}
