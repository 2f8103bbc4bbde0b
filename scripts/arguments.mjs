/**
 * The command line of every command: unknown or malformed arguments end it with the usage and exit code 2,
 * a failure with its words and exit code 1.
 */
import { parseArgs } from 'node:util';

/** An error that a person may correct on the command line. */
export class UsageError extends Error {}

/**
 * Runs a command.
 *
 * @template {import('node:util').ParseArgsConfig} const Config
 * @param {string} usage shown with --help and when an argument is refused
 * @param {Config} config as parseArgs takes it
 * @param {(parsed: ReturnType<typeof parseArgs<Config>>) => Promise<void>} main throws UsageError to refuse
 */
export async function command(usage, config, main) {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  try {
    await main(parseArgs(config));
  } catch (error) {
    const { message, code } = /** @type {Error & { code?: string }} */ (error);
    const refused = error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS');
    console.error(refused ? `${message}\n\n${usage}` : message);
    process.exit(refused ? 2 : 1);
  }
}

/**
 * @param {string} name of the option, for the refusal
 * @param {string} text
 * @param {number} least
 * @param {number} most
 * @returns {number} a whole number in [least, most]
 */
export function wholeNumber(name, text, least, most) {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new UsageError(`${name} takes a whole number from ${least} to ${most}, not “${text}”.`);
  }
  return number;
}

/**
 * @template {string} Choice
 * @param {string} name of the option, for the refusal
 * @param {string} text
 * @param {readonly Choice[]} choices
 * @returns {Choice}
 */
export function oneOf(name, text, choices) {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw new UsageError(`${name} takes ${choices.join(' or ')}, not “${text}”.`);
  return choice;
}
