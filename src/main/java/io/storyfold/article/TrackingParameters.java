package io.storyfold.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Query parameters that say how a reader came to a page, not which page it is. Only names that are
 * unambiguous stand here: {@code id}, {@code page}, {@code p}, {@code ref}, {@code cid} and the
 * like name the article on some site and are kept.
 */
final class TrackingParameters {
  /**
   * Families: Google Analytics campaigns, Webtrekk/Mapp, AT Internet/Piano, Comscore, HubSpot,
   * Matomo, Adobe, Yahoo consent.
   */
  private static final List<String> PREFIXES =
      List.of("utm_", "wt_", "wt.", "at_", "ns_", "_hs", "mtm_", "pk_", "s_cid", "guce_", "sara_");

  /** Click identifiers of advertisers and networks, newsletter systems, share buttons. */
  private static final Set<String> NAMES =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "li_fat_id",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "_ga",
          "_gl",
          "mkt_tok",
          "vero_id",
          "oly_enc_id",
          "oly_anon_id",
          "_branch_match_id",
          "dicbo",
          "guccounter",
          "xtor",
          "xtref",
          "xtcr",
          "xts",
          "cmpid",
          "ncid",
          "ito",
          "ocid",
          "mbid",
          "smid",
          "smtyp",
          "icid",
          "wtmc",
          "wtrid",
          "fb_action_ids",
          "fb_action_types",
          "fb_source",
          "__twitter_impression",
          "traffic_source",
          "amp_js_v",
          "amp_gsa",
          "usqp");

  /** Values with which {@code amp} and {@code outputType} ask for the AMP rendering. */
  private static final Set<String> AMP_ON = Set.of("", "1", "true", "amp");

  /** What is left of an ampersand that was escaped for HTML and not unescaped. */
  private static final String ESCAPED = "amp;";

  private TrackingParameters() {}

  /** Whether {@code parameter}, {@code name=value} or a bare name, can go. */
  static boolean tracks(String parameter) {
    String lower = parameter.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith(ESCAPED) ? lower.substring(ESCAPED.length()) : lower;
    int equals = bare.indexOf('=');
    String name = equals < 0 ? bare : bare.substring(0, equals);
    String value = equals < 0 ? "" : bare.substring(equals + 1);
    if (name.equals("amp") || name.equals("outputtype")) {
      return AMP_ON.contains(value);
    }
    return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }
}
