/** A text that outlasts a visit, where the browser allows it. */
export const storedText = (name: string) => ({
  read(): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  write(text: string): void {
    try {
      localStorage.setItem(name, text);
    } catch {
      // Forbidden or full: then it lasts as long as the page.
    }
  },
});
