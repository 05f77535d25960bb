package jianyan.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Evidence;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Proposal;
import jianyan.document.Repair;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A dozen invented documents that stand for a corpus.
final class FakeCorpus {
    private static final List<String> DISTRICTS = List.of("徐汇区", "静安区", "长宁区");

    private FakeCorpus() {}

    static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (String district : DISTRICTS) {
            for (int year = 2021; year <= 2023; year++) {
                documents.add(report(district, year));
            }
        }
        documents.add(
                proposal(
                        "提案:2023/017",
                        "关于加快推进老旧小区加装电梯的提案",
                        "徐汇区",
                        "城乡建设",
                        List.of("老旧小区加装电梯是居民关心的民生工程。部分楼组因意见不一致而停滞。"),
                        List.of("建议建立加装电梯协商平台,由居委会牵头。", "建议完善加装电梯后续维护资金机制。")));
        documents.add(
                proposal(
                        "提案:2023/042",
                        "关于完善既有住宅加装电梯后续管理的建议",
                        "静安区",
                        "城乡建设",
                        List.of("既有住宅加装电梯后,维护责任不清。"),
                        List.of("建议完善加装电梯后续维护资金机制。", "建议明确物业企业的管理责任。")));
        documents.add(
                proposal(
                        "提案:2023/101",
                        "關於發展社區嵌入式養老服務的提案",
                        "长宁区",
                        "社会福利",
                        List.of("社區養老服務供給不足,老年人就近用餐不便。"),
                        List.of("建議在每個街鎮設立長者食堂。")));
        return documents;
    }

    private static Document report(String district, int year) {
        String id = "report-" + DISTRICTS.indexOf(district) + "-" + year;
        var text = new Passages(id);
        String title = "政协" + district + "委员会常务委员会工作报告";
        List<Section> sections =
                List.of(
                        section("", 0, Orientation.NONE, null, text.heading(title)),
                        section(
                                year + "年工作总结",
                                1,
                                Orientation.REVIEW,
                                year,
                                text.heading(year + "年工作总结"),
                                text.body(
                                        "一年来,共收到提案"
                                                + (200 + year % 100)
                                                + "件,办复率达到100%。围绕养老服务和“十四五”规划开展协商,推动社区养老设施建设。"),
                                text.labelled(PassageLabel.CAPTION, "图为委员视察养老服务中心(资料照片)")),
                        section(
                                "下一年工作设想",
                                1,
                                Orientation.PLAN,
                                year + 1,
                                text.heading("下一年工作设想"),
                                text.body("聚焦老旧小区改造和加装电梯,组织专题协商。"),
                                text.labelled(PassageLabel.FURNITURE, "打开微信“扫一扫”")));
        return new Document(
                id,
                "reports/" + id + ".txt",
                new Metadata(
                        title,
                        Kind.REPORT,
                        Body.CPPCC,
                        "上海市",
                        district,
                        "310100",
                        15,
                        year - 2020,
                        LocalDate.of(year + 1, 1, 9),
                        year + 1,
                        List.of(year, year + 1),
                        "主席 何某",
                        null,
                        null,
                        List.of(new Evidence("district", "text", new SourceSpan(2, 5)))),
                null,
                sections,
                List.of(new Repair("furniture", 1, List.of(new SourceSpan(0, 9)))));
    }

    private static Document proposal(
            String id,
            String title,
            String district,
            String category,
            List<String> situation,
            List<String> asks) {
        var text = new Passages(id);
        Passage[] first = new Passage[situation.size() + 1];
        first[0] = text.heading("调研情况");
        for (int i = 0; i < situation.size(); i++) {
            first[i + 1] = text.body(situation.get(i));
        }
        Passage[] second = new Passage[asks.size() + 1];
        second[0] = text.heading("具体建议");
        for (int i = 0; i < asks.size(); i++) {
            second[i + 1] = text.body(asks.get(i));
        }
        return new Document(
                id,
                "proposals/2023.csv",
                new Metadata(
                        title,
                        Kind.PROPOSAL,
                        Body.CPPCC,
                        "上海市",
                        district,
                        null,
                        15,
                        2,
                        LocalDate.of(2023, 1, 5),
                        2023,
                        List.of(2023),
                        null,
                        null,
                        null,
                        List.of()),
                new Proposal(
                        id.substring(id.indexOf('/') + 1),
                        List.of("王某"),
                        List.of(),
                        "特邀",
                        category,
                        "区房管局",
                        List.of(),
                        null,
                        "立案",
                        null,
                        null,
                        null,
                        null,
                        false),
                List.of(
                        section("调研情况", 1, Orientation.NONE, 2023, first),
                        section("具体建议", 1, Orientation.PLAN, 2023, second)),
                List.of());
    }

    private static Section section(
            String heading,
            int level,
            Orientation orientation,
            @Nullable Integer year,
            Passage... passages) {
        return new Section(heading, level, orientation, year, List.of(passages));
    }

    /// Numbers passages and lays them end to end in an imagined source.
    private static final class Passages {
        private final String document;
        private int count;
        private int offset;

        Passages(String document) {
            this.document = document;
        }

        Passage heading(String text) {
            return labelled(PassageLabel.HEADING, text);
        }

        Passage body(String text) {
            return labelled(PassageLabel.BODY, text);
        }

        Passage labelled(PassageLabel label, String text) {
            count++;
            var span = new SourceSpan(offset, offset + text.length());
            offset = span.end() + 1;
            return new Passage(document + "#p" + count, label, text, List.of(span));
        }
    }
}
