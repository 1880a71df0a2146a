// Framework control, the rules that enforce it, the resources they judged, and how.

const verdictOrder = ["violated", "undetermined", "exempted", "passed", "notApplicable"];
const tallyText = (tally) =>
  verdictOrder
    .filter((v) => tally?.[v])
    .map((v) => `${number.format(tally[v])} ${v === "notApplicable" ? "not applicable" : v === "undetermined" ? "not known yet" : v}`)
    .join(", ") || "judges nothing here";

function resultItem(result) {
  const shown = result.resources.slice(0, 25);
  return el(
    "li",
    null,
    verdictWord(result.verdict),
    " ",
    el("span", { class: "quiet" }, say(result.stack)),
    result.message ? [" \u00b7 ", say(result.message)] : null,
    el(
      "p",
      { class: "where" },
      shown.map((urn, i) => [i ? ", " : "", resourceLink(urn)]),
      result.resources.length > shown.length ? ` and ${number.format(result.resources.length - shown.length)} more` : null,
    ),
  );
}

function ruleBox(rule) {
  const details = el(
    "details",
    { class: "rule" },
    el("summary", null, code(rule.rule), " ", el("span", { class: "quiet" }, `${tallyText(rule.tally)}`)),
  );
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    details.append(
      el(
        "div",
        { class: "ruleinside" },
        el("p", null, say(rule.title)),
        rule.summary ? el("p", { class: "quiet" }, say(rule.summary)) : null,
        rule.remediation ? el("p", null, el("b", null, "To mend: "), say(rule.remediation)) : null,
        el(
          "ul",
          { class: "plainlist results" },
          rule.results
            .toSorted((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict))
            .slice(0, 60)
            .map(resultItem),
        ),
      ),
    );
  });
  return details;
}

function coverageTable(frameworks) {
  return table(
    ["Framework", { text: "Controls with a rule", number: true }, { text: "judged here", number: true }, ""],
    frameworks.map((f) => {
      const part = f.withRule ? f.judged / f.withRule : 0;
      const bar = el("i");
      bar.style.width = `${part * 100}%`;
      return el(
        "tr",
        null,
        el("th", { scope: "row" }, el("a", { href: linkTo("controls", { framework: f.framework }) }, say(f.framework))),
        el("td", { class: "number" }, number.format(f.withRule)),
        el("td", { class: "number" }, number.format(f.judged)),
        el("td", null, el("span", { class: "bar", "aria-hidden": "true" }, bar), `${Math.round(part * 100)} %`),
      );
    }),
    { caption: "Coverage of each framework" },
  );
}

function exemptionTable() {
  const list = report.exemptions ?? [];
  if (list.length === 0) return el("p", { class: "note" }, "Nothing is exempted from any rule.");
  return table(
    ["Rule", "Why", "Owner", "Expires", "Lets pass", "State"],
    list.map((e) =>
      el(
        "tr",
        null,
        el("th", { scope: "row" }, code(e.rule)),
        el("td", null, say(e.reason), e.ticket ? el("div", { class: "quiet" }, say(e.ticket)) : null),
        el("td", null, say(e.owner), e.approver ? el("div", { class: "quiet" }, "approved by ", say(e.approver)) : null),
        el(
          "td",
          null,
          say(e.expires),
          el("div", { class: "quiet" }, e.daysLeft < 0 ? `over since ${count(-e.daysLeft, "day")}` : `${count(e.daysLeft, "day")} left`),
        ),
        el(
          "td",
          null,
          e.resources?.length ? links(e.resources.slice(0, 10).map((r) => r.urn)) : el("span", { class: "quiet" }, "nothing"),
          e.resources?.length > 10 ? el("span", { class: "quiet" }, `and ${e.resources.length - 10} more`) : null,
          e.environments?.length ? el("div", { class: "quiet" }, "in ", say(e.environments.join(", "))) : null,
        ),
        el("td", null, verdictWord(e.state)),
      ),
    ),
    { caption: "Exemptions", stack: true },
  );
}

function controlsView() {
  const { frameworks = [], rules = [], counted } = report.controls ?? {};
  const ruleOf = new Map(rules.map((rule) => [rule.rule, rule]));
  const body = el("div");
  const framework = el(
    "select",
    null,
    frameworks.map((f) => el("option", { value: f.framework }, cut(f.framework, 40))),
  );
  const verdict = el(
    "select",
    null,
    el("option", { value: "" }, "all"),
    verdictOrder.map((v) =>
      el("option", { value: v }, v === "notApplicable" ? "not applicable" : v === "undetermined" ? "not known yet" : v),
    ),
  );
  const search = el("input", { type: "search", placeholder: "Control or rule", autocomplete: "off", spellcheck: "false" });
  const counter = el("p", { class: "count", role: "status" });

  const matrix = (chosen, wanted, text) => {
    const found = chosen.controls.filter(
      (c) =>
        (!wanted || c.verdict === wanted) &&
        (!text ||
          `${c.control} ${c.rules.join(" ")} ${c.rules.map((id) => ruleOf.get(id)?.title ?? "").join(" ")}`.toLowerCase().includes(text)),
    );
    return {
      found,
      node: table(
        ["Control", "Verdict", "Rules, and how they judged"],
        found.map((c) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, say(c.control)),
            el("td", null, verdictWord(c.verdict)),
            el(
              "td",
              null,
              c.rules.map((id) => (ruleOf.has(id) ? ruleBox(ruleOf.get(id)) : code(id))),
            ),
          ),
        ),
        { caption: `Controls of ${visible(chosen.framework)}`, stack: true },
      ),
    };
  };
  const show = () => {
    const chosen = frameworks.find((f) => f.framework === framework.value);
    if (!chosen) return body.replaceChildren(el("p", { class: "note" }, "No rule names a control of a framework."));
    const { found, node } = matrix(chosen, verdict.value, search.value.trim().toLowerCase());
    counter.textContent = `${number.format(found.length)} of ${count(chosen.controls.length, "control")}`;
    body.replaceChildren(node);
  };
  for (const control of [framework, verdict, search])
    control.addEventListener("input", () => {
      noteRoute("controls", { framework: framework.value, verdict: verdict.value, q: search.value });
      show();
    });

  return {
    root: [
      viewHeader("Controls", counted ? visible(counted) : null),
      block("Coverage", null, coverageTable(frameworks)),
      block(
        "Matrix",
        "Framework control, the rules that enforce it, and what they said of every resource.",
        el(
          "form",
          { class: "filters few", role: "search", onsubmit: (e) => e.preventDefault() },
          el("label", null, "Search", search),
          el("label", null, "Framework", framework),
          el("label", null, "Verdict", verdict),
        ),
        counter,
        body,
      ),
      block("Exemptions", "What is let pass, by whom, until when.", exemptionTable()),
    ],
    show: (choice) => {
      if (frameworks.some((f) => f.framework === choice.framework)) framework.value = choice.framework;
      verdict.value = verdictOrder.includes(choice.verdict) ? choice.verdict : "";
      search.value = choice.q ?? "";
      show();
    },
    print: (sheet) =>
      sheet.append(
        ...frameworks.filter((f) => f.framework !== framework.value).map((f) => block(visible(f.framework), null, matrix(f, "", "").node)),
      ),
  };
}
