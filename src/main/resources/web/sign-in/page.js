// Signs in and goes on to where somebody wanted to go; signs out whoever is signed in.
import texts from "./texts.js";

const t = (key, ...values) => texts[key].replace(/\{(\d)\}/g, (_, at) => values[at]);

const signIn = document.getElementById("sign-in");
const signOut = document.getElementById("sign-out");
const message = document.getElementById("message");
const field = name => document.getElementById(name);

async function ask(path, body) {
  // The language that the page is written in, not the browser"s own.
  const headers = {"Accept-Language": document.documentElement.lang};
  const request = body === undefined
    ? {headers}
    : {method: "POST", headers: {...headers, "Content-Type": "application/json"}, body: JSON.stringify(body)};
  try {
    const answer = await fetch(path, request);
    const value = await answer.json();
    return answer.ok ? value : {problem: [value.detail, value.remedy].filter(Boolean).join(t("signIn.colon"))};
  } catch {
    return {problem: t("signIn.noAnswer")};
  }
}

// Only to a path of this site: //elsewhere and \\elsewhere are other sites.
function destination() {
  const to = new URLSearchParams(location.search).get("to") ?? "/";
  return /^\/(?![/\\])/.test(to) ? to : "/";
}

function show(who) {
  const known = Boolean(who.name) || who.accounts === false;
  const roles = who.roles ?? [];
  signIn.hidden = known;
  signOut.hidden = !known;
  document.getElementById("who").textContent = who.name ?? t("signIn.anybody");
  document.getElementById("roles").textContent = roles.length ? t("signIn.roles", roles.map(role => texts[`signIn.role.${role}`] ?? role).join(t("signIn.comma"))) : "";
  document.getElementById("openid").hidden = !who.openId;
  document.getElementById("provider").href = `/sign-in/openid?to=${encodeURIComponent(destination())}`;
  message.textContent = who.problem ?? "";
}

signIn.addEventListener("submit", async event => {
  event.preventDefault();
  message.textContent = t("signIn.signingIn");
  const who = await ask("/api/v1/sign-in", {name: field("name").value, password: field("password").value});
  if (who.problem) {
    message.textContent = who.problem;
    field("password").value = "";
    field("password").focus();
  } else {
    location.assign(destination());
  }
});

signOut.addEventListener("submit", async event => {
  event.preventDefault();
  show(await ask("/api/v1/sign-out", {}));
});

for (const code of ["zh-CN", "zh-Hant", "en"].filter(each => each !== document.documentElement.lang)) {
  const button = document.createElement("button");
  button.type = "button";
  button.lang = code;
  button.textContent = texts[`signIn.language.${code}`];
  button.addEventListener("click", () => {
    document.cookie = `jianyan-language=${code}; path=/; max-age=31536000; samesite=lax`;
    location.reload();
  });
  field("languages").append(button);
}

show(await ask("/api/v1/account"));
