package org.communique.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.render.CitationStyle;
import org.communique.render.ExportFormat;
import org.communique.render.LedgerView;
import org.communique.render.PageUrls;

/**
 * Every address of the server with its parameters, answers and problems, as OpenAPI 3.1 describes
 * them. Values that can be chosen are those of the code; a test compares the addresses with the
 * routes and asks the running server for each.
 */
final class ApiDescription {
  private static final String HTML = "text/html";
  private static final String NDJSON = "application/x-ndjson";
  private static final String JSON = "application/json";

  private ApiDescription() {}

  /** All operations, in the order of the routes. */
  static List<ApiOperation> operations() {
    List<ApiOperation> all = new ArrayList<>();
    addSearches(all);
    addTexts(all);
    addOthers(all);
    return all;
  }

  private static void addSearches(List<ApiOperation> all) {
    List<ApiParameter> search = ApiParameter.ofSearch();
    List<ApiParameter> export = new ArrayList<>(search);
    export.add(ApiParameter.oneOf(PageUrls.FORMAT, ExportFormat.labels()));
    export.add(ApiParameter.oneOf(PageUrls.BYTE_ORDER_MARK, List.of(PageUrls.SHOWN)));
    all.add(operation("/", "The first page.", List.of(), HTML));
    all.add(operation("/search", "Results as a page.", search, HTML));
    all.add(operation("/search.atom", "Results as a feed.", search, "application/atom+xml"));
    List<ApiParameter> name = List.of(ApiParameter.text(PageUrls.NAME));
    all.add(
        operation(
            "/alerts.atom", "What is new about saved searches.", name, "application/atom+xml"));
    all.add(
        new ApiOperation(
            "/api/search", "Results as JSON.", search, List.of(JSON, NDJSON), List.of(400)));
    all.add(
        new ApiOperation(
            "/api/export",
            "Every hit of a search as a download.",
            export,
            Arrays.stream(ExportFormat.values()).map(f -> MediaTypes.bare(f.mediaType())).toList(),
            List.of(400)));
  }

  private static void addTexts(List<ApiOperation> all) {
    ApiParameter id = ApiParameter.inPath("id");
    ApiParameter q = ApiParameter.text("q");
    ApiParameter p = ApiParameter.text(PageUrls.PARAGRAPH);
    ApiParameter topics = ApiParameter.oneOf(PageUrls.TOPICS, List.of(PageUrls.SHOWN));
    ApiParameter formerly = ApiParameter.text(PageUrls.FORMERLY);
    all.add(
        text(
            "/c/{id}",
            "A communiqué as a page.",
            List.of(id, q, p, topics, formerly),
            List.of(HTML)));
    List<String> styles = new ArrayList<>(List.of(HTML));
    Arrays.stream(CitationStyle.values())
        .map(style -> MediaTypes.bare(style.mediaType()))
        .forEach(styles::add);
    ApiParameter style = ApiParameter.oneOf(PageUrls.STYLE, CitationStyle.labels());
    all.add(
        text(
            "/c/{id}/cite",
            "How a communiqué, or a paragraph of it, is cited.",
            List.of(id, p, style),
            styles.stream().distinct().toList()));
    String api = "/api/communiques/{id}";
    all.add(text(api, "A communiqué as JSON.", List.of(id, q), List.of(JSON)));
    all.add(
        text(
            api + "/explain",
            "Why a communiqué matches a query, or not.",
            List.of(id, q),
            List.of(JSON)));
  }

  private static void addOthers(List<ApiOperation> all) {
    List<ApiParameter> quotation = List.of(ApiParameter.required("q"));
    List<ApiParameter> q = List.of(ApiParameter.text("q"));
    all.add(operation("/api/suggest", "How to go on typing a query.", q, JSON));
    all.add(
        new ApiOperation(
            "/api/command",
            "What a command of the command line prints that only reads.",
            List.of(
                ApiParameter.repeated(CommandApiHandler.ARGUMENT),
                ApiParameter.number(CommandApiHandler.WIDTH),
                ApiParameter.oneOf(CommandApiHandler.COLOR, List.of(PageUrls.SHOWN)),
                ApiParameter.text(CommandApiHandler.SERVER)),
            List.of(JSON, "text/plain"),
            List.of(400, 406)));
    all.add(operation("/verify", "Whether a quotation is verbatim, as a page.", q, HTML));
    all.add(operation("/api/verify", "Whether a quotation is verbatim.", quotation, JSON));
    all.add(plain("/help", "The query language.", HTML));
    all.add(
        text(
            "/files/{id}",
            "The file a communiqué was read from.",
            List.of(ApiParameter.inPath("id"), ApiParameter.number(PageUrls.SOURCE)),
            List.of("application/octet-stream")));
    List<String> views = Arrays.stream(LedgerView.values()).map(LedgerView::label).toList();
    List<ApiParameter> ledger =
        List.of(ApiParameter.oneOf(PageUrls.SHOW, views), ApiParameter.number("page"));
    all.add(operation("/status", "What became of every file, as a page.", ledger, HTML));
    all.add(
        new ApiOperation(
            "/api/status",
            "What became of every file.",
            List.of(),
            List.of(JSON, NDJSON),
            List.of()));
    all.add(
        new ApiOperation(
            HttpServer.INDEX_API,
            true,
            "Has new, changed and gone files indexed.",
            List.of(),
            List.of(JSON),
            List.of(401, 403)));
    all.add(plain("/health", "Whether the index can be read.", JSON));
    all.add(plain("/metrics", "What the server has done, for Prometheus.", "text/plain"));
    all.add(plain("/openapi.json", "This description.", JSON));
    all.add(
        new ApiOperation(
            "/static/{path}",
            "The stylesheet and scripts.",
            List.of(ApiParameter.inPath("path")),
            List.of("text/css", "text/javascript", "image/svg+xml"),
            List.of(404)));
  }

  private static ApiOperation operation(
      String path, String summary, List<ApiParameter> parameters, String type) {
    List<Integer> problems = parameters.isEmpty() ? List.of() : List.of(400);
    return new ApiOperation(path, summary, parameters, List.of(type), problems);
  }

  private static ApiOperation plain(String path, String summary, String type) {
    return operation(path, summary, List.of(), type);
  }

  private static ApiOperation text(
      String path, String summary, List<ApiParameter> parameters, List<String> types) {
    return new ApiOperation(path, summary, parameters, types, List.of(400, 404));
  }

  static JsonObject document() {
    JsonValue.ObjectBuilder paths = JsonValue.object();
    operations().forEach(operation -> paths.put(operation.path(), operation.pathItem()));
    JsonObject info =
        JsonValue.object()
            .put("title", "Communiqué")
            .put("version", "1")
            .put(
                "description",
                "Full-text search over communiqués. All is read only, but for one address that"
                    + " takes a token.")
            .build();
    JsonObject bearer = JsonValue.object().put("type", "http").put("scheme", "bearer").build();
    JsonObject token = JsonValue.object().put(ApiOperation.TOKEN, bearer).build();
    JsonObject schemas = JsonValue.object().put("Problem", problem()).build();
    return JsonValue.object()
        .put("openapi", "3.1.0")
        .put("info", info)
        .put("paths", paths.build())
        .put(
            "components",
            JsonValue.object().put("schemas", schemas).put("securitySchemes", token).build())
        .build();
  }

  /** Problem details of RFC 9457 with what is added to them. */
  private static JsonObject problem() {
    JsonValue.ObjectBuilder fields = JsonValue.object();
    for (String name :
        List.of("type", "title", "detail", "instance", "id", "parameter", "given", "allowed")) {
      fields.put(name, JsonValue.object().put("type", "string").build());
    }
    fields.put("status", JsonValue.object().put("type", "integer").build());
    return JsonValue.object()
        .put("type", "object")
        .put("properties", fields.build())
        .put(
            "required",
            JsonValue.arrayOfStrings(List.of("type", "title", "status", "detail", "instance")))
        .build();
  }
}
