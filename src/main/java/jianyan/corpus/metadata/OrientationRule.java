package jianyan.corpus.metadata;

import jianyan.corpus.text.HeadingWords;
import jianyan.corpus.text.PrefilteredPattern;
import jianyan.document.Orientation;

/// Which way a heading looks, by its folded words; `NONE` when they do not say.
public final class OrientationRule {
    private static final PrefilteredPattern NUMBERING =
            PrefilteredPattern.beginning(
                    "^(?:第?[一二三四五六七八九十0-9]+[部分章节、.)]*|[(][一二三四五六七八九十0-9]+[)])+\\s*",
                    "第 ( 一 二 三 四 五 六 七 八 九 十 0 1 2 3 4 5 6 7 8 9");
    private static final PrefilteredPattern LESSON =
            PrefilteredPattern.holding(
                    HeadingWords.LESSON.regex(), HeadingWords.LESSON_LITERALS.words());
    private static final PrefilteredPattern SHORTFALL =
            PrefilteredPattern.holding(
                    HeadingWords.SHORTFALL.regex(), HeadingWords.SHORTFALL_LITERALS.words());
    private static final PrefilteredPattern PLAN =
            PrefilteredPattern.holding(
                    HeadingWords.PLAN.regex(), HeadingWords.PLAN_LITERALS.words());
    private static final PrefilteredPattern REVIEW =
            PrefilteredPattern.holding(
                    HeadingWords.REVIEW.regex(), HeadingWords.REVIEW_LITERALS.words());

    private OrientationRule() {}

    /// A whole heading may be 15 characters of shortfall or lesson; longer ones merely mention one.
    private static final int LONGEST = 18;

    /// A longer heading that names a plan or a review is a sentence about something else.
    private static final int LONGEST_PART = 26;

    public static Orientation of(String foldedHeading) {
        String heading = NUMBERING.removedFrom(foldedHeading.strip());
        heading = strip(heading);
        if (heading.length() <= LONGEST) {
            if (SHORTFALL.isFoundIn(heading)) {
                return Orientation.SHORTFALL;
            }
            if (LESSON.isFoundIn(heading)) {
                return Orientation.LESSON;
            }
        }
        if (heading.length() <= LONGEST_PART) {
            if (PLAN.isFoundIn(heading)) {
                return Orientation.PLAN;
            }
            if (REVIEW.isFoundIn(heading)) {
                return Orientation.REVIEW;
            }
        }
        return Orientation.NONE;
    }

    private static String strip(String heading) {
        int end = heading.length();
        while (end > 0 && ":。. )(摘要".indexOf(heading.charAt(end - 1)) >= 0) {
            end--;
        }
        return heading.substring(0, end);
    }
}
