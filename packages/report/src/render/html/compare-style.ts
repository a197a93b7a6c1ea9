/** What a table of moves needs besides the style of every page: short cells stay on a line, and on a narrow screen all of a row is in sight. */
export const MOVES_STYLE = `.moves th[scope="row"] {
  min-width: 9rem;
}
.moves td:not(:last-child) {
  white-space: nowrap;
}
.moves td:last-child {
  min-width: 17rem;
}
@media (max-width: 40rem) {
  .moves {
    position: relative;
  }
  .moves thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .moves tr,
  .moves th[scope="row"],
  .moves td {
    display: block;
  }
  .moves tr {
    padding: 0.5rem 0;
  }
  .moves th[scope="row"] {
    font-weight: 600;
  }
  .moves th[scope="row"],
  .moves td:not(:last-child),
  .moves td:last-child {
    min-width: 0;
    padding: 0.1rem 0;
    white-space: normal;
  }
  .moves td:empty {
    display: none;
  }
  .moves td::before {
    content: attr(data-column) ": " / "";
    color: var(--quiet);
  }
}
`;
