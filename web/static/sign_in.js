// Who is looking: Teams says so in its tab; with LOCAL=1 a person of this computer is chosen.

const LIBRARY = "https://res.cdn.office.net/teams-js/2.58.0/js/MicrosoftTeams.min.js";
const INTEGRITY = "sha384-sMo/EOqQPa1OCup2/VBRum7oFeOS22kvs8WGDc45xK53tUVZzFR5WwFYDUYN1LO4";
const PATIENCE = 10_000;

import { say } from "./words.js";

export class Refusal extends Error {}

function loadLibrary() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: LIBRARY, integrity: INTEGRITY, crossOrigin: "anonymous" });
    script.addEventListener("load", () => resolve(window.microsoftTeams));
    script.addEventListener("error", () => reject(new Refusal(say("Teams can’t be reached from this page."))));
    document.head.append(script);
  });
}

function inTime(promise) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Refusal(say("Teams doesn’t answer."))));
  return Promise.race([promise, late]);
}

function wear(theme) {
  document.documentElement.dataset.theme = theme === "default" ? "light" : theme;
}

// The way to ask the server inside Teams, or null outside of it.
export async function signInWithTeams() {
  if (window.parent === window.self && !window.nativeInterface) return null;
  const teams = await inTime(loadLibrary());
  await inTime(teams.app.initialize());
  const context = await teams.app.getContext();
  wear(context.app.theme);
  teams.app.registerOnThemeChangeHandler(wear);
  teams.app.notifySuccess();
  return {
    authorization: async () => `Bearer ${await teams.authentication.getAuthToken()}`,
    open: (address) => teams.app.openLink(new URL(address, location.href).href),
  };
}

export function signInAs(id) {
  return { authorization: async () => `Local ${id}`, open: (address) => location.assign(address) };
}

// Asks the server. What a person wrote goes into the body: addresses end up in logs.
export function asker(identity) {
  return async function ask(path, query = {}, body = null) {
    const address = new URL(path, location.origin);
    for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
    const headers = { Authorization: await identity.authorization() };
    const how = body ? { method: "POST", body: JSON.stringify(body) } : {};
    const response = await fetch(address, { headers, cache: "no-store", ...how });
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
    const content = isJson ? await response.json() : {};
    if (!response.ok) throw new Refusal(content.error ?? say("Something went wrong on our side. Please try again."));
    return content;
  };
}
