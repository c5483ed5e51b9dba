package io.storyfold.gateway;

import io.javalin.http.Context;
import io.storyfold.avro.StoryStatus;
import io.storyfold.gateway.search.SearchQuery;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads requests for the story list and for the stream. */
final class StoryRequests {
  private static final Set<String> LIST_PARAMETERS =
      Set.of(
          "desk",
          "source",
          "agency",
          "status",
          "since",
          "until",
          "q",
          "minSources",
          "sort",
          "limit",
          "articles",
          "cursor");
  private static final Set<String> STREAM_PARAMETERS =
      Set.of("story", "desk", "source", "agency", "status", "q", "minSources", "lastEventId");
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final String STATUSES =
      Arrays.stream(StoryStatus.values())
          .filter(status -> status != StoryStatus.UNKNOWN)
          .map(StoryStatus::name)
          .collect(Collectors.joining(", "));
  private static final String ORDERS =
      Arrays.stream(SortOrder.values()).map(SortOrder::parameter).collect(Collectors.joining(", "));

  private StoryRequests() {}

  static StoryQuery list(Context context) {
    Parameters parameters = new Parameters(context, LIST_PARAMETERS);
    SortOrder order = parameters.choice("sort", SortOrder::parse, ORDERS, SortOrder.SCORE);
    return new StoryQuery(
        storyFilter(parameters, StoryQuery.WITH_ARTICLES),
        parameters.time("since"),
        parameters.time("until"),
        order,
        parameters.number("limit", 1, StoryQuery.MAX_LIMIT, StoryQuery.DEFAULT_LIMIT),
        after(parameters, order));
  }

  /** How many articles each story of a list is to hold. */
  static int articles(Context context) {
    return new Parameters(context, LIST_PARAMETERS)
        .number("articles", 0, StoryJson.MAX_ARTICLES, StoryJson.MAX_ARTICLES);
  }

  static StreamFilter filter(Context context) {
    Parameters parameters = new Parameters(context, STREAM_PARAMETERS);
    return new StreamFilter(parameters.any("story"), storyFilter(parameters, Set.of()));
  }

  private static StoryFilter storyFilter(Parameters parameters, Set<StoryStatus> otherwise) {
    Set<String> statuses = parameters.any("status");
    return new StoryFilter(
        parameters.any("desk"),
        parameters.any("source"),
        parameters.any("agency"),
        statuses.isEmpty() ? otherwise : statuses(statuses),
        parameters.number("minSources", 0, Integer.MAX_VALUE, 0),
        parameters.text("q").map(StoryRequests::words).orElse(Set.of()));
  }

  /**
   * Where a client left off. Browsers send the header when they reconnect by themselves; a page
   * that opens a new connection can only use the parameter.
   */
  static Optional<StreamPosition> lastEvent(Context context) {
    String header = context.header(LAST_EVENT_ID);
    String name = header == null ? "lastEventId" : LAST_EVENT_ID;
    String value = header == null ? context.queryParam(name) : header;
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        StreamPosition.parse(value)
            .orElseThrow(() -> Problem.parameter(name, "Not an id of this stream.")));
  }

  private static Set<String> words(String text) {
    Set<String> words = SearchQuery.words(text);
    if (words.size() > SearchQuery.MOST_WORDS) {
      throw Problem.parameter("q", "Holds more than " + SearchQuery.MOST_WORDS + " words.");
    }
    if (words.isEmpty()) {
      throw Problem.parameter("q", "Holds no word: letters or digits are needed.");
    }
    return words;
  }

  private static Set<StoryStatus> statuses(Set<String> names) {
    EnumSet<StoryStatus> statuses = EnumSet.noneOf(StoryStatus.class);
    for (String name : names) {
      statuses.add(
          Arrays.stream(StoryStatus.values())
              .filter(status -> status.name().equalsIgnoreCase(name))
              .filter(status -> status != StoryStatus.UNKNOWN)
              .findFirst()
              .orElseThrow(() -> Problem.parameter("status", "Must be one of " + STATUSES + ".")));
    }
    return statuses;
  }

  private static @Nullable Rank after(Parameters parameters, SortOrder order) {
    Optional<String> given = parameters.text("cursor");
    if (given.isEmpty()) {
      return null;
    }
    return given
        .flatMap(Cursor::decode)
        .filter(cursor -> cursor.order() == order)
        .orElseThrow(
            () ->
                Problem.parameter(
                    "cursor", "Not a cursor of a list sorted by " + order.parameter() + "."))
        .rank();
  }
}
