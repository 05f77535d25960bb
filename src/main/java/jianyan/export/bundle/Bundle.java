package jianyan.export.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyan.document.Document;
import jianyan.engine.Engine;
import jianyan.export.Provenance;
import jianyan.export.citation.Citation;
import jianyan.export.citation.CitationStyle;
import jianyan.export.json.Json;
import jianyan.question.search.Hit;
import jianyan.question.search.MarkedDocument;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/// Writes hits, their whole texts and how they were found into one zip that opens in a browser
/// without any network: `index.html`, a page and a plain text for each document, `about.json`.
/// Thread-safe.
public final class Bundle {
    /// Nobody waits in front of a page of a download, but it has to end all the same.
    private static final Duration PAGE = Duration.ofMinutes(1);

    private final Engine engine;
    private final Provenance provenance;
    private final Clock clock;
    private final Json json = new Json();

    public Bundle(Engine engine, Clock clock) {
        this.engine = engine.within(PAGE);
        this.provenance = new Provenance(engine, clock);
        this.clock = clock;
    }

    /// What was written.
    ///
    /// @param total how many documents were found
    /// @param held how many of them are in the bundle
    public record Written(long total, int held) {}

    /// @param to stays open
    /// @throws jianyan.query.InvalidRequestException before anything is written when the request is
    ///   not valid
    public Written write(BundleRequest request, OutputStream to) throws IOException {
        SearchAnswer page = hits(request, null);
        long total = page.total();
        List<String> notes = new ArrayList<>(page.lens().notes());
        List<Hit> hits = new ArrayList<>();
        ZipFolder zip = new ZipFolder(to, clock);
        while (true) {
            for (Hit hit : page.hits()) {
                if (hits.size() == request.size()) {
                    break;
                }
                hits.add(hit);
                document(request.q(), hit.id(), hits.size(), zip);
            }
            if (page.next() == null || hits.size() == request.size()) {
                break;
            }
            page = hits(request, page.next());
        }
        long same = hits.stream().mapToLong(hit -> hit.duplicates().size()).sum();
        if (hits.size() + same < total) {
            notes.add("共找到 " + total + " 份，这里只收排在前面的 " + hits.size() + " 份");
        }
        Map<String, String> about = about(request, total);
        about.put("held", String.valueOf(hits.size()));
        zip.put("index.html", IndexPage.html(request.q(), hits, about, notes));
        zip.put("about.json", new String(json.toBytes(about), StandardCharsets.UTF_8));
        zip.finish();
        return new Written(total, hits.size());
    }

    private Map<String, String> about(BundleRequest request, long total) {
        String order =
                "&sort="
                        + request.sort().code()
                        + "&mode="
                        + request.mode().code()
                        + "&size="
                        + request.size();
        Map<String, String> about =
                provenance.of("bundle", request.q(), request.filters(), total, order);
        about.merge(
                "command",
                " --sort "
                        + request.sort().code()
                        + " --mode "
                        + request.mode().code()
                        + " --size "
                        + request.size()
                        + " --output bundle.zip",
                String::concat);
        return about;
    }

    private SearchAnswer hits(BundleRequest request, @Nullable String after) {
        return engine.search(
                new SearchRequest(
                        request.q(),
                        request.filters(),
                        request.sort(),
                        Math.min(request.size(), SearchRequest.MAX_SIZE),
                        after,
                        request.mode()));
    }

    private void document(String q, String id, int number, ZipFolder zip) throws IOException {
        Optional<MarkedDocument> found =
                q.isBlank()
                        ? engine.document(id).map(whole -> new MarkedDocument(whole, Map.of()))
                        : engine.marked(id, q);
        MarkedDocument marked =
                found.orElseThrow(() -> new IOException("文档 " + id + " 在打包时被移除，请重新打包"));
        Document document = marked.document();
        String citation =
                Citation.of(document, null, LocalDate.now(clock)).in(CitationStyle.GBT7714, json);
        zip.put(page(number), DocumentPage.html(document, marked.marks(), citation));
        zip.put(page(number).replace(".html", ".txt"), DocumentPage.plain(document));
    }

    /// Numbers for names: an id may hold what a file name cannot.
    static String page(int number) {
        return "documents/%05d.html".formatted(number);
    }
}
