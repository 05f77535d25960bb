package jianyan.cli.build;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.corpus.recognition.RecognisedFile;

/// What was recognised, a line for each file and one for all.
public final class RecognitionText implements Text<List<RecognisedFile>> {
    private static final double MINUTE = 60_000;

    @Override
    public List<String> lines(List<RecognisedFile> files) {
        if (files.isEmpty()) {
            return List.of("没有要识别的扫描件");
        }
        List<String> lines = new ArrayList<>();
        int read = 0;
        long millis = 0;
        for (RecognisedFile file : files) {
            read += file.read();
            millis += file.tookMillis();
            lines.add(
                    Labels.joined(
                            file.file(),
                            file.pages() + " 页",
                            file.characters() + " 字",
                            "可信度 " + Math.round(file.confidence() * 100) + "%",
                            file.language(),
                            file.read() == 0 ? "原已识别" : null));
        }
        lines.add(
                "共识别 %d 页%s"
                        .formatted(
                                read,
                                read == 0
                                        ? ""
                                        : "，每分钟 %.0f 页".formatted(read / (millis / MINUTE))));
        return lines;
    }
}
