// Small pieces of the page. Text is always set as text: nothing a person wrote is ever read as HTML.

import { locale, say } from "./words.js";

export const categories = () => ({
  business: say("Business"), personal: say("Personal"), medical: say("Medical"), charity: say("Charity"),
  moving: say("Moving"), unclassified: say("Not classified"),
});
export const states = () => ({
  submitted: say("Waiting"), approved: say("Approved"), returned: say("Returned"), recalled: say("Taken back"),
  paid: say("Paid"),
});
const lacks = () => ({
  category: say("category"), destination: say("destination"), purpose: say("purpose"), project: say("project"), price: say("rate"),
});

export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

export function money(amount) {
  if (!amount) return "";
  const places = { minimumFractionDigits: amount.places, maximumFractionDigits: amount.places };
  return new Intl.NumberFormat(locale, { style: "currency", currency: amount.currency, ...places })
    .format(Number(amount.minor) / 10 ** amount.places);
}

export function perUnit(rate) {
  const format = { style: "currency", currency: rate.currency, minimumFractionDigits: 2, maximumFractionDigits: 4 };
  return new Intl.NumberFormat(locale, format).format(Number(rate.amount));
}

export function distance(length) {
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(Number(length.value))} ${length.unit}`;
}

export function count(number) {
  return number === 1 ? say("1 drive") : say("{count} drives", { count: new Intl.NumberFormat(locale).format(number) });
}

export function day(iso, options = { weekday: "short", month: "short", day: "numeric", year: "numeric" }) {
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(new Date(`${iso}T00:00:00Z`));
}

export function days(from, to) {
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "short", day: "numeric", year: "numeric" });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

export function moment(iso) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(iso));
}

let fields = 0;
export function field(title, control, attributes = {}) {
  control.id = `field-${++fields}`;
  return make("div", { class: "field", ...attributes }, make("label", { for: control.id }, title), control);
}

export function badge(state) {
  return make("span", { class: `badge ${state}` }, states()[state] ?? state);
}

export function nothing(title, text) {
  return make("div", { class: "nothing" }, make("strong", {}, title), text);
}

export function tell(text) {
  document.getElementById("status").textContent = text;
}

function route(drive) {
  const stops = [drive.from, ...drive.via, drive.to].filter(Boolean).join(" → ");
  return (stops || say("No places named")) + (drive.round_trip ? ` (${say("round trip")})` : "");
}

function workingOf(drive) {
  const extras = drive.extras?.minor ? say("{amount} parking and tolls", { amount: money(drive.extras) }) : "";
  return [drive.working, extras, drive.source].filter(Boolean).join(", ");
}

function paidOf(commute) {
  return say("less {deducted} commute = {paid}", { deducted: distance(commute.deducted), paid: distance(commute.paid) });
}

function stateOf(drive) {
  if (drive.report) return badge(drive.report);
  if (drive.category === "personal" || !drive.missing) return "";
  if (!drive.missing.length) return make("span", { class: "small" }, say("Not reported"));
  const words = drive.missing.map((name) => lacks()[name] ?? name).join(", ");
  return make("span", { class: "badge missing" }, say("Needs {what}", { what: words }));
}

function chargedTo(drive) {
  return drive.project ? `${drive.project} · ` : "";
}

function receiptCount(number) {
  return number === 1 ? say("1 receipt") : say("{count} receipts", { count: number });
}

// How many receipts a drive has; pressed, links to them in its place. `find` asks for these, where they can be opened.
function receiptsOf(drive, find) {
  if (!drive.receipts) return null;
  if (!find) return make("span", { class: "small" }, ` · ${receiptCount(drive.receipts)}`);
  const place = make("span", {}, make("button", { class: "plain", onclick: show }, receiptCount(drive.receipts)));
  async function show() {
    try {
      const { addresses } = await find(drive);
      const link = (address, number) => make("a", { href: address, target: "_blank", rel: "noopener" },
        addresses.length === 1 ? say("Open the receipt") : say("Open receipt {number}", { number: number + 1 }));
      place.replaceChildren(...addresses.flatMap((address, number) => [" ", link(address, number)]));
      place.querySelector("a")?.focus();
    } catch (error) { place.replaceChildren(error.message); tell(error.message); }
  }
  return place;
}

export function drivesTable(drives, caption, { withState = true, receipts = null } = {}) {
  const head = [say("Day"), say("From and to"), say("Purpose"), say("Distance"), say("Amount"), withState ? say("Report") : say("Working")];
  const rows = drives.map((drive) => make("tr", { role: "row" },
    make("td", { role: "cell", class: "day" }, day(drive.on), make("span", { class: "small" }, ` #${drive.number}`)),
    make("td", { role: "cell", class: "route" }, route(drive)),
    make("td", { role: "cell", class: "purpose" }, drive.purpose,
      make("span", { class: "small" }, `${drive.purpose ? " · " : ""}${chargedTo(drive)}${categories()[drive.category]}`),
      receiptsOf(drive, receipts)),
    make("td", { role: "cell", class: "figures length" }, distance(drive.distance),
      drive.commute && make("span", { class: "small" }, ` ${paidOf(drive.commute)}`)),
    make("td", { role: "cell", class: "figures amount", title: workingOf(drive) }, money(drive.total)),
    withState
      ? make("td", { role: "cell", class: "state" }, stateOf(drive))
      : make("td", { role: "cell", class: "working" }, workingOf(drive))));
  const heading = head.map((title, place) =>
    make("th", { role: "columnheader", scope: "col", class: place === 3 || place === 4 ? "figures" : "" }, title));
  return make("table", { class: "drives", role: "table" },
    make("caption", { class: "unseen" }, caption),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, heading)),
    make("tbody", { role: "rowgroup" }, rows));
}

export function tile(title, figures) {
  const total = figures.lines.reduce((sum, line) => sum + Number(line.distance.value), 0);
  const driven = figures.lines.reduce((sum, line) => sum + line.drives, 0);
  const bar = make("div", { class: "bar", "aria-hidden": "true" }, figures.lines.map((line) => {
    const part = make("span", { class: line.category });
    part.style.width = `${total ? Number(line.distance.value) / total * 100 : 0}%`;
    return part;
  }));
  return make("section", { class: "tile" },
    make("h2", {}, title),
    make("p", { class: "figure" }, figures.total ? money(figures.total) : count(driven)),
    make("p", { class: "small" }, driven ? `${count(driven)}, ${days(figures.from, figures.to)}` : `${say("No drives yet")}, ${days(figures.from, figures.to)}`),
    driven > 0 && bar,
    make("ul", { class: "legend" }, figures.lines.map((line) =>
      make("li", { class: line.category }, `${categories()[line.category]} ${distance(line.distance)}`))),
    figures.commute && make("p", { class: "small" }, `${say("Business")}: ${paidOf(figures.commute)}`));
}
