// Names and figures as a reader expects them.
import { has, locale, t } from "./text.js";

const NUMBER = new Intl.NumberFormat(locale);
const RATE = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** The filters with their names, in the order in which they are shown. */
export const FILTERS = Object.fromEntries([
  "region", "district", "year", "meeting-year", "kind", "body", "term", "session", "orientation", "category", "department",
  "sponsor", "sponsor-kind", "sector", "result", "text-origin", "subcorpus",
].map(field => [field, t(`name.filter.${field}`)]));

/** What is said of text that was read off a picture. */
export const RECOGNISED = t("format.recognisedTextCharactersMay");

export const count = value => NUMBER.format(value);
export const rate = value => (value === null ? "—" : RATE.format(value));
export const interval = value => (value === null ? "—" : `${RATE.format(value[0])}–${RATE.format(value[1])}`);
export const percent = value => (value === null ? "—" : `${PERCENT.format(value * 100)}%`);
export const percents = value => (value === null ? "—" : `${PERCENT.format(value[0] * 100)}%–${PERCENT.format(value[1] * 100)}%`);
export const share = value => `${Math.round(value * 100)}`;

/** The name of a code; what is no code stays as it is. */
export function name(kind, value) {
  if (value === null || value === undefined) {
    return t(kind === "district" ? "format.outsideDistricts" : "format.unknown");
  }
  if (kind === "year" || kind === "meeting-year") {
    return t("word.year", value);
  }
  const key = `name.${kind}.${value}`;
  return has(key) ? t(key) : kind === "fault" ? t("format.other") : String(value);
}

export function filterName(field, value) {
  return field === "term" || field === "session" ? t(`format.${field}`, value) : name(field, value);
}

/** A query as one would call it: a theme by its name. */
export function termName(q) {
  return q.startsWith("theme:") ? t("format.theme", q.slice("theme:".length)) : q;
}

/** 第十五届第二次, as far as it is known. */
export function meeting(term, session) {
  return compound(term && t("format.term", term), session && t("format.session", session));
}

/** Words that say one thing together, 徐汇区政协; what is not known is left out. */
export function compound(...words) {
  return words.filter(Boolean).join(t("list.compound"));
}

export function date(value) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(value));
}

export function dateTime(value) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(value));
}

/** A table as CSV (RFC 4180); what a spreadsheet would take for a formula is quoted with an apostrophe. */
export function csv(rows) {
  return rows.map(row => row.map(cell).join(",") + "\r\n").join("");
}

function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Before a total: what it counts within, where the reader does not see every document. */
export const within = answer => (answer.basis?.scope ? t("word.lead", t("main.whatYouMaySee")) : "");
