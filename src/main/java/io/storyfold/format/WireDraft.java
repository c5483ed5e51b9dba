package io.storyfold.format;

import io.storyfold.article.WireDetails;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what an agency says beyond the text; blanks and repetitions are left out. */
final class WireDraft {
  private final Set<String> topics = new LinkedHashSet<>();
  private final Set<String> genres = new LinkedHashSet<>();
  private final Set<String> signals = new LinkedHashSet<>();
  private final Set<String> locations = new LinkedHashSet<>();
  private final Set<String> mediaTopics = new LinkedHashSet<>();
  private final Set<String> agencies = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private boolean correction;
  private String slug = "";
  private String copyright = "";

  /** A subject by name, and its code in {@code scheme} when that is a media topic. */
  void topic(String name, String scheme, String code) {
    add(topics, name);
    MediaTopics.of(scheme, code).ifPresent(mediaTopics::add);
  }

  void genre(String name) {
    add(genres, name);
  }

  void signal(String code) {
    add(signals, code);
    correction |= code.contains("correction");
  }

  void location(String name) {
    add(locations, name);
  }

  void agency(String name) {
    add(agencies, name);
  }

  /** A note to editors; some roles say that this version corrects the last one. */
  void note(String role, String text) {
    if (!text.isBlank()) {
      notes.add(Elements.line(text));
    }
    correction |= role.contains("correction");
  }

  void slug(String line) {
    slug = Elements.line(line);
  }

  void copyright(String notice, String holder) {
    copyright = Links.first(notice, holder);
  }

  /** Puts all of it into {@code draft}. */
  void into(Draft draft) {
    draft
        .article()
        .topics(List.copyOf(topics))
        .correction(correction)
        .edNote(String.join("\n", notes))
        .wire(
            new WireDetails(
                slug,
                List.copyOf(genres),
                List.copyOf(signals),
                List.copyOf(locations),
                List.copyOf(mediaTopics),
                List.copyOf(agencies),
                copyright));
  }

  private static void add(Set<String> names, String name) {
    if (!name.isBlank()) {
      names.add(Elements.line(name));
    }
  }
}
