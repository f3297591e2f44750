// The flows as bands, as wide as there are reports that tell of them; the drawing and the table below say the same.
const { init } = await import(document.getElementById("drawing").dataset.drawer);
const board = document.getElementById("chart"), flows = JSON.parse(board.dataset.flows);
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const tone = (name) => css(`--${name}`) || css("--calm");
board.hidden = false;
board.style.height = `${Math.max(240, 46 * flows.links.length)}px`;
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const chart = init(board, null, { renderer: "canvas" });
chart.setOption({
  animation: !still, textStyle: { fontFamily: "system-ui, sans-serif" },
  tooltip: { renderMode: "richText", formatter: ({ data }) => (data.goods ? `${data.source.trim()} to ${data.target}: ${data.goods}, ${data.value} report${data.value === 1 ? "" : "s"}` : data.name.trim()) },
  series: [{
    type: "sankey", left: 12, right: 150, top: 16, bottom: 16, nodeWidth: 12, nodeGap: 18, draggable: false, emphasis: { focus: "adjacency" },
    label: { color: css("--ink"), fontSize: 13 }, itemStyle: { color: css("--ink"), borderWidth: 0 },
    data: flows.nodes, links: flows.links.map((link) => ({ ...link, lineStyle: { color: tone(link.tone), opacity: 0.4 }, edgeLabel: { show: true, formatter: link.goods, color: css("--ink"), fontSize: 12 } })),
  }],
});
addEventListener("resize", () => chart.resize());
