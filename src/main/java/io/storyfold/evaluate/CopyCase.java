package io.storyfold.evaluate;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.evaluate.CopyCorpus.Item;

/**
 * What happens to agency copy on its way through other newsrooms, and how often it must be seen.
 */
public enum CopyCase {
  /** The text stays, the headline and the credit are another outlet's. */
  HEADLINE("headline and credit swapped", 1),
  /** Quotes, dashes, umlauts, composed and decomposed accents. */
  TYPOGRAPHY("typography", 1),
  /** Cut from the end, as a reprint that has to fit. */
  FIRST_PART("cut to the first 40 %", .99),
  /** Sentences cut anywhere, and two of a desk's own put in. */
  CUT_AND_ADD("30 % of sentences removed, two added", .99),
  /** Paragraphs in another order. */
  REORDER("paragraphs reordered", .99),
  /** One word in five replaced, anywhere. */
  REPLACE("20 % of words replaced", .95),
  /** Half of the wire text inside a report. */
  INSIDE_LONGER("half of it in a piece 4 times as long", .95),
  /** Two wires made into one. */
  HALF_AND_HALF("half and half with another article", .95);

  private final String label;
  private final double target;

  CopyCase(String label, double target) {
    this.label = label;
    this.target = target;
  }

  /** What the table calls it. */
  public String label() {
    return label;
  }

  /** The recall that is asked, 0 to 1. */
  public double target() {
    return target;
  }

  /** Whether the second text is of the window too, so that the copy has two sources. */
  boolean twoSources() {
    return this == HALF_AND_HALF;
  }

  /** The copy that another outlet publishes. */
  Article copy(TextEdits edits, Item text, Item other) {
    return new ArticleBuilder()
        .id("copy")
        .source("elsewhere.example")
        .title(other.read().article().title())
        .body(edit(edits, text.text(), other.text()))
        .build();
  }

  /** The same as intake reads it. */
  public Item copied(TextEdits edits, Item text, Item other) {
    return CopyCorpus.item(copy(edits, text, other), 0);
  }

  private String edit(TextEdits edits, String text, String other) {
    return switch (this) {
      case HEADLINE -> text + "\n(dpa/AFP)";
      case TYPOGRAPHY -> edits.typography(text);
      case FIRST_PART -> edits.firstPart(text, .4);
      case CUT_AND_ADD -> edits.cutAndAdd(text, .3, other);
      case REORDER -> edits.reorder(text);
      case REPLACE -> edits.replaceWords(text, .2, other);
      case INSIDE_LONGER -> edits.insideLonger(text, other);
      case HALF_AND_HALF -> edits.halfAndHalf(text, other);
    };
  }
}
