import { CHECK_RULES, type CheckSetting } from '../../model/check-rule.ts';
import type { CheckFinding, Found } from './finding.ts';

type Leveled = Found & Pick<CheckFinding, 'level' | 'reason'>;

/**
 * The level of each finding: that of the first setting of the rule set that fits it, or the rule's own. A setting that fits nothing is
 * itself a finding, unless what it is about was not decided.
 */
export function settledLevels(
  found: readonly Found[],
  settings: readonly CheckSetting[],
): readonly Leveled[] {
  const used = new Set<number>();
  const settled = (one: Found): Leveled => {
    const at = settings.findIndex((setting) => fits(setting, one, one.rule));
    if (at >= 0) used.add(at);
    const setting = settings[at];
    return { ...one, level: setting?.level ?? CHECK_RULES[one.rule], reason: setting?.reason ?? null };
  };
  const findings = found.map(settled);
  const needless = settings.flatMap((setting, i): readonly Found[] =>
    used.has(i) || found.some((one) => one.open !== undefined && fits(setting, one, one.open))
      ? []
      : [{ rule: 'needless_setting', subjects: [setting.rule], path: ['checks', i], witness: null }],
  );
  return [...findings, ...needless.map(settled)];
}

function fits({ rule, subject }: CheckSetting, found: Found, as: Found['rule']): boolean {
  return rule === as && (subject === undefined || found.subjects.includes(subject));
}
