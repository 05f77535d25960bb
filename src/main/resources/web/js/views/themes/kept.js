// Themes of one's own that this browser keeps: each save is a version, nothing saved is lost by the next.
import { href, refresh } from "../../address.js";
import { h } from "../../dom.js";
import { count, dateTime } from "../../format.js";
import { keep, recall } from "../../memory.js";

const MOST_VERSIONS = 30;

/** By name, its versions, the newest first. */
const kept = () => recall("themes", {});

/** @return what is said of it */
export function save({ name, terms }) {
  const all = kept();
  const versions = all[name] ?? [];
  if (versions[0] && versions[0].terms.join("\n") === terms.join("\n")) {
    return "没有改动，仍是第 " + versions.length + " 版。";
  }
  const stored = keep("themes", { ...all, [name]: [{ at: new Date().toISOString(), terms }, ...versions].slice(0, MOST_VERSIONS) });
  return stored ? `存好了，“${name}”第 ${versions.length + 1} 版。` : "这个浏览器不让存东西，可以下载主题文件。";
}

/** As a file of themes is written: a name and its list. */
export function yaml(themes) {
  const quoted = words => `'${words.replaceAll("'", "''")}'`;
  return `# ${new Date().toISOString().slice(0, 10)}\n${themes.map(({ name, terms }) => `${quoted(name)}: [${terms.map(quoted).join(", ")}]\n`).join("")}`;
}

export function download(words, name, themes) {
  return h("a", { href: URL.createObjectURL(new Blob([yaml(themes)], { type: "text/yaml;charset=utf-8" })), download: `${name}.themes.yaml` }, words);
}

export function mine() {
  const all = Object.entries(kept());
  return all.length > 0 && h("section", { class: "stack tight kept-themes" },
    h("div", { class: "row ends base" }, h("h2", {}, "我的主题 ", h("span", { class: "soft small" }, `${count(all.length)} 个，只在这个浏览器里`)),
      h("span", { class: "small" }, download("全部下载", "我的主题", all.map(([name, [newest]]) => ({ name, terms: newest.terms }))))),
    h("ul", { class: "themes" }, all.map(([name, versions]) => item(name, versions))));
}

function item(name, versions) {
  const [{ terms }] = versions;
  const q = `theme:${name}`;
  const defined = ["theme", `${name}:${terms.join(",")}`];
  const edit = old => href("themes", new URLSearchParams({ name, terms: old.join("、") }));
  return h("li", {},
    h("h3", {}, name, " ", h("span", { class: "soft tiny" }, `第 ${versions.length} 版`)),
    h("p", { class: "small" }, terms.join("、")),
    h("p", { class: "row small" },
      h("a", { href: href("trends", new URLSearchParams([["q", q], ["by", "year"], defined])), "aria-label": `${name}：趋势` }, "趋势"),
      h("a", { href: href("compare", new URLSearchParams([["q", q], defined])), "aria-label": `${name}：比较` }, "比较"),
      h("a", { href: edit(terms), "aria-label": `${name}：改` }, "改"),
      h("button", { type: "button", class: "plain", "aria-label": `不再保存 ${name}`, onclick: () => { const { [name]: _, ...rest } = kept(); keep("themes", rest); refresh(); } }, "不再保存")),
    versions.length > 1 && h("details", { class: "small" }, h("summary", {}, "以前的版本"),
      h("ol", { class: "faults" }, versions.slice(1).map(each => h("li", {}, h("a", { href: edit(each.terms) }, dateTime(each.at)), "：", each.terms.join("、"))))));
}
