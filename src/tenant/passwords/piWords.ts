/** Bits beyond those asked for, so that rounding does not reach them. */
const SPARE = 64n;

/** arctan(1/x), times 2 to the power of `bits`. */
function inverseArctangent(x: bigint, bits: bigint): bigint {
  const square = x * x;
  let power = (1n << bits) / x;
  let sum = power;
  for (let divisor = 3n, sign = -1n; power > 0n; divisor += 2n, sign = -sign) {
    power /= square;
    sum += (sign * power) / divisor;
  }
  return sum;
}

/** The first words, of 32 bits each, of the fraction of π: Blowfish's tables are made of them. By Machin's formula. */
export function piWords(count: number): Int32Array {
  const bits = BigInt(count) * 32n + SPARE;
  const pi = 4n * (4n * inverseArctangent(5n, bits) - inverseArctangent(239n, bits));
  const fraction = (pi - (3n << bits)) >> SPARE;
  const digits = fraction.toString(16).padStart(count * 8, '0');
  return Int32Array.from({ length: count }, (_, index) =>
    Number.parseInt(digits.slice(index * 8, index * 8 + 8), 16),
  );
}
