// Themes that the people of this site keep on its server, for everybody, version by version.
import * as api from "../../api.js";
import { refresh } from "../../address.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";
import { ask } from "../dialog.js";
import { shelf } from "./kept.js";

/** @return the themes of the site, and whether whoever looks may change them */
export async function site(signal) {
  const [{ themes }, mayChange] = await Promise.all([api.ownThemes(signal), mayManage(signal)]);
  return { themes, mayChange };
}

export async function mayManage(signal) {
  const { accounts, roles = [] } = await api.account(signal);
  return accounts === false || roles.includes("manage");
}

export function ofSite({ themes, mayChange }) {
  return shelf("site-themes", t("themes.site.heading"), t("themes.site.forEverybody", count(themes.length)), themes, mayChange ? remove : null);
}

/** Puts it among those of the site. @return what is said of it */
export async function saveAtSite(own, { name, terms }) {
  const old = own.themes.find(each => each.name === name);
  try {
    const { themes: [saved] } = await api.saveOwnTheme({ name, terms, known: old?.versions.length ?? 0 });
    own.themes = [...own.themes.filter(each => each !== old), saved];
    return t("themes.site.kept", name, saved.versions.length);
  } catch (failure) {
    return [failure.detail ?? failure.message, failure.remedy].filter(Boolean).join(t("list.semicolon"));
  }
}

async function remove(name) {
  if (await ask(t("themes.site.remove"), t("themes.site.removeWhat", name), [], t("subcorpora.remove"))) {
    try {
      await api.removeOwnTheme(name);
    } catch (failure) {
      await ask(t("subcorpora.notDone"), failure.detail ?? failure.message, [], t("subcorpora.iSee"));
    }
    refresh();
  }
}
