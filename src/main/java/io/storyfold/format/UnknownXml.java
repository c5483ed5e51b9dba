package io.storyfold.format;

import io.storyfold.article.RejectReason;
import java.io.InputStream;

/** XML that is none of the formats: refused as a whole, with its name, instead of line by line. */
final class UnknownXml implements DeliveryFormat {
  @Override
  public String name() {
    return "xml";
  }

  @Override
  public boolean recognises(byte[] head) {
    return !Xml.root(head).isEmpty();
  }

  @Override
  public Deliveries read(InputStream in, Input input) {
    return new WholeDocument(
        in,
        input.file(),
        document -> {
          throw new BrokenDocumentException(
              RejectReason.UNREADABLE,
              0,
              "XML of no known format, its root is <"
                  + Xml.root(document)
                  + ">: give RSS, Atom, RDF or NewsML-G2");
        });
  }
}
