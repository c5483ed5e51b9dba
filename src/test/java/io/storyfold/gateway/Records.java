package io.storyfold.gateway;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.Counts;
import io.storyfold.avro.Evidence;
import io.storyfold.avro.Excerpt;
import io.storyfold.avro.Keyword;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Relation;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.avro.TimeLine;
import io.storyfold.avro.UpdateKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.util.ClassSecurityValidator;

/** Invented records with as little as a test needs. */
final class Records {
  static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  static {
    // As the registry's serde does; Avro builds default values of nested records reflectively.
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(),
            type -> type.getName().startsWith(Story.class.getPackageName())));
  }

  private Records() {}

  static Story story(String id, String desk, String headline, String... sources) {
    return storyBuilder(id, desk, headline, sources).build();
  }

  static Story.Builder storyBuilder(String id, String desk, String headline, String... sources) {
    List<ArticleRef> articles =
        Stream.of(sources).map(source -> article(id + "/" + source, source, headline)).toList();
    return Story.newBuilder()
        .setId(id)
        .setDesk(desk)
        .setStatus(StoryStatus.OPEN)
        .setRevision(1)
        .setHeadline(headline)
        .setCreatedAt(NOON)
        .setUpdatedAt(NOON)
        .setScore(1)
        .setCounts(counts(articles.size(), 0, sources.length))
        .setArticles(articles);
  }

  /** With all that a snapshot tells of what is in the story. */
  static Story.Builder telling(Story.Builder story, String... titles) {
    return story
        .setKeywords(List.of("summit", "water_treaty"))
        .setWeightedKeywords(List.of(new Keyword("summit", 0.4), new Keyword("water_treaty", 0.1)))
        .setTimeLine(new TimeLine(NOON, Duration.ofHours(2).toMillis(), List.of(1, 0, 3)))
        .setSummary(List.of(new Excerpt("a1", "The summit ended at noon.")))
        .setCentralArticles(
            Stream.of(titles)
                .map(title -> article("c/" + title, "central.example", title))
                .toList());
  }

  static Story merged(String id, String into) {
    return storyBuilder(id, "de", "").setStatus(StoryStatus.MERGED).setMergedInto(into).build();
  }

  static Counts counts(int originals, int copies, int sources) {
    return Counts.newBuilder()
        .setArticles(originals + copies)
        .setOriginals(originals)
        .setCopies(copies)
        .setSources(sources)
        .build();
  }

  static ArticleRef article(String id, String source, String title) {
    return ArticleRef.newBuilder()
        .setId(id)
        .setSource(source)
        .setTitle(title)
        .setPublishedAt(NOON)
        .setArrivedAt(NOON)
        .setRelation(Relation.ORIGINAL)
        .build();
  }

  static PlacedArticle placed(String id, String storyId, String source) {
    return PlacedArticle.newBuilder()
        .setDesk("de")
        .setArticle(article(id, source, "Title of " + id))
        .setStoryId(storyId)
        .setDecidedAt(NOON)
        .build();
  }

  static PlacedArticle copy(String id, String storyId, String source, String original) {
    return PlacedArticle.newBuilder()
        .setDesk("de")
        .setArticle(
            ArticleRef.newBuilder(article(id, source, "Title of " + id))
                .setRelation(Relation.NEAR)
                .setOriginalId(original)
                .build())
        .setEvidence(
            Evidence.newBuilder()
                .setSourceId(original)
                .setContainmentInSource(0.9)
                .setContainmentOfSource(0.8)
                .setPassage("the mayor opened the new bridge")
                .build())
        .setStoryId(storyId)
        .setDecidedAt(NOON)
        .build();
  }

  static StoryUpdate update(String storyId, int revision, String desk, String source) {
    return StoryUpdate.newBuilder()
        .setId(storyId + "#" + revision)
        .setStoryId(storyId)
        .setDesk(desk)
        .setRevision(revision)
        .setKind(revision == 1 ? UpdateKind.CREATED : UpdateKind.ARTICLE_ADDED)
        .setAt(NOON.plusSeconds(revision))
        .setArticle(article(storyId + "/" + revision, source, "Title " + revision))
        .setStatus(StoryStatus.OPEN)
        .build();
  }
}
