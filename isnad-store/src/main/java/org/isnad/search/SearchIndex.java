package org.isnad.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.DocIdSetIterator;
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
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
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
  private static final String HASH = "hash";
  private static final String FORMAT = "format";

  /** What documents are made of; an index of another format is made anew. */
  private static final String THIS_FORMAT = "2";

  /** From so many missing reports on, all are read in one pass. */
  private static final int MANY = 500;

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
    IndexWriterConfig config = config().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (Directory directory = FSDirectory.open(folder)) {
      if (isDamaged(directory)) {
        clear(directory);
      }
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        store.reports(
            report -> {
              if (report.withdrawn() == null) {
                add(writer, report);
                count[0]++;
              }
            });
        commit(writer);
      }
      return count[0];
    } catch (LockObtainFailedException e) {
      throw busy(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What an update changed.
   *
   * @param reports how many the index has now
   */
  public record Update(long reports, long added, long removed) {}

  /**
   * Brings the index up to date: adds the reports that it lacks and removes those that no longer
   * count. What it has is asked of itself, so it does not matter when or how an earlier update
   * ended. All or nothing is written; searches see the old state until then. Makes the index where
   * there is none, and anew where it is of an older format.
   *
   * @throws SearchException where another program is at it, or the index is damaged
   */
  public Update update(Store store) {
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory) || !isOfThisFormat(directory)) {
        long reports = rebuild(store);
        return new Update(reports, reports, 0);
      }
      try (IndexWriter writer = new IndexWriter(directory, config())) {
        return update(store, writer);
      }
    } catch (LockObtainFailedException e) {
      throw busy(e);
    } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
      throw new SearchException(
          "the search index is damaged or of another version; isnad reindex makes it anew", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Update update(Store store, IndexWriter writer) throws IOException {
    Map<String, String> missing = new LinkedHashMap<>();
    store.counting((id, hash) -> missing.put(hash, id));
    long removed = 0;
    for (String hash : hashes(writer)) {
      if (missing.remove(hash) == null) {
        writer.deleteDocuments(new Term(HASH, hash));
        removed++;
      }
    }
    if (missing.isEmpty() && removed == 0) {
      return new Update(writer.getDocStats().numDocs, 0, 0);
    }
    long[] added = new long[1];
    Consumer<StoredReport> sink =
        report -> {
          if (report.withdrawn() == null && missing.containsKey(report.hash())) {
            add(writer, report);
            added[0]++;
          }
        };
    if (missing.size() >= MANY) {
      store.reports(sink);
    } else {
      missing.values().forEach(id -> store.report(id).ifPresent(sink));
    }
    commit(writer);
    return new Update(writer.getDocStats().numDocs, added[0], removed);
  }

  /** Hashes of the reports that the index has. */
  private static List<String> hashes(IndexWriter writer) throws IOException {
    List<String> hashes = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(HASH);
        Bits live = leaf.reader().getLiveDocs();
        PostingsEnum postings = null;
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          postings = each.postings(postings, PostingsEnum.NONE);
          boolean there = false;
          int doc = postings.nextDoc();
          while (!there && doc != DocIdSetIterator.NO_MORE_DOCS) {
            there = live == null || live.get(doc);
            doc = postings.nextDoc();
          }
          if (there) {
            hashes.add(term.utf8ToString());
          }
        }
      }
    }
    return hashes;
  }

  private static void add(IndexWriter writer, StoredReport report) {
    try {
      writer.addDocument(document(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void commit(IndexWriter writer) throws IOException {
    writer.setLiveCommitData(Map.of(FORMAT, THIS_FORMAT).entrySet());
    writer.commit();
  }

  private static boolean isOfThisFormat(Directory directory) throws IOException {
    return THIS_FORMAT.equals(SegmentInfos.readLatestCommit(directory).getUserData().get(FORMAT));
  }

  private static boolean isDamaged(Directory directory) throws IOException {
    try {
      if (DirectoryReader.indexExists(directory)) {
        DirectoryReader.open(directory).close();
      }
      return false;
    } catch (CorruptIndexException
        | IndexFormatTooNewException
        | IndexFormatTooOldException
        | NoSuchFileException
        | EOFException e) {
      return true;
    }
  }

  /** Deletes an index that cannot be read; what else lies in the folder is left. */
  private static void clear(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (file.startsWith("_") || file.startsWith(IndexFileNames.SEGMENTS)) {
        directory.deleteFile(file);
      }
    }
  }

  private static SearchException busy(IOException e) {
    return new SearchException("another program is writing the search index", e);
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
    document.add(new StringField(HASH, stored.hash(), Field.Store.NO));
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

  /** What was not finished is not written. */
  private static IndexWriterConfig config() {
    return new IndexWriterConfig(analyzer()).setCommitOnClose(false);
  }

  private static Analyzer analyzer() {
    Analyzer exact = new KeywordAnalyzer();
    return new PerFieldAnalyzerWrapper(
        new ArabicAnalyzer(CharArraySet.EMPTY_SET),
        Map.of("id", exact, HASH, exact, "type", exact, "date", exact));
  }
}
