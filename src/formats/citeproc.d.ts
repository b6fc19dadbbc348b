// The part of citeproc-js that the atlas uses; the package has no types.
declare module 'citeproc' {
  export interface System {
    /** XML of a locale. */
    retrieveLocale(language: string): string;
    /** Item of CSL-JSON with the given id. */
    retrieveItem(id: string): object;
  }
  export class Engine {
    /** `style` is the XML of a CSL style; with `force`, its default language gives way to `language`. */
    constructor(system: System, style: string, language: string, force: boolean);
    setOutputFormat(format: 'text' | 'html'): void;
    /** Takes these items, and drops all others. */
    updateItems(ids: readonly string[]): void;
    /** Parameters of the list and one text an item; false if the style has no bibliography. */
    makeBibliography(): [object, string[]] | false;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
