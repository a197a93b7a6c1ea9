import { availableParallelism } from 'node:os';
import type { AppliedRuleSet } from '@grantscore/core';
import type { Elsewhere, PieceWork, ReadingOptions, RowPiece } from '@grantscore/csv';
import type { PoolChunk } from '@grantscore/report';
import type { Piscina } from 'piscina';
import { unusable } from './failure.ts';

/** What a thread needs to read and score pieces of the applications file. */
export interface WorkerSetting {
  readonly work: PieceWork;
  readonly rules: AppliedRuleSet;
  readonly profile: string;
  readonly options: ReadingOptions;
  readonly reviewed: boolean;
}

/** What a piece came to. */
export interface PieceScore {
  readonly rows: RowPiece;
  /** In the order of the piece. */
  readonly chunks: readonly PoolChunk[];
}

/** Threads that read and score pieces of the applications file. */
export interface ScoreWorkers {
  readonly elsewhere: Elsewhere;
  /** Ends them, whatever they are doing. */
  close(): Promise<void>;
}

/** Bytes of a file for which threads are worth their start: some 200,000 rows of 40 cells. */
const WORTH_IT = 50_000_000;

/** Characters of a piece: so many that handing it over costs little, and few enough that several may wait. */
const PIECE = 262_144;

/**
 * How many threads serve a file: those asked for or, of a large file, as many as the machine runs at once, up to four: the reading that feeds
 * them is no faster than that. One means this one alone.
 * @param bytes - The file's size; null where it is not known.
 */
export function workersFor(asked: number | null, bytes: number | null): number {
  if (asked !== null) return asked;
  return bytes === null || bytes < WORTH_IT ? 1 : Math.min(4, availableParallelism());
}

/**
 * @param keep - Given what each piece came to, in the order of the file.
 * @param file - What a thread runs.
 */
export function scoreWorkers(
  count: number,
  setting: Omit<WorkerSetting, 'work'>,
  keep: (chunk: PoolChunk) => void,
  file: URL = new URL('./score-worker.js', import.meta.url),
): ScoreWorkers {
  let pool: Promise<Piscina> | null = null;
  return {
    elsewhere: (work, settle) => {
      pool = start(count, { ...setting, work }, file);
      const findings: RowPiece['findings'][] = [];
      const running: Promise<PieceScore>[] = [];
      const settleFirst = async () => {
        const { rows, chunks } = await told(running.shift());
        settle(rows);
        chunks.forEach(keep);
        findings.push(rows.findings);
      };
      return {
        length: PIECE,
        take: async (piece) => {
          const started = await pool;
          const score = started?.run(piece) as Promise<PieceScore>;
          // Told where it is waited for; until then nobody else is to be told.
          score.catch(() => {});
          running.push(score);
          if (running.length > 2 * count) await settleFirst();
        },
        end: async () => {
          while (running.length > 0) await settleFirst();
          return findings;
        },
      };
    },
    close: async () => {
      await (await pool)?.destroy();
    },
  };
}

async function start(count: number, workerData: WorkerSetting, file: URL): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: file.href,
    name: 'scorePiece',
    minThreads: count,
    maxThreads: count,
    workerData,
    // Nothing of a row outlives its piece: more room for what is young takes memory and saves no time.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
}

/** @throws Failure where a thread ended before its answer; whatever it threw itself is thrown on. */
async function told(score: Promise<PieceScore> | undefined): Promise<PieceScore> {
  try {
    return (await score) as PieceScore;
  } catch (error) {
    if (!(error instanceof Error) || !isOfThread(error)) throw error;
    throw unusable(
      `one of the threads that read the file ended before its time (${error.message}); nothing was written. Run again with --workers 1, which takes longer and less memory`,
    );
  }
}

/** Whether an error says that a thread ended, and not that it found one. */
function isOfThread(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_WORKER') || /worker/i.test(error.message);
}
