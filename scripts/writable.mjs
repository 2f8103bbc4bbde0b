/** Sees that there is a place to write to before hours of training lead there. */
import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from './arguments.mjs';

/** @param {string} option for the refusal @param {string} path @param {unknown} error @returns {UsageError} */
function refusal(option, path, error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  const reason =
    {
      EACCES: 'you may not write there',
      EPERM: 'you may not write there',
      EROFS: 'it can only be read there',
      ENOTDIR: 'there is a file where a folder should be',
      ENOSPC: 'the disk is full',
      ENAMETOOLONG: 'its name is too long',
    }[code ?? ''] ?? message;
  return new UsageError(`${option} can’t be ${path}: ${reason}.`);
}

/** Makes a folder, and those that it lies in; in some places Node's own way tries without end. @param {string} folder */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Makes a folder, if it is not there, and sees that files can be written to it.
 *
 * @param {string} option that names it
 * @param {string} folder
 * @throws {UsageError} in words
 */
export function prepareFolder(option, folder) {
  const trial = join(folder, `.writable-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(trial, 'x');
    rmSync(trial);
  } catch (error) {
    throw refusal(option, folder, error);
  }
}

/**
 * Makes the folder of a file, and sees that the file can be written.
 *
 * @param {string} option that names it
 * @param {string} file
 * @throws {UsageError} in words
 */
export function prepareFile(option, file) {
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new UsageError(`${option} takes a file, and ${file} is a folder.`);
  }
  prepareFolder(option, dirname(file));
  try {
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch (error) {
    throw refusal(option, file, error);
  }
}
