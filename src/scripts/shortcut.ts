// Whether the single key `/` reaches the search box. Readers who speak to their machine need to switch such keys off.
const STORED = 'ptm-atlas-slash';

/** True unless the reader has switched the key off. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    // Storage can be forbidden.
    return true;
  }
}

/** Switches the key on or off, on this browser. */
export function setSlash(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // Then the choice lasts as long as the page.
  }
  document.documentElement.toggleAttribute('data-no-slash', !on);
}
