package io.storyfold.poller;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a robots.txt asks of one robot (RFC 9309): the longest rule that fits a path decides, and
 * allowing wins a tie.
 */
final class RobotsRules {
  /** No rules: everything is allowed. */
  static final RobotsRules ALL = new RobotsRules(List.of());

  /** One rule that fits everything. */
  static final RobotsRules NONE = new RobotsRules(List.of(new Rule("/", false)));

  private static final int MOST_RULES = 1_000;

  private static final Pattern STARS = Pattern.compile("\\*+");

  private final List<Rule> rules;

  private RobotsRules(List<Rule> rules) {
    this.rules = rules;
  }

  private record Rule(String path, boolean allows) {
    /**
     * Part after part at its first place, so that no rule takes long, however many stars it has.
     */
    boolean fits(String asked) {
      boolean anchored = path.endsWith("$");
      String[] parts = STARS.split(anchored ? path.substring(0, path.length() - 1) : path, -1);
      if (!asked.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      int last = parts.length - 1;
      for (int i = 1; i < last + (anchored ? 0 : 1); i++) {
        int found = asked.indexOf(parts[i], at);
        if (found < 0) {
          return false;
        }
        at = found + parts[i].length();
      }
      return !anchored
          || (last == 0
              ? asked.length() == at
              : asked.length() - parts[last].length() >= at && asked.endsWith(parts[last]));
    }
  }

  /** The group that names {@code robot}, else the one for all. */
  static RobotsRules of(String text, String robot) {
    List<Rule> named = new ArrayList<>();
    List<Rule> common = new ArrayList<>();
    boolean found = false;
    boolean forUs = false;
    boolean forAll = false;
    boolean agents = false;
    for (String line : text.lines().toList()) {
      String bare = line.replaceFirst("#.*", "").strip();
      int colon = bare.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = bare.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        forUs = (agents && forUs) || value.equalsIgnoreCase(robot);
        forAll = (agents && forAll) || value.equals("*");
        agents = true;
        found |= forUs;
      } else if (key.equals("allow") || key.equals("disallow")) {
        agents = false;
        Rule rule = new Rule(value, key.equals("allow"));
        boolean usable = !value.isEmpty();
        if (usable && forUs && named.size() < MOST_RULES) {
          named.add(rule);
        }
        if (usable && forAll && common.size() < MOST_RULES) {
          common.add(rule);
        }
      }
    }
    return new RobotsRules(found ? named : common);
  }

  /** Whether {@code path}, with its query, may be asked for. */
  boolean allow(String path) {
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.path().length();
      if (length >= longest && rule.fits(path)) {
        allowed = rule.allows() || (length == longest && allowed);
        longest = length;
      }
    }
    return allowed;
  }
}
