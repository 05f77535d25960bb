// A chart as a picture that explains itself wherever it is put: title, what is counted over what, source and date.
import { common, height } from "./chart.js";
import { printed } from "./palette.js";

const WIDTH = 960;
const MARGIN = 28;
const LINE = 20;

/** @param figure `{ title, subtitle, source, spec, names }` */
export async function svg(figure) {
  const echarts = await import("echarts");
  const colours = printed();
  const inner = WIDTH - 2 * MARGIN;
  const tall = height(figure.spec, inner);
  const drawn = echarts.init(null, null, { renderer: "svg", ssr: true, width: inner, height: tall });
  drawn.setOption({ ...common(), animation: false, ...figure.spec.option(colours, inner, null) });
  const chart = drawn.renderToSVGString();
  drawn.dispose();
  const below = wrapped(figure.subtitle, 13, inner);
  const source = wrapped(figure.source, 12, inner);
  const head = MARGIN + 30 + below.length * LINE + (figure.names.length > 1 ? LINE + 6 : 0) + 8;
  const whole = head + tall + 12 + source.length * 18 + MARGIN;
  const font = escape(getComputedStyle(document.body).fontFamily);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${whole}" viewBox="0 0 ${WIDTH} ${whole}" font-family="${font}">`
    + `<title>${escape(figure.title)}</title><desc>${escape(figure.spec.label)}</desc>`
    + `<rect width="100%" height="100%" fill="${colours.sheet}"/>`
    + text(figure.title, MARGIN, MARGIN + 16, 20, colours.ink, 600)
    + below.map((line, at) => text(line, MARGIN, MARGIN + 42 + at * LINE, 13, colours.soft)).join("")
    + (figure.names.length > 1 ? key(figure.names, MARGIN, MARGIN + 46 + below.length * LINE, colours) : "")
    + chart.replace("<svg ", `<svg x="${MARGIN}" y="${head}" `)
    + source.map((line, at) => text(line, MARGIN, head + tall + 24 + at * 18, 12, colours.soft)).join("")
    + "</svg>";
}

/** The same in dots, twice as fine as on a screen. */
export async function png(figure) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svg(figure))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(resolve => canvas.toBlob(resolve, "image/png"));
}

function text(words, x, y, size, fill, weight = 400) {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(words)}</text>`;
}

const SIGNS = [
  (x, y) => `<circle cx="${x + 8}" cy="${y}" r="5"/>`,
  (x, y) => `<rect x="${x + 3}" y="${y - 5}" width="10" height="10"/>`,
  (x, y) => `<path d="M${x + 2} ${y + 5}h12l-6 -11z"/>`,
  (x, y) => `<path d="M${x + 8} ${y - 6}l6 6l-6 6l-6 -6z"/>`,
  (x, y) => `<rect x="${x + 3}" y="${y - 5}" width="10" height="10" rx="3"/>`,
  (x, y) => `<circle cx="${x + 8}" cy="${y - 2}" r="4"/><path d="M${x + 5} ${y}h6l-3 6z"/>`,
];

function key(names, left, y, colours) {
  let x = left;
  return names.map((name, rank) => {
    const at = x;
    x += 24 + measured(name, 12) + 18;
    return `<g fill="${colours.series[rank % colours.series.length]}">${SIGNS[rank % SIGNS.length](at, y)}</g>${text(name, at + 20, y + 4, 12, colours.ink)}`;
  }).join("");
}

const pen = document.createElement("canvas").getContext("2d");

function measured(words, size) {
  pen.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(words).width;
}

/** Han text may break anywhere. */
function wrapped(words, size, width) {
  const lines = [""];
  for (const character of words) {
    if (measured(lines.at(-1) + character, size) > width) {
      lines.push("");
    }
    lines[lines.length - 1] += character;
  }
  return lines;
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

function escape(words) {
  // Characters that no XML may hold, and signs that turn the direction of a line.
  return words.replace(/[\u0000-\u001f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, "").replace(/[&<>"']/gu, each => ENTITIES[each]);
}
