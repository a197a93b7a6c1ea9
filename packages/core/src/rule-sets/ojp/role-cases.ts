const ROLES = {
  government_for_agency: 'a city, county or university may apply for its own police',
  corrections: 'a corrections agency has no police powers',
  state_reporting_agency: 'the state’s reporting agency sends reports and polices nobody',
  officer_standards_board: 'a board of officer standards certifies officers and has none',
  other_government: 'an office of a government is not its police',
} as const;

type Role = keyof typeof ROLES;

/**
 * For whom a criterion is: applicants in every role but an agency and none, with answers that meet it. Those whom it concerns meet it, to the
 * others it does not apply.
 * @param concerned - Whom it concerns, beside agencies.
 * @param why - What to say of a role, where the reason is another one than that of most criteria.
 */
export function roleCases<Facts extends object>(
  criterion: string,
  answers: Facts,
  concerned: readonly Role[] = ['government_for_agency'],
  why: Readonly<Partial<Record<Role, string>>> = {},
) {
  return (Object.keys(ROLES) as Role[]).map((role) => ({
    criterion,
    facts: { ...answers, 'applicant.lawEnforcementRole': role },
    outcome: concerned.includes(role) ? ('met' as const) : ('not_applicable' as const),
    why: why[role] ?? ROLES[role],
  }));
}
