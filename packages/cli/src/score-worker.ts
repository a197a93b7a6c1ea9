import { workerData } from 'node:worker_threads';
import type { Application } from '@grantscore/core';
import { pieceWorker } from '@grantscore/csv';
import { PoolScorer } from '@grantscore/report';
import type { PieceScore, TextPiece, WorkerSetting } from './score-workers.ts';

/** What a thread begins with; piscina hands it on beside data of its own. */
const { work, rules, profile, options, reviewed } = settingIn(workerData);
const scorer = new PoolScorer(rules, profile, reviewed);
let taken: Application[] = [];
const read = pieceWorker(work, rules, options, (application) => taken.push(application));

/** Reads and scores one piece of the applications file. */
export function scorePiece(piece: TextPiece): PieceScore {
  taken = [];
  const rows = read(piece);
  return { rows, chunk: scorer.score(taken) };
}

function settingIn(data: unknown): WorkerSetting {
  return (Array.isArray(data) ? data.at(-1) : data) as WorkerSetting;
}
