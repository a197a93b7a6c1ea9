import { workerData } from 'node:worker_threads';
import { pieceWorker, type TextPiece } from '@grantscore/csv';
import { type PoolChunk, PoolScorer } from '@grantscore/report';
import type { PieceScore, WorkerSetting } from './score-workers.ts';

const { work, rules, profile, options, reviewed } = workerData as WorkerSetting;
const scorer = new PoolScorer(rules, profile, reviewed);
let chunks: PoolChunk[] = [];
const keep = (chunk: PoolChunk | null) => {
  if (chunk !== null) chunks.push(chunk);
};
const read = pieceWorker(work, rules, options, (application) => keep(scorer.add(application)));

/** Reads and scores one piece of the applications file. */
export function scorePiece(piece: readonly TextPiece[]): PieceScore {
  chunks = [];
  const rows = read(piece);
  keep(scorer.settle());
  return { rows, chunks };
}
