package io.storyfold.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML document, by its byte order mark, else what the server says, else how
 * its first characters look, else its declaration, else UTF-8; text that is none of it is taken as
 * Windows-1252, as browsers do. The document type is cut out: nothing it declares is obeyed.
 */
final class XmlText {
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Pattern TYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);

  /** Those of four bytes first: two of them begin like those of two. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_8, List.of(0xEF, 0xBB, 0xBF)),
          new Mark(Charset.forName("UTF-32BE"), List.of(0, 0, 0xFE, 0xFF)),
          new Mark(Charset.forName("UTF-32LE"), List.of(0xFF, 0xFE, 0, 0)),
          new Mark(StandardCharsets.UTF_16BE, List.of(0xFE, 0xFF)),
          new Mark(StandardCharsets.UTF_16LE, List.of(0xFF, 0xFE)));

  private XmlText() {}

  /** Decodes {@code document}; {@code charset} as the server states it, or empty. */
  static String of(byte[] document, String charset) {
    return withoutType(decode(document, charset));
  }

  /** A byte order mark and the charset it stands for. */
  private record Mark(Charset charset, List<Integer> bytes) {
    boolean begins(byte[] document) {
      for (int i = 0; i < bytes.size(); i++) {
        if (i >= document.length || (document[i] & 0xFF) != bytes.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private static String decode(byte[] document, String charset) {
    for (Mark mark : MARKS) {
      if (mark.begins(document)) {
        byte[] rest = Arrays.copyOfRange(document, mark.bytes().size(), document.length);
        return new String(rest, mark.charset());
      }
    }
    Charset wide = wide(document);
    if (wide != null) {
      return new String(document, wide);
    }
    Charset stated = charset.isBlank() ? declared(document) : known(charset);
    Charset first = stated == null ? StandardCharsets.UTF_8 : stated;
    try {
      return first.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException e) {
      return new String(document, first.equals(StandardCharsets.UTF_8) ? LATIN : first);
    }
  }

  /** By the zero bytes around the first character, which is {@code <}. */
  private static @Nullable Charset wide(byte[] d) {
    if (d.length < 4 || (d[0] != 0 && d[1] != 0)) {
      return null;
    }
    if (d[0] == 0) {
      return d[1] == 0 ? Charset.forName("UTF-32BE") : StandardCharsets.UTF_16BE;
    }
    return d[2] == 0 && d[3] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
  }

  private static @Nullable Charset declared(byte[] document) {
    int length = Math.min(document.length, DECLARATION);
    Matcher m = ENCODING.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1));
    return m.find() ? known(m.group(1)) : null;
  }

  private static @Nullable Charset known(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    try {
      // The bytes were read as bytes of eight bits: a declaration of UTF-16 is a mistake.
      Charset charset = Charset.forName(plain.startsWith("utf-16") ? "utf-8" : plain);
      // Documents that say Latin 1 hold the quotes and dashes of its superset.
      return charset.equals(StandardCharsets.ISO_8859_1) ? LATIN : charset;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String withoutType(String text) {
    Matcher type = TYPE.matcher(text);
    int from = 0;
    while (type.find(from)) {
      int comment = text.lastIndexOf("<!--", type.start());
      if (comment >= from && text.indexOf("-->", comment) > type.start()) {
        from = text.indexOf("-->", comment);
        continue;
      }
      return beforeRoot(text, type.start()) ? cut(text, type.start()) : text;
    }
    return text;
  }

  /** Whether no element begins before {@code end}: a document type in the text is text. */
  private static boolean beforeRoot(String text, int end) {
    for (int i = text.indexOf('<'); i >= 0 && i < end; i = text.indexOf('<', i + 1)) {
      if (text.startsWith("<!--", i)) {
        i = text.indexOf("-->", i);
        if (i < 0) {
          return false;
        }
      } else if (text.charAt(i + 1) != '?') {
        return false;
      }
    }
    return true;
  }

  /** Line feeds stay, so that lines are still numbered as in the file. */
  private static String cut(String text, int start) {
    int depth = 0;
    char quote = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (text.startsWith("<!--", i)) {
        int end = text.indexOf("-->", i);
        if (end < 0) {
          break; // looking on would look to the end once for every such comment
        }
        i = end;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth <= 0) {
        String lines = text.substring(start, i).replaceAll("[^\n]", "");
        return text.substring(0, start) + lines + text.substring(i + 1);
      }
    }
    return text.substring(0, start);
  }
}
