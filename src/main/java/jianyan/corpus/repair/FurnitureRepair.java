package jianyan.corpus.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.Minutes;
import jianyan.corpus.text.PrefilteredPattern;

/// What a page puts round its text: 来源, 发布时间, 编辑, 转载请注明, 扫一扫, 打印 关闭 字号, in either script. Labelled,
/// never dropped; behind a title it becomes a line of its own.
final class FurnitureRepair implements RepairStep {
    private static final String KIND = "furniture";
    private static final int LONGEST = 120;

    /// The names of fields, as they stand in folded text.
    private static final String NAMES =
            "(?:文章|信息|稿件|图片|新闻|内容|资料|数据)?来源|发布(?:时间|日期|机构|单位|人)?|发文(?:时间|日期)|更新(?:时间|日期)|时间|日期|刊发时间"
                    + "|(?:责任|本期|执行|网络|文字|图文|值班)?编辑|责编|作者|记者|本报记者|通讯员|撰稿|供稿|文字|文|图|图片|摄影|摄|审核|初审|复审|终审|校对|排版|美编|监制"
                    + "|浏览(?:次数|量|人次|数)?|阅读(?:次数|量|数)?|点击(?:次数|量|率|数)?|访问(?:次数|量)?|字号|字体(?:大小)?|文号|索引号|主题词|关键词|标签|栏目|分类";

    private static final Pattern FIELD =
            Pattern.compile("^[*■□●◆【\\[(]?\\s*(?:" + NAMES + ")\\s*[\\])】]?\\s*:.{0,60}$");
    private static final Pattern BEHIND_TITLE =
            Pattern.compile(
                    "\\s(?=(?:(?:文章|信息|稿件)?来源|发布(?:时间|日期)|发文(?:时间|日期)|更新(?:时间|日期)|浏览(?:次数|人次)|责任编辑)\\s*:)");
    private static final PrefilteredPattern NOTICE =
            PrefilteredPattern.holding(
                    "扫一扫|扫码(?:关注|阅读|分享)|长按识别|打开微信|分享到|分享按钮|点击屏幕右上角|关注.{0,8}(?:公众号|微信|微博)"
                            + "|转载(?:请|时请|须)|图片来源[于:]|版权所有|未经.{0,8}(?:授权|许可|同意)|[a-z京沪粤苏浙]icp备|公安?网安?备|返回(?:顶部|首页|列表|目录)"
                            + "|上一[篇页条].{0,40}|下一[篇页条].{0,40}|当前位置|您(?:现在)?的?(?:位置|所在)|首页\\s*[|>»-]|网站(?:导览|地图|导航)|友情链接|无障碍(?:浏览|阅读|模式|版|辅助)|^无障碍$|设为首页|加入收藏"
                            + "|技术支持\\s*:|主办单位:.{0,30}承办|原标题|相关(?:链接|新闻|阅读)|点击(?:查看|下载|阅读)原?文?|阅读原文|浏览人次|列印|字号?[:\\s]*[\\[(【]?(?:特)?[大小]",
                    "扫一扫 扫码 长按识别 打开微信 分享 点击 关注 转载 图片来源 版权所有 未经 "
                            + "icp备 公网 公安网 返回 上一篇 上一页 上一条 下一篇 下一页 下一条 "
                            + "当前位置 您 首页 网站 友情链接 无障碍 加入收藏 技术支持 主办单位 原标题 "
                            + "相关链接 相关新闻 相关阅读 阅读原文 浏览人次 列印 字");

    /// How clippings are signed, and what internal papers bear at their head.
    private static final Pattern SIGNED =
            Pattern.compile(
                    "^【\\s*(?:19|20)[0-9]{2}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?\\s*[/／╱∕|,].{1,60}】$"
                            + "|^[\\[(【]?\\s*内部\\s*(?:资料|文件|参考|材料|刊物)[\\s,]*(?:(?:请)?注意保存|(?:请勿|不得|严禁)外传|妥善保管)?\\s*[\\])】]?$");

    /// A title may be about what pages say: 关于推广扫码报修的建议.
    private static final Pattern TITLE = Pattern.compile("关于.{4,}|.{6,}(?:提案|建议|议案|工作报告)");

    /// Of a line without white space round it.
    private static final PrefilteredPattern BUTTONS =
            PrefilteredPattern.beginning(
                    "^(?!\\s)[\\s|·/>\\[\\]()【】]*(?:(?:打印|列印|关闭|分享|收藏|转发|字号|加大|减小|放大|缩小|默认|大|中|小|返回|复制链接|打印本页|关闭窗口|关闭本页|我要纠错|纠错|下载|首页|导航|搜索|登录|注册|繁体|简体|english)[\\s|·/>\\[\\]()【】:]*)+\\z"
                            + "|^[|·/>\\[\\]【】]\\z",
                    "| · / > [ ] ( ) 【 】 打印 列印 关闭 分享 收藏 转发 字号 "
                            + "加大 减小 放大 缩小 默认 大 中 小 返回 复制 我要 纠错 下载 首页 导航 "
                            + "搜索 登录 注册 繁体 简体 english");

    @Override
    public List<Line> repair(List<Line> lines, Context context) {
        List<Line> repaired = new ArrayList<>(lines.size());
        boolean minutes = Minutes.are(lines);
        for (Line line : lines) {
            if (minutes && Minutes.isLabel(line.text())) {
                repaired.add(line);
            } else if (line.shape() == LineShape.FURNITURE) {
                context.log().note(KIND, line.mapped().sourceStart());
                repaired.add(line);
            } else if (!mayBe(line)) {
                repaired.add(line);
            } else {
                split(line, context, repaired);
            }
        }
        return repaired;
    }

    private static boolean mayBe(Line line) {
        return line.text().length() <= LONGEST && line.shape() != LineShape.CAPTION;
    }

    private static void split(Line line, Context context, List<Line> into) {
        String folded = context.folding().fold(line.text()).text();
        if (isFurniture(folded)) {
            context.log().note(KIND, line.mapped().sourceStart());
            into.add(line.as(LineShape.FURNITURE));
            return;
        }
        int cut = folded.length() == line.text().length() ? fieldBehindTitle(folded) : 0;
        if (cut == 0) {
            into.add(line);
            return;
        }
        MappedText head = line.mapped().piece(0, cut).strip();
        MappedText tail = line.mapped().piece(cut, line.text().length()).strip();
        context.log().note(KIND, tail.sourceStart());
        into.add(line.with(head));
        into.add(new Line(tail, LineShape.FURNITURE, 0, 0));
    }

    private static int fieldBehindTitle(String folded) {
        if (folded.indexOf(':') < 0) {
            return 0;
        }
        Matcher matcher = BEHIND_TITLE.matcher(folded);
        return matcher.find() && matcher.start() > 3 ? matcher.start() : 0;
    }

    /// Whether a folded line is furniture as a whole.
    static boolean isFurniture(String folded) {
        String line = folded.strip();
        if (line.isEmpty()) {
            return false;
        }
        return line.indexOf(':') >= 0 && FIELD.matcher(line).matches() && !line.endsWith("。")
                || BUTTONS.isFoundIn(line)
                || (line.charAt(0) == '【' || line.contains("内部")) && SIGNED.matcher(line).find()
                || line.length() <= 60
                        && !isSentence(line)
                        && NOTICE.isFoundIn(line)
                        && !TITLE.matcher(line).matches();
    }

    /// A sentence that merely speaks of such things: 居民用手机扫一扫就能报修，方便多了。
    private static boolean isSentence(String line) {
        return line.endsWith("。") && !line.startsWith("*") && line.length() > 24;
    }
}
