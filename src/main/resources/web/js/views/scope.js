// What is counted, in words: the filters as a reader would say them.
import { FILTERS, filterName } from "../format.js";
import { t } from "../text.js";

/** 静安区、徐汇区；提案；2018 至 2022 年 — empty when everything is counted. */
export function scope(params) {
  const chosen = Object.keys(FILTERS)
    .map(field => params.getAll(field).map(value => filterName(field, value)).join(t("list.comma")))
    .filter(Boolean);
  const [from, to] = [params.get("from"), params.get("to")];
  const years = from && to ? t("compare.slider.range", from, to) : from ? t("word.since", from) : to ? t("scope.to", to) : "";
  return [...chosen, years, params.get("places") === "as-now" && t("word.inTodaysDistricts")].filter(Boolean).join(t("list.semicolon"));
}

/** A sentence for below a title. */
export function counted(params, what) {
  const within = scope(params);
  return t("scope.dividedByAllText", what, within ? t("scope.within", within) : "");
}
