import { z } from 'zod';

const PackageFile = z.object({
  repository: z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]).optional(),
});

/**
 * Returns the address at which people can read the source: package.json's `repository` as an address for browsers, if
 * it names one.
 *
 * @param {unknown} packageFile the content of package.json
 * @returns {string | undefined}
 */
export function sourceAddress(packageFile) {
  const { repository = '' } = PackageFile.parse(packageFile);
  const address = repository
    .replace(/^github:|^(?=[\w-]+\/[\w.-]+$)/, 'https://github.com/')
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
  return address.startsWith('https://') ? address : undefined;
}
