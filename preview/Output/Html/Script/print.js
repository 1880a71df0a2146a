// Paper has no buttons and no second look: before printing every part is drawn, and what changes is opened.

function startPrint(views, draw) {
  let sheets = [];
  const before = () => {
    if (sheets.length > 0) return;
    for (const view of views) {
      draw(view);
      const sheet = el("div", { class: "sheet" });
      view.part.print?.(sheet);
      view.section.append(sheet);
      sheets.push(sheet);
    }
  };
  const after = () => {
    for (const sheet of sheets) sheet.remove();
    sheets = [];
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  matchMedia("print").addEventListener("change", (e) => (e.matches ? before() : after()));
}
