/** The script that this document was started with, as its HTML names it. */
const ownScript = (): string | null =>
  document.querySelector('script[type=module][src]')?.getAttribute('src') ?? null;

/** Returns the state of what the page is fetched from: another version is there, the same one, or nothing answers. */
export async function askForVersion(): Promise<'newer' | 'same' | 'unreachable'> {
  const script = ownScript();
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    const page = await response.text();
    if (!response.ok || !page.includes('id="root"')) return 'unreachable';
    return script === null || page.includes(script) ? 'same' : 'newer';
  } catch {
    return 'unreachable';
  }
}
