package jianyan.workbench.values;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Proposal;
import org.jspecify.annotations.Nullable;

/// A proposal as it was when it joined its group or was last decided on.
///
/// @param id the document
/// @param number the number it was filed under
/// @param fingerprint changes with the title and the text, white space aside
public record Member(
        String id,
        String title,
        @Nullable String number,
        List<String> sponsors,
        String fingerprint) {
    public Member {
        sponsors = List.copyOf(sponsors);
    }

    static Member of(Document document) {
        Proposal proposal = document.proposal();
        return new Member(
                document.id(),
                document.title(),
                proposal == null ? null : proposal.number(),
                proposal == null ? List.of() : proposal.sponsors(),
                fingerprint(document));
    }

    private static String fingerprint(Document document) {
        MessageDigest digest = sha256();
        digest.update(bytes(document.title()));
        document.passages()
                .filter(Passage::isCounted)
                .forEach(passage -> digest.update(bytes(passage.text())));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static byte[] bytes(String text) {
        return text.replaceAll("\\s+", "").getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
