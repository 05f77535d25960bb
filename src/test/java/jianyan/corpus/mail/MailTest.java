package jianyan.corpus.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Reading;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.document.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailTest {
    private static final CorpusReader READER = new CorpusReader(TextAnalysis.load());

    @TempDir Path folder;

    private Reading read(String name, String content) throws IOException {
        return READER.read(
                CorpusFile.of(
                        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8)));
    }

    private static String base64(String text, String charset) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(Charset.forName(charset)));
    }

    @Test
    void aMessageAndWhatHangsOnIt() throws IOException {
        String mail =
                """
                From: =?GBK?B?%s?= <a@example.org>
                Subject: =?GBK?B?%s?=
                Date: Thu, 9 Mar 2023 23:30:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: text/plain; charset=GBK
                Content-Transfer-Encoding: base64

                %s
                --x
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="=?UTF-8?B?%s?="

                %s
                --x--
                """
                        .formatted(
                                base64("提案办", "GBK"),
                                base64("关于报送提案的函", "GBK"),
                                base64("现将提案报上，请查收。", "GBK"),
                                base64("提案.txt", "UTF-8"),
                                base64("关于增设充电桩的提案\n\n老小区充电不便，居民有意见。\n", "UTF-8"));
        Reading reading = read("m.eml", mail);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents())
                .extracting(Document::id)
                .containsExactly("m.eml:提案.txt", "m.eml");
        assertThat(reading.documents().getFirst().metadata().title()).isEqualTo("关于增设充电桩的提案");
        Document message = reading.documents().getLast();
        assertThat(message.metadata().title()).isEqualTo("关于报送提案的函");
        assertThat(message.metadata().published()).isEqualTo(LocalDate.of(2023, 3, 9));
        assertThat(message.passages().map(Passage::text)).containsExactly("现将提案报上，请查收。");
    }

    /// Who says GB2312 writes 镕 all the same, and a subject that was passed on is no other.
    @Test
    void whatWasPassedOnKeepsItsSubjectAndItsRareCharacters() throws IOException {
        Reading reading =
                read(
                        "f.eml",
                        """
                        Subject: =?UTF-8?B?%s?=
                        Content-Type: text/plain; charset=gb2312
                        Content-Transfer-Encoding: base64

                        %s
                        """
                                .formatted(
                                        base64("转发：Re: 关于渡口灯塔的建议", "UTF-8"),
                                        base64("各位委员：\n朱镕同志转来建议一件，请研究。\n", "GBK")));
        Document message = reading.documents().getFirst();
        assertThat(message.metadata().title()).isEqualTo("关于渡口灯塔的建议");
        assertThat(message.passages().map(Passage::text)).contains("朱镕同志转来建议一件，请研究。");
    }

    @Test
    void aPageSavedAsOneFileUnderTheNameDoc() throws IOException {
        Reading reading =
                read(
                        "p.doc",
                        """
                        MIME-Version: 1.0
                        Content-Type: multipart/related; boundary="----=_p"

                        ------=_p
                        Content-Location: file:///C:/a.htm
                        Content-Transfer-Encoding: base64
                        Content-Type: text/html; charset="gb2312"

                        %s
                        ------=_p
                        Content-Type: image/png
                        Content-Transfer-Encoding: base64
                        Content-Location: image001.png

                        iVBORw0KGgo=
                        ------=_p--
                        """
                                .formatted(
                                        base64(
                                                "<html><body><p>关于开放单位厕所的建议</p><p>沿街单位的厕所多不开放。</p></body></html>",
                                                "GBK")));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents()).hasSize(1);
        assertThat(reading.documents().getFirst().metadata().title()).isEqualTo("关于开放单位厕所的建议");
    }

    @Test
    void aMessageWithoutTextIsAFault() throws IOException {
        assertThat(
                        read(
                                        "e.eml",
                                        "Subject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc\n")
                                .faults())
                .extracting(Fault::code)
                .containsExactly("empty");
    }
}
