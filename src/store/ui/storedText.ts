/**
 * A text that outlasts a reload or a visit, if the browser allows it.
 * @param storage where it lies: by default as long as the browser keeps it
 */
export const storedText = (name: string, storage: () => Storage = () => localStorage) => ({
  read(): string | null {
    try {
      return storage().getItem(name);
    } catch {
      return null;
    }
  },
  /** Writes the text; null deletes it. */
  write(text: string | null): void {
    try {
      if (text === null) storage().removeItem(name);
      else storage().setItem(name, text);
    } catch {
      // Storage is forbidden or full: then the text lasts as long as the page.
    }
  },
  /** Calls `listener` whenever another tab has written the text. */
  subscribe(listener: () => void): void {
    addEventListener('storage', ({ key }) => {
      if (key === name || key === null) listener();
    });
  },
});
