import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Saved searches in Lucene's Monitor: each is a conjunction of terms and a least pay, its candidates chosen by the rarest term. Reads searches.tsv and ads.tsv of a folder; prints
 * one line: registering seconds, then for one ad at a time and for batches of a hundred the processor and wall seconds, then how many matches and their checksum.
 */
public final class AlertsMonitor {
    private static final int BATCH = 100;

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int searches = Integer.parseInt(args[1]);
        int ads = Integer.parseInt(args[2]);
        List<Document> documents = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        readAds(folder.resolve("ads.tsv"), ads, documents, met);

        Analyzer analyzer = new WhitespaceAnalyzer();
        TermFilteredPresearcher rarest = new TermFilteredPresearcher(term -> 1.0 / (1 + met.getOrDefault(term.text(), 0)), Collections.emptyList(), Collections.emptySet());
        try (Monitor monitor = new Monitor(analyzer, rarest, new MonitorConfiguration().setQueryUpdateBufferSize(5000))) {
            long start = System.nanoTime();
            monitor.register(readSearches(folder.resolve("searches.tsv"), searches));
            double registered = (System.nanoTime() - start) / 1e9;

            long[] warm = single(monitor, documents.subList(0, Math.min(documents.size(), 20)));
            double[] one = new double[2];
            long[] found = timed(one, () -> single(monitor, documents));
            double[] batch = new double[2];
            long[] again = timed(batch, () -> batches(monitor, documents));
            if (found[0] != again[0] || found[1] != again[1] || warm[0] > found[0]) {
                throw new IllegalStateException("one at a time and batches differ");
            }

            System.out.println(registered + " " + one[0] + " " + one[1] + " " + batch[0] + " " + batch[1] + " " + found[0] + " " + Long.toUnsignedString(found[1]));
        }
    }

    private interface Work {
        long[] run() throws Exception;
    }

    private static long[] timed(double[] seconds, Work work) throws Exception {
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        long[] found = work.run();
        seconds[0] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        seconds[1] = (System.nanoTime() - wall) / 1e9;
        return found;
    }

    private static long[] single(Monitor monitor, List<Document> documents) throws Exception {
        long[] found = new long[2];
        for (int ad = 0; ad < documents.size(); ad++) {
            add(found, ad, monitor.match(documents.get(ad), QueryMatch.SIMPLE_MATCHER));
        }

        return found;
    }

    private static long[] batches(Monitor monitor, List<Document> documents) throws Exception {
        long[] found = new long[2];
        for (int from = 0; from < documents.size(); from += BATCH) {
            List<Document> part = documents.subList(from, Math.min(documents.size(), from + BATCH));
            MultiMatchingQueries<QueryMatch> matches = monitor.match(part.toArray(new Document[0]), QueryMatch.SIMPLE_MATCHER);
            for (int i = 0; i < part.size(); i++) {
                for (QueryMatch match : matches.getMatches(i)) {
                    count(found, from + i, match);
                }
            }
        }

        return found;
    }

    private static void add(long[] found, int ad, MatchingQueries<QueryMatch> matches) {
        for (QueryMatch match : matches.getMatches()) {
            count(found, ad, match);
        }
    }

    // The sum of a scrambled number for each pair, in any order.
    private static void count(long[] found, int ad, QueryMatch match) {
        long value = ((long) ad << 32) | Integer.parseInt(match.getQueryId());
        value = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        value = (value ^ (value >>> 27)) * 0x94D049BB133111EBL;
        found[0]++;
        found[1] += value ^ (value >>> 31);
    }

    private static void readAds(Path file, int most, List<Document> documents, Map<String, Integer> met) throws Exception {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line;
            while ((line = reader.readLine()) != null) {
                String[] columns = line.split("\t");
                for (String token : columns[1].split(" ")) {
                    met.merge(token, 1, Integer::sum);
                }

                if (documents.size() < most) {
                    Document document = new Document();
                    document.add(new TextField("t", columns[1], Field.Store.NO));
                    document.add(new IntPoint("pay", Integer.parseInt(columns[2])));
                    documents.add(document);
                }
            }
        }
    }

    private static List<MonitorQuery> readSearches(Path file, int most) throws Exception {
        List<MonitorQuery> queries = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line;
            while (queries.size() < most && (line = reader.readLine()) != null) {
                String[] columns = line.split("\t");
                BooleanQuery.Builder query = new BooleanQuery.Builder();
                for (String token : columns[1].split(" ")) {
                    query.add(new TermQuery(new Term("t", token)), BooleanClause.Occur.FILTER);
                }

                query.add(IntPoint.newRangeQuery("pay", Integer.parseInt(columns[2]), Integer.MAX_VALUE), BooleanClause.Occur.FILTER);
                queries.add(new MonitorQuery(columns[0], query.build()));
            }
        }

        return queries;
    }
}
