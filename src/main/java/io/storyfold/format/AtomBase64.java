package io.storyfold.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jdom2.Element;

/**
 * Texts of Atom that come in Base64 (mode of Atom 0.3, media types of 1.0), decoded before ROME
 * sees them: it fails on padding and line ends.
 */
final class AtomBase64 {
  private static final Set<String> TEXTS =
      Set.of("title", "summary", "content", "subtitle", "rights");

  private AtomBase64() {}

  /** Changes all such elements below {@code element}; what is no Base64 stays. */
  static void decode(Element element) {
    if (packed(element)) {
      try {
        byte[] bytes = Base64.getMimeDecoder().decode(element.getText().strip());
        element.setText(new String(bytes, StandardCharsets.UTF_8));
        element.removeAttribute("mode");
        element.setAttribute("type", "html");
      } catch (IllegalArgumentException e) {
        element.removeAttribute("mode");
      }
    }
    element.getChildren().forEach(AtomBase64::decode);
  }

  private static boolean packed(Element element) {
    if (!element.getNamespaceURI().contains("tom") || !element.getChildren().isEmpty()) {
      return false;
    }
    if (Elements.attribute(element, "mode").equals("base64")) {
      return true;
    }
    String type = Elements.attribute(element, "type");
    boolean media = TEXTS.contains(element.getName()) && type.contains("/");
    boolean text = type.startsWith("text/") || type.endsWith("xml");
    boolean elsewhere = !Elements.attribute(element, "src").isEmpty();
    return media && !text && !elsewhere && !element.getText().isBlank();
  }
}
