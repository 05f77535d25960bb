// Places and years with the figures that documents state: as a table in which every figure leads to its sentence,
// and as lines.
import { here } from "../../address.js";
import { courses } from "../../charts/courses.js";
import { h } from "../../dom.js";
import { count, name } from "../../format.js";
import { table } from "../table.js";

const CHARTED = 6;

const STATES = {
  disagree: ["不一", "各处写的不一样"], scopes: ["口径", "几个口径的数，不能相加"], "growth-only": ["增幅", "只写了增减，没有写数"], repeated: ["", "几处写明，都一样"], stated: ["", ""],
};

export function placeName(row) {
  const place = row.place ?? row.district ?? row.region;
  return `${place ? name("district", place) : "地方不详"}${name("body", row.body)}`;
}

export function target(row, year) {
  return here(new URLSearchParams([["place", row.place ?? ""], ["district", row.district ?? ""], ["region", row.region ?? ""], ["body", row.body], ["year", year], ["unit", row.unit]]));
}

export function gridTable(grid, label, readings) {
  const units = new Set(grid.rows.map(row => row.unit)).size > 1;
  const doubtful = readings.filter(each => each.qualifier?.includes("doubtful")).length;
  return {
    caption: `${label}，各地各年${doubtful > 0 ? `；另有 ${doubtful} 个没有把握的数不在表里` : ""}`,
    rows: grid.rows,
    columns: [
      { words: "地方", name: true, value: placeName },
      ...units ? [{ words: "单位", name: true, value: row => row.unit }] : [],
      ...grid.years.map((year, at) => ({
        words: `${year}`, value: row => row.cells[at].value ?? row.cells[at].values[0] ?? null, cell: row => cell(row, row.cells[at]),
      })),
    ],
  };
}

gridTable.element = (grid, label, readings) => table(gridTable(grid, label, readings));

function cell(row, { year, state, shown, growth }) {
  if (state === "not-stated") {
    return h("span", { class: "soft", title: "没有写明，不是零" }, "·");
  }
  const [mark, words] = STATES[state];
  return h("a", { class: `stated ${state}`, href: target(row, year), title: words || null },
    shown || "—", mark && h("span", { class: "tag" }, mark), growth.length > 0 && h("span", { class: "tiny soft growth" }, growth.map(grown).join("、")));
}

/** −8 件 as a loss, 7.1% as a gain. */
function grown(words) {
  return words.startsWith("-") ? `减 ${words.slice(1)}` : `增 ${words}`;
}

/** The lines of those who state most years; a figure of several scopes or that documents disagree on is none. */
export function chart(grid, label) {
  const stated = row => row.cells.filter(each => each.value !== null).length;
  const most = [...grid.rows].filter(row => stated(row) > 1).sort((a, b) => stated(b) - stated(a)).slice(0, CHARTED);
  if (most.length === 0) {
    return { spec: null, names: [] };
  }
  const unit = most[0].unit;
  const rows = most.filter(row => row.unit === unit).map(row => ({
    name: placeName(row),
    cells: row.cells.map(each => ({ value: each.value, target: each.state === "not-stated" ? null : target(row, each.year), words: each.value !== null ? each.shown : each.shown ? `${each.shown}（${STATES[each.state][1]}）` : "没有写明" })),
  }));
  return { spec: { ...courses(grid.years, rows, unit), label: heard(rows, grid, label) }, names: rows.map(row => row.name) };
}

function heard(rows, grid, label) {
  const last = rows.map(row => {
    const values = row.cells.map((each, at) => ({ ...each, year: grid.years[at] })).filter(each => each.value !== null);
    return `${row.name} ${values[0].year} 年 ${values[0].words}，${values.at(-1).year} 年 ${values.at(-1).words}`;
  });
  return `${label}：${last.slice(0, 3).join("；")}。线断开处没有写明，不是零${grid.rows.length > rows.length ? `；图上是写明年份最多的 ${rows.length} 处，全部 ${count(grid.rows.length)} 行在表里` : ""}。`;
}
