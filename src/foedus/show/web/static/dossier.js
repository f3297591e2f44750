// Keys between the evidence: n and p go to the next and the previous highlighted words, b goes back to where they are used.
const marks = [...document.querySelectorAll("mark[id]")];
const shown = () => marks.findIndex((mark) => `#${mark.id}` === location.hash);
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  const at = shown();
  if (event.key === "n" || event.key === "p") {
    const next = event.key === "n" ? at + 1 : Math.max(at, 0) - 1;
    location.hash = marks[(next + marks.length) % marks.length].id;
  } else if (event.key === "b" && at >= 0) {
    let next = marks[at].nextElementSibling;
    while (next && !next.matches("a.back")) next = next.nextElementSibling;
    next?.focus();
  }
});
