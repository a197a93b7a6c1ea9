/** What a table of moves needs besides the style of every page: short cells stay on a line, and the reasons have room on a narrow screen. */
export const MOVES_STYLE = `.moves th[scope="row"] {
  min-width: 9rem;
}
.moves td:nth-child(n + 3):not(:last-child) {
  white-space: nowrap;
}
.moves td:last-child {
  min-width: 17rem;
}
`;
