// What the report was made of, so that it can be made again.

function provenanceView() {
  const p = report.provenance ?? {};
  const fact = (name, value) => (value ? [el("dt", null, name), el("dd", null, value)] : []);
  const versions = (object) => Object.entries(object ?? {}).map(([name, version]) => el("li", null, code(name), " ", say(version)));
  const list = (object) => (Object.keys(object ?? {}).length ? el("ul", { class: "plainlist" }, versions(object)) : null);
  return {
    root: [
      viewHeader("Provenance", "What the report was made of, so that it can be made again."),
      el(
        "dl",
        { class: "facts" },
        fact("Commit", p.commit ? [code(p.commit), p.dirty ? [" ", word("with changes not committed", "warn")] : null] : null),
        fact("As of", report.summary?.asOf && say(report.summary.asOf)),
        fact("Groundwork", p.tool && say(p.tool)),
        fact("Runtime", p.dotnet && say(p.dotnet)),
        fact("Rules", p.policySet ? [count(p.policySet.rules, "rule"), ", sha256 ", code(p.policySet.sha256)] : null),
        fact("Packages", list(p.packages)),
        fact("Schemas", list(p.schemas)),
        fact("Layout of the data", `version ${visible(report.version)}`),
      ),
      (p.stacks ?? []).map((s) =>
        block(
          visible(s.stack),
          null,
          el(
            "dl",
            { class: "facts" },
            fact("Environment", s.environment && say(s.environment)),
            fact("Configuration", s.configSha256 ? ["sha256 ", code(s.configSha256)] : null),
            fact(
              "Compared with",
              s.baseline?.name
                ? [say(s.baseline.name), s.baseline.date ? [", of ", say(s.baseline.date)] : null]
                : "nothing: every resource is new",
            ),
            fact("Its text", s.baseline?.sha256 ? ["sha256 ", code(s.baseline.sha256)] : null),
            fact("Providers", list(s.providers)),
          ),
        ),
      ),
    ],
  };
}
