// Copy buttons: shown only where copying works, each copies the text of the element that it names.
export {};

const status = document.querySelector('[data-copy-status]');

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const target = document.getElementById(button.dataset['copy']!)!;
    const text = (target.textContent ?? '').trim();
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
      if (status) status.textContent = 'Copied to the clipboard.';
    } catch {
      // Without permission to write, the text is selected, so that one key copies it.
      getSelection()?.selectAllChildren(target);
      if (status) status.textContent = 'Selected; press Ctrl+C or ⌘C to copy.';
    }
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
}
