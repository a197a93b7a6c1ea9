// Loaded before a program: when it ends, writes the most memory it had into the file that TELL names.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { peakMemory } from './peak-memory.mjs';

if (isMainThread)
  process.on('exit', () => {
    writeFileSync(process.env.TELL, JSON.stringify({ megabytes: peakMemory() }));
  });
