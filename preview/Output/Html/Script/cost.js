// What it costs a month, by list prices that stand in the repository.

const currency = report.cost?.currency ?? "USD";
const amountText = (amount, digits) => {
  const text = new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount);
  return currency === "USD" ? `$${text}` : `${text} ${visible(currency)}`;
};
const money = (amount) => (amount === undefined || amount === null ? "\u2013" : amountText(amount, 2));
const moneyChange = (amount) => {
  if (amount === undefined || amount === null) return el("td", { class: "number zero" }, "\u2013");
  if (Math.abs(amount) < 0.005) return el("td", { class: "number zero" }, "0.00");
  return el("td", { class: `number tone ${amount > 0 ? "update" : "create"}` }, `${amount > 0 ? "+" : "\u2212"}${money(Math.abs(amount))}`);
};

function costFigure() {
  const list = report.cost?.stacks ?? [];
  if (list.length === 0) return null;
  const change = list.reduce((sum, s) => sum + (s.change ?? 0), 0);
  const holes = list.reduce((sum, s) => sum + (s.notEstimated ?? []).reduce((n, c) => n + c.count, 0), 0);
  return [
    "Cost a month",
    `${holes ? "\u2265 " : ""}${amountText(
      list.reduce((sum, s) => sum + s.monthly, 0),
      0,
    )}`,
    [
      Math.abs(change) < 0.005 ? "unchanged" : `${change > 0 ? "+" : "\u2212"}${money(Math.abs(change))}`,
      holes ? `; ${count(holes, "resource")} not estimated` : "",
    ],
  ];
}

function costItems(component) {
  const details = el("details", { class: "rule" }, el("summary", null, say(component.component || "in no component")));
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    details.append(
      el(
        "ul",
        { class: "plainlist operands" },
        component.items.map((item) =>
          el(
            "li",
            null,
            resourceLink(item.urn),
            " ",
            el("b", null, money(item.monthly)),
            " ",
            code(item.arithmetic),
            el("span", { class: "quiet" }, " ", say(item.sku), item.assumption ? [" \u00b7 assumed: ", say(item.assumption)] : null),
          ),
        ),
      ),
    );
  });
  return details;
}

const countList = (title, counts) =>
  counts?.length
    ? el(
        "details",
        { class: "rule" },
        el(
          "summary",
          null,
          `${title}: ${count(
            counts.reduce((sum, c) => sum + c.count, 0),
            "resource",
          )}`,
        ),
        el(
          "p",
          { class: "where" },
          counts.map((c, i) => [i ? ", " : "", `${number.format(c.count)} \u00d7 `, code(shortType(c.type))]),
        ),
      )
    : null;

function costView() {
  const { stacks: list = [], prices = [], note } = report.cost ?? {};
  const opened = [];
  const row = (head, x) =>
    el(
      "tr",
      null,
      el("th", { scope: "row" }, head),
      el("td", { class: "number" }, money(x.baseline)),
      el("td", { class: "number" }, money(x.monthly)),
      moneyChange(x.change),
    );
  const heads = (first) => [first, { text: "before", number: true }, { text: "after", number: true }, { text: "change", number: true }];
  const stackBlock = (stack) =>
    block(
      visible(stack.stack),
      null,
      table(
        heads("Component"),
        stack.components.map((c) => {
          const items = costItems(c);
          opened.push(items);
          return row(items, c);
        }),
        { caption: `Cost of ${visible(stack.stack)}`, foot: row("Together", stack) },
      ),
      countList("Not estimated, and may cost something", stack.notEstimated),
      countList("Free", stack.free),
    );
  return {
    root:
      list.length === 0
        ? [viewHeader("Cost"), el("p", { class: "note" }, "No stack has anything with a price.")]
        : [
            viewHeader("Cost", note ? visible(note) : null),
            list.length > 1
              ? block(
                  "Stacks",
                  null,
                  table(
                    heads("Stack"),
                    list.map((s) => row(say(s.stack), s)),
                    { caption: "Cost of each stack" },
                  ),
                )
              : null,
            list.map(stackBlock),
            block(
              "Prices",
              "Each with the page it was read from, and when.",
              table(
                ["Price", { text: visible(currency), number: true }, "for one", "Where", "Read", "Source"],
                prices.map((p) =>
                  el(
                    "tr",
                    null,
                    el("th", { scope: "row" }, code(p.sku)),
                    el("td", { class: "number" }, String(p.usd)),
                    el("td", null, say(p.unit)),
                    el("td", null, say(p.regions)),
                    el("td", null, say(p.retrieved)),
                    el("td", null, say(p.source)),
                  ),
                ),
                { caption: "Prices" },
              ),
            ),
          ],
    print: () => {
      for (const details of opened) details.open = true;
    },
  };
}
