"use strict";

// Filters the statements or the events of the record. What is chosen stands in the address, so that a view can be sent
// to a colleague; without scripts the pages are whole as they were written.
(() => {
  const form = document.getElementById("filter");
  const status = document.getElementById("status");
  const more = document.getElementById("more");

  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (want) => plain(want.q).split(/\s+/).filter(Boolean);

  // What both pages do: keep the form, the address and the list in step. `names` are the choices, `apply` draws them.
  function follow(names, apply) {
    const inForm = names.filter((name) => form.elements[name]);

    function state() {
      const hash = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
      return Object.fromEntries(names.map((name) => [name, hash.get(name) || ""]));
    }

    function keep(values) {
      const hash = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
      history.replaceState(null, "", String(hash) ? `#${hash}` : location.pathname + location.search);
    }

    function change() {
      const want = { ...state(), ...Object.fromEntries(inForm.map((name) => [name, form.elements[name].value])) };
      keep(want);
      apply(want);
    }

    function read() {
      const want = state();
      for (const name of inForm) form.elements[name].value = want[name];
      apply(want);
    }

    let waiting = 0;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(change, 120);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      keep({});
      read();
    });
    window.addEventListener("hashchange", read);
    form.hidden = false;
    read();
  }

  function showMore(drawn, found, chunk) {
    more.hidden = drawn >= found;
    more.textContent = `${grouped(Math.min(chunk, found - drawn))} more`;
  }

  function statements() {
    const CHUNK = 100;
    const NAMES = ["q", "speaker", "outlet", "kind", "type", "from", "to", "show", "order", "remark"];
    const NOBODY = "nobody";

    const { line, reports, actors, rows } = globalThis.onrecord;
    const list = document.getElementById("lines");
    const prototype = document.getElementById("prototype").content.querySelector("li");
    let found = [];
    let drawn = 0;

    const said = (row) => !row.reason;
    const sure = (row) => said(row) && Number(row.confidence) >= line;

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

    function matches(row, want, asked) {
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
        asked.every((word) => (row.searched ||= searched(row)).includes(word))
      );
    }

    function apply(want) {
      const asked = words(want);
      found = rows.filter((row) => matches(row, want, asked));
      if (want.order === "newest") found = found.slice().reverse();
      list.replaceChildren();
      drawn = 0;
      draw();
      tell(want);
    }

    function tell(want) {
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
      showMore(drawn, found.length, CHUNK);
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
      for (const name of ["reason", "cue", "kind", "type", "act", "said_on", "to", "via", "venue", "credits", "within"]) {
        fill(node, `.${name}`, row[name]);
      }
      fill(node, ".sure", row.confidence);
      fill(node, ".told", row.told && `${grouped(row.told)} reports`);
      if (row.told) node.querySelector(".told a").href = `#remark=${encodeURIComponent(row.remark)}`;
      if (!row.decided) node.querySelector(".decided").remove();
      fill(node, ".place", from.title);
      node.querySelector(".place").href = `${from.page}#${encodeURIComponent(row.id)}`;
      return node;
    }

    options("speaker", tally(speakers), (id) => (id === NOBODY ? "no source named" : actors[id]?.name || id));
    options("outlet", tally((row) => [outlet(row)]), (name) => name);
    options("kind", tally((row) => [row.kind]), (name) => name);
    options("type", tally((row) => [row.type]), (name) => name);
    document.getElementById("pages").hidden = true;
    more.addEventListener("click", draw);
    follow(NAMES, apply);
  }

  function events(whole) {
    const PART = 100;
    const CHUNK = 50;
    const NAMES = ["q", "actor", "type", "status", "from", "to", "show"];

    const list = document.getElementById("found");
    const told = Array.from(status.childNodes);
    const scripts = new Map();
    let found = [];
    let drawn = 0;
    let turn = 0;

    // A page opened from a folder may not fetch; it may load scripts, each of which leaves its data behind.
    function load(file, name) {
      if (!scripts.has(file)) {
        scripts.set(file, new Promise((done, failed) => {
          const script = document.createElement("script");
          script.src = `data/${file}.js`;
          script.onload = () => done(globalThis[name]);
          script.onerror = failed;
          document.head.append(script);
        }));
      }
      return scripts.get(file);
    }

    const index = () => load("events", "onrecordEvents");
    const part = (number) => load(`events-${number}`, `onrecordEvents${number}`);

    function matches(row, want, asked) {
      return (
        (want.show === "all" || row.sure) &&
        (!want.actor || row.actors.includes(want.actor)) &&
        (!want.type || row.type === want.type) &&
        (!want.status || row.status === want.status) &&
        (!want.from || row.last >= want.from) &&
        (!want.to || (row.last && row.first <= want.to)) &&
        asked.every((word) => (row.searched ||= plain(row.text)).includes(word))
      );
    }

    async function apply(want) {
      const mine = ++turn;
      const asked = NAMES.some((name) => want[name]);
      whole.hidden = asked;
      list.hidden = !asked;
      more.hidden = true;
      if (!asked) {
        status.replaceChildren(...told);
        list.replaceChildren();
        return;
      }
      const rows = await index();
      if (mine !== turn) return;
      found = rows.map((row, place) => [row, place]).filter(([row]) => matches(row, want, words(want))).map(([, place]) => place);
      drawn = 0;
      list.replaceChildren();
      await draw();
      if (mine === turn) tell(rows, want);
    }

    function tell(rows, want) {
      const anyDay = { ...want, from: "", to: "" };
      const undated = want.from || want.to ? rows.filter((row) => !row.last && matches(row, anyDay, words(want))) : [];
      const parts = [`${grouped(found.length)} of ${grouped(rows.length)} events`];
      if (undated.length) parts.push(`${grouped(undated.length)} undated left out`);
      status.textContent = parts.join(" · ");
    }

    async function draw() {
      const mine = turn;
      const places = found.slice(drawn, drawn + CHUNK);
      const held = await Promise.all(places.map((place) => part(Math.floor(place / PART) + 1)));
      if (mine !== turn) return;
      const made = document.createElement("template");
      // The same list items as in the pages, escaped when they were written.
      made.innerHTML = places.map((place, number) => held[number][place % PART]).join("");
      list.append(made.content);
      drawn += places.length;
      showMore(drawn, found.length, CHUNK);
    }

    more.addEventListener("click", draw);
    follow(NAMES, apply);
  }

  const whole = document.getElementById("whole");
  if (whole) events(whole);
  else statements();
})();
