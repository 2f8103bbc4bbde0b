/** For the configurations of the test runners, which are TypeScript. */
export function testLaunchOptions(): { executablePath: string; chromiumSandbox: boolean; args: string[] };
