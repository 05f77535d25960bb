package jianyan.similarity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jianyan.document.Document;

/// Invented proposals to compare.
public final class Drafts {
    static final String TIME_BANK =
            "我市老年人口逐年增多，居家照料的人手不足。\n"
                    + "建议由民政局牵头设立养老时间银行，制定服务时数的存取规则。\n"
                    + "建议招募志愿者为高龄独居老人提供陪护，服务时数可以转赠。";

    static final String TIME_BANK_REWORDED =
            "高龄独居老人缺少陪护，志愿服务没有长效办法。\n"
                    + "建议尽快试点养老时间银行，把志愿者的服务时数记入个人账户，存取有章可循。\n"
                    + "建议民政局加强宣传，让更多志愿者参加。";

    public static final String PARKING =
            "老旧小区车位紧张，夜间占用消防通道。\n" + "建议利用桥下空间和边角地建设停车设施。\n" + "建议机关单位的停车场夜间向周边居民开放。";

    public static final String SPONGE =
            "暴雨之后多条道路积水，排水管网标准偏低。\n" + "建议分批改造雨水管网，新建道路同步铺设透水路面。\n" + "建议把下凹式绿地写入规划条件。";

    private Drafts() {}

    public static Document proposal(String id, String title, String text) {
        return SharedProposals.document(id, title, Map.of("", text), "测试市", "");
    }

    /// The same, put to the session of another year.
    public static Document ofYear(int year, String id, String title, String text) {
        return SharedProposals.document(id, title, Map.of("", text), "测试市", "", year);
    }

    /// A template that two places fill in.
    static String bridge(String place, String river) {
        return place
                + "群众出行要绕行很远，学生上学不便，雨季还有安全隐患。\n建议市政府编列预算，在"
                + place
                + river
                + "新建便桥一座，并同步整修两岸引道和护栏。\n建议由交通局尽快完成设计，年内开工，方便沿线群众出行。";
    }

    /// Some proposals that have nothing to do with each other.
    public static List<Document> background(int count) {
        List<String> matters =
                List.of(
                        "图书馆延时开放", "校园午餐监管", "河道清淤疏浚", "职业技能竞赛", "中医馆建设", "社区食堂补贴", "公交线网优化",
                        "古村落修缮", "家政培训基地", "农产品冷链物流", "无障碍坡道改造", "急救站点布局");
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String matter = matters.get(i % matters.size()) + "第" + (char) ('甲' + i);
                    Map<String, String> sections = new LinkedHashMap<>();
                    sections.put("情况", "近年来" + matter + "取得进展，但是投入仍然不足，编号" + (1000 + i * 7) + "。");
                    sections.put(
                            "建议", "完善" + matter + "的办法。\n为" + matter + "安排专项经费" + (31 + i) + "万元。");
                    return SharedProposals.document(
                            "b" + (100 + i), "关于" + matter + "的建议", sections, "测试市", "");
                })
                .toList();
    }
}
