import { problemMessage, quoted } from '@grantscore/core';
import type { Inputs } from '@grantscore/csv';
import { unusable, wrongUsage } from './failure.ts';

/** Refuses an application that cannot be told of because its row is quarantined. @throws Failure with the reasons. */
export function refuseQuarantined(id: string, { applications, files }: Inputs): void {
  if (applications.some((application) => application.id === id)) return;
  for (const { file, quarantined } of files) {
    const row = quarantined.find(({ application }) => application === id);
    if (row !== undefined)
      throw unusable(
        `${quoted(id)} is quarantined and was not scored: ${file}: ${row.reasons.map(problemMessage).join('; ')}`,
      );
  }
}

/** What is told of one application. @throws Failure for an id that none has, which the teller refuses as a RangeError. */
export function told<Told>(tell: () => Told): Told {
  try {
    return tell();
  } catch (error) {
    if (error instanceof RangeError) throw wrongUsage(error.message);
    throw error;
  }
}
