let focused: Element | undefined;

/** Moves the focus to the list, or else to the content, when the focused element goes away, as a button of its own row does. */
export function keepFocus(): void {
  addEventListener("focusin", ({ target }) => {
    focused = target as Element;
  });
  new MutationObserver(() => {
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    const next = document.querySelector<HTMLElement>("[role=listbox]") ?? document.getElementById("content");
    next?.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
}
