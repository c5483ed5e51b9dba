package io.storyfold.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.storyfold.avro.Story;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;

/**
 * A story in a list, with fewer of its articles: 200 stories with 40 each would be megabytes.
 *
 * @param articles the newest, at most so many
 */
@JsonSerialize(using = StoryView.Writer.class)
record StoryView(Story story, int articles) {
  static final int MAX_ARTICLES = 40;

  private static final String ARTICLES = "articles";

  static List<StoryView> of(List<Story> stories, int articles) {
    return stories.stream().map(story -> new StoryView(story, articles)).toList();
  }

  /** As {@link AvroJson}, but for the articles. */
  static final class Writer extends JsonSerializer<StoryView> {
    @Override
    public void serialize(StoryView view, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      Story story = view.story();
      out.writeStartObject(story);
      for (Schema.Field field : story.getSchema().getFields()) {
        Object value = story.get(field.pos());
        if (field.name().equals(ARTICLES)) {
          List<?> all = story.getArticles();
          value = all.subList(0, Math.min(view.articles(), all.size()));
        }
        provider.defaultSerializeField(field.name(), value, out);
      }
      out.writeEndObject();
    }
  }
}
