// All resources, to be searched and sifted; drawn in portions, so that ten thousand are no burden.

const portion = 100;
const filterNames = ["stack", "operation", "severity", "component", "type"];

const haystacks = new WeakMap();
function haystackOf(resource) {
  let text = haystacks.get(resource);
  if (text === undefined) {
    const changes = (resource.changes ?? []).map((c) => `${c.path} ${textOf(c.before ?? "")} ${textOf(c.after ?? "")}`).join(" ");
    const findings = (resource.findings ?? []).map((f) => `${f.rule} ${f.message}`).join(" ");
    const place = `${resource.component ?? ""} ${resource.region ?? ""}`;
    text = `${resource.name} ${resource.type} ${shortType(resource.type)} ${place} ${resource.urn} ${changes} ${findings}`.toLowerCase();
    haystacks.set(resource, text);
  }
  return text;
}

const fieldOf = {
  stack: (r) => r.stack,
  operation: (r) => r.operation,
  severity: (r) => r.severity,
  component: (r) => r.component ?? "",
  type: (r) => shortType(r.type),
};

function sift(choice) {
  if (choice.urn) return resources.filter((r) => r.urn === choice.urn);
  const words = (choice.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = filterNames.filter((name) => choice[name]);
  return resources
    .filter((r) =>
      wanted.every((name) => (choice[name] === "changed" && name === "operation" ? changed(r) : fieldOf[name](r) === choice[name])),
    )
    .filter((r) => words.every((w) => haystackOf(r).includes(w)));
}

function row(resource, open = false) {
  const details = el(
    "details",
    { "data-urn": resource.urn },
    el(
      "summary",
      null,
      sign(resource.operation),
      el("span", { class: "name" }, say(resource.name)),
      el("span", { class: "kind place" }, say(className(resource.type)), resource.component ? [" in ", say(resource.component)] : null),
      el("span", { class: "kind stack" }, say(resource.stack)),
      el("span", { class: "rank" }, severityWord(resource.severity)),
    ),
  );
  const furnish = () => {
    if (!details.querySelector(".inside")) details.append(insideOf(resource));
  };
  details.addEventListener("toggle", () => {
    if (details.open) furnish();
  });
  if (open) {
    furnish();
    details.open = true;
  }
  return el("li", null, details);
}

function valuesFor(name) {
  const values = [...new Set(resources.map(fieldOf[name]))];
  if (name === "operation") return ["changed", ...operationOrder.filter((o) => values.includes(o))];
  if (name === "severity") return [...severities.filter((s) => values.includes(s)), "none"];
  return values.filter(Boolean).sort((a, b) => a.localeCompare(b, "en"));
}

const labelFor = (name, value) => (name === "operation" ? (value === "changed" ? "any change" : operationOf(value).word) : cut(value, 60));

function resourcesView() {
  let choice = {};
  let found = [];
  const list = el("ul", { class: "rows", "aria-label": "Resources" });
  const counter = el("p", { class: "count", role: "status" });
  const search = el("input", {
    type: "search",
    id: "q",
    placeholder: "Name, type, property, value",
    autocomplete: "off",
    spellcheck: "false",
    "aria-keyshortcuts": "/",
  });
  const selects = filterNames.map((name) =>
    el(
      "select",
      { "data-filter": name },
      el("option", { value: "" }, "all"),
      valuesFor(name).map((value) => el("option", { value }, labelFor(name, value))),
    ),
  );
  const clear = el("button", { type: "button" }, "Clear");
  const more = el("button", { type: "button", class: "more" });

  const append = (upTo) => {
    list.append(
      ...found.slice(list.childElementCount, upTo).map((r) => row(r, found.length === 1 || (choice.urn && r.urn === choice.urn))),
    );
    const left = found.length - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = `Show ${number.format(Math.min(portion, left))} more of ${number.format(left)}`;
  };
  const show = () => {
    found = sift(choice);
    list.replaceChildren();
    append(portion);
    counter.textContent = choice.urn
      ? "The one resource that was asked for"
      : found.length === resources.length
        ? count(found.length, "resource")
        : `${number.format(found.length)} of ${count(resources.length, "resource")}`;
    clear.disabled = Object.values(choice).every((value) => !value);
  };
  const choose = (next) => {
    choice = next;
    search.value = choice.q ?? "";
    for (const select of selects) select.value = choice[select.dataset.filter] ?? "";
    show();
  };

  let waiting;
  const changedByHand = () => {
    choice = Object.fromEntries([["q", search.value], ...selects.map((s) => [s.dataset.filter, s.value])]);
    noteRoute("resources", choice);
    show();
  };
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(changedByHand, 60);
  });
  for (const select of selects) select.addEventListener("change", changedByHand);
  clear.addEventListener("click", () => {
    choose({});
    noteRoute("resources", {});
    search.focus();
  });
  more.addEventListener("click", () => {
    const next = list.childElementCount;
    append(next + portion);
    list.children[next]?.querySelector("summary").focus();
  });

  const label = (text, control, wide) => el("label", { class: wide ? "wide" : null }, text, control);
  const names = { stack: "Stack", operation: "Change", severity: "Danger", component: "Component", type: "Type" };
  const root = [
    viewHeader("Resources", "Every resource of every stack; what changes stands first, the most dangerous before all."),
    el(
      "form",
      { class: "filters", role: "search", onsubmit: (e) => e.preventDefault() },
      label("Search", search, true),
      selects.map((s) => label(names[s.dataset.filter], s)),
      clear,
    ),
    counter,
    list,
    more,
  ];

  return {
    root,
    show: choose,
    // Paper has no button: all that was found, and of what changes everything.
    print: () => {
      append(found.length);
      for (const d of list.querySelectorAll("details"))
        if (changed(byUrn.get(d.dataset.urn))) {
          d.open = true;
          if (!d.querySelector(".inside")) d.append(insideOf(byUrn.get(d.dataset.urn)));
        }
    },
  };
}
