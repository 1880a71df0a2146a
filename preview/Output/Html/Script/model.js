// The report's data, and what every part asks of it.

const data = JSON.parse(document.getElementById("data").textContent);

// `^7` is the seventh of the texts that stand there only once; `^^` is a text that begins so by itself.
const whole = (text) => (text[0] !== "^" ? text : text[1] === "^" ? text.slice(1) : data.texts[Number(text.slice(1))]);

function restore(node) {
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (typeof value === "string") node[key] = whole(value);
    else if (value !== null && typeof value === "object") restore(value);
  }
  return node;
}

const report = restore(data.report);
const stacks = report.stacks ?? [];

const operations = {
  delete: { sign: "-", tone: "delete", word: "delete" },
  replace: { sign: "+-", tone: "replace", word: "replace" },
  "import-replacement": { sign: "=>", tone: "replace", word: "import in place of another" },
  "read-replacement": { sign: ">>", tone: "replace", word: "read instead of manage" },
  discard: { sign: "<", tone: "delete", word: "discard" },
  update: { sign: "~", tone: "update", word: "update" },
  create: { sign: "+", tone: "create", word: "create" },
  import: { sign: "=", tone: "create", word: "import" },
  read: { sign: ">", tone: "same", word: "read" },
  same: { sign: "\u00b7", tone: "same", word: "unchanged" },
};
const operationOrder = Object.keys(operations);
const operationOf = (name) => operations[name] ?? { sign: "?", tone: "unknown", word: visible(name) };

const severities = ["critical", "high", "medium", "low"];
const severityTone = { critical: "bad", high: "bad", medium: "warn", low: "unknown" };

const changed = (resource) => resource.operation !== "same" && resource.operation !== "read";
const rankOf = (severity) => {
  const at = severities.indexOf(severity);
  return at < 0 ? severities.length : at;
};
const byWeight = (a, b) =>
  changed(b) - changed(a) ||
  rankOf(a.severity) - rankOf(b.severity) ||
  operationOrder.indexOf(a.operation) - operationOrder.indexOf(b.operation);

const resources = stacks.flatMap((stack) => (stack.resources ?? []).map((resource) => ({ ...resource, stack: stack.name }))).sort(byWeight);
const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));

// `gcp:sql/databaseInstance:DatabaseInstance` is read as `gcp:sql:DatabaseInstance`.
const shortType = (type) => String(type ?? "").replace(/^([^:]*):([^:/]*)\/[^:]*:(.*)$/s, "$1:$2:$3");
const className = (type) =>
  String(type ?? "")
    .split(":")
    .at(-1);

const sign = (operation) => {
  const { sign: text, tone, word } = operationOf(operation);
  return el("span", { class: `sign ${tone}`, title: word }, text, el("span", { class: "visually-hidden" }, ` ${word}`));
};
const word = (text, tone) => el("span", { class: `word ${tone}` }, visible(text));
const severityWord = (severity) => (severity && severity !== "none" ? word(severity, severityTone[severity] ?? "unknown") : null);
const links = (urns) =>
  el(
    "ul",
    { class: "plainlist" },
    urns.map((urn) => el("li", null, resourceLink(urn))),
  );
const resourceLink = (urn, text) =>
  byUrn.has(urn) ? el("a", { href: linkTo("resources", { urn }) }, say(text ?? byUrn.get(urn).name)) : say(text ?? nameOf(urn));
const verdicts = {
  violated: "bad",
  over: "bad",
  undetermined: "warn",
  unknown: "warn",
  exempted: "warn",
  expired: "bad",
  unused: "warn",
  passed: "good",
  within: "good",
  used: "unknown",
  notApplicable: "unknown",
};
const verdictWord = (verdict) =>
  word(
    { notApplicable: "not applicable", undetermined: "not known yet", unknown: "not known" }[verdict] ?? verdict,
    verdicts[verdict] ?? "unknown",
  );
const nameOf = (urn) =>
  String(urn ?? "")
    .split("::")
    .slice(3)
    .join("::") || String(urn ?? "");
