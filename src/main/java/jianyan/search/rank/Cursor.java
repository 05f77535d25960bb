package jianyan.search.rank;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// Where a page ended, as text that a client gives back.
///
/// @param generation the generation that the page was read from
/// @param request a number that the same request always has, as [#request] makes it
/// @param key what the last entry of the page was ordered by, then its id
public record Cursor(long generation, int request, List<String> key) {
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        key = List.copyOf(key);
    }

    /// The number of a request, from what it consists of: texts, numbers, choices, and lists and
    /// records of these. It is that of their texts, so that it outlives the process and is the same
    /// on every machine; the hash codes of choices differ from one start of Java to the next.
    public static int request(@Nullable Object... parts) {
        return Arrays.toString(parts).hashCode();
    }

    public String encode() {
        String plain = generation + SEPARATOR + request + SEPARATOR + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a cursor back.
    ///
    /// @param keyLength how many values the order has
    /// @throws InvalidRequestException when it is no cursor, one of another request, or one of an
    ///   older generation
    public static Cursor decode(String text, long generation, int request, int keyLength) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> values = Arrays.asList(plain.split(SEPARATOR, -1));
            Cursor cursor =
                    new Cursor(
                            Long.parseLong(values.get(0)),
                            Integer.parseInt(values.get(1)),
                            values.subList(2, values.size()));
            if (cursor.request != request || cursor.key.size() != keyLength) {
                throw problem("foreign-cursor", "这个游标属于另一个查询");
            }
            if (cursor.generation != generation) {
                throw problem("stale-cursor", "索引在翻页期间更新过，游标已失效");
            }
            return cursor;
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw malformed();
        }
    }

    /// How many entries a value of the key says have been read.
    ///
    /// @throws InvalidRequestException when it is no such number
    public int entries(int value) {
        if (!key.get(value).matches("[0-9]{1,9}")) {
            throw malformed();
        }
        return Integer.parseInt(key.get(value));
    }

    static InvalidRequestException malformed() {
        return problem("malformed-cursor", "游标无法识别");
    }

    private static InvalidRequestException problem(String code, String message) {
        return new InvalidRequestException(code, "after", message, "去掉 after，从第一页重新读起");
    }
}
