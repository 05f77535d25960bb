// A chart with all that belongs to it: title, what is counted over what, its figures as a table, source, downloads.
import { absolute, changed, go, href } from "../address.js";
import { h } from "../dom.js";
import { count } from "../format.js";
import { locale, t } from "../text.js";
import { copyButton } from "./copy.js";
import { menu } from "./menu.js";
import { table } from "./table.js";
import { chart, isolate } from "../charts/chart.js";
import { png, svg } from "../charts/picture.js";

const FILE_NAME = /[^\p{L}\p{N}]+/gu;

/**
 * @param state the address
 * @param figure.title, figure.subtitle what is counted over what
 * @param figure.spec the chart: see chart.js; null: there is only a table
 * @param figure.names the series that can be shown alone
 * @param figure.table columns and rows: see table.js
 * @param figure.files gives the address of the figures as a file of a format; null: there is none
 */
export function figure(state, figure, status) {
  const whole = { names: [], files: null, ...figure, source: source(status) };
  const listed = state.params.get("form") === "table" || figure.spec === null;
  const drawn = listed ? null : chart(figure.spec);
  return h("figure", { class: "panel chart-figure", "data-title": figure.title },
    h("figcaption", {},
      h("h2", {}, figure.title),
      h("p", { class: "small soft" }, figure.subtitle)),
    h("div", { class: "row ends" }, figure.spec && forms(state, listed), !listed && whole.names.length > 1 && series(whole.names, drawn)),
    listed ? table(figure.table) : [drawn, h("p", { class: "small heard" }, figure.spec.label)],
    h("p", { class: "tiny soft" }, whole.source),
    h("div", { class: "row small chart-actions" }, downloads(whole), links(state)));
}

export function source(status) {
  return t("figure.sourceJianyanIndexGeneration", status.version, status.generation, count(status.documents), count(status.characters), new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date()));
}

function forms(state, listed) {
  const tab = (words, form, current) => h("a", {
    href: href(state.view, changed(state.params, { form })), "aria-current": current && "true", "data-key": `form-${words}`,
  }, words);
  return h("nav", { class: "switch", "aria-label": t("figure.chartOrTable") }, tab(t("word.chart"), null, !listed), tab(t("word.table"), "table", listed));
}

/** A press shows one series alone, another shows all again. */
function series(names, drawn) {
  const element = drawn.querySelector(".chart");
  const buttons = names.map((name, rank) => h("button", {
    type: "button", class: "series", "aria-pressed": "false", "data-rank": rank % 6,
    onclick: () => {
      const only = buttons[rank].getAttribute("aria-pressed") === "true" ? null : name;
      buttons.forEach((each, at) => each.setAttribute("aria-pressed", String(names[at] === only)));
      isolate(element, only);
    },
  }, h("span", { class: "sign", "aria-hidden": "true" }), name));
  return h("div", { class: "row series-choice", role: "group", "aria-label": t("figure.showOneAlonePress") }, buttons);
}

function downloads(figure) {
  const name = figure.title.replace(FILE_NAME, "-").slice(0, 60);
  const made = (words, ending, make) => h("li", {}, h("button", { type: "button", class: "plain", "data-file": ending, onclick: async () => save(await make(), `${name}.${ending}`) }, words));
  const file = (words, options) => figure.files && h("li", {}, h("a", { href: figure.files(options), download: true }, words));
  return menu(t("word.download"), h("ul", {},
    figure.spec && made(t("figure.picturePng"), "png", () => png(figure)),
    figure.spec && made(t("figure.vectorPictureSvg"), "svg", async () => new Blob([await svg(figure)], { type: "image/svg+xml" })),
    file(t("word.excelWorkbook"), { format: "xlsx" }),
    file(t("word.csvToOpenIn"), { format: "csv", bom: "true" }),
    file(t("word.csvForPrograms"), { format: "csv" }),
    file("JSON Lines", { format: "jsonl" }),
    figure.files && h("li", {}, h("a", { href: figure.files({}), target: "_blank" }, t("figure.json")))));
}

function save(blob, name) {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

function links(state) {
  const here = form => absolute(href(state.view, changed(state.params, form)));
  return [copyButton(t("word.copyLink"), () => here({})), copyButton(t("figure.copyEmbedLink"), () => here({ embed: "1" })),
    state.params.has("embed") && h("a", { href: href(state.view, changed(state.params, { embed: null })), target: "_blank" }, t("figure.openInJianyan"))];
}

/** For a choice that is not part of the question: the address changes, the question stays. */
export function choose(state, changes) {
  go(href(state.view, changed(state.params, changes)));
}
