// What all charts share: loading the library, size and colours, a press on a point, the path of the keyboard.
import { go } from "../address.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { palette } from "./palette.js";

/**
 * An element with a chart in it, drawn once it stands on the page.
 *
 * @param spec.option takes colours, width and the one series to show (null: all), gives the option for ECharts
 * @param spec.height in pixels; a function of the width where it depends on it
 * @param spec.label what is seen, in a sentence or two
 * @param spec.points where the keyboard goes, in order: `{ series, index, words, target }`
 */
export function chart(spec) {
  const said = h("p", { class: "unseen", role: "status" });
  const element = h("div", {
    class: "chart", tabindex: 0, role: "application", "aria-roledescription": t("word.chart"),
    "aria-label": t("charts.chart.leftAndRightArrow", spec.label),
  });
  draw(element, said, spec);
  return h("div", {}, element, said);
}

export const height = (spec, width) => (typeof spec.height === "function" ? spec.height(width) : spec.height);

async function draw(element, said, spec) {
  const echarts = await import("echarts");
  if (!element.isConnected) {
    return;
  }
  element.style.height = `${height(spec, element.clientWidth)}px`;
  const drawn = echarts.init(element, null, { renderer: "svg" });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let width = element.clientWidth;
  const paint = () => drawn.setOption({ ...common(), ...spec.option(palette(element), width, element.dataset.only ?? null) }, true);
  const observer = new ResizeObserver(() => {
    if (element.isConnected) {
      // Told once at the start, too, of the size that it was drawn in.
      if (element.clientWidth !== width) {
        width = element.clientWidth;
        element.style.height = `${height(spec, width)}px`;
        drawn.resize();
        paint();
      }
    } else {
      observer.disconnect();
      dark.removeEventListener("change", paint);
      drawn.dispose();
    }
  });
  paint();
  dark.addEventListener("change", paint);
  element.addEventListener("isolate", paint);
  observer.observe(element);
  drawn.on("click", given => open(given.data?.target));
  keyboard(element, said, drawn, spec.points ?? []);
  element.dataset.drawn = "true";
}

/** Shows one series alone; null shows all again. */
export function isolate(element, only) {
  if (only === null) {
    delete element.dataset.only;
  } else {
    element.dataset.only = only;
  }
  element.dispatchEvent(new Event("isolate"));
}

function open(target) {
  if (target) {
    go(target);
  }
}

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function keyboard(element, said, drawn, points) {
  let at = -1;
  element.addEventListener("keydown", event => {
    const last = points.length - 1;
    const next = { Home: 0, End: last }[event.key] ?? Math.min(Math.max(at + (STEPS[event.key] ?? NaN), 0), last);
    if (event.key === "Enter") {
      open(points[at]?.target);
    } else if (Number.isInteger(next) && last >= 0) {
      event.preventDefault();
      at = next;
      said.textContent = points[at].words;
      drawn.dispatchAction({ type: "downplay" });
      drawn.dispatchAction({ type: "highlight", seriesIndex: points[at].series, dataIndex: points[at].index });
      drawn.dispatchAction({ type: "showTip", seriesIndex: points[at].series, dataIndex: points[at].index });
    }
  });
  element.addEventListener("blur", () => drawn.dispatchAction({ type: "hideTip" }));
}

export function common() {
  return {
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 250,
    // Double quotes would end the attribute that a picture writes them in.
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily.replaceAll('"', "'") },
  };
}

/** A tooltip made of elements, because the content security policy refuses styles within markup. */
export function tooltip(colours, lines) {
  return {
    backgroundColor: colours.sheet,
    borderColor: colours.rule,
    textStyle: { color: colours.ink, fontSize: 12 },
    confine: true,
    formatter: given => h("div", { class: "tip" }, lines(given).map((line, rank) => h("div", {}, rank ? line : h("b", {}, line)))),
  };
}

export function axis(colours, more) {
  return {
    axisLine: { lineStyle: { color: colours.rule } },
    axisTick: { show: false },
    axisLabel: { color: colours.soft, fontSize: 12 },
    splitLine: { lineStyle: { color: colours.rule } },
    ...more,
  };
}
