package jianyan.corpus.recognition;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyan.ByHand;

/// Error rates and speed of recognition on drawn pages, by hand: its figures stand in the
/// documentation. Arguments: none.
public final class RecognitionBenchmark {
    private static final List<String> SIMPLIFIED =
            List.of(
                    "政协某市某区第十五届委员会常务委员会工作报告",
                    "一年来，常委会共收到提案三百一十二件，经审查立案二百八十六件，",
                    "办复率达到百分之百。围绕“十五分钟社区生活圈”建设，组织委员",
                    "开展专题视察28次，提出意见建议136条，其中97条已被采纳。",
                    "各位委员深入居民区，了解加装电梯、停车难、托育服务等问题，",
                    "报送社情民意信息1811篇，比上年增长12.7%。",
                    "存在的不足是：协商成果的转化跟踪还不够及时，界别活动的覆盖面",
                    "有待扩大。2024年，我们将重点做好以下五个方面的工作。");
    private static final List<String> TRADITIONAL =
            List.of(
                    "議會第二屆第三次定期大會議事錄",
                    "議員提案關於改善國民小學周邊通學步道之安全，經審查會決議通過，",
                    "送請市政府於三個月內研議辦理，並將辦理情形函復本會。",
                    "市長答詢：本府一百零二年度已編列預算新臺幣三千六百萬元，",
                    "優先改善十五處路段，其餘逐年辦理。");

    private RecognitionBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Tesseract tesseract = Tesseract.find("tesseract");
        ByHand.say(tesseract.version());
        ByHand.say("%-40s %8s %10s %8s".formatted("page", "errors", "confidence", "millis"));
        run(tesseract, "simplified", SIMPLIFIED, "chi_sim");
        run(tesseract, "traditional", TRADITIONAL, "chi_tra");
    }

    private static void run(Tesseract tesseract, String name, List<String> text, String language)
            throws Exception {
        BufferedImage clean = ScannedPages.clean(text);
        Map<String, BufferedImage> pages = new LinkedHashMap<>();
        pages.put("clean", clean);
        pages.put("aslant by 3 degrees", ScannedPages.turned(clean, 3));
        pages.put("a quarter turned", ScannedPages.turned(clean, 90));
        pages.put("upside down", ScannedPages.turned(clean, 180));
        pages.put("stamped in red", ScannedPages.stamped(clean));
        pages.put("dirty", ScannedPages.dirty(clean, 1));
        pages.put(
                "dirty, stamped, aslant",
                ScannedPages.dirty(ScannedPages.turned(ScannedPages.stamped(clean), -2), 2));
        String truth = String.join("", text).replace(" ", "");
        for (var page : pages.entrySet()) {
            for (boolean cleaned : new boolean[] {false, true}) {
                long begun = System.nanoTime();
                BufferedImage image =
                        cleaned
                                ? PageCleaning.clean(PageCleaning.withoutRed(page.getValue()))
                                : page.getValue();
                RecognisedPage read = tesseract.read(image, 1, language);
                long millis = (System.nanoTime() - begun) / 1_000_000;
                String got =
                        read.lines().stream()
                                .map(RecognisedPage.RecognisedLine::text)
                                .collect(Collectors.joining())
                                .replace(" ", "");
                ByHand.say(
                        "%-40s %7.1f%% %9.1f%% %8d"
                                .formatted(
                                        name + ", " + page.getKey() + (cleaned ? ", cleaned" : ""),
                                        ScannedPages.errorRate(truth, got) * 100,
                                        read.confidence() * 100,
                                        millis));
            }
        }
    }
}
