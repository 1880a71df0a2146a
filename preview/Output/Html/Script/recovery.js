// How long a disaster lasts and how much it loses, with the arithmetic.

const duration = (seconds) => {
  if (seconds === undefined || seconds === null) return "not known";
  if (seconds < 120) return `${number.format(seconds)} s`;
  return seconds < 7200 ? `${number.format(Math.round(seconds / 6) / 10)} min` : `${number.format(Math.round(seconds / 360) / 10)} h`;
};

const figureCells = (figure) => [el("td", { class: "number" }, duration(figure.seconds)), el("td", null, verdictWord(figure.verdict))];

function operandItem(operand) {
  const from = operand.urn ? [resourceLink(operand.urn), " \u00b7 ", code(operand.from)] : ["assumed: ", say(operand.from)];
  return el(
    "li",
    null,
    say(operand.name),
    " = ",
    el("b", null, `${number.format(operand.value)} `, say(operand.unit)),
    " ",
    el("span", { class: "quiet" }, from),
  );
}

function arithmetic(title, figure) {
  return el(
    "div",
    { class: "sum" },
    el("h4", null, title),
    el(
      "ol",
      { class: "steps" },
      (figure.steps ?? []).map((step) =>
        el(
          "li",
          null,
          el("div", { class: "step" }, el("span", null, say(step.title)), el("span", { class: "number" }, duration(step.seconds))),
          step.arithmetic ? el("p", { class: "quiet" }, code(step.arithmetic)) : null,
          step.operands?.length ? el("ul", { class: "plainlist operands" }, step.operands.map(operandItem)) : null,
        ),
      ),
    ),
    figure.missing?.length
      ? el(
          "ul",
          { class: "plainlist" },
          figure.missing.map((m) => el("li", null, word("missing", "warn"), " ", say(m))),
        )
      : null,
    el("p", { class: "total" }, code(figure.arithmetic)),
  );
}

function recoveryView() {
  const list = report.recovery?.stacks ?? [];
  const opened = [];
  const stackBlock = (stack) =>
    block(
      visible(stack.stack),
      [`At most ${duration(stack.rtoSeconds)} without service (RTO) and ${duration(stack.rpoSeconds)} of data lost (RPO).`],
      table(
        [
          "Disaster",
          { text: "RTO", number: true },
          `of ${duration(stack.rtoSeconds)}`,
          { text: "RPO", number: true },
          `of ${duration(stack.rpoSeconds)}`,
        ],
        stack.disasters.map((d) => el("tr", null, el("th", { scope: "row" }, say(d.title)), figureCells(d.rto), figureCells(d.rpo))),
        { caption: `Recovery of ${visible(stack.stack)}` },
      ),
      stack.disasters.map((d) => {
        const details = el(
          "details",
          { class: "rule" },
          el("summary", null, "Arithmetic: ", say(d.title)),
          el("div", { class: "sums" }, arithmetic("RTO: how long service is gone", d.rto), arithmetic("RPO: how much data is lost", d.rpo)),
        );
        opened.push(details);
        return details;
      }),
    );
  return {
    root: [
      viewHeader(
        "Recovery",
        "Estimated from the schedules, replicas, probes and alerts as rendered, against the figures of the requirements.",
      ),
      list.length ? list.map(stackBlock) : el("p", { class: "note" }, "No stack says how it recovers."),
    ],
    print: () => {
      for (const details of opened) details.open = true;
    },
  };
}
