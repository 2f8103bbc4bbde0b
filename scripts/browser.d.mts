/** What the configurations of the test runners, which are TypeScript, take from browser.mjs. */
export function testLaunchOptions(): { executablePath: string; chromiumSandbox: boolean; args: string[] };
