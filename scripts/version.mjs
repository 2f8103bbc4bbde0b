import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folders that commands write and git keeps. They aren't code: publishing must not make later training count as
 * uncommitted.
 */
const WRITTEN = ['public/results', 'public/checkpoints', 'public/recordings'];

/**
 * Returns the version of the code: the package's, and the commit if there is a history, with `-dirty` if files that git
 * knows differ from it.
 *
 * @param {string} folder of the package
 */
export function codeVersion(folder = '.') {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  /** @param {string[]} args */
  const git = (...args) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  const { status, stdout } = git('describe', '--always', '--exclude=*');
  if (status !== 0) return String(version);
  const changes = git('diff', '--quiet', 'HEAD', '--', '.', ...WRITTEN.map((path) => `:(exclude)${path}`));
  return `${version}+${stdout.trim()}${changes.status === 0 ? '' : '-dirty'}`;
}
