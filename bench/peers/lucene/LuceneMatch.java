import java.io.*;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/** Ranks ads for profiles with Lucene: each skill is one token, the filters are a set of towns and a least pay. One thread; see bench/peers/README.md. */
public final class LuceneMatch {
    private static final int TOP = 20;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private record Ask(String set, Query query) { }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path index = folder.resolve("lucene");
        long start = System.nanoTime();
        if (!Files.exists(index)) {
            build(folder.resolve("ads.tsv"), index);
        }

        System.err.printf("index in %.1f s%n", (System.nanoTime() - start) / 1e9);
        try (MMapDirectory directory = new MMapDirectory(index); IndexReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<Ask> asks = asks(folder.resolve("queries.tsv"));
            for (int round = 0; round < 3; round++) {
                for (Ask ask : asks) {
                    search(searcher, ask.query(), round % 2 == 0);
                }
            }

            System.out.println("ready");
            System.out.flush();
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line; (line = input.readLine()) != null;) {
                String[] words = line.split(" ");
                measure(searcher, asks, words[0], words.length > 1 && words[1].equals("exact"));
            }
        }
    }

    private static void measure(IndexSearcher searcher, List<Ask> asks, String set, boolean exact) throws IOException {
        StringBuilder out = new StringBuilder();
        for (Ask ask : asks) {
            if (ask.set().equals(set)) {
                long wall = System.nanoTime();
                long processor = CLOCK.getCurrentThreadCpuTime();
                search(searcher, ask.query(), exact);
                out.append(CLOCK.getCurrentThreadCpuTime() - processor).append(':').append(System.nanoTime() - wall).append(' ');
            }
        }

        System.out.println(out.toString().trim());
        System.out.flush();
    }

    /** Exact also counts every hit; otherwise Lucene may leave out what cannot be among the best. */
    private static int search(IndexSearcher searcher, Query query, boolean exact) throws IOException {
        TopScoreDocCollector collector = TopScoreDocCollector.create(TOP, exact ? Integer.MAX_VALUE : TOP);
        searcher.search(query, collector);
        return collector.topDocs().scoreDocs.length;
    }

    private static List<Ask> asks(Path file) throws IOException {
        List<Ask> asks = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t");
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (String skill : fields[1].split(" ")) {
                query.add(new TermQuery(new Term("skill", skill)), BooleanClause.Occur.SHOULD);
            }

            if (!fields[2].equals("-")) {
                query.setMinimumNumberShouldMatch(1);
                List<BytesRef> towns = new ArrayList<>();
                for (String town : fields[2].split(" ")) {
                    towns.add(new BytesRef(town));
                }

                query.add(new TermInSetQuery("town", towns), BooleanClause.Occur.FILTER);
                query.add(IntPoint.newRangeQuery("pay", Integer.parseInt(fields[3]), Integer.MAX_VALUE), BooleanClause.Occur.FILTER);
            }

            asks.add(new Ask(fields[0], query.build()));
        }

        return asks;
    }

    private static void build(Path ads, Path index) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(512);
        FieldType skills = new FieldType();
        skills.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        skills.setTokenized(true);
        skills.freeze();
        try (MMapDirectory directory = new MMapDirectory(index); IndexWriter writer = new IndexWriter(directory, config); BufferedReader lines = Files.newBufferedReader(ads)) {
            for (String line; (line = lines.readLine()) != null;) {
                String[] fields = line.split("\t", -1);
                Document document = new Document();
                document.add(new Field("skill", fields[0], skills));
                document.add(new StringField("town", fields[1], Field.Store.NO));
                document.add(new IntPoint("pay", Integer.parseInt(fields[2])));
                writer.addDocument(document);
            }

            writer.forceMerge(1);
        }
    }
}
