// Sorts and searches the tables of a report. Without it all is readable, in the
// order of the article.
"use strict";

// fold makes two texts alike that differ in case or accents only.
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const key = (row, column, type) => {
  const cell = row.cells[column];
  if (type === "text") return fold(cell.textContent.trim());
  const text = cell.dataset.key ?? cell.textContent.trim();
  return text === "" ? null : Number(text);
};

function sortable(table) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows); // in the order of the article
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const type = head.dataset.sort;
    if (!type) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const next = { ascending: "descending", descending: null }[head.getAttribute("aria-sort")];
      const order = next === undefined ? "ascending" : next;
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      let sorted = rows;
      if (order) {
        head.setAttribute("aria-sort", order);
        const sign = order === "ascending" ? 1 : -1;
        const keys = new Map(rows.map((row) => [row, key(row, column, type)]));
        sorted = rows.slice().sort((a, b) => {
          const x = keys.get(a), y = keys.get(b);
          if (x === y) return 0;
          if (x === null || x === "") return 1; // what is missing stays at the end
          if (y === null || y === "") return -1;
          return sign * (type === "text" ? x.localeCompare(y) : x - y);
        });
      }
      body.append(...sorted);
    });
  });
}

function searchable(tools, table) {
  const rows = Array.from(table.tBodies[0].rows);
  const input = tools.querySelector("input");
  const status = tools.querySelector("[role=status]");
  let texts;
  const search = () => {
    texts ??= rows.map((row) => fold(row.textContent));
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !words.every((word) => texts[i].includes(word));
      if (!row.hidden) shown++;
    });
    status.textContent = `${shown} of ${rows.length}`;
  };
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 100);
  });
  status.textContent = `${rows.length} of ${rows.length}`;
  tools.hidden = false;
}

for (const table of document.querySelectorAll("table.sortable")) {
  sortable(table);
  const tools = table.closest("section").querySelector(".tools");
  if (tools) searchable(tools, table);
}

// On paper nothing can be opened.
let opened = [];
addEventListener("beforeprint", () => {
  opened = Array.from(document.querySelectorAll("details:not([open])"));
  opened.forEach((details) => { details.open = true; });
});
addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
