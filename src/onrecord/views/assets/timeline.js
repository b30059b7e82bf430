"use strict";

// Filters the events of the record. What is chosen stands in the address; without a choice the page is as it was written.
(() => {
  const PART = 100;
  const CHUNK = 50;
  const NAMES = ["q", "actor", "type", "status", "from", "to", "show"];

  const form = document.getElementById("filter");
  const list = document.getElementById("found");
  const whole = document.getElementById("whole");
  const status = document.getElementById("status");
  const more = document.getElementById("more");
  const told = Array.from(status.childNodes);
  const scripts = new Map();
  let found = [];
  let drawn = 0;
  let turn = 0;

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");

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

  function state() {
    const hash = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    return Object.fromEntries(NAMES.map((name) => [name, hash.get(name) || ""]));
  }

  function chosen() {
    return Object.fromEntries(NAMES.map((name) => [name, form.elements[name].value]));
  }

  function keep(values) {
    const hash = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
    history.replaceState(null, "", String(hash) ? `#${hash}` : location.pathname + location.search);
  }

  function matches(row, want, words) {
    return (
      (want.show === "all" || row.sure) &&
      (!want.actor || row.actors.includes(want.actor)) &&
      (!want.type || row.type === want.type) &&
      (!want.status || row.status === want.status) &&
      (!want.from || row.last >= want.from) &&
      (!want.to || (row.last && row.first <= want.to)) &&
      words.every((word) => (row.searched ||= plain(row.text)).includes(word))
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
    const words = plain(want.q).split(/\s+/).filter(Boolean);
    found = rows.map((row, place) => [row, place]).filter(([row]) => matches(row, want, words)).map(([, place]) => place);
    drawn = 0;
    list.replaceChildren();
    await draw();
    if (mine === turn) report(rows, want, words);
  }

  function report(rows, want, words) {
    const undated = want.from || want.to ? rows.filter((row) => !row.last && matches(row, { ...want, from: "", to: "" }, words)) : [];
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
    more.hidden = drawn >= found.length;
    more.textContent = `${grouped(Math.min(CHUNK, found.length - drawn))} more`;
  }

  function follow() {
    const want = state();
    for (const name of NAMES) form.elements[name].value = want[name];
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

  form.hidden = false;
  form.addEventListener("input", soon);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(change));
  more.addEventListener("click", draw);
  window.addEventListener("hashchange", follow);
  if (location.hash.includes("=")) follow();
})();
