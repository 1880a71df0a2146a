// The picture of a stack.

const scales = { least: 0.15, most: 3, step: 1.25 };

function drawBox(box, found) {
  const at = { transform: `translate(${box.x} ${box.y})` };
  const { edge } = box;
  const head =
    box.kind === "loose"
      ? null
      : box.kind === "region"
        ? svg("text", { x: frame.pad, y: 18 }, cut(box.label, 60))
        : svg(
            "text",
            { x: frame.pad, y: 16 },
            fit(box.label, box.width - 2 * frame.pad, "600 12px"),
            svg("title", null, `${visible(className(box.type))} ${visible(box.label)}`),
          );
  return svg(
    "g",
    { class: box.kind, ...at },
    svg("rect", { width: box.width, height: box.height, rx: 6 }),
    head,
    svg(
      "g",
      { transform: `translate(${edge.pad} ${edge.head})` },
      box.cells.map((one) => drawCell(one, box, found)),
      box.frames.map((one) => drawBox(one, found)),
    ),
  );
}

// As much of a text as there is room for.
const ruler = document.createElement("canvas").getContext("2d");
function fit(text, width, font) {
  ruler.font = `${font} ${getComputedStyle(document.documentElement).getPropertyValue("--sans")}`;
  let shown = cut(text, 60);
  for (let length = 59; length > 1 && ruler.measureText(shown).width > width; length--) shown = cut(text, length);
  return shown;
}

// In the frame of `database`, `database-connect-backup` is read as `connect-backup`.
const within = (name, surroundings) => (name.startsWith(`${surroundings}-`) ? name.slice(surroundings.length + 1) : name);

function drawCell(box, around, found) {
  const { sign: mark, tone, word: does } = operationOf(box.operation);
  const rest = box.kind === "rest";
  // Nothing on paper is clicked, and a thousand links take a browser minutes to print.
  const node = svg(
    found.paper ? "g" : "a",
    found.paper
      ? { class: `thing ${tone}`, transform: `translate(${box.x} ${box.y})` }
      : {
          class: `thing ${tone}`,
          tabindex: -1,
          transform: `translate(${box.x} ${box.y})`,
          href: rest ? linkTo("resources", { stack: found.stack.name }) : linkTo("resources", { urn: box.urn }),
          "aria-label": rest ? visible(box.label) : `${visible(box.label)}, ${visible(className(box.type))}, ${does}`,
        },
    svg("title", null, rest ? visible(box.label) : `${visible(box.label)}\n${visible(shortType(box.type))}\n${does}`),
    svg("rect", { width: box.width, height: box.height, rx: 4 }),
    svg("text", { class: "mark", x: 16, y: 25 }, mark),
    svg("text", { x: 30, y: 17 }, fit(within(box.label, around.label), cell.width - 36, "12.5px")),
    rest ? null : svg("text", { class: "under", x: 30, y: 32 }, fit(className(box.type), cell.width - 36, "11px")),
  );
  found.cells.push({ node, urn: box.urn, operation: box.operation, box });
  return node;
}

const changesIn = (box) =>
  box.kind === "resource"
    ? Number(box.operation !== "same" && box.operation !== "read")
    : (box.children ?? []).reduce((sum, child) => sum + changesIn(child), 0);

function topologyView() {
  const picker = el(
    "select",
    { id: "topology-stack" },
    stacks.map((s) => el("option", { value: s.name }, cut(s.name, 40))),
  );
  const shot = el("div", { class: "window", tabindex: 0, role: "group" });
  const percent = el("output", { class: "quiet number" });
  const note = el("p", { class: "count", role: "status" });
  let picture;
  let isWhole = false;

  const tool = (text, label, action) => el("button", { type: "button", "aria-label": label, title: label, onclick: action }, text);
  const whole = el(
    "button",
    {
      type: "button",
      "aria-pressed": "false",
      onclick: () => {
        isWhole = !isWhole;
        draw(picker.value);
      },
    },
    "Whole",
  );
  const tools = el(
    "div",
    { class: "tools" },
    el("label", null, el("span", null, "Stack "), picker),
    el("span", { class: "gap" }),
    tool("\u2212", "Zoom out", () => picture?.zoom(1 / scales.step)),
    percent,
    tool("+", "Zoom in", () => picture?.zoom(scales.step)),
    whole,
  );

  const draw = (name, urn) => {
    const stack = stacks.find((s) => s.name === name) ?? stacks[0];
    if (!stack) return;
    picker.value = stack.name;
    picture = drawPicture(stack, shot, percent, isWhole);
    whole.setAttribute("aria-pressed", String(isWhole));
    const changes = (stack.topology?.boxes ?? []).reduce((sum, box) => sum + changesIn(box), 0);
    note.textContent = changes === 0 ? "Nothing changes." : `${count(changes, "resource")} ${changes === 1 ? "changes" : "change"}.`;
    if (urn) picture.choose(urn, true);
  };
  picker.addEventListener("change", () => {
    noteRoute("topology", { stack: picker.value });
    draw(picker.value);
  });

  let drawnWidth = 0;
  new ResizeObserver(() => {
    if (picture && Math.abs(shot.clientWidth - drawnWidth) > 40 && shot.clientWidth > 0 && !matchMedia("print").matches) {
      drawnWidth = shot.clientWidth;
      draw(picker.value, picture.chosen());
    }
  }).observe(shot);

  const legend = el(
    "div",
    { class: "legend" },
    ["create", "update", "replace", "delete", "same"].map((o) => el("span", null, sign(o), ` ${operations[o].word}`)),
    el("span", null, "\u2192 refers to"),
    el("span", null, "\u21e2 is referred to by"),
    el("span", { class: "hint" }, "Arrow keys walk, Enter opens, + \u2212 0 zoom, Ctrl and the wheel too, drag to move."),
  );
  return {
    root: [
      viewHeader(
        "Topology",
        "Regions, in them components, in them resources. The one that is pointed at shows what it refers to, and what refers to it.",
      ),
      tools,
      note,
      shot,
      legend,
    ],
    show: ({ stack, urn }) => {
      drawnWidth = shot.clientWidth;
      draw(stack ?? byUrn.get(urn)?.stack ?? picker.value, urn);
    },
    print: (sheet) =>
      sheet.append(...stacks.map((s) => el("div", { class: "block paper" }, el("h2", null, say(s.name)), paperPictures(s)))),
  };
}
