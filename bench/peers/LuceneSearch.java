import java.io.BufferedReader;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.MMapDirectory;

/** Lucene 8 as a peer of the market's search: java -cp ... LuceneSearch index FOLDER TEXTS.tsv | LuceneSearch search FOLDER QUERIES ROUNDS. One thread, one segment. */
public final class LuceneSearch {
    public static void main(String[] args) throws Exception {
        Path folder = Paths.get(args[1]);
        if (args[0].equals("index")) {
            index(folder, Paths.get(args[2]));
        } else {
            search(folder, Files.readAllLines(Paths.get(args[2])), Integer.parseInt(args[3]));
        }
    }

    private static void index(Path folder, Path texts) throws Exception {
        long start = System.nanoTime();
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer()).setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(512);
        try (IndexWriter writer = new IndexWriter(new MMapDirectory(folder), config); BufferedReader lines = Files.newBufferedReader(texts)) {
            for (String line; (line = lines.readLine()) != null; ) {
                String[] fields = line.split("\t", -1);
                Document ad = new Document();
                ad.add(new TextField("all", fields[1] + " " + fields[2] + " " + fields[3], Field.Store.NO));
                ad.add(new NumericDocValuesField("number", Long.parseLong(fields[0])));
                writer.addDocument(ad);
            }
            writer.forceMerge(1);
            writer.commit();
        }
        System.out.printf(Locale.ROOT, "Lucene: indexed in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static Query parse(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : typed.toLowerCase(Locale.ROOT).split(" ")) {
            Query one = word.endsWith("*")
                ? new PrefixQuery(new Term("all", word.substring(0, word.length() - 1)))
                : new TermQuery(new Term("all", word));
            all.add(one, BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private static void search(Path folder, List<String> queries, int rounds) throws Exception {
        try (DirectoryReader reader = DirectoryReader.open(new MMapDirectory(folder))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            List<Double> times = new ArrayList<>();
            double[] best = new double[queries.size()];
            Arrays.fill(best, Double.MAX_VALUE);
            long before = 0;
            for (int round = 0; round <= rounds; round++) {
                if (round == 1) {
                    before = processor();
                }
                for (int i = 0; i < queries.size(); i++) {
                    long start = System.nanoTime();
                    searcher.search(parse(queries.get(i)), 20);
                    double took = (System.nanoTime() - start) / 1e6;
                    if (round > 0) {
                        times.add(took);
                        best[i] = Math.min(best[i], took);
                    }
                }
            }
            double each = (processor() - before) / 1e6 / times.size();
            Collections.sort(times);
            Arrays.sort(best);
            System.out.printf(Locale.ROOT, "Lucene 8.8.1, hits alone: p50 %.2f ms, p95 %.2f ms, slowest %.1f ms; processor %.2f ms each; best of rounds p50 %.2f, p95 %.2f%n",
                times.get(times.size() / 2), times.get(times.size() * 95 / 100), times.get(times.size() - 1), each, best[best.length / 2], best[best.length * 95 / 100]);
        }
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
