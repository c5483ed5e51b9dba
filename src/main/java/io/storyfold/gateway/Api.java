package io.storyfold.gateway;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The questions under {@code /api/v1}, answered from the {@link ReadModel}. */
final class Api {
  static final String ROOT = "/api/v1";

  private final ReadModel model;
  private final StoryBodies bodies;
  private final PageCache pages = new PageCache();
  private final Contact contact;
  private final Supplier<Map<String, Object>> feed;

  /**
   * @param feed how reading goes, for {@code /stats}
   */
  Api(ReadModel model, StoryBodies bodies, Contact contact, Supplier<Map<String, Object>> feed) {
    this.model = model;
    this.bodies = bodies;
    this.contact = contact;
    this.feed = feed;
  }

  void mount(RoutesConfig routes) {
    routes.before(ROOT + "/*", this::tellAge);
    routes.get(ROOT + "/stories", this::stories);
    routes.get(ROOT + "/stories/{id}", this::story);
    routes.get(ROOT + "/stories/{id}/updates", this::updates);
    routes.get(ROOT + "/stories/{id}/articles", this::articles);
    // An article id may be an address, slashes included.
    routes.get(ROOT + "/articles/<id>", this::article);
    routes.get(ROOT + "/trending", this::trending);
    routes.get(ROOT + "/desks", this::desks);
    routes.get(ROOT + "/stats", this::stats);
  }

  /** Refuses whatever parameters a request has. */
  static void withoutParameters(Context context) {
    var unused = new Parameters(context, Set.of());
  }

  private void tellAge(Context context) {
    contact.staleSince().ifPresent(since -> context.header(Answers.STALE_SINCE, since.toString()));
  }

  private void stories(Context context) {
    StoryQuery query = StoryRequests.list(context);
    int articles = StoryRequests.articles(context);
    Answers.written(
        context,
        pages.of(
            new PageCache.Asked(query, articles),
            model.version(query),
            () -> bodies.list(model.stories(query), articles)));
  }

  private void story(Context context) {
    withoutParameters(context);
    Optional<Story> story = survivor(context, "");
    story.ifPresent(found -> Answers.json(context, found));
  }

  private void articles(Context context) {
    withoutParameters(context);
    Optional<Story> story = survivor(context, "/articles");
    story.ifPresent(
        found ->
            Answers.json(context, ArticleGroups.of(found.getId(), model.articles(found.getId()))));
  }

  /** Of a merged story these are its own, up to the merge: a log is not rewritten. */
  private void updates(Context context) {
    withoutParameters(context);
    String id = context.pathParam("id");
    List<StoryUpdate> updates = model.updates(id);
    if (updates.isEmpty() && model.story(id).isEmpty()) {
      throw Problem.unknown("story", id);
    }
    Answers.json(context, Map.of("updates", updates));
  }

  private void article(Context context) {
    withoutParameters(context);
    String id = context.pathParam("id");
    Answers.json(context, model.article(id).orElseThrow(() -> Problem.unknown("article", id)));
  }

  private void trending(Context context) {
    TrendRequest request = TrendRequest.of(context);
    List<Trend> trends =
        model.trending(request.desks(), Duration.ofHours(request.hours()), request.limit());
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("hours", request.hours());
    more.put("until", model.stats().updatedAt());
    Answers.written(context, Answers.Body.of(bodies.trending(trends, request.articles(), more)));
  }

  private void desks(Context context) {
    withoutParameters(context);
    Answers.json(context, Map.of("desks", model.desks()));
  }

  private void stats(Context context) {
    withoutParameters(context);
    Map<String, Object> body = Json.object(model.stats());
    body.put("feed", feed.get());
    Answers.json(context, body);
  }

  /** The story asked for; empty when the answer was a redirect to the one it was merged into. */
  private Optional<Story> survivor(Context context, String below) {
    String id = context.pathParam("id");
    Story story = model.story(id).orElseThrow(() -> Problem.unknown("story", id));
    String survivor = model.survivor(id);
    if (survivor.equals(id)) {
      return Optional.of(story);
    }
    String segment = URLEncoder.encode(survivor, StandardCharsets.UTF_8).replace("+", "%20");
    context.header("Cache-Control", "no-cache");
    context.redirect(ROOT + "/stories/" + segment + below, HttpStatus.TEMPORARY_REDIRECT);
    return Optional.empty();
  }
}
