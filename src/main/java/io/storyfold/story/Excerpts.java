package io.storyfold.story;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences a story's summary is chosen from: the lead sentences of its originals, of which the
 * most fitting are kept. They are stored with the story, because its articles' texts are not. A
 * withdrawn article takes its sentences with it.
 */
final class Excerpts {
  /** Sentences kept; three times as many as are shown. */
  static final int MOST = 9;

  private final List<Excerpt> kept;

  Excerpts(List<Excerpt> stored) {
    kept = new ArrayList<>(stored);
  }

  /** Replaces an article's sentences. */
  void put(String articleId, List<String> sentences, List<String> headlines) {
    remove(articleId);
    sentences.forEach(sentence -> kept.add(new Excerpt(articleId, sentence)));
    trim(headlines);
  }

  /** Takes an article's sentences out, and gives them back. */
  List<String> remove(String articleId) {
    List<String> gone =
        kept.stream().filter(e -> e.articleId().equals(articleId)).map(Excerpt::text).toList();
    kept.removeIf(excerpt -> excerpt.articleId().equals(articleId));
    return gone;
  }

  /** Takes over all sentences of a story that is merged into this one. */
  void takeAll(Excerpts gone, List<String> headlines) {
    kept.addAll(gone.kept);
    gone.kept.clear();
    trim(headlines);
  }

  List<Excerpt> summary(List<String> headlines) {
    return new Summarizer(kept, headlines).summary();
  }

  List<Excerpt> all() {
    return List.copyOf(kept);
  }

  private void trim(List<String> headlines) {
    if (kept.size() > MOST) {
      Summarizer summarizer = new Summarizer(kept, headlines);
      while (kept.size() > MOST) {
        summarizer.dropWeakest();
      }
    }
  }
}
