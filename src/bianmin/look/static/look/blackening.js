// Boxes over the pages of a file that is released: drawn by mouse, pen or finger, moved and sized by
// dragging or by the arrow keys. Each is a line of the list beside, which is what is sent. Without
// this file boxes are ticked in the list and given in numbers.
"use strict";

const STEP = 0.005;
const LEAST = 0.004;
const CORNER = 16;
const SIDES = ["x", "y", "width", "height"];
const ARROWS = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

const within = (least, value, most) => Math.min(Math.max(value, least), most);
const place = (rect) => SIDES.map((side) => Number(rect.getAttribute(side)));

function blackening(form) {
  const list = form.querySelector("[data-lines]");
  const blank = form.querySelector("template");
  const usual = form.elements.ground;
  const lineOf = new Map();

  function put(rect, x, y, width, height) {
    const wide = within(LEAST, width, 1), high = within(LEAST, height, 1);
    const sides = [within(0, x, 1 - wide), within(0, y, 1 - high), wide, high];
    SIDES.forEach((side, at) => rect.setAttribute(side, sides[at].toFixed(4)));
    const page = rect.closest("figure").dataset.page;
    const value = [page, ...sides.map((side) => Number(side.toFixed(4)))].join(":");
    const { tick, ground } = lineOf.get(rect);
    tick.value = value;
    if (ground) ground.name = `ground:${value}`;
  }

  function remove(rect) {
    lineOf.get(rect).line.remove();
    lineOf.delete(rect);
    rect.closest("figure").querySelector("[data-add]").focus();
    rect.remove();
    told();
  }

  function told() {
    form.querySelector("[data-none]").hidden = lineOf.size > 0;
  }

  function join(rect, line) {
    const tick = line.querySelector("[name=box]"), ground = line.querySelector("select");
    const show = () => rect.classList.toggle("off", !tick.checked);
    lineOf.set(rect, { line, tick, ground });
    rect.setAttribute("tabindex", "0");
    rect.setAttribute("role", "button");
    rect.setAttribute("aria-label", line.querySelector("label").textContent.trim());
    rect.setAttribute("aria-describedby", "how");
    tick.addEventListener("change", show);
    for (const [event, here] of [["focusin", true], ["mouseenter", true], ["focusout", false], ["mouseleave", false]])
      line.addEventListener(event, () => rect.classList.toggle("here", here));
    rect.addEventListener("keydown", (event) => byKey(event, rect));
  }

  function byKey(event, rect) {
    const way = ARROWS[event.key], [x, y, width, height] = place(rect);
    if (event.key === "Delete" || event.key === "Backspace") remove(rect);
    else if (way && event.shiftKey) put(rect, x, y, width + way[0], height + way[1]);
    else if (way) put(rect, x + way[0], y + way[1], width, height);
    else return;
    event.preventDefault();
  }

  function made(figure, x, y, width, height) {
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const line = blank.content.firstElementChild.cloneNode(true);
    figure.querySelector("svg").append(rect);
    line.querySelector("[data-called]").textContent = figure.dataset.called;
    line.querySelector("select").value = usual.value;
    list.append(line);
    join(rect, line);
    put(rect, x, y, width, height);
    told();
    return rect;
  }

  // What a drag does to its box, from where it began (x, y) to where it is (at), in shares of the page.
  const drags = {
    draw: ([x, y], at) => [Math.min(x, at[0]), Math.min(y, at[1]), Math.abs(at[0] - x), Math.abs(at[1] - y)],
    move: ([x, y], at, old) => [old[0] + at[0] - x, old[1] + at[1] - y, old[2], old[3]],
    size: ([x, y], at, old) => [old[0], old[1], old[2] + at[0] - x, old[3] + at[1] - y],
  };

  function cornered(rect, event) {
    const edge = rect.getBoundingClientRect();
    const near = (from, size) => from < Math.min(CORNER, size / 3);
    return near(edge.right - event.clientX, edge.width) && near(edge.bottom - event.clientY, edge.height);
  }

  function drawOn(figure) {
    const board = figure.querySelector("svg"), finger = figure.querySelector("[data-draw]");
    let drag;
    const at = (event) => {
      const frame = board.getBoundingClientRect();
      return [(event.clientX - frame.left) / frame.width, (event.clientY - frame.top) / frame.height]
        .map((share) => within(0, share, 1));
    };
    const arm = (armed) => {
      finger.setAttribute("aria-pressed", armed);
      board.classList.toggle("armed", armed);
    };
    board.addEventListener("pointerdown", (event) => {
      const own = lineOf.has(event.target), armed = board.classList.contains("armed");
      if (event.button || (!own && event.pointerType === "touch" && !armed)) return;
      event.preventDefault();
      board.setPointerCapture(event.pointerId);
      const from = at(event), rect = own ? event.target : made(figure, ...from, 0, 0);
      const kind = !own ? "draw" : cornered(rect, event) ? "size" : "move";
      drag = { from, rect, kind, old: place(rect) };
      rect.focus({ preventScroll: true });
    });
    board.addEventListener("pointermove", (event) => {
      if (drag) put(drag.rect, ...drags[drag.kind](drag.from, at(event), drag.old));
    });
    const end = () => {
      const slip = drag?.kind === "draw" && Math.max(...place(drag.rect).slice(2)) <= LEAST;
      if (slip) remove(drag.rect);
      if (drag?.kind === "draw" && !slip) arm(false);
      drag = undefined;
    };
    board.addEventListener("pointerup", end);
    board.addEventListener("pointercancel", end);
    finger.addEventListener("click", () => arm(finger.getAttribute("aria-pressed") !== "true"));
    figure.querySelector("[data-add]").addEventListener("click", () => made(figure, 0.4, 0.4, 0.2, 0.04).focus());
  }

  for (const rect of form.querySelectorAll("rect"))
    join(rect, list.querySelector(`[name=box][value="${rect.dataset.box}"]`).closest("li"));
  form.querySelectorAll("figure").forEach(drawOn);
  form.querySelectorAll("[data-scripted]").forEach((each) => { each.hidden = false; });
  form.querySelector("[data-seen]").addEventListener("change", (event) => form.classList.toggle("seen", event.target.checked));
  told();
}

document.querySelectorAll("form[data-blackening]").forEach(blackening);
