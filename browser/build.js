// Copies Cytoscape.js and the parts of ECharts that the pages use into the package, each as one minified module with its licence.
import { build } from "esbuild";
import { mkdirSync, writeFileSync, readFileSync } from "node:fs";

const goal = new URL("../src/foedus/show/web/static/vendor/", import.meta.url).pathname;
mkdirSync(goal, { recursive: true });
for (const name of ["charts", "network"]) {
  await build({
    entryPoints: [new URL(`${name}.js`, import.meta.url).pathname],
    outfile: `${goal}${name}.js`,
    bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "eof", define: { "process.env.NODE_ENV": '"production"' },
  });
}
const licences = [["cytoscape", "LICENSE"], ["echarts", "LICENSE"], ["echarts", "NOTICE"], ["zrender", "LICENSE"]];
writeFileSync(
  `${goal}LICENCES.txt`,
  licences.map(([name, file]) => `${name}, ${file}\n\n${readFileSync(new URL(`node_modules/${name}/${file}`, import.meta.url), "utf8")}`).join("\n\n"),
);
