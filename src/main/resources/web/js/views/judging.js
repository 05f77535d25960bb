// One's own accuracy, blind: pairs are judged without a word of what the program thinks of them, and then it is told
// how often the program was right.
import { go, href, refresh } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count, dateTime } from "../format.js";
import { recall } from "../memory.js";
import { t } from "../text.js";
import { choices } from "./groups/bar.js";
import { hindered, signer } from "./groups/acts.js";
import { inWords, voice } from "./groups/voice.js";
import { accuracy } from "./judging/accuracy.js";
import { pair } from "./judging/pair.js";

const PAIRS = [30, 60, 120, 240];

export const title = state => (state.params.has("draw") ? t("judging.drawNumber", state.params.get("draw")) : t("judging.name"));

export async function load(state, signal) {
  const draw = state.params.get("draw");
  const by = recall("reviewer", "");
  const [account, { draws }, held, next, told] = await Promise.all([
    api.account(signal),
    api.draws(signal),
    api.search(new URLSearchParams({ kind: "proposal", size: 1 }), signal),
    draw && api.nextPair(draw, by || "-", signal),
    draw && api.accuracy(draw, signal),
  ]);
  return { account, draws, held, next, told };
}

export function render(state, { account, draws, held, next, told }) {
  const draw = draws.find(each => String(each.draw) === state.params.get("draw"));
  const decides = !account.accounts || account.roles.some(role => ["review", "manage"].includes(role));
  return h("div", { class: "stack judging" },
    h("p", { class: "row small back" }, h("a", { href: href(draw ? "judging" : "groups") }, draw ? t("judging.allDraws") : t("judging.backToGroups"))),
    h("h1", {}, draw ? t("judging.drawNumber", draw.draw) : t("judging.howOftenRight")),
    draw && h("p", { class: "small soft" }, t("judging.drawnBy", scopeOf(draw), draw.reviewer, dateTime(draw.at))),
    voice(),
    draw ? judged(draw, next, told, decides) : begun(state, draws, held.facets, decides));
}

const scopeOf = ({ scope }) => (scope ? inWords(scope) : t("judging.allProposals"));

function judged(draw, next, told, decides) {
  const started = told.judged > 0;
  return [
    next.pair !== null && decides && pair(next, async verdict => {
      const reviewer = await signer();
      if (reviewer) {
        try {
          await api.judgePair({ draw: draw.draw, pair: next.pair, verdict, reviewer });
          refresh();
        } catch (failure) {
          hindered(failure);
        }
      }
    }),
    next.pair === null && h("p", { class: "notice" }, t("judging.allJudged", count(next.of))),
    // What the program thinks is not to be seen before everything is judged, unless somebody asks for it.
    started && h("details", { open: next.pair === null || null },
      h("summary", {}, t(next.pair === null ? "judging.howWell" : "judging.howWellSoFar", count(told.judged))),
      accuracy(told)),
  ].filter(Boolean);
}

function begun(state, draws, facets, decides) {
  const pairs = h("select", { "aria-label": t("judging.howManyPairs") }, PAIRS.map(each => h("option", { value: each, selected: each === 60 }, t("judging.pairs", each))));
  return [
    h("p", {}, t("judging.explained")),
    choices(state, facets, "judging"),
    decides && h("form", { class: "row", onsubmit: async event => {
      event.preventDefault();
      const reviewer = await signer();
      if (reviewer) {
        try {
          const filters = Object.fromEntries([...new Set(state.params.keys())].map(name => [name, state.params.getAll(name)]));
          const drawn = await api.drawPairs({ ...filters, pairs: Number(pairs.value), reviewer });
          go(href("judging", new URLSearchParams({ draw: drawn.draw })));
        } catch (failure) {
          hindered(failure);
        }
      }
    } }, pairs, h("button", { class: "primary" }, t("judging.begin"))),
    draws.length > 0 && h("section", { class: "stack tight" },
      h("h2", {}, t("judging.drawnBefore")),
      h("ul", {}, draws.map(each => h("li", {}, h("a", { href: href("judging", new URLSearchParams({ draw: each.draw })) }, t("judging.draw", each.draw)),
        " ", t("judging.drawLine", scopeOf(each), each.reviewer, dateTime(each.at), count(each.pairs), count(each.judged)))))),
  ].filter(Boolean);
}
