// Names and figures as a reader expects them.

const NUMBER = new Intl.NumberFormat("zh-CN");
const RATE = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 1 });

/** The kinds of what can be wrong with a file; the message of each says the rest. */
const FAULTS = {
  "unused-column": "没用上的列", "unmapped-table": "认不出的表", "missing-column": "缺列", "no-rows": "空表", "empty-row": "空行", "hidden-sheet": "隐藏的表", "too-many-rows": "行太多",
  "bad-csv": "表有破损", "bad-json": "表有破损", "bad-json-line": "表有破损", "bad-mapping": "列名对照有误", "bad-sidecar": "更正文件有误", "bad-pattern": "忽略规则有误", "not-a-number": "不是数字",
  "duplicate-id": "编号重复", "duplicate-number": "案号重复", "same-name": "同名", "no-documents": "没有文档", empty: "空文件", encrypted: "有密码", "broken-file": "文件破损", "damaged-text": "文字破损",
  "no-text-layer": "没有文字的扫描件", "no-recogniser": "没有识别程序", "unknown-format": "不认识的格式", "too-large": "太大", "too-deep": "层次太深", "cut-off": "没有读全", unreadable: "读不了", "read-failed": "没有读全",
  "reader-failed": "没有读成", timeout: "读得太久", stalled: "读得太久", "out-of-memory": "内存不够", interrupted: "中断", missing: "不在了", "special-file": "不是文件", "link-loop": "链接成环", "link-outside": "链接在外",
  "unsafe-name": "名称不安全", "changed-while-read": "读时有改动", "marked-secret": "有密级", "marked-internal": "内部资料", "not-indexable": "进不了索引", unchecked: "未核对",
};

const NAMES = {
  kind: { report: "工作报告", proposal: "提案", reply: "答复", feature: "特写", summary: "总结", other: "其他文件" },
  body: { cppcc: "政协", npc: "人大", government: "政府", council: "议会", other: "其他机构" },
  orientation: { review: "回顾", plan: "计划", lesson: "体会", shortfall: "不足", none: "未分" },
  "sponsor-kind": { person: "个人", party: "党派", organisation: "其他组织" },
  "text-origin": { written: "原有文字", recognised: "识别文字" },
  level: { duplicate: "重复", mergeable: "可归并", related: "相关" },
  part: { asks: "建议", matter: "事项", wording: "文字", terms: "用词" },
  label: { caption: "图注", furniture: "版面", table: "表" },
  relation: { merging: "同届同次", precedent: "往届先例" },
  repair: { pinyin: "去拼音", column: "接分栏", caption: "辨图注", furniture: "辨版面文字", encoding: "正编码", whitespace: "理空白", lookalike: "正形近字", spacing: "并散字", wrap: "接断行", markup: "去标记" },
  source: { theme: "主题", term: "词", department: "单位", sponsor: "提案人", title: "标题" },
  origin: { text: "正文", table: "表格", mapping: "列名对照", path: "文件名或文件夹", sidecar: "更正文件", default: "没有说明，按常例" },
  metadata: { title: "标题", body: "机构", kind: "文体", region: "省市", district: "区县", divisionCode: "区划代码", meetingYear: "会议年份", years: "内容年份", year: "内容年份", term: "届", session: "次", date: "日期", speaker: "报告人", published: "发布日期", source: "来源", number: "案号", sponsors: "提案人", supporters: "联名", sector: "界别", category: "类别", department: "主办单位", supporting: "会办单位", committee: "专委会", result: "审查结果", outcome: "办理结果", intended: "意向单位", satisfaction: "满意度" },
  fault: FAULTS,
  state: { open: "待定", accepted: "同意归并", dismissed: "不予归并" },
  memberState: { current: "文本未变", changed: "文本有变动", gone: "已不在索引里" },
  difference: { number: "数字", place: "地名", name: "名称" },
};

/** The filters with their names, in the order in which they are shown. */
export const FILTERS = {
  region: "省市", district: "区县", year: "内容年份", "meeting-year": "会议年份", kind: "文体", body: "机构",
  term: "届", session: "次", orientation: "取向", category: "类别", department: "主办单位",
  sponsor: "提案人", "sponsor-kind": "提案人类型", sector: "界别", result: "审查结果", "text-origin": "文字来历",
  subcorpus: "子语料",
};

/** What is said of text that was read off a picture. */
export const RECOGNISED = "识别文字，字可能认错";

export const count = value => NUMBER.format(value);
export const rate = value => (value === null ? "—" : RATE.format(value));
export const interval = value => (value === null ? "—" : `${RATE.format(value[0])}–${RATE.format(value[1])}`);
export const percent = value => (value === null ? "—" : `${PERCENT.format(value * 100)}%`);
export const percents = value => (value === null ? "—" : `${PERCENT.format(value[0] * 100)}%–${PERCENT.format(value[1] * 100)}%`);
export const share = value => `${Math.round(value * 100)}`;

/** The Chinese name of a code; what is no code stays as it is. */
export function name(kind, value) {
  if (value === null || value === undefined) {
    return kind === "district" ? "区级以外" : "不详";
  }
  if (kind === "year" || kind === "meeting-year") {
    return `${value}年`;
  }
  return NAMES[kind]?.[value] ?? (kind === "fault" ? "其他" : String(value));
}

export function filterName(field, value) {
  return field === "term" ? `第${value}届` : field === "session" ? `第${value}次` : name(field, value);
}

/** A query as one would call it: a theme by its name. */
export function termName(q) {
  return q.startsWith("theme:") ? `主题“${q.slice("theme:".length)}”` : q;
}

/** 第十五届第二次, as far as it is known. */
export function meeting(term, session) {
  return [term && `第${term}届`, session && `第${session}次`].filter(Boolean).join("");
}

export function date(value) {
  const [year, month, day] = value.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

export function dateTime(value) {
  return new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium", timeStyle: "short" }).format(new Date(value));
}

/** A table as CSV (RFC 4180); what a spreadsheet would take for a formula is quoted with an apostrophe. */
export function csv(rows) {
  return rows.map(row => row.map(cell).join(",") + "\r\n").join("");
}

function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
