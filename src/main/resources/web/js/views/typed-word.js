// The word that is being typed in a query, and how a suggestion takes its place.

/** The word at the caret with the field that it is looked for in; an exclusion stays before it. */
const WORD = /(?:[a-z-]+[:：])?[“「『"]?[^\s()（）|｜“”「」『』"]*$/u;
const FIELD = /^[a-z-]+[:：]/u;
const OPENING = /^[“「『"]/u;

/** What would be an operator, or end a word, where nothing quotes it. */
const SPECIAL = /[\s()（）|｜“”「」『』"*＊:：]|^[-－]|^(?:AND|OR|NOT|NEAR.*)$/u;

/** A text is quoted by a pair that it does not itself close. */
const QUOTES = [["“", "”"], ["「", "」"], ["『", "』"], ["\"", "\""]];

/** The word without its field and its quotation mark; empty where no word is being typed. */
export function typedWord(input) {
  return written(input).text.replace(FIELD, "").replace(OPENING, "");
}

/** Puts a suggestion where the word stood, with the caret behind it. */
export function replaceWord(input, suggestion) {
  const { start, end, text } = written(input);
  const [field = ""] = text.match(FIELD) ?? [];
  input.setRangeText(expression(suggestion, field), start, end, "end");
}

function written(input) {
  const end = input.selectionStart ?? input.value.length;
  const [text] = input.value.slice(0, end).match(WORD);
  const excluded = /^[-－]/u.test(text) ? 1 : 0;
  return { start: end - text.length + excluded, end, text: text.slice(excluded) };
}

/**
 * A suggestion in the query language: a title is looked for among titles, a sponsor among sponsors,
 * a word in the field that was already written before it.
 */
function expression({ text, source }, field) {
  const [opening, closing] = QUOTES.find(([, mark]) => !text.includes(mark)) ?? ["", ""];
  const quoted = SPECIAL.test(text) || source === "title" ? `${opening}${text}${closing}` : text;
  return source === "term" ? field + quoted : `${source}:${quoted}`;
}
