// Terms that the people of this site keep, version by version, and whether the index is built with them.
import { refresh } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count, dateTime } from "../../format.js";
import { t } from "../../text.js";
import { ask } from "../dialog.js";
import { className, entryOf, names, tryHref } from "./term-line.js";

const LOOK_EVERY = 2000;

/** Nothing where none is kept and none waits to be dropped. */
export function termShelf(own) {
  const { terms, waiting, mayChange } = own;
  return terms.length + waiting > 0 && h("section", { class: "stack tight site-terms" },
    h("div", { class: "row ends base" }, h("h2", {}, t("terms.site.heading"), " ", h("span", { class: "soft small" }, t("terms.count", count(terms.length)))),
      terms.length > 0 && h("a", { class: "small", href: api.ownTermsFile, download: t("terms.fileName") }, t("terms.site.download"))),
    waiting > 0 && standing(own),
    h("ul", { class: "themes" }, terms.map(term => item(term, mayChange))));
}

function standing({ waiting, canPutInForce, mayChange }) {
  const said = h("p", { class: "small", role: "status" });
  return h("div", { class: "notice stack tight" },
    h("p", {}, t("terms.site.waiting", count(waiting))),
    canPutInForce && mayChange
      ? h("p", {}, h("button", { type: "button", name: "apply", onclick: event => apply(event.target, said) }, t("terms.site.apply")))
      : h("p", { class: "small soft" }, canPutInForce ? t("terms.site.askWhoMay") : t("terms.site.byCommand")),
    said);
}

function item({ term, inForce, versions }, mayChange) {
  const [newest, ...older] = versions;
  const entry = entryOf(newest.line);
  return h("li", {},
    h("h3", {}, term, " ", h("span", { class: inForce ? "tag" : "tag strong" }, inForce ? t("terms.site.inForce") : t("terms.site.waits"))),
    h("p", { class: "small" }, [className(entry.termClass), names(entry), entry.note].filter(Boolean).join(t("list.semicolon"))),
    h("p", { class: "soft tiny" }, said(newest, versions.length)),
    h("p", { class: "row small" }, h("a", { href: tryHref(newest.line), "aria-label": t("themes.kept.change", term) }, t("themes.kept.changeShort")),
      mayChange && h("button", { type: "button", class: "plain", "aria-label": t("terms.site.removeTerm", term), onclick: () => remove(term) }, t("terms.site.remove"))),
    older.length > 0 && h("details", { class: "small" }, h("summary", {}, t("themes.kept.earlierVersions")),
      h("ol", { class: "faults" }, older.map((each, at) => h("li", {}, h("a", { href: tryHref(each.line) }, said(each, older.length - at)), t("list.colon"), names(entryOf(each.line)) || t("terms.site.noAliases"))))));
}

const said = ({ at, by }, version) => [t("themes.kept.version", version), by, dateTime(at)].filter(Boolean).join(" · ");

/** Keeps them at the site. @return what is said of it */
export async function saveTerms(lines, own) {
  const wanted = new Set(lines.split("\n").map(each => entryOf(each).term.trim()));
  const known = own.terms.filter(each => wanted.has(each.term)).reduce((sum, each) => sum + each.versions.length, 0);
  try {
    Object.assign(own, await api.saveOwnTerms(lines, known));
    refresh();
    return t("terms.site.kept");
  } catch (failure) {
    return [failure.detail ?? failure.message, failure.remedy].filter(Boolean).join(t("list.semicolon"));
  }
}

async function remove(term) {
  if (await ask(t("terms.site.remove"), t("terms.site.removeWhat", term), [], t("subcorpora.remove"))) {
    try {
      await api.removeOwnTerm(term);
    } catch (failure) {
      await ask(t("subcorpora.notDone"), failure.detail ?? failure.message, [], t("subcorpora.iSee"));
    }
    refresh();
  }
}

/** Puts them in force, and looks until the index is built with them. */
async function apply(button, said) {
  button.disabled = true;
  try {
    await api.applyOwnTerms();
    said.textContent = t("terms.site.building");
    const look = async () => {
      const { waiting } = await api.ownTerms();
      if (said.isConnected) {
        waiting === 0 ? refresh() : setTimeout(look, LOOK_EVERY);
      }
    };
    setTimeout(look, LOOK_EVERY);
  } catch (failure) {
    button.disabled = false;
    said.textContent = [failure.detail ?? failure.message, failure.remedy].filter(Boolean).join(t("list.semicolon"));
  }
}
