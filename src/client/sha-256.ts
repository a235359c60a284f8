// The first 32 bits of the fractional parts of the square and cube roots of the first primes (FIPS 180-4), worked out here since
// that is shorter than the list.
const START = new Int32Array(8);
const ROUNDS = new Int32Array(64);
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
for (let candidate = 2, count = 0; count < 64; candidate++) {
  let divisor = 2;
  while (candidate % divisor) divisor++;
  if (divisor < candidate) continue;
  if (count < 8) START[count] = fraction(Math.sqrt(candidate));
  ROUNDS[count++] = fraction(Math.cbrt(candidate));
}

/** The state that a digest starts with: eight words. */
export const startState = (): Int32Array => START.slice();

const schedule = new Int32Array(64);

/** Takes in one block: the 16 words from `at` on change `state`. Allocates nothing, since it is called a hundred thousand times. */
export function addBlock(state: Int32Array, words: Int32Array, at: number): void {
  for (let index = 0; index < 16; index++) schedule[index] = words[at + index]!;
  for (let index = 16; index < 64; index++) {
    const near = schedule[index - 2]!;
    const far = schedule[index - 15]!;
    const low = ((far >>> 7) | (far << 25)) ^ ((far >>> 18) | (far << 14)) ^ (far >>> 3);
    const high = ((near >>> 17) | (near << 15)) ^ ((near >>> 19) | (near << 13)) ^ (near >>> 10);
    schedule[index] = (schedule[index - 16]! + low + schedule[index - 7]! + high) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let index = 0; index < 64; index++) {
    const choice =
      ((e & f) ^ (~e & g)) + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7)));
    const first = (h + choice + ROUNDS[index]! + schedule[index]!) | 0;
    const majority =
      ((a & b) ^ (a & c) ^ (b & c)) + (((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10)));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + majority) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}
