// Selections of the corpus that have a name: to look within one, to keep what is asked as one, to drop one.
import { removeSubcorpus, saveSubcorpus, subcorpora as saved } from "../api.js";
import { changed, go, href, question, refresh } from "../address.js";
import { h } from "../dom.js";
import { count, filterName } from "../format.js";
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
  return menu("子语料", sheet, fill);
}

function contents(state, all) {
  const within = state.params.get("subcorpus");
  return [
    !within && [...question(state.params).keys()].length > 0
      && h("button", { type: "button", onclick: () => save(state) }, "把这次检索存为子语料…"),
    all.length > 0 && h("ul", {}, all.map(each => row(state, each, within))),
    all.length === 0 && h("p", { class: "small soft" }, "还没有子语料。给一个查询和筛选起名，此后检索、趋势、比较都可以只在其中做。"),
    h("p", { class: "tiny soft" }, "存在服务器的 subcorpora.yaml 里，大家都能用。"),
  ];
}

function row(state, each, within) {
  const target = href(state.view, changed(state.params, { subcorpus: each.name }));
  const said = [each.q, ...Object.entries(each.filters).flatMap(([name, values]) => values.map(value => filterName(name, value)))];
  return h("li", { class: "row ends" },
    h("a", { href: target, title: said.filter(Boolean).join("；"), "aria-current": each.name === within && "true" },
      each.name, " ", h("span", { class: "count" }, each.documents === null ? "—" : count(each.documents))),
    h("button", { type: "button", class: "quiet", "aria-label": `去掉子语料：${each.name}`, onclick: () => remove(each.name) }, "×"));
}

async function save(state) {
  const answer = await ask("存为子语料", "收查询严格成立、筛选也符合的文件；同名的被替换。",
    [field("名称", h("input", { type: "text", name: "name", required: true, maxlength: 40, value: (state.params.get("q") ?? "").slice(0, 40) }))], "保存");
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
  const sure = await ask("去掉子语料", `去掉“${name}”这个名字？文件不受影响；用到它的链接会失效。`, [], "去掉");
  if (sure) {
    await told(() => removeSubcorpus(name), refresh);
  }
}

/** A refusal is shown where it was asked. */
async function told(step, then) {
  try {
    then(await step());
  } catch (failure) {
    await ask("没有成", [failure.message, failure.remedy].filter(Boolean).join("；"), [], "知道了");
  }
}
