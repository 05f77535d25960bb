// Searches that this browser remembers: those of late, and those that were given a name. They leave it only as a file.
import { absolute, href, refresh } from "../address.js";
import { h } from "../dom.js";
import { csv, dateTime } from "../format.js";
import { keep, recall } from "../memory.js";
import { ask, field } from "./dialog.js";
import { menu } from "./menu.js";

const MOST = 50;
const SHOWN = 12;

const address = state => href(state.view, state.params);

/** Notes what was asked and how much was found; the same again only moves up. */
export function note(state, words) {
  if (state.params.get("q") && !state.params.has("after")) {
    const target = address(state);
    const rest = recall("history", []).filter(each => each.target !== target);
    keep("history", [{ target, words, at: new Date().toISOString() }, ...rest].slice(0, MOST));
  }
}

export function remembered(state) {
  const sheet = h("div", { class: "stack tight remembered" });
  const fill = () => sheet.replaceChildren(...contents(state).filter(Boolean));
  return menu("我的检索", sheet, fill);
}

function contents(state) {
  const saved = recall("saved", []);
  const late = recall("history", []);
  return [
    state.params.get("q") && h("button", { type: "button", onclick: () => save(state) }, "保存这次检索…"),
    saved.length > 0 && h("h3", { class: "tiny soft" }, "保存的"),
    saved.length > 0 && h("ul", {}, saved.map(each => h("li", { class: "row ends" }, h("a", { href: each.target }, each.words),
      h("button", { type: "button", class: "quiet", "aria-label": `不再保存：${each.words}`, onclick: () => { keep("saved", recall("saved", []).filter(other => other.target !== each.target)); refresh(); } }, "×")))),
    late.length > 0 && h("h3", { class: "tiny soft" }, "近来的"),
    late.length > 0 && h("ul", {}, late.slice(0, SHOWN).map(each => h("li", {}, h("a", { href: each.target }, each.words)))),
    saved.length + late.length === 0 && h("p", { class: "small soft" }, "还没有检索过。"),
    late.length > 0 && h("p", { class: "row small" },
      h("a", { download: "我的检索.csv", href: file(saved, late) }, "导出"),
      h("button", { type: "button", class: "quiet", onclick: () => { keep("history", []); refresh(); } }, "清除近来的")),
    h("p", { class: "tiny soft" }, "只存在这台电脑的浏览器里。"),
  ];
}

async function save(state) {
  const answer = await ask("保存检索", null, [field("名称", h("input", { type: "text", name: "words", required: true, maxlength: 100, value: state.params.get("q") }))], "保存");
  if (answer) {
    const target = address(state);
    keep("saved", [{ target, words: answer.words.trim() }, ...recall("saved", []).filter(each => each.target !== target)]);
    refresh();
  }
}

function file(saved, late) {
  const rows = [["类别", "名称", "地址", "时间"],
    ...saved.map(each => ["保存的", each.words, absolute(each.target), ""]),
    ...late.map(each => ["近来的", each.words, absolute(each.target), dateTime(each.at)])];
  return URL.createObjectURL(new Blob(["\uFEFF", csv(rows)], { type: "text/csv;charset=utf-8" }));
}
