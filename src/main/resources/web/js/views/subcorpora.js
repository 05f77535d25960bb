// Selections of the corpus that have a name: to look within one, to keep what is asked as one, to drop one.
import { removeSubcorpus, saveSubcorpus, subcorpora as saved } from "../api.js";
import { changed, go, href, question, refresh } from "../address.js";
import { h } from "../dom.js";
import { count, filterName } from "../format.js";
import { t } from "../text.js";
import { ask, field } from "./dialog.js";
import { menu } from "./menu.js";
import { problem } from "./problem.js";

export function subcorpora(state) {
  const sheet = h("div", { class: "stack tight remembered", "aria-live": "polite" });
  const fill = async () => {
    try {
      sheet.replaceChildren(...contents(state, (await saved()).subcorpora).filter(Boolean));
    } catch (failure) {
      sheet.replaceChildren(problem(failure));
    }
  };
  return menu(t("word.subcorpus"), sheet, fill);
}

function contents(state, all) {
  const within = state.params.get("subcorpus");
  return [
    !within && [...question(state.params).keys()].length > 0
      && h("button", { type: "button", onclick: () => save(state) }, t("subcorpora.keepThisSearchAs")),
    all.length > 0 && h("ul", {}, all.map(each => row(state, each, within))),
    all.length === 0 && h("p", { class: "small soft" }, t("subcorpora.noSubcorporaYetName")),
    h("p", { class: "tiny soft" }, t("subcorpora.keptInSubcorporaYaml")),
  ];
}

function row(state, each, within) {
  const target = href(state.view, changed(state.params, { subcorpus: each.name }));
  const said = [each.q, ...Object.entries(each.filters).flatMap(([name, values]) => values.map(value => filterName(name, value)))];
  return h("li", { class: "row ends" },
    h("a", { href: target, title: said.filter(Boolean).join(t("list.semicolon")), "aria-current": each.name === within && "true" },
      each.name, " ", h("span", { class: "count" }, each.documents === null ? "—" : count(each.documents))),
    h("button", { type: "button", class: "quiet", "aria-label": t("subcorpora.removeTheSubcorpus", each.name), onclick: () => remove(each.name) }, "×"));
}

async function save(state) {
  const answer = await ask(t("subcorpora.keepAsSubcorpus"), t("subcorpora.takesTheDocumentsThat"),
    [field(t("word.name"), h("input", { type: "text", name: "name", required: true, maxlength: 40, value: (state.params.get("q") ?? "").slice(0, 40) }))], t("word.save"));
  if (!answer) {
    return;
  }
  const asked = question(state.params);
  const body = Object.fromEntries([...new Set(asked.keys())].map(name => [name, asked.getAll(name)]));
  await told(() => saveSubcorpus({ ...body, q: asked.get("q") ?? "", name: answer.name }), kept => {
    const name = kept.subcorpora[0].name;
    const within = [...new Set(asked.keys())].filter(each => each !== "q");
    go(href(state.view, changed(state.params, { ...Object.fromEntries(within.map(each => [each, null])), q: null, subcorpus: name })));
  });
}

async function remove(name) {
  const sure = await ask(t("subcorpora.removeSubcorpus"), t("subcorpora.removeTheNameDocuments", name), [], t("subcorpora.remove"));
  if (sure) {
    await told(() => removeSubcorpus(name), refresh);
  }
}

/** A refusal is shown where it was asked. */
async function told(step, then) {
  try {
    then(await step());
  } catch (failure) {
    await ask(t("subcorpora.notDone"), [failure.message, failure.remedy].filter(Boolean).join(t("list.semicolon")), [], t("subcorpora.iSee"));
  }
}
