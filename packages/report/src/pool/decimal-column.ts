import { type Decimal, decimal, NumberList } from '@grantscore/core';
import { decimalCodes } from '../rank/dense-codes.ts';
import type { NumberValues } from '../rank/key-values.ts';

/** Places after the point that a number of the column may have; the few with more are kept as they are. */
const PLACES = 4;
const SCALE = 10 ** PLACES;

/** Decimals as a column keeps them, plain data. */
export interface DecimalData {
  /** In ten-thousandths; NaN where there is none, or one of the others. */
  readonly scaled: Float64Array;
  /** Those that have no exact number of them, by place. */
  readonly others: ReadonlyMap<number, string>;
}

/** @param texts - Decimals as the rules read them; undefined where there is none. */
export function decimalData(texts: readonly (string | undefined)[]): DecimalData {
  const scaled = new Float64Array(texts.length);
  const others = new Map<number, string>();
  for (let i = 0; i < scaled.length; i += 1) {
    const text = texts[i];
    const own = text === undefined ? Number.NaN : scaledOf(text);
    scaled[i] = own;
    if (text !== undefined && Number.isNaN(own)) others.set(i, text);
  }
  return { scaled, others };
}

/** Decimals of any number of applications, exactly, in eight bytes each as long as they have no more places than money has or scores. */
export class DecimalColumn {
  readonly #scaled = new NumberList((length) => new Float64Array(length));
  readonly #others = new Map<number, Decimal>();

  /** Adds decimals behind all others. */
  pushAll({ scaled, others }: DecimalData): void {
    for (const [i, text] of others) this.#others.set(this.#scaled.length + i, decimal(text));
    this.#scaled.pushAll(scaled);
  }

  /** As it is printed, without zeros that say nothing; null where there is none. */
  text(at: number): string | null {
    const other = this.#others.get(at);
    if (other !== undefined) return other.toFixed();
    const scaled = this.#scaled.get(at);
    return Number.isNaN(scaled) ? null : textOf(scaled);
  }

  /** The same for some applications, in their order. */
  textsAt(places: Uint32Array): readonly (string | null)[] {
    const texts: (string | null)[] = [];
    const numbers = this.#scaled.valuesAt(places);
    for (let i = 0; i < places.length; i += 1) {
      const scaled = numbers[i] as number;
      texts.push(Number.isNaN(scaled) ? this.text(places[i] as number) : textOf(scaled));
    }
    return texts;
  }

  /** The numbers of some applications, to be compared. */
  valuesOf(members: Uint32Array): NumberValues {
    if (this.#others.size === 0) {
      const scaled = this.#scaled.valuesAt(members);
      const unit = unitOf(scaled);
      return { values: scaled.map((own) => own / unit), zero: 0, hundred: (100 * SCALE) / unit };
    }
    const numbers = Array.from(members, (at) => {
      const text = this.text(at);
      return text === null ? null : decimal(text);
    });
    const codeOf = decimalCodes([ZERO, HUNDRED, ...numbers.filter((number) => number !== null)]);
    return {
      values: Float64Array.from(numbers, (number) => (number === null ? Number.NaN : codeOf(number))),
      zero: codeOf(ZERO),
      hundred: codeOf(HUNDRED),
    };
  }
}

const ZERO = decimal('0');
const HUNDRED = decimal('100');

/** A decimal as whole ten-thousandths; NaN where it has no exact number of them. */
function scaledOf(text: string): number {
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - point - 1;
  if (places > PLACES) return Number.NaN;
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  const scaled = Number(digits) * 10 ** (PLACES - places);
  return Number.isSafeInteger(scaled) && !Object.is(scaled, -0) ? scaled : Number.NaN;
}

/** The largest power of ten, up to the scale, that all numbers are multiples of: counted in it they lie as close together as they can. */
function unitOf(numbers: Float64Array): number {
  let unit = SCALE;
  for (let i = 0; i < numbers.length && unit > 1; i += 1) {
    const number = numbers[i] as number;
    if (!Number.isNaN(number)) while (number % unit !== 0) unit /= 10;
  }
  return unit;
}

function textOf(scaled: number): string {
  if (scaled % SCALE === 0) return String(scaled / SCALE);
  const digits = String(Math.abs(scaled)).padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, -PLACES)}.${fraction}`;
}
