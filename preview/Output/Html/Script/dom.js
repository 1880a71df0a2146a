// The one way from data to screen: text becomes text nodes, never markup.

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

// What can't be seen, or steers the screen, is written as an escape, as in every other output.
const visible = (text, lines = false) =>
  String(text ?? "").replace(unseen, (c) =>
    c === "\ufe0f" || (lines && (c === "\n" || c === "\t")) ? c : `\\u{${c.codePointAt(0).toString(16)}}`,
  );

function fill(node, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((c) => c !== undefined && c !== null && c !== false));
  return node;
}

const el = (tag, properties, ...children) => fill(document.createElement(tag), properties, children);
const svg = (tag, properties, ...children) => fill(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);

// A text of the data, shut in so that its direction of writing reaches nothing beside it.
const say = (text) => el("bdi", null, visible(text));
const code = (text) => el("code", null, say(text));
const cut = (text, length) => {
  const shown = [...visible(text)];
  return shown.length > length ? `${shown.slice(0, length - 1).join("")}…` : shown.join("");
};

const number = new Intl.NumberFormat("en");
const count = (n, one, many = `${one}s`) => `${number.format(n)} ${n === 1 ? one : many}`;

// A value as long as it likes to be; the whole of it is in the page, and in print.
function longText(text, properties) {
  const shown = visible(text, true);
  const body = el("bdi", { class: "long" }, shown);
  if (shown.length < 900 && shown.split("\n").length < 10) {
    body.className = "";
    return el("div", properties, body);
  }
  const all = `Show all ${count(shown.length, "character")}`;
  const button = el(
    "button",
    {
      type: "button",
      class: "more",
      "aria-expanded": "false",
      onclick: () => {
        const open = body.classList.toggle("open");
        button.setAttribute("aria-expanded", String(open));
        button.textContent = open ? "Show less" : all;
      },
    },
    all,
  );
  return el("div", properties, el("div", null, body, button));
}

// Rows of sentences are stacked on a narrow screen, which takes a table its meaning unless each part says what it is.
function stackable(node, heads) {
  node.className = "stacks";
  node.setAttribute("role", "table");
  for (const part of node.querySelectorAll("thead, tbody")) part.setAttribute("role", "rowgroup");
  for (const line of node.querySelectorAll("tr")) {
    line.setAttribute("role", "row");
    [...line.children].forEach((part, i) => {
      part.setAttribute("role", part.matches("td") ? "cell" : part.scope === "col" ? "columnheader" : "rowheader");
      if (part.matches("td")) part.dataset.label = heads[i];
    });
  }
}

function table(heads, rows, { caption, foot, stack } = {}) {
  const head = (h) => el("th", { scope: "col", class: h.number ? "number" : null }, h.text ?? h);
  const node = el(
    "table",
    null,
    el("caption", { class: "visually-hidden" }, caption),
    el("thead", null, el("tr", null, heads.map(head))),
    el("tbody", null, rows),
    foot ? el("tfoot", null, foot) : null,
  );
  if (stack) stackable(node, heads);
  return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, node);
}

const block = (title, lead, ...children) =>
  el("section", { class: "block" }, el("h2", null, title), lead ? el("p", null, lead) : null, children);
const announce = (text) => {
  document.getElementById("announcer").textContent = text;
};
