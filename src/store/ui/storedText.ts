/** A text that outlasts a visit, where the browser allows it. */
export const storedText = (name: string) => ({
  read(): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  /** Null forgets it. */
  write(text: string | null): void {
    try {
      if (text === null) localStorage.removeItem(name);
      else localStorage.setItem(name, text);
    } catch {
      // Forbidden or full: then it lasts as long as the page.
    }
  },
});
