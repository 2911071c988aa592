// The dashboard: who is looking, then the views as tabs.

import { make, nothing, tell } from "./elements.js";
import { asker, Refusal, signInAs, signInWithTeams } from "./sign_in.js";
import { myDrives, myFiles, reportedToUs, whatTheySee } from "./views.js";
import { say, speak } from "./words.js";

const app = document.getElementById("app");
const { brand, teams } = document.body.dataset;
const isLocal = "local" in document.body.dataset;

function tabsOf(me) {
  const seen = me.organization ? say("What {organization} sees", me) : say("What organizations see");
  const tabs = [[say("Drives"), myDrives], [seen, whatTheySee], [say("Files"), myFiles]];
  return me.is_administrator ? [...tabs, [say("Reported to {organization}", me), reportedToUs]] : tabs;
}

// Tabs as screen readers know them: arrows move, the chosen one alone is in the order of Tab.
function showTabs(ask, me, identity) {
  const panel = make("div", { role: "tabpanel", id: "panel", tabindex: "-1" });
  const tabs = tabsOf(me).map(([title, view], place) => make("button", {
    role: "tab", id: `tab-${place}`, "aria-controls": "panel", onclick: () => choose(place, view), onkeydown: move,
  }, title));
  function choose(place, view) {
    tabs.forEach((tab, each) => {
      tab.setAttribute("aria-selected", String(each === place));
      tab.tabIndex = each === place ? 0 : -1;
    });
    panel.setAttribute("aria-labelledby", `tab-${place}`);
    panel.replaceChildren(...view(ask, me, identity).flat());
  }
  function move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
    if (next) { next.focus(); next.click(); event.preventDefault(); }
  }
  app.replaceChildren(make("div", { class: "tabs", role: "tablist", "aria-label": say("Views") }, tabs), panel);
  choose(0, tabsOf(me)[0][1]);
}

async function start(identity) {
  const ask = asker(identity);
  try {
    const me = await ask("/api/me");
    await speak(me.locale);
    const another = isLocal && make("button", { class: "plain", onclick: choosePerson }, say("Somebody else"));
    document.getElementById("who").replaceChildren(...[make("span", {}, me.name), another].filter(Boolean));
    showTabs(ask, me, identity);
  } catch (error) {
    complain(error);
  }
}

function complain(error) {
  const text = error instanceof Refusal ? error.message : say("This page couldn’t be loaded. Please try again.");
  tell(text);
  app.replaceChildren(nothing(say("Not signed in"), text));
}

async function choosePerson() {
  document.getElementById("who").replaceChildren();
  const { people } = await (await fetch("/api/people")).json();
  if (!people.length) {
    app.replaceChildren(nothing(say("Nobody here yet"), say("Write to {bot} in the chat first, then reload this page.", { bot: brand })));
    return;
  }
  app.replaceChildren(
    make("h2", { class: "section" }, say("Who are you?")),
    make("p", { class: "small" }, say("On this computer nobody has to sign in: choose somebody who talked with the bot.")),
    make("ul", { class: "people" }, people.map((one) => make("li", {},
      make("button", { onclick: () => start(signInAs(one.id)) }, one.name, make("span", { class: "small" }, one.mail))))));
}

function inviteToTeams() {
  const button = teams && make("p", {}, make("a", { class: "button primary", href: teams }, say("Open in Teams")));
  app.replaceChildren(make("div", { class: "nothing" },
    make("strong", {}, say("Your drives are shown in Teams")),
    make("p", {}, say("Teams signs you in. Open {bot} there, or ask the bot for a file: “export my drives”.", { bot: brand })), button || ""));
}

try {
  await speak(navigator.language);
  const identity = isLocal ? null : await signInWithTeams();
  if (identity) await start(identity);
  else if (isLocal) await choosePerson();
  else inviteToTeams();
} catch (error) {
  complain(error);
}
