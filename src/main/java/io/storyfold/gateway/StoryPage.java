package io.storyfold.gateway;

import io.storyfold.avro.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some stories of a list, and where the rest begins; {@code next} is null on the last page. */
record StoryPage(List<Story> stories, @Nullable Cursor next) {}
