package io.storyfold.gateway;

import io.javalin.http.Context;
import java.util.Set;

/**
 * A request for what is trending.
 *
 * @param hours length of the window
 * @param limit most stories
 * @param articles most articles of each
 */
record TrendRequest(Set<String> desks, int hours, int limit, int articles) {
  private static final int DEFAULT_HOURS = 6;
  private static final int MAX_HOURS = 168;
  private static final int DEFAULT_LIMIT = 20;
  private static final int DEFAULT_ARTICLES = 5;

  static TrendRequest of(Context context) {
    Parameters parameters = new Parameters(context, Set.of("desk", "hours", "limit", "articles"));
    return new TrendRequest(
        parameters.any("desk"),
        parameters.number("hours", 1, MAX_HOURS, DEFAULT_HOURS),
        parameters.number("limit", 1, StoryQuery.MAX_LIMIT, DEFAULT_LIMIT),
        parameters.number("articles", 0, StoryJson.MAX_ARTICLES, DEFAULT_ARTICLES));
  }
}
