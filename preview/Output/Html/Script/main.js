// The parts of the report, of which one is shown at a time, and all on paper.

const viewHeader = (title, lead) => el("header", null, el("h1", { tabindex: -1 }, title), lead ? el("p", null, lead) : null);

const views = [
  ["summary", "Summary", summaryView],
  ["topology", "Topology", topologyView],
  ["resources", "Resources", resourcesView],
  ["controls", "Controls", controlsView],
  ["access", "Access", accessView],
  ["recovery", "Recovery", recoveryView],
  ["cost", "Cost", costView],
  ["provenance", "Provenance", provenanceView],
].map(([id, title, make]) => ({
  id,
  make,
  section: el("section", { class: "view", id: `view-${id}`, "aria-label": title, hidden: true }),
  link: el("a", { href: `#${id}` }, title),
}));

// A part is drawn when it is first asked for; what it draws on is measured, so it must be on the page by then.
function draw(view) {
  if (view.part) return false;
  view.part = view.make();
  view.section.replaceChildren(...[view.part.root].flat(Infinity).filter(Boolean));
  return true;
}

let current;
function follow() {
  const { view: id, choice } = readRoute();
  if (id === "main") return;
  const wanted = views.find((view) => view.id === id) ?? views[0];
  const moved = current && current !== wanted;
  for (const view of views) {
    view.section.hidden = view !== wanted;
    if (view === wanted) view.link.setAttribute("aria-current", "page");
    else view.link.removeAttribute("aria-current");
  }
  draw(wanted);
  wanted.part.show?.(choice);
  wanted.link.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (moved && !wanted.section.contains(document.activeElement)) {
    scrollTo(0, 0);
    wanted.section.querySelector("h1").focus({ preventScroll: true });
  }
  current = wanted;
}

document.getElementById("parts").append(...views.map((view) => view.link));
document.getElementById("main").append(...views.map((view) => view.section));
startTheme();
startPrint(views, (view) => {
  if (draw(view)) view.part.show?.({});
});
addEventListener("hashchange", follow);
addEventListener("keydown", (e) => {
  if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, select, textarea")) return;
  e.preventDefault();
  if (current.id !== "resources") {
    // Unlike an assigned hash it is followed now and not again later, which would undo what is typed meanwhile.
    history.pushState(null, "", "#resources");
    follow();
  }
  document.getElementById("q").focus();
});
follow();
document.documentElement.dataset.ready = "true";
performance.mark("groundwork-ready");
