package org.plenary.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.Passages;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.Meanings;
import org.plenary.engine.RebuildReport;
import org.plenary.index.SearchIndex;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.ReadOutcome;
import org.plenary.ingest.SourceFile;

/**
 * How fast a corpus becomes an index, beside the least that Lucene must do for it: a loop over the same paragraphs, read before
 * and held in memory, that analyses the same fields in the same way and stores the text, with as many threads, without reading,
 * structure, facets, quantities, dates, verification or publishing. Not a test: run it as docs/measuring.md says.
 */
final class IndexingBenchmark {
    private final Path corpus;
    private final Path work;
    private final int threads;
    private final Analysis analysis = new Analysis();

    private IndexingBenchmark(Path corpus, Path work, int threads) {
        this.corpus = corpus;
        this.work = work;
        this.threads = threads;
    }

    /** @param words folder of the corpus, an empty folder to work in, how many rounds, threads */
    public static void main(String[] words) throws Exception {
        int rounds = Integer.parseInt(words[2]);
        IndexingBenchmark benchmark =
                new IndexingBenchmark(Path.of(words[0]), Path.of(words[1]), Integer.parseInt(words[3]));
        benchmark.run(rounds);
    }

    private record Unit(Metadata metadata, List<Passage> passages) {}

    private void run(int rounds) throws Exception {
        double[] whole = new double[rounds];
        double[] bare = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            whole[round] = whole(round);
            bare[round] = bare(round);
        }
        print(
                "medians: Plenary %.0f, bare loop %.0f paragraphs a second, ratio %.2f",
                median(whole), median(bare), median(whole) / median(bare));
    }

    private double whole(int round) throws IOException {
        Path folder = work.resolve("plenary-" + round);
        forgetPeaks();
        try (SearchIndex index = LuceneIndex.open(folder)) {
            CorpusRebuild rebuild = new CorpusRebuild(new CorpusFolder(corpus), index, Meanings.unknown(), threads);
            long began = System.nanoTime();
            RebuildReport report = rebuild.run(_ -> {});
            return told("Plenary", report.state().passages(), began, folder);
        }
    }

    private double bare(int round) throws Exception {
        List<Unit> units = read();
        int passages = units.stream().mapToInt(unit -> unit.passages().size()).sum();
        long characters = units.stream()
                .flatMap(unit -> unit.passages().stream())
                .mapToLong(passage -> passage.text().length())
                .sum();
        Path folder = work.resolve("bare-" + round);
        forgetPeaks();
        long began = System.nanoTime();
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analysis.indexing()));
                ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads))) {
            List<Future<?>> adding = new ArrayList<>();
            for (Unit unit : units) {
                adding.add(workers.submit(() -> add(unit, writer)));
            }
            for (Future<?> each : adding) {
                finished(each);
            }
            writer.commit();
        }
        double rate = told("bare loop", passages, began, folder);
        print("the text has %.1f million characters", characters / 1e6);
        return rate;
    }

    private List<Unit> read() throws IOException {
        CorpusFolder folder = new CorpusFolder(corpus);
        List<Unit> units = new ArrayList<>();
        for (SourceFile file : folder.files()) {
            folder.read(file, (outcome, _) -> {
                if (outcome instanceof ReadOutcome.Read read) {
                    units.add(new Unit(read.document().metadata(), Passages.of(read.document())));
                }
            });
        }
        return units;
    }

    private static void add(Unit unit, IndexWriter writer) {
        List<Document> block = new ArrayList<>();
        Language language = Language.of(unit.metadata().language());
        for (Passage passage : unit.passages()) {
            Document fields = new Document();
            fields.add(new StringField(PassageFields.ID, passage.id().toString(), Field.Store.YES));
            fields.add(new StoredField("stored", passage.text()));
            addWords(fields, PassageFields.TEXT, passage.text(), language);
            passage.sectionPath().forEach(heading -> addWords(fields, PassageFields.HEADING, heading, language));
            addWords(fields, PassageFields.TITLE, unit.metadata().title(), language);
            block.add(fields);
        }
        try {
            writer.addDocuments(block);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void addWords(Document fields, String name, String text, Language language) {
        fields.add(new Words(name, text, language));
        fields.add(new Words(PassageFields.exact(name), text, language));
    }

    private static final class Words extends Field {
        private final String text;
        private final Language language;

        private Words(String name, String text, Language language) {
            super(name, text, new FieldType(TextField.TYPE_NOT_STORED));
            this.text = text;
            this.language = language;
        }

        @Override
        public TokenStream tokenStream(Analyzer indexing, @Nullable TokenStream reused) {
            return Analysis.terms(indexing, name(), language, text);
        }
    }

    private static void finished(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static double told(String what, int passages, long began, Path folder) throws IOException {
        double seconds = (System.nanoTime() - began) / 1e9;
        print(
                "%s: %d paragraphs in %.1f s, %.0f a second, index %.1f MB, peak heap %.0f MB",
                what, passages, seconds, passages / seconds, size(folder) / 1e6, peak() / 1e6);
        return passages / seconds;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
