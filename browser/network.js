// Cytoscape.js as a module.
export { default } from "cytoscape";
