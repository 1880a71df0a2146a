// Keys, wheel and pointer of a picture.

const steering = new WeakMap();
const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function steer(shot, picture) {
  const first = !steering.has(shot);
  steering.set(shot, picture);
  if (!first) return;
  const now = () => steering.get(shot);
  let held = null;

  shot.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (directions[e.key]) {
      if (e.shiftKey) shot.scrollBy(directions[e.key][0] * 80, directions[e.key][1] * 80);
      else now().step(directions[e.key]);
    } else if (e.key === "+" || e.key === "=") now().zoom(scales.step);
    else if (e.key === "-") now().zoom(1 / scales.step);
    else if (e.key === "0") now().scaleTo(1);
    else if (e.key === "Home" || e.key === "End") now().edge(e.key === "End");
    else if (e.key === "Escape") {
      now().choose(null);
      shot.focus();
    } else return;
    e.preventDefault();
  });

  shot.addEventListener(
    "wheel",
    (e) => {
      if (!e.ctrlKey && !e.metaKey) return;
      e.preventDefault();
      const box = shot.getBoundingClientRect();
      now().zoom(Math.exp(-e.deltaY / 300), { x: e.clientX - box.left, y: e.clientY - box.top });
    },
    { passive: false },
  );

  // A finger scrolls by itself; a mouse takes hold. What was dragged is not clicked.
  let moved = false;
  shot.addEventListener("pointerdown", (e) => {
    moved = false;
    if (e.pointerType === "mouse" && e.button === 0) held = { x: e.clientX, y: e.clientY, left: shot.scrollLeft, top: shot.scrollTop };
  });
  addEventListener("pointermove", (e) => {
    if (!held) return;
    const [dx, dy] = [e.clientX - held.x, e.clientY - held.y];
    if (!moved && Math.hypot(dx, dy) < 5) return;
    moved = true;
    shot.classList.add("held");
    shot.scrollTo(held.left - dx, held.top - dy);
  });
  addEventListener("pointerup", () => {
    held = null;
    shot.classList.remove("held");
  });
  shot.addEventListener(
    "click",
    (e) => {
      if (moved) {
        e.preventDefault();
        moved = false;
      }
    },
    true,
  );
  shot.addEventListener("dragstart", (e) => e.preventDefault());
}
