// What all charts share: loading the library, colours of the page, size, and leaving.
import { h } from "../dom.js";

/**
 * An element with a chart in it, drawn once it stands on the page.
 *
 * @param label what the chart shows, for those who do not see it; the figures stand in the table
 * @param option takes the colours and gives the option for ECharts
 * @param height in pixels; null for the height of the sheet
 */
export function chart(label, option, height = null) {
  const element = h("div", { class: height ? "chart short" : "chart", role: "img", "aria-label": label });
  if (height) {
    element.style.height = `${height}px`;
  }
  draw(element, option);
  return element;
}

async function draw(element, option) {
  const echarts = await import("echarts");
  if (!element.isConnected) {
    return;
  }
  const drawn = echarts.init(element);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => drawn.setOption({ ...common(), ...option(colours()) }, true);
  const observer = new ResizeObserver(() => {
    if (element.isConnected) {
      drawn.resize();
    } else {
      observer.disconnect();
      dark.removeEventListener("change", paint);
      drawn.dispose();
    }
  });
  paint();
  dark.addEventListener("change", paint);
  observer.observe(element);
  element.dataset.drawn = "true";
}

function common() {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    animation: !still,
    animationDuration: 250,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
  };
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour("ink"), soft: colour("ink-soft"), rule: colour("rule"), sheet: colour("sheet"),
    low: colour("heat-low"), high: colour("heat-high"), shade: colour("shade"),
    series: [1, 2, 3, 4, 5, 6].map(rank => colour(`series-${rank}`)),
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

export function legend(colours) {
  return { textStyle: { color: colours.ink }, itemWidth: 18, itemHeight: 8, top: 0, left: 0, type: "scroll" };
}
