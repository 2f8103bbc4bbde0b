/** A text that outlasts a visit, if the browser allows it. */
export const storedText = (name: string) => ({
  read(): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  /** Writes the text; null deletes it. */
  write(text: string | null): void {
    try {
      if (text === null) localStorage.removeItem(name);
      else localStorage.setItem(name, text);
    } catch {
      // Storage is forbidden or full: then the text lasts as long as the page.
    }
  },
});
