package jianyan.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyan.cli.text.DisplayWidth;
import jianyan.cli.text.EvidenceText;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.corpus.Reading;
import jianyan.corpus.SourceFile;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.document.Proposal;
import jianyan.document.Section;

/// What a file was read as: each document with its origin, its sections and its repairs.
public final class ReadingText implements Text<Reading> {
    /// The beginning of a passage by which it is known again.
    private static final int BEGINNING = 60;

    private final Ink ink;

    public ReadingText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(Reading reading) {
        List<String> lines = new ArrayList<>();
        SourceFile source = reading.source();
        lines.add(
                Labels.joined(
                        source.file(),
                        source.mediaType(),
                        source.encoding(),
                        Labels.number(source.bytes()) + " 字节",
                        reading.documents().size() + " 份文档"));
        EncodingText.of(source).ifPresent(line -> lines.add(ink.dim(line)));
        for (Document document : reading.documents()) {
            lines.add("");
            document(document, lines);
        }
        return lines;
    }

    private void document(Document document, List<String> lines) {
        Metadata metadata = document.metadata();
        lines.add(ink.bold(document.title()));
        lines.add(
                ink.dim(
                        Labels.joined(
                                document.id(),
                                metadata.body().label() + metadata.kind().label(),
                                Labels.place(metadata.region(), metadata.district()),
                                Labels.meeting(metadata.term(), metadata.session()),
                                metadata.date() == null ? null : metadata.date().toString(),
                                metadata.years().isEmpty()
                                        ? null
                                        : "所述年份 " + numbers(metadata.years()),
                                metadata.speaker() == null ? null : "报告人 " + metadata.speaker())));
        Proposal proposal = document.proposal();
        if (proposal != null) {
            lines.add(ink.dim(proposal(proposal)));
        }
        EvidenceText.lines(document).forEach(line -> lines.add(ink.dim(line)));
        document.sections().forEach(section -> section(section, lines));
        document.repairs().forEach(repair -> lines.add(ink.dim(RepairText.of(repair))));
    }

    private static String proposal(Proposal proposal) {
        return Labels.joined(
                proposal.number() == null ? null : "案号 " + proposal.number(),
                proposal.sponsors().isEmpty()
                        ? null
                        : "提案人 " + String.join("、", proposal.sponsors()),
                proposal.sector(),
                proposal.category(),
                proposal.department() == null ? null : "主办 " + proposal.department(),
                proposal.result());
    }

    private void section(Section section, List<String> lines) {
        String indent = "  ".repeat(section.level());
        lines.add(
                indent
                        + Labels.joined(
                                section.heading().isEmpty() ? "（无标题）" : section.heading(),
                                section.orientation().label(),
                                section.year() == null ? null : section.year() + "年"));
        for (Passage passage : section.passages()) {
            lines.add(
                    indent
                            + "  "
                            + ink.dim(
                                    DisplayWidth.padEnd(passage.label().label(), 8)
                                            + beginning(passage.text())
                                            + recognised(passage)));
        }
    }

    private static String recognised(Passage passage) {
        Double sure = passage.recognised();
        return sure == null ? "" : "（识别，把握 " + Math.round(sure * 100) + "%）";
    }

    private static String beginning(String text) {
        String line = Labels.onOneLine(text);
        String start = DisplayWidth.start(line, BEGINNING);
        return start.length() < line.length() ? start + "…" : start;
    }

    private static String numbers(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
