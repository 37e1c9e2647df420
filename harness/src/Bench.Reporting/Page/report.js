"use strict";
// The page is whole without this. It sorts and filters the table of all cells, saves what is shown, and tells a chart's values by touch and by keyboard.
(() => {
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const tableOfCells = table => {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const exact = cell => cell.querySelector("data")?.value ?? (cell.classList.contains("none") ? "" : cell.textContent.trim());
    const number = cell => Number.parseFloat(exact(cell).replace(/^>\s*/, ""));
    const shown = () => [...body.rows].filter(row => !row.hidden);

    // What has no figure comes last in both directions.
    const compare = (column, isNumber, sign) => (one, other) => {
      const [a, b] = [one.cells[column], other.cells[column]];
      if (!isNumber) return sign * exact(a).localeCompare(exact(b), "en", { numeric: true });
      const [x, y] = [number(a), number(b)];
      return Number.isNaN(x) || Number.isNaN(y) ? Number.isNaN(x) - Number.isNaN(y) : sign * (x - y);
    };
    heads.forEach((head, column) => {
      const isNumber = head.classList.contains("num");
      const button = make("button", { type: "button", className: "sort" }, ...head.childNodes);
      button.addEventListener("click", () => {
        const isUp = head.ariaSort ? head.ariaSort !== "ascending" : !isNumber;
        for (const other of heads) other.ariaSort = null;
        head.ariaSort = isUp ? "ascending" : "descending";
        body.append(...rows.sort(compare(column, isNumber, isUp ? 1 : -1)));
      });
      head.append(button);
    });

    const count = make("span", { className: "count" });
    count.setAttribute("role", "status");
    const filter = make("input", { type: "search", placeholder: "django open 64" });
    const show = () => {
      const words = filter.value.toLowerCase().split(/\s+/);
      for (const row of rows) {
        const text = row.textContent.toLowerCase() + " " + row.dataset.scenario;
        row.hidden = !words.every(word => text.includes(word));
      }
      count.textContent = `${shown().length} of ${rows.length} cells`;
    };
    filter.addEventListener("input", show);

    const quoted = text => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    // A spreadsheet must not run a run's text as a formula.
    const harmless = text => /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? "'" + text : text;
    const save = make("button", { type: "button" }, "Save these as CSV");
    save.addEventListener("click", () => {
      const names = heads.map(head => head.dataset.column.replaceAll(" ", "_or_"));
      const lines = [names, ...shown().map(row => [...row.cells].map(cell => harmless(exact(cell))))];
      const file = URL.createObjectURL(new Blob([lines.map(line => line.map(quoted).join(",") + "\n").join("")], { type: "text/csv" }));
      make("a", { href: file, download: "cells-shown.csv" }).click();
      setTimeout(() => URL.revokeObjectURL(file), 1000);
    });

    const controls = make("div", { className: "controls" }, make("label", {}, "Only cells with ", filter), count, save);
    table.closest(".scroll").before(controls);
    show();
  };

  const tip = make("div", { className: "tip", hidden: true });
  tip.setAttribute("role", "status");
  document.body.append(tip);

  // The drawing for phones has the same marks in the same order as the one that holds their words.
  const chart = figure => {
    const all = [...figure.querySelectorAll(".wide .marks > *")].map(mark => mark.querySelector("title")?.textContent);
    const words = all.filter(Boolean);
    for (const drawing of figure.querySelectorAll("svg")) {
      const marks = [...drawing.querySelectorAll(".marks > *")].filter((_, place) => all[place]);
      if (marks.length === 0) continue;
      let at = -1;
      const middle = mark => {
        const box = mark.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      };
      const tell = place => {
        marks[at]?.classList.remove("told");
        at = place;
        tip.hidden = at < 0;
        if (at < 0) return;
        marks[at].classList.add("told");
        tip.textContent = words[at];
        const [x, y] = middle(marks[at]);
        tip.style.left = `${Math.max(8, Math.min(x - tip.offsetWidth / 2, document.documentElement.clientWidth - tip.offsetWidth - 8))}px`;
        tip.style.top = `${y > tip.offsetHeight + 20 ? y - tip.offsetHeight - 12 : y + 14}px`;
      };
      const near = event => {
        const reach = event.pointerType === "mouse" ? 14 : 32;
        const distances = marks.map(mark => Math.hypot(...middle(mark).map((place, axis) => place - [event.clientX, event.clientY][axis])));
        const least = Math.min(...distances);
        return least <= reach ? distances.indexOf(least) : -1;
      };
      drawing.addEventListener("click", event => tell(near(event)));
      drawing.addEventListener("blur", () => tell(-1));
      drawing.addEventListener("keydown", event => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (event.key === "Escape") tell(-1);
        if (!step) return;
        event.preventDefault();
        tell((Math.max(at, step > 0 ? -1 : 0) + step + marks.length) % marks.length);
      });
      drawing.setAttribute("tabindex", "0");
    }
  };

  const table = document.getElementById("all-cells");
  if (table) tableOfCells(table);
  document.querySelectorAll("figure").forEach(chart);
  addEventListener("scroll", () => tip.hidden = true, { passive: true });
})();
