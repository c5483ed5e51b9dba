package io.storyfold.gateway;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.storyfold.article.RejectReason;
import io.storyfold.format.Delivery;
import io.storyfold.gateway.access.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** {@code POST /api/v1/articles}: delivers articles, each with an answer of its own. */
final class ArticleRoute {
  /** Bodies read at one time, so that memory is bounded whoever sends how much. */
  private static final int READERS = 10;

  /** Of a body that is no JSON at all, told from one whose articles are not good. */
  private static final Set<String> MALFORMED =
      Set.of(
          RejectReason.BAD_JSON.name(),
          RejectReason.BAD_ENCODING.name(),
          RejectReason.UNREADABLE.name());

  private final ArticleOutlet outlet;
  private final Authorization authorization;
  private final GatewaySettings.Limits limits;
  private final Semaphore readers = new Semaphore(READERS);

  ArticleRoute(ArticleOutlet outlet, Authorization authorization, GatewaySettings.Limits limits) {
    this.outlet = outlet;
    this.authorization = authorization;
    this.limits = limits;
  }

  void mount(RoutesConfig routes) {
    routes.post(Api.ROOT + "/articles", this::post);
  }

  private void post(Context context) {
    String name = authorization.require(context, Scope.PUBLISH);
    Api.withoutParameters(context);
    if (!readers.tryAcquire()) {
      throw Problem.later(context, 1, "Others are delivering; try again in a moment.");
    }
    try {
      deliver(context, name);
    } finally {
      readers.release();
    }
  }

  private void deliver(Context context, String name) {
    List<Delivery> deliveries = ArticleBodies.read(context, limits, "gateway/" + name);
    List<DeliveryResult> results = deliveries.stream().map(DeliveryResult::of).toList();
    List<Supplier<Future<?>>> sends = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).accepted() && deliveries.get(i) instanceof Delivery.Accepted article) {
        sends.add(() -> outlet.send(article.article(), article.origin().toString()));
      }
    }
    Sending.await(context, sends);
    answer(context, name, results, sends.size());
  }

  private static void answer(
      Context context, String name, List<DeliveryResult> results, int accepted) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("accepted", accepted);
    body.put("rejected", results.size() - accepted);
    body.put("items", results);
    Authorization.audit(
        context,
        name,
        "delivered articles, " + accepted + " accepted, " + (results.size() - accepted) + " not");
    if (accepted == 0) {
      throw Problem.of(refusal(results), "No article was accepted; see items.", body);
    }
    context.status(HttpStatus.ACCEPTED).result(Json.bytes(body)).contentType("application/json");
    context.header("Cache-Control", "no-store");
  }

  private static HttpStatus refusal(List<DeliveryResult> results) {
    return results.stream().allMatch(result -> MALFORMED.contains(result.reason()))
        ? HttpStatus.BAD_REQUEST
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
