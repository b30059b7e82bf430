"use strict";

// Filters all statements of the record. What is chosen stands in the address, so that a view can be sent to a colleague.
(() => {
  const CHUNK = 100;
  const NAMES = ["q", "speaker", "outlet", "kind", "type", "from", "to", "show", "order", "remark"];
  const NOBODY = "nobody";

  const { line, reports, actors, rows } = globalThis.onrecord;
  const form = document.getElementById("filter");
  const list = document.getElementById("lines");
  const status = document.getElementById("status");
  const more = document.getElementById("more");
  const prototype = document.getElementById("prototype").content.querySelector("li");
  let found = [];
  let drawn = 0;

  const said = (row) => !row.reason;
  const sure = (row) => said(row) && Number(row.confidence) >= line;
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function searched(row) {
    const report = reports[row.report];
    const people = (row.who || []).flatMap((who) => [...(actors[who.actor]?.names || []), who.role, who.given]);
    const parts = [row.words, row.cue, row.to, row.venue, row.via, row.credits, report.title, ...people];
    return plain(parts.filter(Boolean).join("\n"));
  }

  function options(name, counts, label) {
    const select = form.elements[name];
    const entries = Array.from(counts, ([value, number]) => [value, label(value), number]);
    entries.sort((a, b) => (a[1] < b[1] ? -1 : Number(a[1] > b[1])));
    for (const [value, text, number] of entries) {
      select.append(new Option(`${text} (${grouped(number)})`, value));
    }
  }

  function tally(values) {
    const counts = new Map();
    for (const row of rows) for (const value of new Set(values(row))) counts.set(value, (counts.get(value) || 0) + 1);
    return counts;
  }

  const speakers = (row) => (row.who ? row.who.map((who) => who.actor) : [NOBODY]);
  const outlet = (row) => reports[row.report].outlet || "unknown";

  function state() {
    const hash = new URLSearchParams(location.hash.slice(1));
    return Object.fromEntries(NAMES.map((name) => [name, hash.get(name) || ""]));
  }

  function chosen() {
    const values = { ...state() };
    for (const name of NAMES) if (form.elements[name]) values[name] = form.elements[name].value;
    return values;
  }

  function keep(values) {
    const hash = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
    const address = `#${hash}`;
    if (address !== (location.hash || "#")) history.replaceState(null, "", address);
  }

  function matches(row, want, words) {
    const report = reports[row.report];
    return (
      (want.show === "unsaid" ? !said(row) : want.show === "said" ? said(row) : sure(row)) &&
      (!want.speaker || speakers(row).includes(want.speaker)) &&
      (!want.outlet || outlet(row) === want.outlet) &&
      (!want.kind || row.kind === want.kind) &&
      (!want.type || row.type === want.type) &&
      (!want.remark || row.remark === want.remark) &&
      (!want.from || (report.latest || "") >= want.from) &&
      (!want.to || (report.earliest && report.earliest <= want.to)) &&
      words.every((word) => (row.searched ||= searched(row)).includes(word))
    );
  }

  function apply(want) {
    const words = plain(want.q).split(/\s+/).filter(Boolean);
    found = rows.filter((row) => matches(row, want, words));
    if (want.order === "newest") found = found.slice().reverse();
    list.replaceChildren();
    drawn = 0;
    draw();
    report(want);
  }

  function report(want) {
    const dated = want.from || want.to;
    const undated = dated ? rows.filter((row) => matches(row, { ...want, from: "", to: "" }, [])) : [];
    const left = undated.filter((row) => !reports[row.report].earliest).length;
    const parts = [`${grouped(found.length)} of ${grouped(rows.length)} statements`];
    if (want.remark) parts.push("tellings of one remark");
    if (left) parts.push(`${grouped(left)} undated left out`);
    status.textContent = parts.join(" · ");
    const waiting = want.show ? 0 : rows.filter((row) => !sure(row)).length;
    if (waiting) status.append(" · ", link("doubtful.html", `${grouped(waiting)} doubtful or not said`));
  }

  function link(href, text) {
    const node = document.createElement("a");
    node.href = href;
    node.textContent = text;
    return node;
  }

  function draw() {
    const part = found.slice(drawn, drawn + CHUNK);
    list.append(...part.map(element));
    drawn += part.length;
    more.hidden = drawn >= found.length;
    more.textContent = `${grouped(Math.min(CHUNK, found.length - drawn))} more`;
  }

  function fill(parent, selector, value) {
    const part = parent.querySelector(selector);
    if (!value) part.remove();
    else (part.querySelector(".value") || part).textContent = value;
  }

  function person(who, pattern) {
    const node = pattern.cloneNode(true);
    const actor = actors[who.actor];
    const link = node.querySelector(".name a");
    link.textContent = actor ? actor.name : who.given || who.actor;
    if (actor) link.href = actor.href;
    if (who.sure) node.querySelector(".query").remove();
    for (const name of ["given", "role"]) {
      const part = node.querySelector(`.${name}`);
      if (who[name]) part.querySelector("bdi").textContent = who[name];
      else part.remove();
    }
    return node;
  }

  function people(node, row) {
    const box = node.querySelector(".people");
    const pattern = box.querySelector(".person");
    box.replaceChildren();
    for (const who of row.who || []) {
      if (box.childNodes.length) box.append("; ");
      box.append(person(who, pattern));
    }
    if (!row.who) {
      pattern.className = "person unnamed";
      pattern.textContent = "no source named";
      box.append(pattern);
    }
  }

  function element(row) {
    const node = prototype.cloneNode(true);
    const from = reports[row.report];
    node.classList.toggle("unsaid", !said(row));
    fill(node, ".day", from.day || "no date");
    fill(node, ".outlet", from.outlet || "outlet unknown");
    people(node, row);
    node.querySelector(".words").textContent = row.words || "";
    for (const name of ["reason", "cue", "kind", "type", "act", "said_on", "to", "via", "venue", "credits", "within"]) fill(node, `.${name}`, row[name]);
    fill(node, ".sure", row.confidence);
    fill(node, ".told", row.told && `${grouped(row.told)} reports`);
    if (row.told) node.querySelector(".told a").href = `#remark=${encodeURIComponent(row.remark)}`;
    if (!row.decided) node.querySelector(".decided").remove();
    fill(node, ".place", from.title);
    node.querySelector(".place").href = `${from.page}#${encodeURIComponent(row.id)}`;
    return node;
  }

  function follow() {
    const want = state();
    for (const name of NAMES) if (form.elements[name]) form.elements[name].value = want[name];
    apply(want);
  }

  function change() {
    const want = chosen();
    keep(want);
    apply(want);
  }

  let waiting = 0;
  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(change, 120);
  }

  options("speaker", tally(speakers), (id) => (id === NOBODY ? "no source named" : actors[id]?.name || id));
  options("outlet", tally((row) => [outlet(row)]), (name) => name);
  options("kind", tally((row) => [row.kind]), (name) => name);
  options("type", tally((row) => [row.type]), (name) => name);
  form.hidden = false;
  document.getElementById("pages").hidden = true;
  form.addEventListener("input", soon);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    location.hash = "";
    follow();
  });
  more.addEventListener("click", draw);
  window.addEventListener("hashchange", follow);
  follow();
})();
