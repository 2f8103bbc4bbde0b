/**
 * Seeded random numbers on the CPU: initial weights, keys, expressions. sfc32 (Chris Doty-Humphrey's small
 * fast counter) passes PractRand, needs four integers of state and runs at a few nanoseconds a draw, which
 * matters because every training step draws thousands.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** The same (seed, stream) always gives the same numbers; different streams of one seed are independent. */
  constructor(seed: number, stream = 0) {
    this.a = seed | 0;
    this.b = stream | 0;
    this.c = 0x9e3779b9 | 0;
    for (let i = 0; i < 12; i++) this.uint32();
  }

  /** Draws an integer in [0, 2³²). */
  uint32(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** Draws a number in [0, 1). */
  uniform(): number {
    return this.uint32() / 2 ** 32;
  }

  /** Draws an integer in [0, bound). */
  below(bound: number): number {
    return Math.floor(this.uniform() * bound);
  }

  /** Draws from N(0, 1). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }
}
