// What the page says, in the language that it is shown in. Every text stands in texts/zh.json and its twin texts/en.json.

const { default: texts } = await import(document.getElementById("texts").href);

/** zh-CN, zh-Hant or en. */
export const language = document.documentElement.lang;

/** How numbers and dates are written; English with the day before the month. */
export const locale = language === "en" ? "en-GB" : language;

/**
 * A text by its key, with `{0}` for the first value put into it, `{1}` for the second. `{0?document:documents}` is the
 * one or the other as the first value is 1 or not.
 */
export function t(key, ...values) {
  return texts[key].replace(/\{(\d)(?:\?([^:}]*):([^}]*))?\}/gu,
    (_, at, one, many) => one === undefined ? values[at] : String(values[at]) === "1" ? one : many);
}

/** Whether there is such a text. */
export const has = key => Object.hasOwn(texts, key);
