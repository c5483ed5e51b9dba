package io.storyfold.gateway;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.EditorialCommand;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.gateway.access.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * {@code POST /api/v1/commands}: orders something as an editor; {@code GET /api/v1/commands/{id}}:
 * what became of it. The desk decides; here is checked only what can be told at once.
 *
 * <p>Replicas share nothing, so another one knows of a command only once it is answered. The
 * address handed out says when it was ordered, and for ten minutes every replica takes that for
 * "pending".
 */
final class CommandRoute {
  private static final String PATH = Api.ROOT + "/commands";
  private static final String ORDERED_AT = "orderedAt";
  private static final Duration PENDING = Duration.ofMinutes(10);

  private final ReadModel model;
  private final Commands commands;
  private final CommandOutlet outlet;
  private final Authorization authorization;
  private final GatewaySettings.Limits limits;

  CommandRoute(
      ReadModel model,
      Commands commands,
      CommandOutlet outlet,
      Authorization authorization,
      GatewaySettings.Limits limits) {
    this.model = model;
    this.commands = commands;
    this.outlet = outlet;
    this.authorization = authorization;
    this.limits = limits;
  }

  void mount(RoutesConfig routes) {
    routes.post(PATH, this::post);
    routes.get(PATH + "/{id}", this::status);
  }

  private void post(Context context) {
    String name = authorization.require(context, Scope.EDIT);
    Api.withoutParameters(context);
    CommandBody body = read(context);
    String id = body.id().isEmpty() ? UUID.randomUUID().toString() : body.id();
    Optional<CommandAnswer> known = commands.answer(id);
    if (known.isPresent()) {
      accepted(context, state(id, known), known.get().getAt());
      return;
    }
    EditorialCommand command =
        EditorialCommand.newBuilder()
            .setId(id)
            .setKind(body.kind())
            .setStoryId(body.storyId())
            .setOtherStoryId(body.otherStoryId())
            .setArticleIds(body.articleIds())
            .setHeadline(body.headline())
            .setBy(name)
            .setAt(Instant.ofEpochMilli(System.currentTimeMillis()))
            .build();
    Sending.await(context, List.of(() -> outlet.send(desk(body), command)));
    commands.ordered(command);
    Authorization.audit(
        context,
        name,
        "ordered %s as %s: story '%s', other '%s', articles %s"
            .formatted(body.kind(), id, body.storyId(), body.otherStoryId(), body.articleIds()));
    accepted(context, state(id, commands.answer(id)), command.getAt());
  }

  private CommandBody read(Context context) {
    if (!ArticleBodies.mediaType(context).equals("application/json")) {
      throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send one command as application/json.");
    }
    try (InputStream in = RequestBody.of(context, limits)) {
      return CommandBody.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the body cannot be read", e);
    }
  }

  private void status(Context context) {
    Parameters parameters = new Parameters(context, Set.of(ORDERED_AT));
    String id = context.pathParam("id");
    Optional<CommandAnswer> answer = commands.answer(id);
    Instant orderedAt = parameters.time(ORDERED_AT);
    boolean pending =
        commands.sent(id).isPresent()
            || (orderedAt != null && orderedAt.plus(PENDING).isAfter(Instant.now()));
    if (answer.isEmpty() && !pending) {
      throw Problem.unknown("command", id);
    }
    Answers.json(context, state(id, answer));
  }

  /** The desk of everything the command concerns, which has to be one. */
  private String desk(CommandBody body) {
    String desk = "";
    if (!body.storyId().isEmpty()) {
      desk = same(desk, storyDesk("storyId", body.storyId()), "storyId");
    }
    if (!body.otherStoryId().isEmpty()) {
      desk = same(desk, storyDesk("otherStoryId", body.otherStoryId()), "otherStoryId");
    }
    for (String article : body.articleIds()) {
      PlacedArticle placed =
          model
              .article(article)
              .orElseThrow(
                  () -> Problem.field("articleIds", "No article '" + article + "' is known here."));
      desk = same(desk, placed.getDesk(), "articleIds");
    }
    return desk;
  }

  private String storyDesk(String field, String id) {
    return model
        .story(id)
        .map(Story::getDesk)
        .orElseThrow(() -> Problem.field(field, "No story '" + id + "' is known here."));
  }

  private static String same(String before, String desk, String field) {
    if (!before.isEmpty() && !before.equals(desk)) {
      throw Problem.field(field, "Is of desk " + desk + ", the others are of " + before + ".");
    }
    return desk;
  }

  private static void accepted(Context context, Map<String, Object> state, Instant orderedAt) {
    String address = PATH + "/" + state.get("id") + "?" + ORDERED_AT + "=" + orderedAt;
    state.put("statusUrl", address);
    context.header("Location", address).header("Cache-Control", "no-store");
    context.status(HttpStatus.ACCEPTED).result(Json.bytes(state)).contentType("application/json");
  }

  private static Map<String, Object> state(String id, Optional<CommandAnswer> answer) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", id);
    state.put("status", answer.map(CommandRoute::status).orElse(Commands.Status.PENDING));
    state.put("reason", answer.map(CommandAnswer::getReason).orElse(""));
    state.put("storyIds", answer.map(CommandAnswer::getStoryIds).orElse(List.of()));
    return state;
  }

  private static Commands.Status status(CommandAnswer answer) {
    return switch (answer.getOutcome()) {
      case APPLIED -> Commands.Status.APPLIED;
      case REJECTED -> Commands.Status.REJECTED;
      case UNKNOWN -> Commands.Status.PENDING;
    };
  }
}
