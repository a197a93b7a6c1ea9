// A made-up applications file of any length, the same for the same seed on every machine; names are quoted where they need it.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { seeded } from './generate-answers.mjs';
import { ojp2024 } from './ojp2024.mjs';

const rules = ojp2024();

/** The columns of the file: what identifies an application, then questions of `ojp-fy2024`, then places for evidence. */
function columnsOf(count, complete) {
  const asked = rules.facts.filter(
    (fact) => fact.type !== 'table' && fact.type !== 'text' && fact.answeredBy !== 'reviewer',
  );
  const columns = [
    { header: 'application_id', cell: (row) => `A-${String(row).padStart(7, '0')}` },
    {
      header: 'applicant_name',
      cell: (_row, below) =>
        `${PLACES[below(PLACES.length)]} Police Department${below(10) === 0 ? `, District ${below(20)}` : ''}`,
    },
    { header: 'competition_id', cell: (_row, below) => `C-BJA-2024-0010${below(4)}-PROD` },
    { header: 'requested_amount', cell: (_row, below) => `${100_000 + below(900_000)}.00` },
    { header: 'peer_review_score', cell: (_row, below) => `${60 + below(40)}.${below(10)}` },
    ...asked.map((fact) => ({ header: fact.id, cell: (_row, below) => cellOf(fact, below, complete) })),
    ...asked.map((fact) => ({
      header: `${fact.id}.evidence`,
      cell: (_row, below) => `General Order ${below(900)}.${below(10)} p. ${below(50)}`,
    })),
  ];
  return columns.slice(0, count);
}

const PLACES = [
  'Cedar Falls',
  'Marlow County',
  'Tamarack',
  'Red Mesa',
  'Pebblewick',
  'Quillmark',
  'São Bento',
  'Three Rivers',
];

function cellOf(fact, below, complete) {
  if (!complete && below(8) === 0) return '';
  switch (fact.type) {
    case 'boolean':
      return below(3) > 0 ? 'yes' : 'no';
    case 'enum':
      return fact.values[below(fact.values.length)].value;
    case 'set':
      return fact.values
        .filter(() => below(6) === 0)
        .map(({ value }) => value)
        .join('; ');
    case 'integer':
      return String((fact.minimum ?? 0) + below((fact.maximum ?? 24) - (fact.minimum ?? 0) + 1));
    case 'decimal':
    case 'money':
      return `${below(400_000)}.${String(below(100)).padStart(2, '0')}`;
    case 'date':
      return `2022-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
    default:
      return '2022-05-01T12:00:00Z';
  }
}

/** The text of the file in pieces. */
function* applicationsCsv(rows, columnCount, seed, complete) {
  const columns = columnsOf(columnCount, complete);
  const below = seeded(seed);
  yield `${columns.map(({ header }) => header).join(',')}\n`;
  let piece = '';
  for (let row = 1; row <= rows; row += 1) {
    const cells = columns.map(({ cell }) => {
      const text = cell(row, below);
      return text.includes(',') ? `"${text}"` : text;
    });
    piece += `${cells.join(',')}\n`;
    if (piece.length > 1_000_000) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** @param complete - Whether every question is answered. */
export function writeApplicationsCsv(path, rows, columns, seed, complete = false) {
  return pipeline(Readable.from(applicationsCsv(rows, columns, seed, complete)), createWriteStream(path));
}
