// A place to sign with a finger or a pen. What is drawn goes into the file field beside it, as a
// picture. Without this file she signs on paper, or a photograph of her signature is chosen.
"use strict";

const INK = 3;
const DENSITY = 2;

function boardFor(field) {
  const board = document.createElement("canvas");
  const wipe = document.createElement("button");
  board.className = "signature";
  board.setAttribute("role", "img");
  board.setAttribute("aria-label", field.dataset.signature);
  wipe.type = "button";
  wipe.textContent = field.dataset.wipe;
  field.after(board, wipe);
  board.width = board.clientWidth * DENSITY;
  board.height = board.clientHeight * DENSITY;
  return { board, wipe };
}

function keep(field, board) {
  board.toBlob((blob) => {
    const sent = new DataTransfer();
    sent.items.add(new File([blob], "signature.png", { type: "image/png" }));
    field.files = sent.files;
  });
}

function drawOn(field) {
  const { board, wipe } = boardFor(field);
  const pen = board.getContext("2d");
  const clear = () => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, board.width, board.height);
    field.value = "";
  };
  const at = (event) => [event.offsetX * DENSITY, event.offsetY * DENSITY];
  clear();
  pen.lineWidth = INK * DENSITY;
  pen.lineCap = pen.lineJoin = "round";
  board.addEventListener("pointerdown", (event) => {
    board.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  board.addEventListener("pointermove", (event) => {
    if (!board.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
  });
  board.addEventListener("pointerup", () => keep(field, board));
  wipe.addEventListener("click", clear);
}

document.querySelectorAll("input[type=file][data-signature]").forEach(drawOn);
