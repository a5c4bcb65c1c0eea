// Loaded before anything is drawn, so that a dark page does not flash up white.
(() => {
  // Redoc's own name for it, so that what a reader chooses counts in the guides and in the reference.
  const key = "redoc.colorMode";
  const page = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");

  function isDark() {
    try {
      const chosen = localStorage.getItem(key);
      if (chosen === "light" || chosen === "dark") return chosen === "dark";
    } catch {
      // No storage here: the system decides.
    }
    return system.matches;
  }

  function show(dark) {
    page.classList.toggle("dark", dark);
    page.classList.toggle("light", !dark);
    document.querySelector(".theme")?.setAttribute("aria-pressed", String(dark));
  }

  show(isDark());
  system.addEventListener("change", () => show(isDark()));
  addEventListener("storage", () => show(isDark()));

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".theme");
    button.hidden = false;
    button.addEventListener("click", () => {
      const dark = !page.classList.contains("dark");
      try {
        localStorage.setItem(key, dark ? "dark" : "light");
      } catch {
        // It then counts on this page only.
      }
      show(dark);
    });
    show(isDark());
    for (const copy of document.querySelectorAll(".copy")) copyOnClick(copy);
  });

  async function copy(code) {
    try {
      await navigator.clipboard.writeText(code.textContent);
      return true;
    } catch {
      // No permission, or no clipboard as the page came over http. Where the old way fails too the code is selected.
      getSelection().selectAllChildren(code);
      return document.execCommand("copy");
    }
  }

  function copyOnClick(button) {
    const label = button.textContent;
    let timer;
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (!(await copy(button.parentElement.querySelector("code")))) return;
      // Read out, too: the name of the button that has the focus changes.
      button.textContent = button.dataset.copied;
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
  }
})();
