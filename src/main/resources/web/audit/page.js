// Shows the record of events to whoever audits, the newest first, and whether its chain is whole.
import texts from "./texts.js";

const t = (key, ...values) => texts[key].replace(/\{(\d)\}/g, (_, at) => values[at]);
const KIND = "audit.kind.";
const kind = code => texts[`audit.kind.${code}`] ?? code;
const language = document.documentElement.lang;

const part = id => document.getElementById(id);
const time = new Intl.DateTimeFormat(language, {dateStyle: "short", timeStyle: "medium"});
let next = null;

async function ask(path) {
  try {
    const answer = await fetch(path, {headers: {"Accept-Language": language}});
    const value = await answer.json();
    return answer.ok ? value : {problem: [value.detail, value.remedy].filter(Boolean).join(t("audit.colon"))};
  } catch {
    return {problem: t("audit.noAnswer")};
  }
}

function chosen() {
  const given = new URLSearchParams();
  if (part("event").value) given.set("event", part("event").value);
  if (part("account").value.trim()) given.set("account", part("account").value.trim());
  return given;
}

function row(record) {
  const line = document.createElement("tr");
  line.setAttribute("role", "row");
  const cells = [record.n, time.format(new Date(record.time)), kind(record.event),
    record.account, record.address, record.detail];
  for (const text of cells) {
    const cell = document.createElement("td");
    cell.setAttribute("role", "cell");
    cell.textContent = text;
    line.append(cell);
  }
  return line;
}

async function list(before) {
  const given = chosen();
  part("export").href = `/api/v1/audit/export?${given}`;
  if (before) given.set("before", before);
  const page = await ask(`/api/v1/audit?${given}`);
  part("message").textContent = page.problem ?? (page.records.length || before ? "" : t("audit.nothing"));
  if (!before) part("records").replaceChildren();
  part("records").append(...(page.records ?? []).map(row));
  next = page.next ?? null;
  part("more").hidden = next === null;
}

async function verify() {
  const found = await ask("/api/v1/audit/verify");
  part("verdict").textContent = found.problem ?? (found.whole
    ? t("audit.whole", found.records, found.first, found.last, found.head)
    : t("audit.broken", found.faults.map(fault => t("audit.fault", fault.file, fault.line, fault.message)).join(t("audit.semicolon"))));
}

for (const key of Object.keys(texts).filter(each => each.startsWith(KIND))) part("event").append(new Option(texts[key], key.slice(KIND.length)));
part("filter").addEventListener("submit", event => {
  event.preventDefault();
  list();
});
part("more").addEventListener("click", () => list(next));
await Promise.all([list(), verify()]);
