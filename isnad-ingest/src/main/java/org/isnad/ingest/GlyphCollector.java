package org.isnad.ingest;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Takes the characters of a page with their places. How they follow each other in the file says
 * little: some programs write Arabic lines from left to right, some from right to left.
 */
final class GlyphCollector extends PDFTextStripper {
  private List<Glyph> glyphs = new ArrayList<>();
  private int shown;
  private int mainDirection = -1;

  /** The characters of a page, counted from 1, in the order of the file. */
  List<Glyph> page(PDDocument document, int page) throws IOException {
    glyphs = new ArrayList<>();
    mainDirection = -1;
    setStartPage(page);
    setEndPage(page);
    writeText(document, Writer.nullWriter());
    return glyphs;
  }

  /** How many characters the pages showed, with those that nothing gives a letter for. */
  int shown() {
    return shown;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    shown++;
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      return;
    }
    int direction = (int) position.getDir();
    if (mainDirection < 0) {
      mainDirection = direction;
    }
    if (direction != mainDirection) {
      // A watermark or a note set at an angle.
      return;
    }
    float size = Math.abs(position.getFontSizeInPt());
    float height = size > 0.5f ? size : Math.max(1, position.getHeightDir());
    glyphs.add(
        new Glyph(
            letters(text),
            position.getXDirAdj(),
            position.getYDirAdj(),
            Math.abs(position.getWidthDirAdj()),
            height));
  }

  /** Presentation forms as letters. */
  private static String letters(String text) {
    boolean forms = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      forms |= c >= '\uFB00' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC';
    }
    if (!forms) {
      return text;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String bare = folded.strip();
    return bare.isEmpty() ? folded : bare;
  }
}
