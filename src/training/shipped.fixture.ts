/** The shipped checkpoints of the small layout, for tests. */
import { readFileSync } from 'node:fs';
import { PHASES, type Phase } from '../worlds/phases.ts';
import { provenanceOf } from './checkpoint.ts';
import type { StageFile } from './wholeRun.ts';

/** Returns the bytes of a shipped checkpoint of the small layout. */
export const shippedFile = (phase: Phase): ArrayBuffer =>
  new Uint8Array(readFileSync(`public/checkpoints/small/${phase}.safetensors`)).buffer;

/** A, B, and their composition. */
export const shippedTrio = (): StageFile[] => PHASES.map((stage) => ({ stage, bytes: shippedFile(stage) }));

/** The settings that the shipped composition of the small layout was trained with. */
export const shippedSettings = () => provenanceOf(shippedFile('AB')).settings;
