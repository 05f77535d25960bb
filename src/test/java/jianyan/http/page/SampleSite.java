package jianyan.http.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.workbench.Workbench;

/// A server over a real index with a browser in front of it.
record SampleSite(LocalEngine engine, Asker asker, Browser browser) implements AutoCloseable {
    /// Over the sample corpus.
    static SampleSite open() throws IOException {
        return open(SampleIndex.folder());
    }

    static SampleSite open(Path index) throws IOException {
        return open(index, Asker.nothingDecided());
    }

    /// Over the sample corpus, with merge groups that can be decided.
    static SampleSite open(Workbench workbench) throws IOException {
        return open(SampleIndex.folder(), workbench);
    }

    private static SampleSite open(Path index, Workbench workbench) throws IOException {
        LocalEngine engine = LocalEngine.open(index, SampleIndex.ANALYSIS);
        Asker asker = new Asker(Optional.of(engine), workbench);
        try {
            return new SampleSite(engine, asker, Browser.open(asker.port()));
        } catch (RuntimeException | Error noBrowser) {
            asker.close();
            engine.close();
            throw noBrowser;
        }
    }

    /// What the server answers to an address that the page offers.
    Asker.Reply follow(String href) {
        return asker.get(href.substring(href.indexOf('/', "http://".length())));
    }

    @Override
    public void close() {
        browser.close();
        asker.close();
        engine.close();
    }
}
