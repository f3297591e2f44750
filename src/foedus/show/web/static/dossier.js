// Keys between the evidence: n and p go to the next and the previous highlighted words, b goes back to where they are used.
const marks = [...document.querySelectorAll("mark[id]")];
let at = -1;
addEventListener("hashchange", () => { at = marks.findIndex((mark) => `#${mark.id}` === location.hash); });
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  if (event.key === "n" || event.key === "p") {
    at = (at + (event.key === "n" ? 1 : -1) + marks.length) % marks.length;
    location.hash = marks[at].id;
  } else if (event.key === "b" && at >= 0) {
    let next = marks[at].nextElementSibling;
    while (next && !next.matches("a.back")) next = next.nextElementSibling;
    next?.focus();
  }
});
