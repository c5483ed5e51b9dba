package io.storyfold.gateway;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page at {@code /}: a handful of files from the class path, read once. */
final class Page {
  private static final String SCRIPT = "text/javascript;charset=utf-8";
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("index.html", "text/html;charset=utf-8"),
          Map.entry("page.css", "text/css;charset=utf-8"),
          Map.entry("page.js", SCRIPT),
          Map.entry("filters.js", SCRIPT),
          Map.entry("list.js", SCRIPT),
          Map.entry("story.js", SCRIPT),
          Map.entry("pictures.js", SCRIPT),
          Map.entry("live.js", SCRIPT),
          Map.entry("dom.js", SCRIPT),
          Map.entry("text.js", SCRIPT),
          Map.entry("icon.svg", "image/svg+xml"));

  private Page() {}

  static void mount(RoutesConfig routes) {
    FILES.forEach(
        (name, type) -> {
          byte[] content = read(name);
          String path = name.equals("index.html") ? "/" : "/" + name;
          routes.get(path, context -> Answers.send(context, content, type));
        });
  }

  private static byte[] read(String name) {
    try (InputStream file = Page.class.getResourceAsStream("page/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The jar lacks gateway/page/" + name + ": build it again");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read gateway/page/" + name + " of the jar", e);
    }
  }
}
