// What a reader wants to know first.

function figures(list) {
  return el(
    "dl",
    { class: "figures" },
    list
      .filter(Boolean)
      .map(([name, value, under, tone]) =>
        el("div", null, el("dt", null, name), el("dd", { class: tone ?? null }, value, under ? el("small", null, under) : null)),
      ),
  );
}

function dangerItem(danger, stack) {
  return el(
    "li",
    null,
    severityWord(danger.rank),
    el(
      "div",
      null,
      el("p", null, say(danger.reason)),
      el(
        "p",
        { class: "where" },
        say(stack.name),
        " \u00b7 ",
        resourceLink(danger.urn),
        danger.path ? [" \u00b7 ", code(danger.path)] : null,
        danger.certainty === "certain" ? null : ` \u00b7 ${visible(danger.certainty)}`,
        danger.fails ? " \u00b7 stops the stack" : null,
      ),
    ),
  );
}

function dangerBlock() {
  const all = stacks
    .flatMap((stack) => (stack.dangers ?? []).map((danger) => ({ danger, stack })))
    .sort((a, b) => rankOf(a.danger.rank) - rankOf(b.danger.rank));
  const list = el("ol", { class: "plainlist dangers" });
  const more = el("button", { type: "button", class: "more" });
  const append = (upTo) => {
    list.append(...all.slice(list.childElementCount, upTo).map(({ danger, stack }) => dangerItem(danger, stack)));
    more.hidden = list.childElementCount >= all.length;
    more.textContent = `Show all ${number.format(all.length)} dangers`;
  };
  append(12);
  more.addEventListener("click", () => {
    const next = list.childElementCount;
    append(all.length);
    list.children[next].querySelector("a")?.focus();
  });
  const content =
    all.length === 0
      ? el(
          "p",
          { class: "note" },
          report.summary?.failed?.length ? "No change that is known is dangerous." : "No change of any stack is dangerous.",
        )
      : [list, more];
  return {
    node: block("Dangers", all.length ? "Changes that a reviewer must not overlook, the worst first." : null, content),
    print: () => append(all.length),
  };
}

function stackTable() {
  const words = ["create", "update", "replace", "delete", "same"];
  const amount = (stack, operation) => {
    const n = stack.operations?.[operation] ?? 0;
    return el(
      "td",
      { class: n ? "number" : "number zero" },
      n && stack.name !== undefined
        ? el("a", { href: linkTo("resources", { stack: stack.name, operation }) }, number.format(n))
        : number.format(n),
    );
  };
  const total = (operation) =>
    el("td", { class: "number" }, number.format(stacks.reduce((sum, s) => sum + (s.operations?.[operation] ?? 0), 0)));
  const failed = new Set(report.summary?.failed ?? []);
  return table(
    ["Stack", ...words.map((o) => ({ text: [sign(o), ` ${operations[o].word}`], number: true })), { text: "dangers", number: true }],
    stacks.map((s) =>
      el(
        "tr",
        null,
        el(
          "th",
          { scope: "row" },
          el("a", { href: linkTo("resources", { stack: s.name }) }, say(s.name)),
          failed.has(s.name) ? [" ", word("program failed", "bad")] : null,
        ),
        words.map((o) => amount(s, o)),
        el("td", { class: s.dangers?.length ? "number" : "number zero" }, number.format(s.dangers?.length ?? 0)),
      ),
    ),
    {
      caption: "What happens in each stack",
      foot:
        stacks.length > 1
          ? el(
              "tr",
              null,
              el("th", { scope: "row" }, "All"),
              words.map(total),
              el("td", { class: "number" }, number.format(stacks.reduce((sum, s) => sum + (s.dangers?.length ?? 0), 0))),
            )
          : null,
    },
  );
}

// A rule once, with the first few resources that break it and how to mend it.
function brokenBlock() {
  const byRule = Map.groupBy(
    resources.flatMap((resource) =>
      (resource.findings ?? []).filter((f) => f.level === "mandatory").map((finding) => ({ resource, finding })),
    ),
    ({ finding }) => finding.rule,
  );
  if (byRule.size === 0) return null;
  const remediation = new Map((report.controls?.rules ?? []).map((rule) => [rule.rule, rule.remediation]));
  const shown = 3;
  const item = ([rule, broken]) => {
    const subjects = [...Map.groupBy(broken, ({ resource }) => resource.urn).values()];
    return el(
      "li",
      null,
      severityWord(broken[0].finding.severity) ?? el("span"),
      el(
        "div",
        null,
        el("p", null, code(rule), ` \u00b7 ${count(subjects.length, "resource")}`),
        subjects
          .slice(0, shown)
          .map(([{ resource, finding }, ...more]) =>
            el(
              "p",
              { class: "where" },
              say(resource.stack),
              " \u00b7 ",
              resourceLink(resource.urn),
              " \u00b7 ",
              say(finding.message),
              more.length ? ` (and ${more.length} more)` : null,
            ),
          ),
        subjects.length > shown
          ? el(
              "p",
              { class: "where" },
              `and ${number.format(subjects.length - shown)} more, in `,
              el("a", { href: linkTo("controls", { q: rule }) }, "Controls"),
            )
          : null,
        remediation.get(rule) ? el("p", null, el("b", null, "To mend: "), say(remediation.get(rule))) : null,
      ),
    );
  };
  return block(
    "Rules broken",
    "Each stops its stack.",
    el(
      "ul",
      { class: "plainlist dangers" },
      [...byRule].sort(([, a], [, b]) => rankOf(a[0].finding.severity) - rankOf(b[0].finding.severity)).map(item),
    ),
  );
}

function baselineWords(list) {
  const kinds = [...new Set(list.map((s) => s.baseline?.kind))];
  if (kinds.length === 1 && kinds[0] === "snapshot") return list.length === 1 ? say(list[0].baseline.name) : "the committed snapshots";
  const names = [...new Set(list.map((s) => s.baseline?.name).filter(Boolean))];
  return names.length === 0 ? "nothing" : names.map((name, i) => [i ? ", " : "", say(name)]);
}

function failedNote() {
  const failed = report.summary?.failed ?? [];
  const faults = (report.summary?.faults ?? []).map((line) => el("p", { class: "note alarm" }, word("not shown", "bad"), " ", say(line)));
  return failed.length === 0
    ? faults
    : [
        ...faults,
        el(
          "p",
          { class: "note alarm" },
          word("program failed", "bad"),
          " Of ",
          say(failed.join(", ")),
          " only what was made before the failure is known: no verdict, no danger and no cost of it can be relied on.",
        ),
      ];
}

function summaryView() {
  const { summary = {}, provenance = {} } = report;
  const tally = summary.operations ?? {};
  const changes = ["create", "update", "replace", "delete"].reduce((sum, o) => sum + (tally[o] ?? 0), 0);
  const dangers = Object.values(summary.dangers ?? {}).reduce((a, b) => a + b, 0);
  const worst = severities
    .filter((s) => summary.dangers?.[s])
    .map((s) => `${summary.dangers[s]} ${s}`)
    .join(", ");
  const danger = dangerBlock();
  const commit = provenance.commit
    ? [" at commit ", code(provenance.commit.slice(0, 12)), provenance.dirty ? " with changes not committed" : ""]
    : "";
  return {
    root: [
      el(
        "header",
        null,
        el("h1", { tabindex: -1 }, say((summary.projects ?? []).join(", ") || "Audit report")),
        el(
          "p",
          null,
          `${count(stacks.length, "stack")} as of ${visible(summary.asOf ?? "")}`,
          commit,
          ", compared with ",
          baselineWords(provenance.stacks ?? []),
          ".",
        ),
      ),
      failedNote(),
      figures([
        ["Resources", number.format(summary.resources ?? 0), "in the cloud, once applied"],
        ["Changes", number.format(changes), changes ? "in all stacks" : "nothing changes"],
        ["Dangers", number.format(dangers), worst || "none", dangers ? "bad" : null],
        [
          "Rules broken",
          number.format(summary.failures ?? 0),
          [`${number.format(summary.checksPassed ?? 0)} checks passed`],
          summary.failures ? "bad" : null,
        ],
        costFigure(),
      ]),
      danger.node,
      brokenBlock(),
      block("Stacks", null, stackTable()),
    ],
    print: danger.print,
  };
}
