package io.storyfold.format;

import io.storyfold.article.RejectReason;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.jdom2.located.LocatedJDOMFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * XML from strangers to a tree. There is no document type, so there are no entities to expand and
 * nothing outside to fetch; the depth is limited, so no reader of the tree runs out of stack.
 */
final class Xml {
  /** Deepest nesting: articles with tables and lists inside packages reach 40. */
  static final int DEPTH = 200;

  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)[\\s/>]");
  private static final String FEATURES = "http://xml.org/sax/features/";

  private Xml() {}

  /**
   * The local name of the root element in lower case, when {@code head} begins an XML document;
   * else empty.
   */
  static String root(byte[] head) {
    StringBuilder text = new StringBuilder(head.length);
    for (byte b : head) {
      if (b > 0) { // what is not ASCII, and the other bytes of UTF-16, do not matter here
        text.append((char) b);
      }
    }
    String plain = text.toString().strip();
    if (!plain.startsWith("<")) {
      return "";
    }
    String bare = plain.replaceAll("(?s)<!--.*?(-->|$)|<\\?.*?(\\?>|$)", "");
    Matcher root = ROOT.matcher(bare.replaceAll("(?s)<!DOCTYPE[^>\\[]*(\\[.*?\\]\\s*)?>", ""));
    return root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /**
   * Parses text that {@link XmlText} made.
   *
   * @throws BrokenDocumentException with the line, when it is not well-formed or too deep
   */
  static Document parse(String text) throws BrokenDocumentException {
    SAXBuilder builder = new SAXBuilder(new Reader(), null, new LocatedJDOMFactory());
    builder.setXMLFilter(new DepthGuard());
    builder.setExpandEntities(false);
    try {
      return builder.build(new StringReader(text));
    } catch (JDOMParseException e) {
      throw new BrokenDocumentException(
          RejectReason.BAD_XML, e.getLineNumber(), "the XML is broken: " + cause(e));
    } catch (JDOMException | IOException | IllegalArgumentException e) {
      // Illegal arguments: the tree is stricter than the parser about names and namespaces.
      throw new BrokenDocumentException(RejectReason.BAD_XML, 0, "the XML is refused: " + cause(e));
    }
  }

  private static String cause(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }

  /** Refuses document types altogether. */
  private static final class Reader implements XMLReaderJDOMFactory {
    @Override
    public XMLReader createXMLReader() throws JDOMException {
      try {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(FEATURES + "external-general-entities", false);
        factory.setFeature(FEATURES + "external-parameter-entities", false);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return reader;
      } catch (ParserConfigurationException | SAXException e) {
        throw new JDOMException("no XML parser", e);
      }
    }

    @Override
    public boolean isValidating() {
      return false;
    }
  }

  private static final class DepthGuard extends XMLFilterImpl {
    private int depth;

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      if (++depth > DEPTH) {
        throw new SAXException("nested deeper than " + DEPTH);
      }
      super.startElement(uri, name, qName, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
      depth--;
      super.endElement(uri, name, qName);
    }
  }
}
