// Places and years with the figures that documents state: as a table in which every figure leads to its sentence,
// and as lines.
import { here } from "../../address.js";
import { courses } from "../../charts/courses.js";
import { h } from "../../dom.js";
import { compound, count, name } from "../../format.js";
import { t } from "../../text.js";
import { table } from "../table.js";

const CHARTED = 6;

const STATES = {
  disagree: [t("indicators.grid.differ"), t("indicators.grid.statedDifferentlyInSeveral")], scopes: [t("indicators.grid.scope"), t("indicators.grid.figuresOfSeveralScopes")], "growth-only": [t("indicators.grid.growth"), t("indicators.grid.onlyAChangeIs")], repeated: ["", t("indicators.grid.statedSeveralTimesAlways")], stated: ["", ""],
};

export function placeName(row) {
  const place = row.place ?? row.district ?? row.region;
  return compound(place ? name("district", place) : t("word.placeUnknown"), name("body", row.body));
}

export function target(row, year) {
  return here(new URLSearchParams([["place", row.place ?? ""], ["district", row.district ?? ""], ["region", row.region ?? ""], ["body", row.body], ["year", year], ["unit", row.unit]]));
}

export function gridTable(grid, label, readings) {
  const units = new Set(grid.rows.map(row => row.unit)).size > 1;
  const doubtful = readings.filter(each => each.qualifier?.includes("doubtful")).length;
  return {
    caption: t("indicators.grid.byPlaceAndYear", label, doubtful > 0 ? t("indicators.grid.uncertainFiguresAreNot", doubtful) : ""),
    rows: grid.rows,
    columns: [
      { words: t("word.place"), name: true, value: placeName },
      ...units ? [{ words: t("word.unit"), name: true, value: row => row.unit }] : [],
      ...grid.years.map((year, at) => ({
        words: `${year}`, value: row => row.cells[at].value ?? row.cells[at].values[0] ?? null, cell: row => cell(row, row.cells[at]),
      })),
    ],
  };
}

gridTable.element = (grid, label, readings) => table(gridTable(grid, label, readings));

function cell(row, { year, state, shown, growth }) {
  if (state === "not-stated") {
    return h("span", { class: "soft", title: t("indicators.grid.notStatedWhichIs") }, "·");
  }
  const [mark, words] = STATES[state];
  return h("a", { class: `stated ${state}`, href: target(row, year), title: words || null },
    shown || "—", mark && h("span", { class: "tag" }, mark), growth.length > 0 && h("span", { class: "tiny soft growth" }, growth.map(grown).join(t("list.comma"))));
}

/** −8 件 as a loss, 7.1% as a gain. */
function grown(words) {
  return words.startsWith("-") ? t("indicators.grid.down", words.slice(1)) : t("indicators.grid.up", words);
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
    cells: row.cells.map(each => ({ value: each.value, target: each.state === "not-stated" ? null : target(row, each.year), words: each.value !== null ? each.shown : each.shown ? t("about.fieldOrigin", each.shown, STATES[each.state][1]) : t("indicators.grid.notStated") })),
  }));
  return { spec: { ...courses(grid.years, rows, unit), label: heard(rows, grid, label) }, names: rows.map(row => row.name) };
}

function heard(rows, grid, label) {
  const last = rows.map(row => {
    const values = row.cells.map((each, at) => ({ ...each, year: grid.years[at] })).filter(each => each.value !== null);
    return t("indicators.grid.inIn", row.name, values[0].year, values[0].words, values.at(-1).year, values.at(-1).words);
  });
  return t("indicators.grid.whereALineBreaks", label, last.slice(0, 3).join(t("list.semicolon")), grid.rows.length > rows.length ? t("indicators.grid.theChartHasThe", rows.length, count(grid.rows.length)) : "");
}
