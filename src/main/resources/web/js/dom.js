// Makes elements from text, never from markup: nothing that a document says becomes HTML.

/**
 * An element. Attributes: `on…` listens, `vars` sets custom properties, true stands alone, false and
 * null are left out. Children: nodes, text, lists of them; null and false are left out.
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (key === "vars") {
      // Through the object model: the content security policy refuses style attributes.
      Object.entries(value).forEach(([name, each]) => element.style.setProperty(`--${name}`, each));
    } else {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...nodes(children));
  return element;
}

export function fragment(...children) {
  const result = document.createDocumentFragment();
  result.append(...nodes(children));
  return result;
}

function nodes(children) {
  return children.flat(Infinity).filter(each => each !== null && each !== undefined && each !== false);
}

/** The text with `<mark>` around each span `[start, end)`; spans may overlap. */
export function marked(text, spans = []) {
  return dressed(text, [{ spans, make: piece => h("mark", {}, piece) }]);
}

/** The text with each kind of span dressed by its own maker; where two kinds meet, the first wins. */
export function dressed(text, kinds) {
  const makers = new Array(text.length).fill(null);
  for (const { spans, make } of [...kinds].reverse()) {
    spans.forEach(([start, end]) => makers.fill(make, start, end));
  }
  const pieces = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at === text.length || makers[at] !== makers[start]) {
      const piece = text.slice(start, at);
      pieces.push(makers[start] ? makers[start](piece) : piece);
      start = at;
    }
  }
  return fragment(pieces);
}
