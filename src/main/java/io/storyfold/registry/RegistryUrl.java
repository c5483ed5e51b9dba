package io.storyfold.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * Where one registry answers.
 *
 * @param base scheme, host, port and path without a trailing slash; never credentials, so that it
 *     may be shown in messages
 * @param userInfo {@code user:password} as written in front of the host, or null
 */
record RegistryUrl(String base, @Nullable String userInfo) {

  static List<RegistryUrl> all(RegistryConfig config) {
    return config.getList(RegistryConfig.URL).stream().map(RegistryUrl::parse).toList();
  }

  static RegistryUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      // The text may hold a password, so it is not repeated.
      throw new ConfigException(RegistryConfig.URL + " is not a URL at index " + e.getIndex());
    }
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new ConfigException(
          RegistryConfig.URL
              + " needs http://HOST:PORT or https://HOST:PORT for each registry;"
              + " no underscore may stand in HOST");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
    String raw = uri.getRawUserInfo();
    // Not URLDecoder alone: it would turn the plus sign of a password into a space.
    String userInfo =
        raw == null ? null : URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    return new RegistryUrl(scheme + "://" + uri.getHost() + port + path, userInfo);
  }

  boolean isTls() {
    return base.startsWith("https:");
  }

  /** Leaves the credentials out, so that no message or log line can hold them. */
  @Override
  public String toString() {
    return base;
  }

  URI resolve(String path) {
    return URI.create(base + path);
  }
}
