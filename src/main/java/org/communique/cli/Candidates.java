package org.communique.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.communique.http.RequestLogging;
import org.communique.model.DocumentKind;
import org.communique.render.CitationStyle;
import org.communique.render.ExportColumn;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;

/** The values of options that have a few, for their help and for the completion of shells. */
final class Candidates {
  private Candidates() {}

  /** A list that picocli can make by itself. */
  private abstract static class Labels extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Labels(List<String> labels) {
      super(labels);
    }
  }

  static final class Units extends Labels {
    private static final long serialVersionUID = 1;

    Units() {
      super(Arrays.stream(SearchRequest.Unit.values()).map(SearchRequest.Unit::label).toList());
    }
  }

  static final class Matches extends Labels {
    private static final long serialVersionUID = 1;

    Matches() {
      super(Arrays.stream(SearchRequest.Match.values()).map(SearchRequest.Match::label).toList());
    }
  }

  static final class Sorts extends Labels {
    private static final long serialVersionUID = 1;

    Sorts() {
      super(Arrays.stream(SearchRequest.Sort.values()).map(SearchRequest.Sort::label).toList());
    }
  }

  static final class Signed extends Labels {
    private static final long serialVersionUID = 1;

    Signed() {
      super(Arrays.stream(Filters.Signed.values()).map(Filters.Signed::label).toList());
    }
  }

  static final class Kinds extends Labels {
    private static final long serialVersionUID = 1;

    Kinds() {
      super(Arrays.stream(DocumentKind.values()).map(DocumentKind::label).toList());
    }
  }

  static final class Styles extends Labels {
    private static final long serialVersionUID = 1;

    Styles() {
      super(Arrays.stream(CitationStyle.values()).map(CitationStyle::label).toList());
    }
  }

  static final class Colors extends Labels {
    private static final long serialVersionUID = 1;

    Colors() {
      super(Arrays.stream(ColorOption.When.values()).map(ColorOption.When::label).toList());
    }
  }

  static final class Fields extends Labels {
    private static final long serialVersionUID = 1;

    Fields() {
      super(ExportColumn.labels());
    }
  }

  static final class Shells extends Labels {
    private static final long serialVersionUID = 1;

    Shells() {
      super(
          Arrays.stream(CompletionCommand.Shell.values())
              .map(CompletionCommand.Shell::label)
              .toList());
    }
  }

  static final class Logs extends Labels {
    private static final long serialVersionUID = 1;

    Logs() {
      super(Arrays.stream(RequestLogging.values()).map(RequestLogging::label).toList());
    }
  }
}
