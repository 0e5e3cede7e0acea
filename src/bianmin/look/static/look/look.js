// Small comforts; every page works without them, and nothing about a person stays in the browser.
"use strict";

// A form is sent once: a second press while the first is under way does nothing. After ten seconds
// (a lost connection, a download) it may be pressed again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  if (event.defaultPrevented) return;
  form.dataset.sent = "1";
  form.setAttribute("aria-busy", "true");
  setTimeout(release, 10000, form);
});
function release(form) {
  delete form.dataset.sent;
  form.removeAttribute("aria-busy");
}
// Coming back with the back button, the form may be sent anew.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));

// Photographs are made smaller before they are sent: the longest side to data-shrink pixels.
async function shrunk(file, longest) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = longest / Math.max(picture.width, picture.height);
  if (scale >= 1) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" });
}

// What the browser cannot open is sent as it is; the server checks and answers.
function shrunkOrSame(file, longest) {
  return file.type.startsWith("image/") ? shrunk(file, longest).catch(() => file) : file;
}

document.addEventListener("change", async (event) => {
  const input = event.target;
  if (!input.matches || !input.matches("input[type=file][data-shrink]")) return;
  const buttons = input.form ? input.form.querySelectorAll("button") : [];
  for (const button of buttons) button.disabled = true;
  const chosen = new DataTransfer();
  for (const file of input.files) chosen.items.add(await shrunkOrSame(file, Number(input.dataset.shrink)));
  input.files = chosen.files;
  for (const button of buttons) button.disabled = false;
});

// Sharing and copying a page's address, where the browser can.
function offer(name, can, act) {
  for (const button of document.querySelectorAll(`button[data-${name}]`)) {
    button.hidden = !can;
    button.addEventListener("click", () => act(button).catch(() => {}));
  }
}
document.addEventListener("DOMContentLoaded", () => {
  offer("share", "share" in navigator, (button) =>
    navigator.share({ title: document.title, url: button.dataset.share }));
  offer("copy", "clipboard" in navigator, async (button) => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.parentElement.querySelector("[role=status]").textContent = button.dataset.done;
  });
});

// The error summary is read first; print buttons show only where they work.
document.addEventListener("DOMContentLoaded", () => {
  const first = document.querySelector("[data-focus]");
  if (first) first.focus();
  // What the skip link left in the address would take the focus back.
  if (first && location.hash) addEventListener("load", () => setTimeout(() => first.focus()));
  for (const button of document.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
});
