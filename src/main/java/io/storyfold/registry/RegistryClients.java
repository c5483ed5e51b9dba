package io.storyfold.registry;

import java.util.List;

/** Makes the client the settings ask for. */
public final class RegistryClients {

  private RegistryClients() {}

  /**
   * A caching client over HTTP, or the shared registry in memory for {@code mock://NAME}. Connects
   * to nothing yet. A process needs one; hand it to every serde.
   */
  public static RegistryClient create(RegistryConfig config) {
    List<String> urls = config.getList(RegistryConfig.URL);
    if (urls.get(0).startsWith(MockRegistryClient.SCHEME)) {
      return MockRegistryClient.scope(urls.get(0).substring(MockRegistryClient.SCHEME.length()));
    }
    return new CachingRegistryClient(
        new HttpRegistryClient(config), config.getInt(RegistryConfig.MAX_SCHEMAS));
  }
}
