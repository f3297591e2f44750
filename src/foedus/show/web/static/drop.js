// Files may be dropped anywhere on the page; they go into the form's own field.
const form = document.getElementById("drop"), field = document.getElementById("reports"), told = document.getElementById("dropped");
addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("over"); });
addEventListener("drop", (event) => {
  event.preventDefault();
  form.classList.remove("over");
  if (event.dataTransfer.files.length) { field.files = event.dataTransfer.files; field.dispatchEvent(new Event("change")); }
});
field.addEventListener("change", () => {
  told.textContent = field.files.length ? `${field.files.length} chosen: ${[...field.files].map((file) => file.name).join(", ")}` : "";
});
form.addEventListener("submit", () => { told.textContent = "Reading …"; form.setAttribute("aria-busy", "true"); });
