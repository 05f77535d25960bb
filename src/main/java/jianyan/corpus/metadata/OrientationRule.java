package jianyan.corpus.metadata;

import jianyan.corpus.text.PrefilteredPattern;
import jianyan.document.Orientation;

/// Which way a heading looks, by its folded words; `NONE` when they do not say.
public final class OrientationRule {
    private static final PrefilteredPattern NUMBERING =
            PrefilteredPattern.beginning(
                    "^(?:第?[一二三四五六七八九十0-9]+[部分章节、.)]*|[(][一二三四五六七八九十0-9]+[)])+\\s*",
                    "第 ( 一 二 三 四 五 六 七 八 九 十 0 1 2 3 4 5 6 7 8 9");
    private static final PrefilteredPattern LESSON =
            PrefilteredPattern.holding("(?:体会|启示|心得|经验(?:做法)?|基本经验|认识和体会)$", "体会 启示 心得 经验");
    private static final PrefilteredPattern SHORTFALL =
            PrefilteredPattern.holding(
                    "(?:问题|不足|差距|短板|困难|薄弱环节|挑战)(?:[和与及、](?:不足|差距|问题|短板|困难|挑战|原因|薄弱环节)|分析|与?剖析|之处)*$"
                            + "|需要?改进的|有待(?:改进|加强|提高)|^(?:存在|面临|主要)(?:的|着)?(?:主要|突出)?(?:问题|不足|困难)",
                    "问题 不足 差距 短板 困难 薄弱环节 挑战 改进 有待");
    private static final PrefilteredPattern PLAN =
            PrefilteredPattern.holding(
                    "设想|工作安排|任务安排|工作打算|打算$|工作计划|展望|主要任务|目标任务|工作任务|任务$|重点工作$|工作思路|工作要点"
                            + "|总体要求|主要目标|预期目标|下一步|今后|未来|工作建议|工作部署|安排$|努力方向|工作重点$|规划目标|工作意见|工作的?建议$|对(?:新一届|下一?届|[一二三四五六七八九十]+届|来年|明年|今年|[0-9]{4}年).{0,12}(?:建议|意见|期望|希望)$|寄语$",
                    "设想 安排 打算 计划 展望 任务 重点 思路 要点 总体要求 目标 下一步 今后 未来 建议 部署 努力方向 意见 期望 希望 寄语");
    private static final PrefilteredPattern REVIEW =
            PrefilteredPattern.holding(
                    "回顾|总结|过去[的一五]|(?:主要|开展|完成|履职|基本|重点)?工作(?:开展|完成|进展)?(?:的)?情况$|完成情况|履职情况|情况报告"
                            + "|工作成[效绩]|主要成[效绩]|取得的?成|主要工作$|工作概况|五年来|一年来|年工作$|工作小结|自我评价|自评",
                    "回顾 总结 过去 情况 成效 成绩 取得 主要工作 概况 五年来 一年来 年工作 小结 自我评价 自评");

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
