extension LiveClient {
    /// Of the overlay and the panel; no rule of it reaches the page, and none of the page's reaches them.
    package static let style = """
        :host { all: initial; --ink: #1d1d1f; --soft: #55565a; --ground: #fff; --code: #f3f3f5; --line: #d5d5da;
          --bad: #b3261e; --warn: #7a5200; --good: #1d6b3a; }
        @media (prefers-color-scheme: dark) {
          :host { --ink: #ececee; --soft: #a9a9b0; --ground: #1c1c20; --code: #2a2a30; --line: #45454d;
            --bad: #ff8f85; --warn: #f0c060; --good: #7fd39b; }
        }
        * { box-sizing: border-box; }
        .overlay, .panel { position: fixed; z-index: 2147483647; font: 14px/1.5 system-ui, sans-serif;
          color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: 8px;
          box-shadow: 0 4px 24px rgb(0 0 0 / .35); overflow: auto; overscroll-behavior: contain;
          overflow-wrap: anywhere; }
        .overlay { inset: 16px 16px auto; margin-inline: auto; max-width: 860px; max-height: calc(100vh - 32px);
          padding: 12px 20px; border-top: 6px solid var(--bad); }
        h2 { margin: 0 40px 4px 0; font-size: 18px; color: var(--bad); }
        h3 { margin: 14px 0 2px; font-size: 14px; }
        .close { position: sticky; float: inline-end; top: 0; width: 32px; height: 32px; border: 0; border-radius: 6px;
          color: inherit; background: var(--code); font: 20px/1 system-ui, sans-serif; cursor: pointer; }
        .panel { inset-block-end: 12px; inset-inline-start: 12px; max-width: min(560px, calc(100vw - 24px));
          max-height: 60vh; padding: 0 14px; }
        .panel[open] { width: 560px; padding-block-end: 12px; }
        summary { padding: 7px 0; cursor: pointer; }
        summary:focus-visible, .close:focus-visible, a:focus-visible { outline: 2px solid currentColor;
          outline-offset: 2px; }
        .panel[open] summary { position: sticky; top: 0; background: var(--ground);
          border-block-end: 1px solid var(--line); }
        .finding, .claim { margin: 8px 0 14px; padding-inline-start: 10px; border-inline-start: 3px solid var(--line); }
        .error { border-color: var(--bad); }
        .warning { border-color: var(--warn); }
        .holds { border-color: var(--good); }
        .broken { border-color: var(--bad); }
        .stale, .unreadable, .known-false { border-color: var(--warn); }
        p { margin: 2px 0; }
        a { color: inherit; }
        .place { font: 12px/1.4 ui-monospace, monospace; color: var(--soft); }
        .summary { font-weight: 600; }
        .state { font-weight: 600; }
        .bad { color: var(--bad); }
        .warn { color: var(--warn); }
        .good { color: var(--good); }
        .excerpt { margin: 6px 0; padding: 8px; white-space: pre-wrap; background: var(--code); border-radius: 4px;
          font: 13px/1.5 ui-monospace, monospace; }
        mark { color: inherit; background: none; border-block-end: 3px solid var(--bad); }
        .fix::before { content: "→ "; }
        .note { color: var(--soft); }
        @media print { .overlay, .panel { display: none; } }

        """
}
