package org.isnad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.isnad.coding.ActorValue;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.store.Store;
import org.isnad.store.StoredReport;

/**
 * The index: one document a report. Words are found whatever form their alef, final ya and ta
 * marbuta have, with and without article, conjunctions and plural endings (Lucene's Arabic
 * analysis, no stop words, so that phrases are found whole; the alef of the accusative stays, so
 * «جندي» does not find «جنديا»). Nothing is transliterated.
 *
 * <p>Fields to ask for: the cleaned text (no name), {@code title}, {@code place} and {@code actor}
 * of the events that it tells of, {@code type} of these (a code), {@code source}, {@code date} of
 * publication ({@code date:[2018-04-01 TO 2018-04-10]}), {@code id}.
 */
public final class SearchIndex {
  private static final String TEXT = "text";
  private static final String REPORTS = "reports";
  private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);
  private static final int DAY = "2018-04-01".length();

  static {
    WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    WITH_OFFSETS.freeze();
  }

  private final Path folder;

  /**
   * @param folder where the index lies or will lie
   */
  public SearchIndex(Path folder) {
    this.folder = folder;
  }

  /**
   * What was found.
   *
   * @param total how many reports are as asked
   * @param hits the best of them, best first
   * @param indexed how many reports the index has
   */
  public record Result(long total, List<Hit> hits, long indexed) {
    public Result {
      hits = List.copyOf(hits);
    }
  }

  /**
   * @param spans where the words stand in the cleaned text, as UTF-16 offsets, in order
   */
  public record Hit(String reportId, float score, List<Span> spans) {
    public Hit {
      spans = List.copyOf(spans);
    }
  }

  /** UTF-16 offsets into the cleaned text. */
  public record Span(int begin, int end) {}

  /** The query is none, or there is no index. */
  public static final class SearchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SearchException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Makes the index anew from all reports that count. Searches see the old one until it is done.
   *
   * @return how many reports it has
   */
  public long rebuild(Store store) {
    long[] count = new long[1];
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer()).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      store.reports(
          report -> {
            if (report.withdrawn() == null) {
              try {
                writer.addDocument(document(report));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              count[0]++;
            }
          });
      writer.setLiveCommitData(Map.of(REPORTS, String.valueOf(count[0])).entrySet());
      writer.commit();
      return count[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param query words, "phrases", fields, AND, OR, NOT and brackets, as Lucene's query parser has
   *     them; all words must be there unless OR stands between
   * @param limit at most so many hits
   * @throws SearchException where the query cannot be read, or the index was not made yet
   */
  public Result search(String query, int limit) {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      QueryParser parser = new QueryParser(TEXT, analyzer());
      parser.setDefaultOperator(QueryParser.Operator.AND);
      Query parsed = searcher.rewrite(parser.parse(query));
      int total = searcher.count(parsed);
      TopDocs top = searcher.search(parsed, limit);
      Weight weight = searcher.createWeight(parsed, ScoreMode.COMPLETE_NO_SCORES, 1);
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc doc : top.scoreDocs) {
        String id = searcher.storedFields().document(doc.doc).get("id");
        hits.add(new Hit(id, doc.score, spans(reader, weight, doc.doc)));
      }
      return new Result(total, hits, reader.numDocs());
    } catch (ParseException e) {
      throw new SearchException("the query cannot be read: " + query, e);
    } catch (IndexNotFoundException e) {
      throw new SearchException("there is no search index yet; isnad reindex makes it", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Span> spans(DirectoryReader reader, Weight weight, int doc)
      throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    Matches matches = weight.matches(leaf, doc - leaf.docBase);
    MatchesIterator found = matches == null ? null : matches.getMatches(TEXT);
    List<Span> spans = new ArrayList<>();
    while (found != null && found.next()) {
      if (found.startOffset() >= 0) {
        spans.add(new Span(found.startOffset(), found.endOffset()));
      }
    }
    return spans;
  }

  private static Document document(StoredReport stored) {
    CodedReport coded = stored.coded();
    Document document = new Document();
    document.add(new StringField("id", coded.report().id(), Field.Store.YES));
    document.add(new Field(TEXT, coded.text().cleaned(), WITH_OFFSETS));
    words(document, "title", coded.report().title());
    words(document, "source", coded.report().source());
    coded
        .report()
        .publishedDay()
        .ifPresent(
            day -> document.add(new StringField("date", iso(day.toString()), Field.Store.NO)));
    for (CodedEvent event : coded.events()) {
      document.add(new StringField("type", event.type().code(), Field.Store.NO));
      if (event.place() != null) {
        words(document, "place", event.place().name());
        words(document, "place", event.place().detail());
        words(document, "place", event.place().admin1());
      }
      actors(document, event.perpetrator());
      actors(document, event.target());
    }
    return document;
  }

  private static String iso(String day) {
    return day.substring(0, DAY);
  }

  private static void actors(Document document, List<ActorValue> actors) {
    for (ActorValue actor : actors) {
      words(document, "actor", actor.id());
      words(document, "actor", actor.name());
      words(document, "actor", actor.mention());
    }
  }

  private static void words(Document document, String field, String value) {
    if (value != null) {
      document.add(new TextField(field, value, Field.Store.NO));
    }
  }

  private static Analyzer analyzer() {
    Analyzer exact = new KeywordAnalyzer();
    return new PerFieldAnalyzerWrapper(
        new ArabicAnalyzer(CharArraySet.EMPTY_SET),
        Map.of("id", exact, "type", exact, "date", exact));
  }
}
