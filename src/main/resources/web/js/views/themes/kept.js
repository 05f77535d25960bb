// Themes of one's own that this browser keeps: each save is a version, nothing saved is lost by the next.
import { href, refresh } from "../../address.js";
import { h } from "../../dom.js";
import { count, dateTime } from "../../format.js";
import { keep, recall } from "../../memory.js";
import { t } from "../../text.js";

const MOST_VERSIONS = 30;

/** By name, its versions, the newest first. */
const kept = () => recall("themes", {});

/** @return what is said of it */
export function save({ name, terms }) {
  const all = kept();
  const versions = all[name] ?? [];
  if (versions[0] && versions[0].terms.join("\n") === terms.join("\n")) {
    return t("themes.kept.nothingChangedStillVersion") + versions.length + t("themes.kept.endOfVersion");
  }
  const stored = keep("themes", { ...all, [name]: [{ at: new Date().toISOString(), terms }, ...versions].slice(0, MOST_VERSIONS) });
  return stored ? t("themes.kept.keptVersion", name, versions.length + 1) : t("themes.kept.thisBrowserDoesNot");
}

/** As a file of themes is written: a name and its list. */
export function yaml(themes) {
  const quoted = words => `'${words.replaceAll("'", "''")}'`;
  return `# ${new Date().toISOString().slice(0, 10)}\n${themes.map(({ name, terms }) => `${quoted(name)}: [${terms.map(quoted).join(", ")}]\n`).join("")}`;
}

export function download(words, name, themes) {
  return h("a", { href: URL.createObjectURL(new Blob([yaml(themes)], { type: "text/yaml;charset=utf-8" })), download: `${name}.themes.yaml` }, words);
}

/** Those of this browser. */
export function mine() {
  const themes = Object.entries(kept()).map(([name, versions]) => ({ name, versions }));
  return shelf("kept-themes", t("themes.kept.heading"), t("themes.kept.inThisBrowserOnly", count(themes.length)), themes, name => {
    const { [name]: _, ...rest } = kept();
    keep("themes", rest);
    refresh();
  });
}

/** Themes with what can be done with each; nothing where there are none. @param remove null where that is not allowed */
export function shelf(kind, title, note, themes, remove) {
  return themes.length > 0 && h("section", { class: `stack tight ${kind}` },
    h("div", { class: "row ends base" }, h("h2", {}, title, h("span", { class: "soft small" }, note)),
      h("span", { class: "small" }, download(t("themes.kept.downloadAll"), t("themes.kept.title"), themes.map(({ name, versions: [newest] }) => ({ name, terms: newest.terms }))))),
    h("ul", { class: "themes" }, themes.map(theme => item(theme, remove))));
}

function item({ name, versions }, remove) {
  const [{ terms, at, by }] = versions;
  const q = `theme:${name}`;
  const defined = ["theme", `${name}:${terms.join(",")}`];
  const edit = old => href("themes", new URLSearchParams({ name, terms: old.join(t("list.comma")) }));
  return h("li", {},
    h("h3", {}, name, " ", h("span", { class: "soft tiny" }, [t("themes.kept.version", versions.length), by, dateTime(at)].filter(Boolean).join(" · "))),
    h("p", { class: "small" }, terms.join(t("list.comma"))),
    h("p", { class: "row small" },
      h("a", { href: href("trends", new URLSearchParams([["q", q], ["by", "year"], defined])), "aria-label": t("themes.kept.trends", name) }, t("word.trends")),
      h("a", { href: href("compare", new URLSearchParams([["q", q], defined])), "aria-label": t("themes.kept.compare", name) }, t("word.compare")),
      h("a", { href: edit(terms), "aria-label": t("themes.kept.change", name) }, t("themes.kept.changeShort")),
      remove && h("button", { type: "button", class: "plain", "aria-label": t("themes.kept.noLongerKeep", name), onclick: () => remove(name) }, t("themes.kept.forget"))),
    versions.length > 1 && h("details", { class: "small" }, h("summary", {}, t("themes.kept.earlierVersions")),
      h("ol", { class: "faults" }, versions.slice(1).map(each => h("li", {}, h("a", { href: edit(each.terms) }, [dateTime(each.at), each.by].filter(Boolean).join(" ")), t("list.colon"), each.terms.join(t("list.comma")))))));
}
