package jianyan.similarity.profile;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.Folding;
import jianyan.corpus.proposal.Paragraph;
import jianyan.corpus.proposal.ProposalOutline;
import jianyan.document.Document;
import jianyan.document.SentenceCutter;
import jianyan.document.SentenceEnd;
import jianyan.document.SourceSpan;

/// The sentences of a proposal for those who need no profile of it.
public final class Statements {
    private Statements() {}

    /// Every sentence in reading order with its role; the title is not among them.
    public static List<Statement> of(Document document, Folding folding) {
        List<Statement> statements = new ArrayList<>();
        for (Paragraph paragraph : ProposalOutline.of(document, folding)) {
            for (SourceSpan sentence :
                    SentenceCutter.cut(paragraph.text(), SentenceEnd.STATEMENT)) {
                statements.add(
                        new Statement(
                                paragraph.role(),
                                paragraph.passage(),
                                paragraph.start() + sentence.start(),
                                paragraph.text().substring(sentence.start(), sentence.end()),
                                !paragraph.heading()));
            }
        }
        return statements;
    }
}
