// One drawn stack: its zoom, its keys, its arrows.

// On paper each region is a picture of its own that no page break cuts.
function paperPictures(stack) {
  return (stack.topology?.boxes ?? []).map((box) => {
    const width = wholeWidth([box], 1000, 1280);
    const { regions, height } = layOutPicture([box], width);
    return svg(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": visible(box.label) },
      regions.map((r) => drawBox(r, { stack, paper: true, cells: [] })),
    );
  });
}

function drawPicture(stack, shot, percent, whole) {
  const boxes = stack.topology?.boxes ?? [];
  const room = Math.max(260, shot.clientWidth);
  const width = whole ? wholeWidth(boxes, room, innerHeight * 0.75) : room;
  const { regions, height } = layOutPicture(boxes, width);
  const found = { stack, cells: [] };
  const tip = svg(
    "marker",
    { id: "tip", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" },
    svg("path", { d: "M0 0 8 4 0 8z" }),
  );
  const arrows = svg("g", { class: "arrows", "aria-hidden": "true" });
  const root = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": `Topology of ${visible(stack.name)}` },
    svg("defs", null, tip),
    regions.map((r) => drawBox(r, found)),
    arrows,
  );
  shot.replaceChildren(root);
  shot.setAttribute("aria-label", `Picture of ${visible(stack.name)}; arrow keys walk from resource to resource`);

  const cells = found.cells.map((one) => ({ ...one, ...absolute(one.node) }));
  const at = new Map(cells.filter((c) => c.urn).map((c) => [c.urn, c]));
  let scale = 1;
  let chosen = null;
  let entry = cells[0];

  const scaleTo = (wanted, anchor) => {
    const next = Math.min(scales.most, Math.max(scales.least, wanted));
    const place = anchor ?? { x: shot.clientWidth / 2, y: shot.clientHeight / 2 };
    const focus = [(shot.scrollLeft + place.x) / scale, (shot.scrollTop + place.y) / scale];
    scale = next;
    root.setAttribute("width", width * scale);
    root.setAttribute("height", height * scale);
    shot.scrollTo(focus[0] * scale - place.x, focus[1] * scale - place.y);
    shot.classList.toggle("far", scale < 0.5);
    percent.textContent = `${Math.round(scale * 100)} %`;
  };
  const showArrows = (list) =>
    arrows.replaceChildren(
      ...list.map(({ from, to, incoming }) =>
        svg("path", { class: incoming ? "in" : "out", d: curve(from, to), "marker-end": "url(#tip)" }),
      ),
    );
  const around = (cell) => [
    ...(byUrn.get(cell.urn)?.references ?? []).filter((u) => at.has(u)).map((u) => ({ from: cell, to: at.get(u) })),
    ...referrersOf(cell.urn)
      .filter((u) => at.has(u))
      .map((u) => ({ from: at.get(u), to: cell, incoming: true })),
  ];
  const changedOnes = cells.filter((c) => c.urn && c.operation !== "same");
  // Of a few changes all references are drawn from the start; of many they would hide the picture.
  const rest = () => (changedOnes.length <= 12 ? changedOnes.flatMap((c) => around(c).filter((a) => !a.incoming)) : []);

  const choose = (urn, move = false) => {
    const cell = at.get(urn);
    for (const one of root.querySelectorAll(".chosen, .near")) one.classList.remove("chosen", "near");
    root.classList.toggle("has-choice", Boolean(cell));
    chosen = cell ?? null;
    if (!cell) return showArrows(rest());
    const arrowsOf = around(cell);
    showArrows(arrowsOf);
    cell.node.classList.add("chosen");
    for (const { from, to } of arrowsOf) {
      from.node.classList.add("near");
      to.node.classList.add("near");
    }
    if (move) enter(cell);
  };
  const enter = (cell) => {
    entry.node.setAttribute("tabindex", -1);
    entry = cell;
    cell.node.setAttribute("tabindex", 0);
    cell.node.focus({ preventScroll: true });
    cell.node.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  if (entry) {
    entry = changedOnes[0] ?? entry;
    entry.node.setAttribute("tabindex", 0);
  }
  const of = new Map(cells.map((c) => [c.node, c]));
  for (const one of cells) one.node.addEventListener("focus", () => choose(one.urn));
  // Only a mouse that moves points at something; one that lies where the picture came up does not.
  root.addEventListener("pointermove", (e) => {
    const pointed = of.get(e.target.closest(".thing"));
    if (e.pointerType === "mouse" && (e.movementX || e.movementY) && pointed && pointed !== chosen) choose(pointed.urn);
  });
  root.addEventListener("pointerleave", () => choose(document.activeElement?.closest?.(".thing") === entry?.node ? entry.urn : null));
  root.addEventListener("focusout", (e) => {
    if (!root.contains(e.relatedTarget)) choose(null);
  });

  const zoom = (factor, anchor) => scaleTo(scale * factor, anchor);
  steer(shot, {
    zoom,
    scaleTo,
    choose,
    step: (direction) => {
      const next = neighbour(cells, entry, direction);
      if (next) enter(next);
    },
    edge: (last) => {
      if (cells.length) enter(last ? cells.at(-1) : cells[0]);
    },
  });
  scaleTo(whole ? Math.min(1, room / width) : 1);
  showArrows(rest());
  return { zoom, scaleTo, choose, chosen: () => chosen?.urn };
}

// The place of a cell in the whole picture, from the frames around it.
function absolute(node) {
  let [x, y] = [0, 0];
  for (let at = node; at && at.nodeName !== "svg"; at = at.parentNode) {
    const [dx, dy] = (at.getAttribute("transform")?.match(/-?[\d.]+/g) ?? [0, 0]).map(Number);
    x += dx;
    y += dy;
  }
  return { x, y, midX: x + cell.width / 2, midY: y + cell.height / 2 };
}

// From edge to edge, bent enough that arrows which run side by side can be told apart.
function curve(from, to) {
  const [dx, dy] = [to.midX - from.midX, to.midY - from.midY];
  const across = Math.abs(dx) > cell.width && Math.abs(dy) < 2 * Math.abs(dx);
  const [sx, sy] = across
    ? [from.midX + (Math.sign(dx) * cell.width) / 2, from.midY]
    : [from.midX, from.midY + (Math.sign(dy || 1) * cell.height) / 2];
  const [ex, ey] = across
    ? [to.midX - (Math.sign(dx) * cell.width) / 2, to.midY]
    : [to.midX, to.midY - (Math.sign(dy || 1) * cell.height) / 2];
  // In one column the way leads around what stands between.
  const aside = Math.abs(dx) < 10 && Math.abs(dy) > 2 * cell.height ? cell.width * 0.7 : 0;
  const bend = across ? [(ex - sx) / 2, 0] : [aside, (ey - sy) / 2];
  return `M${sx} ${sy}C${sx + bend[0]} ${sy + bend[1]} ${across ? ex - bend[0] : ex + bend[0]} ${ey - bend[1]} ${ex} ${ey}`;
}

// The nearest cell in a direction; what stands aside counts double.
function neighbour(cells, from, [dx, dy]) {
  const ahead = (c) => (c.midX - from.midX) * dx + (c.midY - from.midY) * dy;
  const aside = (c) => Math.abs((c.midX - from.midX) * dy) + Math.abs((c.midY - from.midY) * dx);
  return cells
    .filter((c) => ahead(c) > 4)
    .reduce((best, c) => (!best || ahead(c) + 2 * aside(c) < ahead(best) + 2 * aside(best) ? c : best), null);
}
