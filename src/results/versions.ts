/** Which versions of the code made a record: that which evaluated it, and those which trained its stages. */
import { STAGES, type Stage } from '../training/stages.ts';
import type { RunRecord } from './record.ts';

type Version = RunRecord['version'];
type Made = Pick<RunRecord, 'version' | 'stages'>;

/** The stages of a record that another version trained than evaluated it, by that version; null: it was not noted. */
export function trainedByOthers({ version, stages }: Made): Map<Version, Stage[]> {
  const others = new Map<Version, Stage[]>();
  for (const stage of STAGES) {
    const trained = stages[stage];
    if (!trained || trained.version === version) continue;
    others.set(trained.version, [...(others.get(trained.version) ?? []), stage]);
  }
  return others;
}

/** Every version that made a record, each once. */
const versionsOf = (record: Made): Version[] => [record.version, ...trainedByOthers(record).keys()];

/** How many versions made these records. */
export const versionCount = (records: readonly Made[]): number => new Set(records.flatMap(versionsOf)).size;

/** Whether it is of files that differed from their commit, as scripts/version.mjs marks it: nobody can check it out. */
export const isUncommitted = (version: Version | undefined): boolean => version?.endsWith('-dirty') ?? false;

/** Whether uncommitted code evaluated a record, or trained a stage of it. */
export const madeByUncommitted = (record: Made): boolean => versionsOf(record).some(isUncommitted);
