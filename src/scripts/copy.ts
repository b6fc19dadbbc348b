// Copy buttons, shown only where copying works: each copies the text of the element that it names.
// Marks beside headings and facts: each leads there, as any link, and copies its address.
export {};

/** How long a message stands, in milliseconds. */
const SHOWN = 4000;

const status = document.querySelector('[data-copy-status]')!;
let timer: ReturnType<typeof setTimeout> | undefined;

function say(text: string): void {
  status.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => (status.textContent = ''), SHOWN);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const target = document.getElementById(button.dataset['copy']!)!;
    const text = (target.textContent ?? '').trim();
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
      say('Copied to the clipboard.');
    } catch {
      // Without permission to write, the text is selected, so that one key copies it.
      getSelection()?.selectAllChildren(target);
      say('Selected; press Ctrl+C or ⌘C to copy.');
    }
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
}

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-copy-link], a.anchor');
  // A click that opens the link elsewhere is no wish to copy it.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // There is no clipboard on a page without TLS.
  (navigator.clipboard as Clipboard | undefined)?.writeText(link.href).then(
    () => say(`Copied the address of this part: ${link.hash}`),
    () => undefined,
  );
});
