package jianyan.corpus.word;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group of RTF, in braces: what it hands down to those inside it.
final class RtfGroup {
    boolean silent;
    boolean hidden;
    boolean deleted;
    boolean bold;
    boolean fontTable;
    int skipAfterUnicode = 1;
    Charset charset;

    /// Where its text goes: to the document, or to a note, a comment or a header.
    Block.Paragraph target;

    /// Of a text box, a header or a footer around: its paragraphs that are ended.
    @Nullable List<Block> ended;

    /// What the group itself is; empty for none that matters at its end.
    String destination = "";

    RtfGroup(Charset charset, Block.Paragraph target) {
        this.charset = charset;
        this.target = target;
    }

    RtfGroup child() {
        RtfGroup child = new RtfGroup(charset, target);
        child.ended = ended;
        child.silent = silent;
        child.hidden = hidden;
        child.deleted = deleted;
        child.bold = bold;
        child.fontTable = fontTable;
        child.skipAfterUnicode = skipAfterUnicode;
        return child;
    }
}
