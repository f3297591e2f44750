// Follows a running job, and shows its result when there is one.
const running = document.getElementById("running"), far = document.getElementById("far"), words = document.getElementById("far-words");
async function look() {
  const answer = await fetch(`/api/v1/scenarios/${running.dataset.job}`);
  const job = answer.ok ? await answer.json() : { state: "gone" };
  if (job.state !== "waiting" && job.state !== "running") return location.reload();
  far.max = Math.max(1, job.of);
  far.value = job.counted;
  words.value = `${job.counted.toLocaleString("en")} of ${job.of.toLocaleString("en")}`;
  setTimeout(look, 400);
}
look();
