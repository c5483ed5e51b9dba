package io.storyfold.cli;

import io.storyfold.article.ReadArticle;
import io.storyfold.bench.CopyGrowth;
import io.storyfold.evaluate.CopyPlateau;
import io.storyfold.evaluate.CopyStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code bench copies} shows to people. */
final class CopyTables {
  private CopyTables() {}

  static void growth(List<CopyGrowth.Result> results, PrintWriter out) {
    Table table =
        new Table(
            "window",
            "articles/s",
            "of the first",
            "per CPU second",
            "bytes/article",
            "longest ms");
    for (CopyGrowth.Result r : results) {
      table.row(
          String.format(Locale.ROOT, "%,d", r.window()),
          String.format(Locale.ROOT, "%,.0f", r.perSecond()),
          share(r.perCpuSecond() / results.get(0).perCpuSecond()),
          String.format(Locale.ROOT, "%,.0f", r.perCpuSecond()),
          String.format(Locale.ROOT, "%,.0f", r.bytes()),
          String.format(Locale.ROOT, "%.1f", r.longestMillis()));
    }
    table.print(out);
  }

  static void plateau(List<CopyPlateau.Row> rows, PrintWriter out) {
    List<String> header = new ArrayList<>(List.of("threshold"));
    rows.get(0).recall().forEach(r -> header.add(r.kind().name().toLowerCase(Locale.ROOT)));
    header.addAll(List.of("copies", "weak"));
    Table table = new Table(header.toArray(String[]::new));
    for (CopyPlateau.Row row : rows) {
      List<Object> cells = new ArrayList<>(List.of(row.label()));
      row.recall().forEach(r -> cells.add(String.format(Locale.ROOT, "%.3f", r.recall())));
      cells.add(row.copies());
      cells.add(row.weak());
      table.row(cells.toArray());
    }
    table.print(out);
  }

  static void pair(int number, CopyStream.Pair pair, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%n%d. %s, %.2f of the copy in its source, %.2f of the source in the copy%n",
        number,
        pair.verdict().relation(),
        pair.verdict().containmentInSource(),
        pair.verdict().containmentOfSource());
    article("copy  ", pair.copy().read().article(), out);
    article("source", pair.source().read().article(), out);
    out.println("longest passage: " + pair.passage().replace('\n', ' '));
  }

  private static void article(String role, ReadArticle article, PrintWriter out) {
    out.printf(
        "%s %s, %s, %s: %s%n       %s%n",
        role,
        article.id(),
        article.source(),
        Instant.ofEpochMilli(article.publishedAt()),
        article.title(),
        article.text().replace('\n', ' '));
  }

  static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
