package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.testing.ImportRules;
import org.communique.testing.ImportRules.Use;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The layout is the architecture; what {@code package-info} promises is checked here. */
class ArchitectureTest {
  /** As listed in the root package: imports only point upwards. */
  private static final List<String> PACKAGES =
      List.of(
          "json",
          "model",
          "corpus",
          "extract",
          "structure",
          "annotate",
          "query",
          "search",
          "study",
          "ingest",
          "lucene",
          "evaluate",
          "render",
          "http",
          "cli");

  private static final Map<String, String> DOORS =
      Map.ofEntries(
          Map.entry("com.fasterxml.jackson.", "json"),
          Map.entry("org.apache.tika.", "extract"),
          Map.entry("org.apache.pdfbox.", "extract"),
          Map.entry("org.apache.commons.compress.", "extract"),
          Map.entry("org.apache.james.mime4j.", "extract"),
          Map.entry("org.commonmark.", "extract"),
          Map.entry("com.optimaize.", "structure"),
          Map.entry("org.apache.lucene.", "lucene"),
          Map.entry("org.tartarus.snowball.", "lucene"),
          Map.entry("gg.jte.", "render"),
          Map.entry("io.javalin.", "http"),
          Map.entry("org.eclipse.jetty.", "http"),
          Map.entry("jakarta.servlet.", "http"),
          Map.entry("kotlin.", "http"),
          Map.entry("picocli.", "cli"));

  private static final ImportRules RULES = new ImportRules(PACKAGES, DOORS);

  private static JavaClasses classes = new ClassFileImporter().importClasses();

  @BeforeAll
  static void readClasses() {
    classes = new ClassFileImporter().importPath(Path.of("target/classes"));
    assertTrue(classes.size() > 50, "only " + classes.size() + " classes were read");
  }

  @Test
  void importsPointUpwardsAndLibrariesStayBehindTheirDoors() {
    assertEquals(List.of(), RULES.violations(uses()));
  }

  private static List<Use> uses() {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(ArchitectureTest::use)
        .filter(use -> use.to().contains("."))
        .distinct()
        .toList();
  }

  private static Use use(Dependency dependency) {
    return new Use(
        dependency.getOriginClass().getName(),
        dependency.getTargetClass().getBaseComponentType().getName());
  }

  @Test
  void theRulesCanFail() {
    List<Use> uses =
        List.of(
            new Use("org.communique.search.Hit", "org.communique.model.TextSpan"),
            new Use("org.communique.Main", "org.communique.cli.ExitCode"),
            new Use("org.communique.lucene.Fields", "org.apache.lucene.document.Field"),
            new Use("org.communique.render.templates.Page", "gg.jte.html.HtmlTemplateOutput"),
            new Use("org.communique.model.TextSpan", "org.communique.search.Hit"),
            new Use("org.communique.cli.Terminal", "org.communique.Settings"),
            new Use("org.communique.search.Hit", "org.communique.util.Strings"),
            new Use("org.communique.util.Strings", "java.lang.String"),
            new Use("org.communique.search.Hit", "org.apache.lucene.document.Field"),
            new Use("org.communique.lucene.Fields", "com.google.common.base.Strings"));
    assertEquals(
        List.of(
            "Use[from=org.communique.cli.Terminal, to=org.communique.Settings] imports downwards",
            "Use[from=org.communique.lucene.Fields, to=com.google.common.base.Strings] uses a"
                + " library without a door",
            "Use[from=org.communique.model.TextSpan, to=org.communique.search.Hit] imports"
                + " downwards",
            "Use[from=org.communique.search.Hit, to=org.apache.lucene.document.Field] uses a"
                + " library whose door is lucene",
            "Use[from=org.communique.search.Hit, to=org.communique.util.Strings] imports downwards",
            "package util is not in the list"),
        RULES.violations(uses));
  }

  @Test
  void theWordsOfTheDomainNeedOnlyTheJdk() {
    List<Use> others =
        uses().stream()
            .filter(use -> use.from().startsWith("org.communique.model."))
            .filter(use -> !use.to().startsWith("org.communique.model."))
            .filter(use -> !use.to().startsWith("java."))
            .filter(use -> !use.to().startsWith("org.jspecify."))
            .toList();
    assertEquals(List.of(), others);
  }

  @Test
  void onlyTheEntriesEndTheirProcesses() {
    assertEquals(
        Set.of("org.communique.Main", "org.communique.extract.ReaderMain"),
        Set.copyOf(callers(Set.of("java.lang.System.exit", "java.lang.Runtime.halt"))));
  }

  private static List<String> callers(Set<String> methods) {
    return origins(
        classes.stream().flatMap(type -> type.getMethodCallsFromSelf().stream()), methods);
  }

  private static List<String> origins(Stream<? extends JavaAccess<?>> accesses, Set<String> names) {
    return accesses
        .filter(
            access -> names.contains(access.getTargetOwner().getName() + "." + access.getName()))
        .map(access -> access.getOriginOwner().getName())
        .distinct()
        .toList();
  }

  @Test
  void nobodyPrintsPastTheCommandLine() {
    List<String> users =
        origins(
            classes.stream().flatMap((JavaClass type) -> type.getFieldAccessesFromSelf().stream()),
            Set.of("java.lang.System.out"));
    assertEquals(List.of(), users.stream().filter(name -> !mayPrint(name)).toList());
    assertFalse(mayPrint("org.communique.lucene.Fields"));
  }

  private static boolean mayPrint(String name) {
    return name.equals("org.communique.Main") || name.startsWith("org.communique.cli.");
  }

  @Test
  void everyPackageSaysWhatItIsForAndThatNothingIsNull() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertTrue(folders.size() >= PACKAGES.size(), folders.toString());
      for (Path folder : folders) {
        Path info = folder.resolve("package-info.java");
        assertTrue(Files.exists(info), info + " is missing");
        String text = Files.readString(info);
        assertTrue(text.startsWith("/**"), info + " has no comment");
        assertTrue(text.contains("\n@NullMarked\n"), info + " is not @NullMarked");
      }
    }
  }
}
