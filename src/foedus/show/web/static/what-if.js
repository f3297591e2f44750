// Asks again as soon as a switch or a field changes, and puts the new answer in place; the address follows.
const form = document.getElementById("ask");
let asked = 0;

async function ask(event) {
  const query = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...query]) if (!value || (name.startsWith("is ") && value === "unknown")) query.delete(name, value);
  if (!query.get("attacker") || !query.get("victim")) return;
  event?.preventDefault();
  const mine = ++asked, address = `${form.action}?${query}`, held = document.activeElement;
  const focused = held && form.contains(held) ? [held.name, held.value, held.type] : null;
  const answer = document.getElementById("answer");
  answer.setAttribute("aria-busy", "true");
  try {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    if (mine !== asked) return;
    for (const id of ["switches", "answer"]) document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
    document.title = page.title;
    history.replaceState(null, "", address);
    if (focused?.[2] === "radio") form.querySelector(`input[name="${CSS.escape(focused[0])}"][value="${focused[1]}"]`)?.focus();
  } catch {
    form.submit();
  }
}

form.addEventListener("change", ask);
form.addEventListener("submit", ask);
