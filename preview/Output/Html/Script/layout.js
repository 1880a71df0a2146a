// Where each box of a picture stands: resources in a grid within their component, frames packed within their region.

const cell = { width: 176, height: 40, gap: 6 };
const frame = { pad: 10, head: 26, gap: 12 };
// More than this in one frame is no picture any more: the rest is one box that leads to the list.
const mostInFrame = 120;
// Frames stand in columns of this width; one that holds n cells a row is a whole number of them wide.
const unit = 26;

const weigh = (box) => {
  const at = operationOrder.indexOf(box.operation);
  return at < 0 ? 0 : at;
};

function placeCells(leaves, width) {
  const columns = Math.min(leaves.length, Math.max(1, Math.floor((width + cell.gap) / (cell.width + cell.gap))));
  const placed = leaves.map((leaf, i) => ({
    ...leaf,
    x: (i % columns) * (cell.width + cell.gap),
    y: Math.floor(i / columns) * (cell.height + cell.gap),
    width: cell.width,
    height: cell.height,
  }));
  return {
    placed,
    width: Math.max(0, columns * (cell.width + cell.gap) - cell.gap),
    height: Math.max(0, Math.ceil(leaves.length / columns || 0) * (cell.height + cell.gap) - cell.gap),
  };
}

// Each frame, the tallest first, goes where it comes to stand highest, and of such places to the left.
function packFrames(frames, width) {
  const columns = new Array(Math.max(1, Math.floor((width + frame.gap) / unit))).fill(0);
  let widest = 0;
  for (const one of frames.toSorted((a, b) => b.height - a.height)) {
    const span = Math.min(columns.length, Math.ceil((one.width + frame.gap) / unit));
    let best = { at: 0, y: Infinity };
    for (let at = 0; at + span <= columns.length; at++) {
      const y = Math.max(...columns.slice(at, at + span));
      if (y < best.y) best = { at, y };
    }
    one.x = best.at * unit;
    one.y = best.y;
    columns.fill(one.y + one.height + frame.gap, best.at, best.at + span);
    widest = Math.max(widest, one.x + one.width);
  }
  return { width: widest, height: Math.max(...columns) - frame.gap };
}

function tooMany(leaves) {
  if (leaves.length <= mostInFrame) return leaves;
  const sorted = leaves.toSorted((a, b) => weigh(a) - weigh(b));
  const rest = sorted.slice(mostInFrame - 1);
  return [
    ...sorted.slice(0, mostInFrame - 1),
    { kind: "rest", label: `and ${number.format(rest.length)} more`, operation: rest[0].operation, children: [] },
  ];
}

// A frame is wider than it is high, in whole cells, and no wider than what it stands in.
function wantedWidth(box, most) {
  const columns = Math.max(1, Math.ceil(Math.sqrt(Math.min(leavesOf(box), mostInFrame) * 0.45)));
  return Math.min(most, columns * (cell.width + cell.gap) - cell.gap + 2 * frame.pad * depthOf(box));
}
const leavesOf = (box) => (box.kind === "resource" ? 1 : (box.children ?? []).reduce((sum, child) => sum + leavesOf(child), 0));
const depthOf = (box) => 1 + Math.max(0, ...(box.children ?? []).filter((c) => c.kind !== "resource").map(depthOf));

// What stands loose among frames is packed like one of them, without a name or a ground of its own.
function framesOf(box) {
  const children = box.children ?? [];
  const frames = children.filter((c) => c.kind !== "resource");
  const loose = children.filter((c) => c.kind === "resource");
  return frames.length > 0 && loose.length > 0 ? { ...box, children: [...frames, { ...box, kind: "loose", children: loose }] } : box;
}

function layOut(given, width) {
  const inner = width - 2 * frame.pad;
  const box = framesOf(given);
  const children = box.children ?? [];
  const grid = placeCells(tooMany(children.filter((c) => c.kind === "resource")), inner);
  const frames = children.filter((c) => c.kind !== "resource").map((c) => layOut(c, wantedWidth(c, inner)));
  const within = frames.length > 0 ? packFrames(frames, inner) : grid;
  const edge = box.kind === "loose" ? { pad: 0, head: 0 } : frame;
  return {
    ...box,
    frames,
    cells: grid.placed,
    edge,
    width: Math.max(within.width, cell.width) + 2 * edge.pad,
    height: within.height + edge.head + edge.pad,
  };
}

// A picture to be seen as a whole is as wide as makes it the shape of its window.
function wholeWidth(boxes, width, height) {
  let wide = width;
  while (wide < 40 * width && layOutPicture(boxes, wide).height / wide > height / width) wide *= 1.15;
  return Math.round(wide);
}

function layOutPicture(boxes, width) {
  let y = 0;
  const regions = boxes.map((box) => {
    const region = { ...layOut(box, width - 1), x: 0.5, y: y + 0.5, width: width - 1 };
    y += region.height + frame.gap;
    return region;
  });
  return { regions, width, height: Math.max(cell.height, y - frame.gap + 1) };
}
