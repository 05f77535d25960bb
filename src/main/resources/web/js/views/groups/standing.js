// Where the proposals of a group stand: reviewed, assigned, due, answered; each step is noted for all of them.
import { documentHref } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { hindered, signer } from "./acts.js";
import { say } from "./voice.js";

const STEPS = [
  ["filing", { filing: "filed" }, "立案", null],
  ["filing", { filing: "refused" }, "不立案", "reason"],
  ["filing", { filing: "forwarded" }, "转社情民意", "reason"],
  ["filing", { filing: "merged" }, "并案", "into"],
  ["units", {}, "主办单位", "department"],
  ["due", {}, "办理时限", "on"],
  ["visit", { visit: "inquiry" }, "办前询问", "note"],
  ["visit", { visit: "visit" }, "办中走访", "note"],
  ["visit", { visit: "return-visit" }, "办后回访", "note"],
  ["result", { result: "a" }, "结果 A 已经解决或采纳", "note"],
  ["result", { result: "b" }, "结果 B 列入计划", "note"],
  ["result", { result: "c" }, "结果 C 留作参考", "note"],
  ["satisfaction", { satisfaction: "satisfied" }, "提案人满意", "note"],
  ["satisfaction", { satisfaction: "mostly" }, "提案人基本满意", "note"],
  ["satisfaction", { satisfaction: "dissatisfied" }, "提案人不满意", "note"],
];

/** @param decides whether who looks may note anything */
export function standing(group, decides) {
  const body = h("div", { class: "stack tight" });
  const load = async () => {
    try {
      const views = await Promise.all(group.members.map(member => api.handling(member.id)));
      body.replaceChildren(...[table(views), decides && !views.some(view => view.closed) && form(group, load), suggestion(group)].filter(Boolean));
    } catch (failure) {
      body.replaceChildren(h("p", { class: "small soft" }, `办理情形读不出来：${failure.detail ?? failure.message}`));
    }
  };
  return h("details", { class: "standing", ontoggle: event => event.target.open && body.children.length === 0 && load() },
    h("summary", {}, "办理：审查、单位、时限、结果"), body);
}

function table(views) {
  return h("div", { class: "scroll-x", tabindex: 0, role: "region", "aria-label": "各件的办理情形" }, h("table", { class: "small" },
    h("thead", {}, h("tr", {}, ["案号", "审查", "主办", "会办", "时限", "沟通", "结果", "满意度"].map(name => h("th", { scope: "col" }, name)))),
    h("tbody", {}, views.map(view => h("tr", {},
      h("td", {}, h("a", { href: documentHref(view.id) }, view.number ?? view.id)),
      [view.closed ? `${view.result ?? ""}（会议已归档）` : view.result, view.department, view.supporting.join("、"),
        view.handling.due && `${view.handling.due.on}${view.overdue ? "（已过）" : ""}`,
        view.handling.visits.length > 0 && `${view.handling.visits.length} 次`, view.outcome, view.satisfaction]
        .map(cell => h("td", {}, cell || "—")))))));
}

function form(group, load) {
  const chosen = h("select", { "aria-label": "记下哪一步" }, STEPS.map(([, , words], place) => h("option", { value: place }, words)));
  const said = h("input", { type: "text", maxlength: 200, "aria-label": "说明、单位、并案号或日期", placeholder: "说明、单位、并案号或日期" });
  return h("form", { class: "row", onsubmit: async event => {
    event.preventDefault();
    const reviewer = await signer();
    if (!reviewer) {
      return;
    }
    const [step, fixed, , open] = STEPS[chosen.value];
    try {
      const answer = await api.noteHandling(step, { group: group.id, reviewer, ...fixed, ...open && said.value.trim() && { [open]: said.value.trim() } });
      say(`已记下：${answer.change.summary}`);
      load();
    } catch (failure) {
      hindered(failure);
    }
  } }, chosen, said, h("button", { type: "submit" }, "为这一组记下"));
}

function suggestion(group) {
  const list = h("ul", { class: "small" });
  const button = h("button", { type: "button", class: "quiet", onclick: async () => {
    try {
      const { departments, notes } = await api.suggestedUnits(group.lead);
      list.replaceChildren(...departments.map(each => h("li", {},
        `${each.unit}${each.share > 0 ? `，占先例 ${Math.round(100 * each.share)}%` : ""}${each.listed ? "" : "（不在单位名单里）"}`,
        each.precedents.length > 0 && h("span", { class: "soft" }, "：", each.precedents.slice(0, 3).map(one => [h("a", { href: documentHref(one.id) }, one.title), one.year ? `（${one.year}年） ` : " "])))),
        ...notes.map(note => h("li", { class: "soft" }, note)));
    } catch (failure) {
      hindered(failure);
    }
  } }, "按先例建议主办单位");
  return h("div", {}, button, list);
}
