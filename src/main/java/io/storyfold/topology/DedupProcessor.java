package io.storyfold.topology;

import static io.storyfold.topology.Initialised.bound;

import io.storyfold.article.Genre;
import io.storyfold.article.ReadArticle;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EntryKind;
import io.storyfold.avro.state.CopyText;
import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Departed;
import io.storyfold.copy.Judgement;
import io.storyfold.copy.Passages;
import io.storyfold.copy.Verdict;
import io.storyfold.runtime.Metrics;
import io.storyfold.story.Evidence;
import io.storyfold.topology.Judged.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** First step of the desk: says of every article whether it was taken from an earlier one. */
final class DedupProcessor implements Processor<String, DeskEntry, String, Judged> {
  /** Longest quotation in the evidence, characters: enough to see, too little to reprint. */
  private static final int PASSAGE = 300;

  private final CopySettings settings;
  private final Metrics metrics;
  private final Passages passages = new Passages();
  private final Map<String, Desk> desks = new HashMap<>();
  private @Nullable ProcessorContext<String, Judged> context;
  private @Nullable CopyStores stores;

  /** The engine of a desk and how far it has come. */
  private static final class Desk {
    private final CopyEngine engine;
    private long clock;
    private long sequence;

    Desk(CopyEngine engine, io.storyfold.avro.state.DeskClock stored) {
      this.engine = engine;
      this.clock = stored.getClock();
      this.sequence = stored.getSequence();
    }
  }

  DedupProcessor(CopySettings settings, Metrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Judged> context) {
    this.context = context;
    this.stores = new CopyStores(context);
    desks.clear();
    bound(stores).desks().forEach(desk -> desks.put(desk, restore(desk)));
  }

  @Override
  public void process(Record<String, DeskEntry> record) {
    DeskEntry entry = record.value();
    if (entry == null) {
      metrics.dropped("desk entry", "no value");
      return;
    }
    Desk desk = desks.computeIfAbsent(entry.getDesk(), this::restore);
    if (entry.getKind() != EntryKind.COMMAND) { // the gateway's clock is not the desk's
      desk.clock = Math.max(desk.clock, entry.getArrivedAt().toEpochMilli());
    }
    expire(entry.getDesk(), desk);
    Judged judged =
        switch (entry.getKind()) {
          case ARTICLE -> article(entry, desk);
          case WITHDRAWAL -> withdrawal(entry, desk);
          case TICK -> judged(entry, desk, null, null, List.of());
          case COMMAND ->
              entry.getCommand() == null ? null : judged(entry, desk, null, null, List.of());
          case UNKNOWN -> null;
        };
    bound(stores).clock(entry.getDesk(), desk.clock, desk.sequence);
    metrics.window(entry.getDesk(), desk.engine.size());
    if (judged == null) {
      metrics.dropped("desk entry", "of kind " + entry.getKind() + ", unknown to this version");
      return;
    }
    bound(context)
        .forward(
            new Record<>(entry.getDesk(), judged, desk.clock, TraceContext.of(record.headers())));
  }

  private Judged article(DeskEntry entry, Desk desk) {
    ReadArticle article = EntryCodec.read(entry);
    CopyItem item =
        new CopyItem(
            article.id(),
            article.source(),
            desk.clock,
            article.publishedAt(),
            EntryCodec.decode(entry.getArticle().getSketch()),
            article.genre() != Genre.ARTICLE);
    desk.engine
        .sequence(article.id())
        .ifPresent(before -> bound(stores).deleteVersion(entry.getDesk(), before));
    desk.sequence++;
    List<Judgement> judgements = desk.engine.add(item, desk.sequence);
    Judgement own = judgements.get(0);
    Verdict verdict = own.verdict();
    CopyText text = new CopyText(article.source(), article.publishedAt(), quotable(article));
    bound(stores).put(entry.getDesk(), desk.sequence, item, verdict, text);
    metrics.judged(verdict.relation().name());
    Finding finding = finding(article.id(), verdict, text);
    ReadArticle told = own.isFrame() ? article.withoutText() : article;
    return judged(entry, desk, told, finding, changed(entry.getDesk(), desk.engine, judgements, 1));
  }

  private Judged withdrawal(DeskEntry entry, Desk desk) {
    String id = entry.getArticleId();
    desk.engine
        .sequence(id)
        .ifPresent(sequence -> bound(stores).delete(entry.getDesk(), sequence, id));
    List<Judgement> judgements = desk.engine.remove(id);
    return judged(entry, desk, null, null, changed(entry.getDesk(), desk.engine, judgements, 0));
  }

  private List<Finding> changed(
      String desk, CopyEngine engine, List<Judgement> judgements, int from) {
    return judgements.stream().skip(from).map(changed -> changed(desk, engine, changed)).toList();
  }

  private Finding changed(String desk, CopyEngine engine, Judgement judgement) {
    String id = judgement.id();
    bound(stores).judgedAnew(desk, engine.sequence(id).orElseThrow(), judgement.verdict());
    return finding(id, judgement.verdict(), bound(stores).text(id));
  }

  private void expire(String name, Desk desk) {
    for (Departed departed : desk.engine.expire(desk.clock)) {
      bound(stores).delete(name, departed.sequence(), departed.id());
    }
  }

  private Finding finding(String articleId, Verdict verdict, @Nullable CopyText own) {
    return new Finding(articleId, verdict, verdict.copy() ? evidence(verdict, own) : null);
  }

  private Evidence evidence(Verdict verdict, @Nullable CopyText own) {
    CopyText source = bound(stores).text(verdict.directId());
    if (source == null || own == null) {
      return new Evidence(verdict.directId(), "", 0, "", further(verdict));
    }
    String passage = passages.longest(own.getText(), source.getText(), PASSAGE);
    return new Evidence(
        verdict.directId(), source.getSource(), source.getPublishedAt(), passage, further(verdict));
  }

  private List<Evidence.Further> further(Verdict verdict) {
    return verdict.further().stream()
        .map(
            named -> {
              CopyText source = bound(stores).text(named.id());
              return source == null
                  ? new Evidence.Further(named.id(), "", 0)
                  : new Evidence.Further(named.id(), source.getSource(), source.getPublishedAt());
            })
        .toList();
  }

  private Desk restore(String name) {
    CopyStores memory = bound(stores);
    return new Desk(memory.restore(name, settings), memory.clock(name));
  }

  private static Judged judged(
      DeskEntry entry,
      Desk desk,
      @Nullable ReadArticle article,
      @Nullable Finding finding,
      List<Finding> changed) {
    return new Judged(
        entry.getKind(),
        entry.getDesk(),
        desk.clock,
        entry.getArticleId(),
        article,
        entry.getFirstVersion(),
        finding,
        entry.getWithdrawal(),
        changed,
        CommandCodec.command(entry));
  }

  private static String quotable(ReadArticle article) {
    return String.join("\n", article.title(), article.teaser(), article.text());
  }
}
