// A passkey of this device, made or shown: the browser asks the device, and the answer goes into the
// form. Without this file codes from a phone work everywhere.
"use strict";

function bytesOf(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
}
function textOf(buffer) {
  const signs = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(signs).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
function known(credentials) {
  return (credentials || []).map((one) => ({ ...one, id: bytesOf(one.id) }));
}

function asked(told) {
  const options = { ...told.publicKey, challenge: bytesOf(told.publicKey.challenge) };
  if (options.user) options.user = { ...options.user, id: bytesOf(options.user.id) };
  options.excludeCredentials = known(options.excludeCredentials);
  options.allowCredentials = known(options.allowCredentials);
  return { publicKey: options };
}

const PARTS = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];

function answered(credential) {
  const response = {};
  for (const part of PARTS) if (credential.response[part]) response[part] = textOf(credential.response[part]);
  return JSON.stringify({
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });
}

for (const section of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  section.hidden = false;
  const form = section.querySelector("form");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const told = JSON.parse(section.dataset.options);
    const options = asked(told.creation_options || told.request_options);
    try {
      const credential = await navigator.credentials[section.dataset.passkey](options);
      form.elements.credential.value = answered(credential);
      form.submit();
    } catch {
      section.querySelector("[data-fault]").hidden = false;
    }
  });
}
