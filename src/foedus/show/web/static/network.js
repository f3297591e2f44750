// The network as something to take hold of: Cytoscape.js draws what the server has placed; the slider asks for other years.
const { default: cytoscape } = await import(document.getElementById("drawing").dataset.drawer);
const form = document.getElementById("ask"), slide = document.getElementById("slide"), year = document.getElementById("year");
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const SHAPE = { assist: ["solid", "--note"], consult: ["solid", "--quiet"], neutrality: ["dashed", "--open"], non_assistance: ["dashed", "--open"], refrain: ["dotted", "--good"] };
let cy, asked = 0;

function draw(picture) {
  const goal = document.getElementById("net"), svg = goal?.querySelector("svg");
  if (!goal || !svg) return;
  const board = document.createElement("div");
  board.className = "board";
  board.setAttribute("aria-hidden", "true");
  svg.classList.add("unseen");
  goal.prepend(board);
  const many = picture.nodes.filter((node) => !node.hub).length > 45;
  cy?.destroy();
  cy = cytoscape({
    container: board, layout: { name: "preset" }, minZoom: 0.3, maxZoom: 4, boxSelectionEnabled: false, autoungrabify: false,
    elements: [
      ...picture.nodes.map((node) => ({ data: { id: node.id, label: node.hub || many ? node.id : node.name }, position: { x: node.x, y: node.y }, classes: node.hub ? "hub" : "state" })),
      ...picture.lines.map((line, n) => ({ data: { id: `line-${n}`, source: line.from, target: line.to, style: SHAPE[line.duty][0], colour: css(SHAPE[line.duty][1]), width: line.duty === "assist" ? (line.strength >= "L3" ? 2.6 : 1.5) : 1.2, tip: line.mutual ? "none" : "triangle" } })),
    ],
    style: [
      { selector: "node", style: { label: "data(label)", "font-size": many ? 10.5 : 12.5, "font-family": "system-ui, sans-serif", color: css("--ink"), "text-valign": "top", "text-margin-y": -2, width: 9, height: 9, "background-color": css("--ink"), "text-outline-color": css("--raised"), "text-outline-width": 2 } },
      { selector: "node.hub", style: { shape: "round-rectangle", width: 12, height: 12, "background-color": css("--mark-edge"), "text-valign": "bottom", "text-margin-y": 3, color: css("--quiet"), "font-size": 11 } },
      { selector: "edge", style: { "line-color": "data(colour)", "target-arrow-color": "data(colour)", "target-arrow-shape": "data(tip)", "arrow-scale": 0.8, "line-style": "data(style)", width: "data(width)", "curve-style": "straight", opacity: 0.75 } },
      { selector: ".faint", style: { opacity: 0.12 } },
      { selector: "node.lit", style: { "font-weight": "bold" } },
    ],
  });
  cy.fit(undefined, 24);
  cy.on("tap mouseover", "node", (event) => light(event.target));
  cy.on("mouseout", "node", () => light(null));
  cy.on("tap", (event) => event.target === cy && light(null));
}

function light(node) {
  cy.elements().removeClass("faint lit");
  for (const row of document.querySelectorAll("table.ties tbody tr")) row.classList.toggle("faint", false);
  if (!node) return;
  const near = node.closedNeighborhood();
  cy.elements().not(near).addClass("faint");
  near.nodes().addClass("lit");
  for (const row of document.querySelectorAll("table.ties tbody tr")) row.classList.toggle("faint", node.hasClass("state") && !row.dataset.states.split(" ").includes(node.id()));
}

async function show() {
  const query = new URLSearchParams(new FormData(form)), mine = ++asked;
  if (!query.get("party")) query.delete("party");
  const address = `${form.action}?${query}`;
  const [page, picture] = await Promise.all([
    fetch(address).then((answer) => answer.text()),
    fetch(`/api/v1/network?${query}`).then((answer) => (answer.ok ? answer.json() : null)),
  ]);
  if (mine !== asked) return;
  const fresh = new DOMParser().parseFromString(page, "text/html");
  document.getElementById("result").replaceWith(document.adoptNode(fresh.getElementById("result")));
  document.title = fresh.title;
  history.replaceState(null, "", address);
  if (picture) draw(picture.picture);
}

slide.hidden = false;
let waiting;
year.addEventListener("input", () => {
  const on = document.getElementById("on");
  on.value = `${year.value}${on.value.slice(4) || "-07-01"}`.replace("-02-29", "-02-28");
  document.getElementById("year-shown").value = year.value;
  clearTimeout(waiting);
  waiting = setTimeout(show, still ? 250 : 90);
});
form.addEventListener("change", (event) => event.target !== year && show());
form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
const first = new URLSearchParams(new FormData(form));
if (!first.get("party")) first.delete("party");
const begun = await fetch(`/api/v1/network?${first}`);
if (begun.ok) draw((await begun.json()).picture);
