package io.storyfold.story.cluster;

import io.storyfold.article.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Clusters a desk's originals into stories: one pass, every decision final until a merge.
 *
 * <p>The caller decides an article ({@link #decide}, a pure read), stores the verdict with the
 * decision's features, and then tells the index ({@link #add}). Time is the desk's clock, in epoch
 * milliseconds, and never runs backwards.
 *
 * <p>Every answer is a function of the live members alone: their stories, sequences, arrivals and
 * features. An index rebuilt by adding the stored members (to the stories they belong to now, in
 * any order) equals the one that lived.
 *
 * <p>Not thread-safe: one writer per desk.
 */
public final class Clusterer {
  private final ClusterSettings settings;
  private final StorySlots slots = new StorySlots();
  private final TermTable table = new TermTable(slots);
  private final TermIds ids = new TermIds(table);
  private final Members members = new Members(table, ids, slots);
  private final Judge judge;
  private final Compounds compounds = new Compounds(table);
  private final Titles titles;

  /** An empty index. */
  public Clusterer(ClusterSettings settings, JoinModel model) {
    this.settings = settings;
    this.titles = new Titles(settings, members.slots());
    this.judge = new Judge(settings, model, table, members, slots);
  }

  /** Join or new for an article that arrives at {@code clock}; changes nothing. */
  public Decision decide(Features article, String source, long clock) {
    Features features = compounds.split(article);
    JoinModel.Profile profile = judge.profile(features.wordCount());
    TermBag bag = ids.known(features);
    Query query = judge.query(bag, source, profile, judge.measures(profile));
    Member twin = titles.find(features.titleKey(), clock);
    if (twin != null) {
      Cluster cluster = twin.cluster;
      List<SharedTerm> shared = Explanation.shared(query, cluster, table);
      return new Decision(
          cluster.id,
          Rule.SAME_TITLE,
          1,
          profile.join(),
          cluster.id,
          null,
          0,
          shared,
          Map.of(),
          profile.name(),
          features);
    }
    List<Match> matches = judge.judge(query, clock, null);
    if (matches.isEmpty()) {
      return new Decision(
          null,
          Rule.NEW,
          0,
          profile.join(),
          null,
          null,
          0,
          List.of(),
          Map.of(),
          profile.name(),
          features);
    }
    Match best = matches.get(0);
    Match second = matches.size() > 1 ? matches.get(1) : null;
    boolean joins = best.probability >= profile.join();
    return new Decision(
        joins ? best.cluster.id : null,
        joins ? Rule.MODEL : Rule.NEW,
        best.probability,
        profile.join(),
        best.cluster.id,
        second == null ? null : second.cluster.id,
        second == null ? 0 : second.probability,
        Explanation.shared(query, best.cluster, table),
        best.features.asMap(query.measures),
        profile.name(),
        features);
  }

  /**
   * The candidates the model judges for an article, most probable first, with all their features.
   *
   * @param decided features as {@link Decision#features} returned them
   */
  public List<Candidate> candidates(Features decided, String source, long clock) {
    JoinModel.Profile profile = judge.profile(decided.wordCount());
    TermBag bag = ids.known(decided);
    Query query = judge.query(bag, source, profile, Measures.ALL);
    return judge.judge(query, clock, null).stream()
        .map(match -> new Candidate(match.cluster.id, match.probability, match.features))
        .toList();
  }

  /**
   * Puts a decided article into a story, which comes into being with its first member.
   *
   * @param storyId of the story
   * @param storyOrdinal order in which the desk created its stories; the older survives a merge
   * @param sequence order in which the desk decided its articles; unique
   * @param articleId unique among live members
   * @param features as {@link Decision#features} returned them
   * @param arrivedAt on the desk's clock
   * @param mayMerge false for roundups and live blogs: they never speak for a merge
   */
  public void add(
      String storyId,
      long storyOrdinal,
      long sequence,
      String articleId,
      String source,
      Features features,
      long arrivedAt,
      boolean mayMerge) {
    Member member =
        members.add(
            storyId, storyOrdinal, sequence, articleId, source, features, arrivedAt, mayMerge);
    titles.add(member);
  }

  /** Takes an article out; nothing happens when it is not a live member. */
  public void remove(String articleId) {
    Member member = members.get(articleId);
    if (member != null) {
      titles.remove(member);
      members.remove(member);
    }
  }

  /**
   * Moves all members of one story to another, which may have none.
   *
   * @param intoOrdinal order in which the desk created the story they come to
   */
  public void merge(String fromId, String intoId, long intoOrdinal) {
    members.merge(fromId, intoId, intoOrdinal);
  }

  /**
   * Forgets members that arrived before {@code clock} minus the memory.
   *
   * @return stories that lost their last member
   */
  public List<String> purge(long clock) {
    long oldest = clock - settings.memory().toMillis();
    List<String> gone = new ArrayList<>();
    for (Member member = members.oldest();
        member != null && member.arrivedAt < oldest;
        member = members.oldest()) {
      String storyId = member.cluster.id;
      remove(member.articleId);
      if (!contains(storyId)) {
        gone.add(storyId);
      }
    }
    return gone;
  }

  /**
   * Merges stories that have grown together and tells which, in order.
   *
   * @param since the desk's clock at the previous pass: stories without an arrival after it are not
   *     asked again
   * @param allowed asked of every merge right before it is made; a merge it forbids is left out
   */
  public List<Merge> mergePass(long since, long clock, Predicate<Merge> allowed) {
    return new MergePass(settings, judge, members, allowed).run(since, clock);
  }

  /** As {@link #mergePass(long, long, Predicate)}, with nothing forbidden. */
  public List<Merge> mergePass(long since, long clock) {
    return mergePass(since, clock, merge -> true);
  }

  /** Whether the story has a live member. */
  public boolean contains(String storyId) {
    return members.cluster(storyId) != null;
  }

  /** Number of live stories. */
  public int stories() {
    return members.stories();
  }

  /** Number of live members. */
  public int size() {
    return members.size();
  }

  /** Cosine of a member and the sums of its story, 0..1; 0 for an article that is no member. */
  public double centrality(String articleId) {
    Member member = members.get(articleId);
    return member == null ? 0 : judge.centrality(member);
  }

  /**
   * The most central of a story's newest articles, most central first.
   *
   * @param most how many
   */
  public List<String> central(String storyId, int most) {
    Cluster cluster = members.cluster(storyId);
    return cluster == null ? List.of() : judge.central(cluster, most);
  }

  /** The story's strongest terms with their share in its length, 0..1, strongest first. */
  public Map<String, Double> keywords(String storyId, int most) {
    Cluster cluster = members.cluster(storyId);
    return cluster == null ? Map.of() : judge.keywords(cluster, most);
  }

  /** Live articles of a story in order of sequence. */
  public List<String> articles(String storyId) {
    Cluster cluster = members.cluster(storyId);
    return cluster == null
        ? List.of()
        : cluster.members().stream().map(member -> member.articleId).toList();
  }
}
