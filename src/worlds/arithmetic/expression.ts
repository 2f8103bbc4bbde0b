import type { Keys } from './keys.ts';
import type { PromptLayout } from './layout.ts';
import { COMPUTE, SYMBOLS, type Task } from './vocabulary.ts';

/** Stands in `Expression.keys` for an operand that is a number, or no key that the model has to know. */
export const NUMBER = -1;

/**
 * An expression of 2 … `operands` operands, right-aligned in `operands` slots as its text is in fields. It is
 * mutable, so that a sampler can draw hundreds a step into one and leave nothing to collect. Slots before
 * `first` hold nothing of meaning.
 */
export class Expression {
  /** First slot that holds an operand. */
  first: number;
  task: Task = COMPUTE;
  /** Tokens of the operands [operands, field]. */
  readonly fields: Uint8Array;
  /** Index of the key in each slot, or `NUMBER`. */
  readonly keys: Int32Array;
  /** Value of the operand in each slot. */
  readonly values: Uint8Array;
  /** 1 or −1: the operator before each operand; 1 before the first. */
  readonly signs: Int8Array;

  /** Number of slots. */
  readonly operands: number;

  constructor(readonly layout: PromptLayout) {
    const { operands, field } = layout;
    this.operands = operands;
    this.first = operands;
    this.fields = new Uint8Array(operands * field);
    this.keys = new Int32Array(operands).fill(NUMBER);
    this.values = new Uint8Array(operands);
    this.signs = new Int8Array(operands).fill(1);
  }

  /** Puts a key into a slot. */
  setKey(slot: number, keys: Keys, index: number): void {
    this.keys[slot] = index;
    this.values[slot] = keys.values[index];
    const { field } = keys;
    this.fieldAt(slot).set(keys.letters.subarray(index * field, (index + 1) * field));
  }

  /** Puts a number (0…99) into a slot. */
  setNumber(slot: number, number: number): void {
    this.keys[slot] = NUMBER;
    this.values[slot] = number;
    const field = this.fieldAt(slot);
    field.fill(0);
    field[field.length - 1] = SYMBOLS + number;
  }

  /** The tokens of the operand in a slot [field]. */
  fieldAt(slot: number): Uint8Array {
    const { field } = this.layout;
    return this.fields.subarray(slot * field, (slot + 1) * field);
  }

  /** The total up to and including the operand in this slot. */
  totalThrough(slot: number): number {
    let total = 0;
    for (let i = this.first; i <= slot; i++) total += this.signs[i] * this.values[i];
    return total;
  }

  /** The total before the last operand. */
  get runningTotal(): number {
    return this.totalThrough(this.operands - 2);
  }

  get result(): number {
    return this.totalThrough(this.operands - 1);
  }

  /**
   * Turns minus signs, as few as this order allows, until every running total and the result are natural
   * numbers: the last sign first while the result is negative, then the sign before each negative total.
   */
  keepNatural(): void {
    const { first, operands, signs } = this;
    for (let slot = operands - 1; slot > first && this.result < 0; slot--) signs[slot] = 1;
    for (let slot = first + 1; slot < operands; slot++) if (this.totalThrough(slot) < 0) signs[slot] = 1;
  }
}
