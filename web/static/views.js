// The views: my drives, what the organization sees, files, and for administrators what was reported.

import { badge, categories, count, days, drivesTable, field, make, moment, money, nothing, perUnit, states, tell, tile, day } from "./elements.js";
import { say } from "./words.js";

const forms = () => ({
  xlsx: [say("Excel workbook"), say("Real numbers and dates, totals")],
  csv: ["CSV", say("For other programs")],
  pdf: [say("PDF mileage log"), say("Per vehicle and year, to sign")],
  mileiq: [say("MileIQ-compatible CSV"), say("The form other products import")],
  payroll: [say("Payroll file"), say("Approved drives, taxable part")],
  everything: [say("Everything about me"), say("ZIP: complete or not, of all years")],
});

function iso(date) {
  return date.toISOString().slice(0, 10);
}

function periods(today) {
  const now = new Date(`${today}T00:00:00Z`);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const monday = new Date(now);
  monday.setUTCDate(now.getUTCDate() - (now.getUTCDay() + 6) % 7);
  const sunday = new Date(monday);
  sunday.setUTCDate(monday.getUTCDate() + 6);
  const between = (from, to) => ({ from: iso(from), to: iso(to) });
  const first = (y, m) => new Date(Date.UTC(y, m, 1));
  const last = (y, m) => new Date(Date.UTC(y, m + 1, 0));
  return {
    year: [say("This year"), between(first(year, 0), last(year, 11))],
    week: [say("This week"), between(monday, sunday)],
    month: [say("This month"), between(first(year, month), last(year, month))],
    before: [say("Last month"), between(first(year, month - 1), last(year, month - 1))],
    lastYear: [say("Last year"), between(first(year - 1, 0), last(year - 1, 11))],
    own: [say("Other days"), null],
  };
}

// A choice of days: a list of usual ones, and two dates where none of these fit.
function periodChoice(today, onchange) {
  const known = periods(today);
  let chosen = known.year[1];
  const from = make("input", { type: "date", value: chosen.from, onchange: change });
  const to = make("input", { type: "date", value: chosen.to, onchange: change });
  const ownDays = [field(say("First day"), from, { hidden: true }), field(say("Last day"), to, { hidden: true })];
  const list = make("select", { onchange: change },
    Object.entries(known).map(([name, [title]]) => make("option", { value: name }, title)));
  function change() {
    const usual = known[list.value][1];
    for (const each of ownDays) each.hidden = usual !== null;
    if (usual) [from.value, to.value] = [usual.from, usual.to];
    chosen = { from: from.value, to: to.value };
    if (from.value && to.value) onchange();
  }
  return { fields: [field(say("Days"), list), ...ownDays], days: () => chosen };
}

function failure(error) {
  tell(error.message);
  return make("p", { class: "notice bad", role: "alert" }, error.message);
}

function rateTile(me) {
  if (!me.rate) return make("section", { class: "tile" }, make("h2", {}, say("Your rate")),
    make("p", { class: "figure" }, "–"), make("p", { class: "small" }, say("No rate is known for today yet.")));
  const who = me.rate.set_by ? say("set by {name}", { name: me.rate.set_by }) : say("the government’s rate");
  const follows = me.rate.short ? ` (${me.rate.short})` : "";
  const since = day(me.rate.from, { month: "short", day: "numeric", year: "numeric" });
  return make("section", { class: "tile" },
    make("h2", {}, say("Your rate today")),
    make("p", { class: "figure" }, `${perUnit(me.rate)} `, make("span", { class: "small" }, me.rate.unit === "mi" ? say("per mile") : say("per km"))),
    make("p", { class: "small" }, `${say("Since {day}", { day: since })}, ${who}${follows}`),
    make("p", { class: "small" }, me.is_member ? say("You drive for {organization}.", { organization: me.organization }) : say("You aren’t a member of an organization now.")));
}

export function myDrives(ask, me) {
  const list = make("div", { class: "sheet" });
  const words = make("input", { type: "search", placeholder: "Acme", maxlength: "100", oninput: soon });
  const category = make("select", { onchange: show }, make("option", { value: "" }, say("All")),
    Object.entries(categories()).map(([name, title]) => make("option", { value: name }, title)));
  const choice = periodChoice(me.today, show);
  const receipts = (drive) => ask("/api/receipts", { drive: String(drive.number) });
  let timer, asked = 0;
  function soon() { clearTimeout(timer); timer = setTimeout(show, 300); }
  async function show() {
    const turn = ++asked;
    try {
      const query = { ...choice.days(), category: category.value, words: words.value.trim() };
      const found = await ask("/api/drives", {}, query);
      if (turn !== asked) return;
      list.replaceChildren(...filled(found, query));
      tell(found.drives.length ? say("{what} shown", { what: count(found.drives.length) }) : say("No drives found"));
    } catch (error) { list.replaceChildren(failure(error)); }
  }
  function filled(found, query) {
    if (!found.drives.length) return [nothing(say("No drives in these days"), say("Tell the bot: 23.4 mi to Acme yesterday, client visit"))];
    const table = drivesTable(found.drives, say("My drives"), { receipts });
    return found.after ? [table, more(table, found.after, query)] : [table];
  }
  function more(table, after, query) {
    const button = make("button", { class: "plain", onclick: next }, say("Show earlier drives"));
    async function next() {
      button.disabled = true;
      try {
        const found = await ask("/api/drives", {}, { ...query, after });
        const rows = [...drivesTable(found.drives, "", { receipts }).querySelectorAll("tbody tr")];
        table.querySelector("tbody").append(...rows);
        tell(say("{what} more shown", { what: count(rows.length) }));
        after = found.after;
        if (after) button.disabled = false; else button.parentElement.remove();
      } catch (error) { button.parentElement.replaceWith(failure(error)); }
    }
    return make("div", { class: "more" }, button);
  }
  show();
  return [
    make("div", { class: "tiles" }, tile(say("This week"), me.week), tile(say("This year"), me.year), rateTile(me)),
    make("div", { class: "filters" }, choice.fields, field(say("Category"), category),
      field(say("Place or purpose"), words, { class: "field wide" })),
    list,
  ];
}

// The inside of a report, asked for when it is opened first.
function fetched(ask, address, caption, receipts = null) {
  const inside = { element: make("div", { class: "inside" }) };
  inside.open = async () => {
    inside.open = null;
    try {
      const full = await ask(address);
      inside.element.replaceChildren(drivesTable(full.rows, caption, { withState: false, receipts }));
    } catch (error) { inside.element.replaceChildren(failure(error)); }
  };
  return inside;
}

function reportItem(report, inside, title) {
  const decided = report.decided_by ? `, ${say("decided by {name}", { name: report.decided_by })}` : "";
  const reported = say("reported {day}", { day: moment(report.submitted) });
  return make("details", { class: "report", ontoggle: (event) => event.target.open && inside.open?.() },
    make("summary", {},
      make("strong", {}, title ?? days(report.from, report.to)),
      make("span", { class: "figures" }, money(report.total)),
      make("span", { class: "small" }, `${title ? `${days(report.from, report.to)}, ` : ""}${count(report.drives)}, ${reported}${decided}`),
      badge(report.state)),
    report.reason && make("p", { class: "note" }, `${say("Returned")}: ${report.reason}`),
    inside.element);
}

export function whatTheySee(ask, me) {
  const place = make("div");
  const who = me.organization || say("Your organization");
  async function show() {
    try {
      const { visible, returned } = await ask("/api/reports");
      const drives = visible.reduce((sum, report) => sum + report.drives, 0);
      const item = (report) => reportItem(report, fetched(ask, `/api/reports/${report.key}`, say("Drives in this report")));
      const items = visible.map(item);
      place.replaceChildren(
        make("p", { class: "notice" }, drives
          ? say("{organization} sees exactly these drives ({count}), as they were when you reported them. It doesn’t see your other drives, how many there are, or when you last drove.", { organization: who, count: drives })
          : say("{organization} sees none of your drives. It will see only those you report.", { organization: who })),
        make("div", { class: "sheet" }, items.length ? items : nothing(say("Nothing reported yet"), say("Type “review” in the chat to choose what to report."))),
        ...(returned.length ? [
          make("p", { class: "notice" }, say("{organization} returned these. It keeps the copies and doesn’t count them; their drives are yours to report again.", { organization: who })),
          make("div", { class: "sheet" }, returned.map(item))] : []));
      tell(drives ? say("{what} visible to {organization}", { what: count(drives), organization: who }) : say("Nothing is visible"));
    } catch (error) { place.replaceChildren(failure(error)); }
  }
  show();
  return [place];
}

function fileButtons(ask, identity, scope, offered, choice) {
  const said = make("div");
  const button = (form) => make("button", { onclick: () => get(form) }, forms()[form][0], make("span", { class: "small" }, forms()[form][1]));
  async function get(form) {
    try {
      const { address } = await ask("/api/link", { scope, form, ...choice.days() });
      said.replaceChildren();
      tell(say("The file is on its way"));
      await identity.open(address);
    } catch (error) { said.replaceChildren(failure(error)); }
  }
  return [said, make("div", { class: "files" }, offered.map(button))];
}

export function myFiles(ask, me, identity) {
  const choice = periodChoice(me.today, () => {});
  return [
    make("p", { class: "notice" }, say("Your drives, reported or not, as a file for you alone. Drives that still lack something are named, so that you can complete them first.")),
    make("div", { class: "filters" }, choice.fields),
    fileButtons(ask, identity, "own", ["xlsx", "csv", "pdf", "mileiq", "everything"], choice),
  ];
}

export function reportedToUs(ask, me, identity) {
  const list = make("div", { class: "sheet" });
  const choice = periodChoice(me.today, show);
  const state = make("select", { onchange: show }, make("option", { value: "" }, say("All")),
    ["submitted", "approved", "paid", "returned"].map((name) => make("option", { value: name }, states()[name])));
  function item(report) {
    const receipts = (drive) => ask(`/api/reported/${report.key}/receipts/${drive.number}`);
    const caption = say("Drives reported by {name}", { name: report.person.name });
    const inside = fetched(ask, `/api/reported/${report.key}`, caption, receipts);
    return reportItem(report, inside, report.person.name);
  }
  async function page(after) {
    return ask("/api/reported", { ...choice.days(), state: state.value, after });
  }
  async function show() {
    try {
      const found = await page();
      list.replaceChildren(...(found.reports.length ? found.reports.map(item) : [nothing(say("No reports"), say("Nobody reported drives of these days."))]));
      tell(found.reports.length === 1 ? say("1 report shown") : say("{count} reports shown", { count: found.reports.length }));
      if (found.after) list.append(more(found.after));
    } catch (error) { list.replaceChildren(failure(error)); }
  }
  function more(after) {
    const place = make("div", { class: "more" }, make("button", { class: "plain", onclick: next }, say("Show earlier reports")));
    async function next() {
      try {
        const found = await page(after);
        place.replaceWith(...found.reports.map(item), ...(found.after ? [more(found.after)] : []));
      } catch (error) { place.replaceWith(failure(error)); }
    }
    return place;
  }
  show();
  return [
    make("p", { class: "notice" }, say("These are the drives people chose to report to {organization}. Approve or return them in the chat: type “reported”.", { organization: me.organization })),
    make("div", { class: "filters" }, choice.fields, field(say("State"), state)),
    list,
    make("h2", { class: "section" }, say("Take these days with you")),
    fileButtons(ask, identity, "reported", ["xlsx", "csv", "pdf", "payroll", "mileiq"], choice),
  ];
}
