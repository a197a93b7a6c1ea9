import { type CellFormats, DEFAULT_FORMATS, parseDateFormat, parseSetSeparator } from '@grantscore/csv';
import { choice } from './choice.ts';
import { wrongUsage } from './failure.ts';

/** What a command was told of how cells are written, as it stands on the command line. */
export interface FormatFlags {
  readonly decimal?: string;
  readonly dateFormat?: string;
  readonly setSeparator?: string;
}

/** Reads the flags that were given, always in the same order. @throws Failure for one that says nothing known. */
export function givenFormats({ decimal, dateFormat, setSeparator }: FormatFlags): Partial<CellFormats> {
  return {
    ...(decimal !== undefined && { decimal: choice('--decimal', decimal, ['point', 'comma']) }),
    ...(dateFormat !== undefined && {
      dateFormat: parsed('--date-format', () => parseDateFormat(dateFormat)),
    }),
    ...(setSeparator !== undefined && {
      setSeparator: parsed('--set-separator', () => parseSetSeparator(setSeparator)),
    }),
  };
}

/** The formats of all cells, where any was given. */
export function cellFormats(given: Partial<CellFormats>): CellFormats | undefined {
  return Object.keys(given).length === 0 ? undefined : { ...DEFAULT_FORMATS, ...given };
}

function parsed<Value>(flag: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw wrongUsage(`${flag}: ${error.message}`);
    throw error;
  }
}
