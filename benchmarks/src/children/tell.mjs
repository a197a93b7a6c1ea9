// Loaded before a program: when it ends, writes how long it ran and the most memory it had into the file that TELL names.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    const { maxRSS } = process.resourceUsage();
    writeFileSync(process.env.TELL, JSON.stringify({ megabytes: maxRSS / 1024 }));
  });
