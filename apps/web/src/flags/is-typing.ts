/** A key that belongs to a field, a control or a shortcut of the browser, and not to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const { target } = event;
  return (
    target instanceof HTMLElement && (target.matches('input, textarea, select, dialog *') || target.isContentEditable)
  );
}
