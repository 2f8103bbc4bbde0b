/** The faults that `JSON.parse` passes over in silence, and a strict reader does not. */

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/gs;

/**
 * Returns a name that stands twice in one object of this JSON, of which `JSON.parse` would take the last; null if there
 * is none.
 * @throws SyntaxError if a number is not written as digits alone: sizes and places are
 */
export function repeatedName(json: string): string | null {
  const open: (Set<string> | null)[] = [];
  let text = '';
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const names = open.at(-1);
      const name: string = JSON.parse(text);
      if (names?.has(name)) return name;
      names?.add(name);
    } else if (/^-|^\d+\D/.test(token)) throw new SyntaxError(`${token} is not written as digits alone`);
    text = token;
  }
  return null;
}
