// Enhancements only: every page works without this file.
(() => {
  "use strict";

  // Leaving in a hurry: replaces this page in the history, so that "back" does not return to it.
  const leave = document.querySelector("[data-leave]");
  if (leave) {
    const away = () => {
      document.documentElement.hidden = true;
      location.replace(leave.href);
    };
    leave.addEventListener("click", (event) => {
      event.preventDefault();
      away();
    });
    let presses = 0;
    let last = 0;
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") {
        presses = 0;
        return;
      }
      const now = Date.now();
      presses = now - last < 2000 ? presses + 1 : 1;
      last = now;
      if (presses >= 3) away();
    });
    // A page that the browser kept in memory would show what was typed; fetch it anew instead.
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) location.reload();
    });
  }

  // The list of what to mend takes the focus, so that a screen reader begins with it.
  const summary = document.querySelector("[data-error-summary]");
  if (summary) summary.focus();

  // How much room a text has left.
  for (const area of document.querySelectorAll("textarea[data-limit]")) {
    const status = document.getElementById(area.id + "-count");
    if (!status) continue;
    const limit = Number(area.dataset.limit);
    const template = status.dataset.left;
    const show = () => {
      status.textContent = template.replace("{count}", String(limit - [...area.value].length));
    };
    area.addEventListener("input", show);
    show();
  }

  // A second press of a button sends nothing twice.
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
      setTimeout(() => delete form.dataset.sent, 4000);
    });
  }

  // Printing needs a gesture of the reader's; without scripts the browser's own menu serves.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
