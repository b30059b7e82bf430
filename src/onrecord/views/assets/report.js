"use strict";

// Lights up every part of a statement, or the cited words, that the address names; the page is whole without it.
(() => {
  const marks = Array.from(document.querySelectorAll("[data-at]"));
  const cards = Array.from(document.querySelectorAll("[data-statement]"));

  const belongs = (mark, statement) => mark.dataset.statements?.split(" ").includes(statement) ?? false;

  function light(statement) {
    for (const mark of marks) mark.classList.toggle("on", belongs(mark, statement));
    for (const card of cards) card.classList.toggle("on", card.dataset.statement === statement);
  }

  function lightWords(start, end) {
    for (const mark of marks) {
      const at = Number(mark.dataset.at);
      mark.classList.toggle("on", at >= start && at < end);
    }
  }

  function follow() {
    const name = decodeURIComponent(location.hash.slice(1));
    const words = /^w(\d+)-(\d+)$/.exec(name);
    if (words) lightWords(Number(words[1]), Number(words[2]));
    else light(name.replace(/^note-/, ""));
  }

  for (const card of cards) {
    card.addEventListener("mouseenter", () => light(card.dataset.statement));
    card.addEventListener("mouseleave", follow);
  }
  window.addEventListener("hashchange", follow);
  follow();
})();
