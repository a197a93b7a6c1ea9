/** What help shows below the flags of each command. */
export const EXAMPLES = {
  score: `
Examples:
  $ grantscore score applications.csv --rule-set ojp-fy2024
  $ grantscore score applications.csv --solicitation O-BJA-2023-171562 --subawards subawards.csv --out review/
  $ grantscore score applications.csv --rule-set ojp-fy2024 --funds 24000000 --awards awards.csv --out review/

Ends with 0 if every row was scored, 1 if some were quarantined, 2 on wrong usage, 3 if the input cannot be used.`,
  explain: `
Example:
  $ grantscore explain applications.csv BWC-0107 --solicitation O-BJA-2023-171562`,
  whatIf: `
Examples:
  $ grantscore what-if applications.csv BWC-0107 --solicitation O-BJA-2023-171562
  $ grantscore what-if applications.csv BWC-0107 --solicitation O-BJA-2023-171562 --goal rank:10 --answers 2
  $ grantscore what-if applications.csv BWC-0107 --solicitation O-BJA-2023-171562 --funds 24000000 --goal funded`,
  sensitivity: `
Examples:
  $ grantscore sensitivity applications.csv --rule-set ojp-fy2024 --seed 14074
  $ grantscore sensitivity applications.csv --rule-set ojp-fy2024 --funds 24000000
  $ grantscore sensitivity applications.csv --rule-set ojp-fy2024 --format csv --table places`,
  compare: `
Examples:
  $ grantscore compare applications.csv --from ojp-fy2023 --to ojp-fy2024
  $ grantscore compare applications.csv --from ojp-fy2023 --to ojp-fy2024 --funds 24000000 --format html > moves.html
  $ grantscore compare applications.csv --rule-set ojp-fy2024 --profile-from count --profile-to peer-review-first
  $ grantscore compare applications.csv --rule-set ojp-fy2024 --applications-to a-year-later.csv --format csv --table causes`,
  check: `
Example:
  $ grantscore check applications.csv --rule-set ojp-fy2023`,
  mappingSuggest: `
Example:
  $ grantscore mapping suggest survey.csv --rule-set ojp-fy2023 --out mapping.yaml
  $ grantscore check survey.csv --rule-set ojp-fy2023 --mapping mapping.yaml`,
  ruleSetsCases: `
Example:
  $ grantscore rule-sets cases my-rules.yaml --out cases.csv`,
  ruleSetsTest: `
Example:
  $ grantscore rule-sets test my-rules.yaml --cases cases.csv

Ends with 0 if every case comes out as it says, 1 if some do not or cannot be read, 2 on wrong usage, 3 if a file cannot be used.`,
  ruleSetsDiff: `
Example:
  $ grantscore rule-sets diff ojp-fy2023 ojp-fy2024
  $ grantscore rule-sets diff ojp-fy2024 my-rules.yaml --format md > changes.md

Ends with 0 whether anything differs or not, 2 on wrong usage, 3 if a file cannot be used.`,
  ruleSetsCheck: `
Example:
  $ grantscore rule-sets check my-rules.yaml
  $ grantscore rule-sets check my-rules.yaml --out witnesses/

Ends with 0 if there is no error (warnings may be meant), 1 if there is one, 2 on wrong usage, 3 if a file cannot be used.`,
  ruleSetsNew: `
Example:
  $ grantscore rule-sets new ojp-fy2025 --from ojp-fy2024 --out ojp-fy2025/`,
  template: `
Example:
  $ grantscore template --solicitation O-BJA-2023-171562 --out blank/`,
} as const;
