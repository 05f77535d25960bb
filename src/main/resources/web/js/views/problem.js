// What went wrong, in words that help.
import { changed, href, reload } from "../address.js";
import { h } from "../dom.js";
import { FILTERS } from "../format.js";
import { t } from "../text.js";
import { waiting } from "./progress.js";

const WORDS = {
  unreachable: [t("problem.theServiceCannotBe"), t("problem.theProgramMayHave")],
  "unknown-document": [t("problem.noSuchDocument"), t("problem.itMayHaveBeen")],
  "query-too-long": [t("problem.theQueryIsToo"), t("problem.aQueryHasAt")],
  "draft-too-long": [t("problem.theTextIsToo"), t("problem.pleaseCompareOneProposal")],
  "body-too-large": [t("problem.theTextIsToo"), t("problem.atMost2Mb")],
  "internal-error": [t("problem.theProgramFailed"), t("problem.theErrorIsIn")],
  "reversed-range": [t("problem.yearsTheWrongWay"), t("problem.theFirstYearCannot")],
  "unknown-filter-value": [t("problem.aFilterIsWrong"), t("problem.theValueIsNot")],
  "queries-out-of-range": [t("problem.tooManyTerms"), t("problem.atMost20Terms")],
  "query-syntax": [t("problem.theQueryIsWritten"), null],
  "nothing-to-search": [t("problem.nothingToSearchFor"), null],
  "time-budget-exceeded": [t("problem.noAnswerInTime"), null],
};

/** `q, column 6`: the sixth character of the query is wrong; one behind the last, if it ends too early. */
const COLUMN = /^q\D+(\d+)/u;

export function problem(failure, retry, state) {
  if (failure.code === "index-building") {
    return waiting(retry);
  }
  if (failure.code === "no-vectors") {
    return noVectors(failure, retry, state);
  }
  if (failure instanceof TypeError && /module/u.test(failure.message)) {
    return renewed();
  }
  const [title, advice] = WORDS[failure.code] ?? [t("problem.thisRequestCannotBe"), null];
  return h("section", { class: "notice", role: "alert" },
    h("h2", {}, title),
    wrongPlace(failure, state),
    advice && h("p", {}, advice),
    detail(failure),
    h("p", { class: "row" },
      h("button", { type: "button", onclick: retry }, t("problem.tryAgain")),
      h("a", { href: "/search" }, t("problem.searchAgain"))));
}

/** The program was exchanged while the page stood open: what it would load next is gone. */
function renewed() {
  return h("section", { class: "notice", role: "alert" },
    h("h2", {}, t("problem.theProgramHasBeen")),
    h("p", {}, t("problem.thisPageWasOpened")),
    h("p", { class: "row" }, h("button", { type: "button", onclick: reload }, t("problem.loadAgain"))));
}

/** The query with what is wrong in it underlined. */
function wrongPlace(failure, state) {
  const q = state.params.get("q");
  const column = Number(COLUMN.exec(failure.where ?? "")?.[1]);
  if (!q || !column) {
    return null;
  }
  const start = Math.min(column - 1, q.length);
  const wrong = String.fromCodePoint(...[q.codePointAt(start)].filter(Boolean));
  return h("p", { class: "wrong-query" },
    h("span", { class: "unseen" }, t("problem.wrongAtCharacter", column)),
    q.slice(0, start), h("span", { class: "wrong" }, wrong || "\u2003"), q.slice(start + wrong.length));
}

/** Not a failure: a part of the program that has not been set up. */
function noVectors(failure, retry, state) {
  return h("section", { class: "notice", role: "status" },
    h("h2", {}, t("problem.cannotSearchByMeaning")),
    h("p", {}, t("problem.runThisCommandOnce", failure.detail)),
    h("p", {}, h("code", {}, "jianyan index --vectors")),
    h("p", { class: "row" },
      h("a", { href: href("search", changed(state.params, { mode: null })) }, t("problem.searchByWordsFor")),
      h("button", { type: "button", onclick: retry }, t("problem.itIsDoneTry"))));
}

/** The server's own words, for those who want to know exactly. */
function detail(failure) {
  const column = COLUMN.exec(failure.where ?? "")?.[1];
  // Where it is in the words of the page; the name of a parameter says nothing to people, and the sentence after it all.
  const where = column ? t("problem.character", column) : FILTERS[failure.where] ?? (failure.where === "q" ? t("word.query") : null);
  const words = [where && t("word.lead", where), failure.detail ?? failure.message, failure.remedy && t("word.bracketed", failure.remedy)];
  return h("p", { class: "small soft" }, words.filter(Boolean).join(""));
}
