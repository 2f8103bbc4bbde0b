import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The version of the code: the package's, and the commit where there is a history, marked where files differ from it. */
export function codeVersion() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty', '--exclude=*'], {
    encoding: 'utf8',
  });
  return status === 0 ? `${version}+${stdout.trim()}` : String(version);
}
