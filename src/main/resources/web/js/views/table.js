// A table that sorts by any column, keeps its head in sight and shows its rows in pages.
import { fragment, h } from "../dom.js";
import { count } from "../format.js";
import { t } from "../text.js";

const PAGE = 50;

/** As many rows are seen at a glance; more are looked for by typing. */
const FEW = 12;

/**
 * @param caption what the table is of
 * @param columns `{ words, value(row), cell(row)?, name? }`: value to sort by, cell to show, name: text and not a figure
 * @param rows any values; the order given is the first
 * @param foot rows that stay below whatever the order
 */
export function table({ caption, columns, rows, foot = [] }) {
  let order = { column: null, down: false };
  let shown = PAGE;
  const body = h("tbody", {});
  const more = h("p", { class: "row small" });
  const heads = columns.map(column => h("th", { scope: "col", class: column.name && "name" },
    h("button", { type: "button", class: "plain", onclick: () => {
      order = { column, down: order.column === column ? !order.down : !column.name };
      fill();
    } }, column.words)));
  const sought = rows.length > FEW && h("input", { type: "search", class: "filter-rows", placeholder: t("table.filter"), "aria-label": t("table.filter"), autocomplete: "off", oninput: () => fill() });
  const fill = () => {
    const kept = sought && sought.value.trim() ? rows.filter(row => holds(columns, row, sought.value.trim())) : rows;
    const sorted = order.column === null ? kept : [...kept].sort(comparing(order));
    heads.forEach((head, at) => {
      const current = order.column === columns[at];
      head.toggleAttribute("aria-sort", current);
      if (current) {
        head.setAttribute("aria-sort", order.down ? "descending" : "ascending");
      }
    });
    body.replaceChildren(fragment(sorted.slice(0, shown).map(row => line(columns, row))));
    more.replaceChildren(fragment(kept.length < rows.length && h("span", { class: "soft", role: "status" }, t("table.filtered", count(kept.length), count(rows.length))), shown < kept.length && [
      h("span", { class: "soft" }, t("table.ofRowsListed", count(shown), count(kept.length))),
      h("button", { type: "button", onclick: () => { shown += PAGE; fill(); } }, t("table.moreRows", PAGE)),
      h("button", { type: "button", onclick: () => { shown = kept.length; fill(); } }, t("word.listAll"))]));
  };
  fill();
  return h("div", { class: "stack tight" }, sought,
    h("div", { class: "table-box", tabindex: 0, role: "region", "aria-label": caption },
      h("table", { class: "figures" },
        h("caption", { class: "unseen" }, caption),
        h("thead", {}, h("tr", {}, heads)),
        body,
        foot.length > 0 && h("tfoot", {}, foot.map(row => line(columns, row))))),
    more);
}

function line(columns, row) {
  return h("tr", {}, columns.map(({ name, value, cell }) => h("td", { class: name && "name" }, cell ? cell(row) : value(row) ?? "—")));
}

/** Whether what stands in a row has what was typed. */
function holds(columns, row, typed) {
  return columns.some(({ value, cell }) => {
    const shown = cell ? cell(row) : value(row);
    return String(shown?.textContent ?? shown ?? "").includes(typed);
  });
}

/** What is not known comes last in either order. */
function comparing({ column, down }) {
  return (a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    if (left === null || left === undefined || right === null || right === undefined) {
      return Number(left === null || left === undefined) - Number(right === null || right === undefined);
    }
    const ascending = typeof left === "number" ? left - right : String(left).localeCompare(String(right), "zh-CN");
    return down ? -ascending : ascending;
  };
}
