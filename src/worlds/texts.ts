/** Examples as a person types and reads them, without the world itself: the page proposes, completes and shows them. */
import type { Random } from '../engine/random.ts';

/** Something that A alone knows, and the number of what it stands for. */
export interface Entry {
  text: string;
  value: number;
  /** The group of entries that belong together, such as a library; none where all do. */
  group?: number;
}

export interface ExampleTexts {
  /** Draws an example over two or more distinct entries, at most `most`. */
  draw(random: Random, entries: readonly Entry[], most: number): string;
  /** Draws the question what two entries stand for. */
  drawReadings(random: Random, entries: readonly Entry[]): string;
  /** Draws an example that B can answer alone. */
  drawForAnchor(random: Random): string;
  /** Returns true if what entries stand for is asked, and not a result. */
  asksForReadings(text: string): boolean;
  /** Returns the entries in an example, from left to right. */
  entriesIn(text: string, entries: readonly Entry[]): Entry[];
  /** Returns true if an example has entries, or words that might be some. */
  hasWords(text: string): boolean;
  /** Returns an example without the sign that asks at its end. */
  withoutSign(text: string): string;
  /** Returns an example with the values of its entries in their place, without the sign that asks. */
  inValues(text: string, entries: readonly Entry[]): string;
  /** Returns what a value is called, as A writes it. */
  glossOf(value: number): string;
  /** Returns the values in an answer that lists them. */
  valuesIn(reading: string): string[];
  /** Returns the beginning of an entry that ends at a place in a text, and where it starts. */
  wordBefore(text: string, caret: number): { start: number; word: string };
  /** Returns true if a token is a part of an entry. */
  isOfEntry(token: string): boolean;
}
