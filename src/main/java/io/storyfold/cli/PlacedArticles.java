package io.storyfold.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Where articles stand, as JSON with the fields of the record on articles.placed. */
interface PlacedArticles {
  /**
   * The article of this id.
   *
   * @throws IOException saying what is wrong, when it is not known or cannot be read
   */
  JsonNode find(String articleId) throws IOException;
}
