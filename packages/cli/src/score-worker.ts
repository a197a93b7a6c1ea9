import { workerData } from 'node:worker_threads';
import type { Application } from '@grantscore/core';
import { pieceWorker, type TextPiece } from '@grantscore/csv';
import { PoolScorer } from '@grantscore/report';
import type { PieceScore, WorkerSetting } from './score-workers.ts';

const { work, rules, profile, options, reviewed } = workerData as WorkerSetting;
const scorer = new PoolScorer(rules, profile, reviewed);
let taken: Application[] = [];
const read = pieceWorker(work, rules, options, (application) => taken.push(application));

/** Reads and scores one piece of the applications file. */
export function scorePiece(piece: TextPiece): PieceScore {
  taken = [];
  const rows = read(piece);
  return { rows, chunk: scorer.score(taken) };
}
