// What stands under a resource once it is opened.

const kinds = {
  add: { sign: "+", tone: "create" },
  delete: { sign: "-", tone: "delete" },
};

// What JSON has no word for is an object with one key that begins with $.
function wordOf(value) {
  if (value?.$secret) return "[secret]";
  if (value?.$unknown !== undefined) return `[known after deployment: ${value.$unknown}]`;
  if (value?.$resource !== undefined) return `[${nameOf(value.$resource)}]`;
  const file = value?.$asset ?? value?.$archive;
  return file ? `[${file.source ?? file.kind}${file.sha256 ? `, sha256 ${file.sha256.slice(0, 12)}` : ""}]` : value;
}
const textOf = (value) => {
  const plain = wordOf(value);
  return typeof plain === "string" ? plain : JSON.stringify(plain, (_, part) => wordOf(part), 2);
};
const side = (text, mark, tone, label) => {
  const value = longText(text, { class: `value ${tone}`, "data-sign": mark });
  value.prepend(el("span", { class: "visually-hidden" }, label));
  return value;
};

// Of two long texts only the lines that differ, with two lines around them.
function lineDifference(before, after) {
  const a = before.split("\n");
  const b = after.split("\n");
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const from = Math.max(0, head - 2);
  const until = Math.min(2, tail);
  const part = (lines) => lines.slice(from, lines.length - tail + until).join("\n");
  const left = el("p", { class: "quiet" }, `${count(b.length, "line")}; those that differ begin at line ${head + 1}.`);
  return [left, side(part(a), "-", "delete", "Before: "), side(part(b), "+", "create", "After: ")];
}

function changeItem(change) {
  const { before, after } = change;
  const kind = kinds[change.kind] ?? { sign: "~", tone: "update" };
  const [old, wanted] = [before, after].map((value) => (value === undefined ? null : textOf(value)));
  const parts =
    old?.includes("\n") && wanted?.includes("\n")
      ? lineDifference(old, wanted)
      : [old === null ? null : side(old, "-", "delete", "Before: "), wanted === null ? null : side(wanted, "+", "create", "After: ")];
  return el(
    "li",
    null,
    el(
      "div",
      { class: "path" },
      el("span", { class: `sign ${kind.tone}` }, kind.sign),
      " ",
      say(change.path || "the whole"),
      change.replaces === "may" || change.replaces === "must"
        ? [" ", word(change.replaces === "may" ? "may replace" : "replaces", "replace")]
        : null,
    ),
    parts,
  );
}

function findingItem(finding) {
  const tone = { mandatory: "bad", advisory: "warn" }[finding.level] ?? "unknown";
  return el("li", null, word(finding.level, tone), " ", code(finding.rule), " ", say(finding.message));
}

const linked = (urns) =>
  el(
    "ul",
    { class: "plainlist" },
    urns.map((urn) => el("li", null, resourceLink(urn), " ", el("span", { class: "quiet" }, say(className(byUrn.get(urn)?.type))))),
  );

let referrers;
const referrersOf = (urn) => {
  referrers ??= resources.reduce((map, resource) => {
    for (const target of resource.references ?? []) map.set(target, [...(map.get(target) ?? []), resource.urn]);
    return map;
  }, new Map());
  return referrers.get(urn) ?? [];
};

function factsOf(resource) {
  const incoming = referrersOf(resource.urn);
  const fact = (name, value) => (value ? [el("dt", null, name), el("dd", null, value)] : []);
  return el(
    "dl",
    { class: "facts" },
    fact("Change", [
      operationOf(resource.operation).word,
      resource.certainty && resource.certainty !== "certain" ? el("span", { class: "quiet" }, ` (${visible(resource.certainty)})`) : null,
    ]),
    fact("Type", code(resource.type)),
    fact("Component", resource.component && say(resource.component)),
    fact("Region", resource.region && say(resource.region)),
    fact("Refers to", resource.references?.length ? linked(resource.references) : null),
    fact(
      "Referred to by",
      incoming.length > 12
        ? [linked(incoming.slice(0, 12)), el("span", { class: "quiet" }, `and ${incoming.length - 12} more`)]
        : incoming.length
          ? linked(incoming)
          : null,
    ),
    fact("URN", code(resource.urn)),
  );
}

function insideOf(resource) {
  const changes = resource.changes ?? [];
  const shown = changes.slice(0, 200);
  return el(
    "div",
    { class: "inside" },
    resource.findings?.length ? el("ul", { class: "plainlist" }, resource.findings.map(findingItem)) : null,
    changes.length ? el("ul", { class: "changes", "aria-label": "Changed properties" }, shown.map(changeItem)) : null,
    changes.length > shown.length
      ? el("p", { class: "quiet" }, `and ${count(changes.length - shown.length, "more change")}, in the JSON`)
      : null,
    factsOf(resource),
    el(
      "p",
      { class: "onscreen" },
      el("a", { href: linkTo("topology", { stack: resource.stack, urn: resource.urn }) }, "Show in the topology"),
    ),
  );
}
