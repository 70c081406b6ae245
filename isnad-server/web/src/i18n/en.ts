import { explore } from './explore.en';

export const en = {
  app: { comma: ', ', dateHint: 'year-month-day', dateWrong: 'Not a date (year-month-day)', name: 'Isnad', tagline: 'who says what, and from whom', skip: 'Skip to the content', menu: 'Menu', loading: 'Loading …', close: 'Close', more: 'More', retry: 'Try again', cancel: 'Cancel', save: 'Save', clear: 'Clear', all: 'All', none: 'None', unknown: 'unknown', of: 'of', new: 'new' },
  nav: { situation: 'Situation', events: 'Events', review: 'Review', search: 'Search', add: 'Add reports', compare: 'Compare', sources: 'Sources' },
  settings: {
    title: 'Display', language: 'Language', scheme: 'Colours', light: 'Light', dark: 'Dark', numerals: 'Numerals', dates: 'Dates',
    words: '20 January 2022', levant: '20 كانون الثاني', hijri: 'Hijri', iso: '2022-01-20', toDark: 'Dark colours', toLight: 'Light colours', signOut: 'Sign out', other: 'العربية',
  },
  error: {
    title: 'This did not work', unreachable: 'The server does not answer. Is “isnad serve” still running?', notFound: 'There is nothing at this address', notFoundMore: 'It may have been withdrawn, or the address is incomplete.',
    signIn: 'Please sign in.', forbidden: 'Your role does not allow this.', home: 'To the situation', broken: 'The page met a fault it did not expect.',
  },
  login: { title: 'Sign in', name: 'Name', password: 'Password', submit: 'Sign in', wrong: 'Name or password is wrong.' },
  claimant: { own: 'its own people', enemy: 'its enemy’s people', 'third-party': 'third party', unknown: 'not known' },
  qualified: { exact: '{{n}}', 'at-least': 'at least {{n}}', 'at-most': 'at most {{n}}', about: 'about {{n}}', vague: 'roughly {{n}}' },
  ledger: {
    title: 'Who says how many', picture: 'Picture', table: 'Table', whoCounts: 'Who counts', standing: 'Standing', band: 'the estimate, low to high', notOwn: 'not counts of this event’s people', everyone: 'no side named',
    undated: 'undated', pictureOf: '{{name}}: {{n}} claims over time; the table has the same in words', none: 'No report gives a figure.',
    col: { figure: 'Figure', value: 'Claimed', chain: 'Who says it', published: 'Published', claimant: 'Whose people', standing: 'Standing', quote: 'Words', estimate: 'Estimate' },
    intro: 'Each mark is one claim: when it was published, how many it says, and down which chain it came. The band is what the record takes from them.',
  },
  event: {
    compare: 'Compare them', by: 'By', against: 'Against', where: 'Where', when: 'When', means: 'With', claimedBy: 'Responsibility claimed', toll: 'Toll', unstated: 'not stated',
    facts: 'What is said, and by whom', reports: 'Reports', copies_one: '{{n}} copy', copies_other: '{{n}} copies', map: 'Place', relations: 'Linked events', history: 'History', disputed: 'disputed', reviewed: 'reviewed', unreviewed: 'not reviewed',
    reportsCount_one: '{{n}} report', reportsCount_other: '{{n}} reports', sourcesCount_one: '{{n}} independent source', sourcesCount_other: '{{n}} independent sources', background: 'background', main: 'main news',
    says: 'says', merged: 'This event has been merged into another.', withdrawn: 'This event has been withdrawn from the record.', toMerged: 'Open that one', print: 'Print', printed: 'printed {{when}}', correct: 'Correct', back: 'Events', noPlace: 'No place is given.', approximate: 'The point is the middle of the area named.',
    parent: 'part of', part: 'has as part', related: 'related', revision: 'revision {{n}}', changed: 'changed', edits: 'Edits', time: 'Time spent', from: 'from', to: 'to', undo: 'Undo', undone: 'undone', decisions: 'Decisions by people', noHistory: 'Nothing has changed yet.', noDecisions: 'Nobody has decided anything about this event yet.', showAll: 'Show all', copy: 'copy of', split: 'Part from this event', program: 'the program', killedOf: 'killed', killedOf_one: 'killed', killedOf_other: 'killed', injuredOf: 'injured', moreClaims: '{{n}} more', words: 'Show the words', inText: 'in the text', export: 'Export',
  },
  slot: { status: 'What became of it', type: 'What', date: 'When', place: 'Where', perpetrator: 'By whom', target: 'Against whom', means: 'With what', responsibility: 'Claimed by', phase: 'Course' },
  change: { founded: 'founded', created: 'founded', joined: 'a report joined', left: 'a report left', merged: 'merged', split: 'split', changed: 'changed', revised: 'revised', withdrawn: 'withdrawn', restored: 'restored', decision: 'decided', undo: 'undone', estimate: 'estimate', correct: 'corrected', accept: 'accepted', 'move-claim': 'claim moved', merge: 'merged', 'must-link': 'joined by hand', 'cannot-link': 'parted by hand' },
  map: { in: 'Nearer', out: 'Farther', failed: 'The map could not be loaded.', events_one: '{{n}} event', events_other: '{{n}} events', killed: '{{n}} killed' },
  report: {
    layers: 'Layers', text: 'The report', original: 'As it came', showOriginal: 'Show as it came', hideOriginal: 'Hide', coded: 'What was coded from it', none: 'No event was found in this report.', outlet: 'Outlet', author: 'By', published: 'Published', link: 'At its address', copyOf: 'A copy of', copies: 'Copied by', retrieved: 'Retrieved', restored: 'Restored from a damaged file; it read: {{text}}', boilerplate: 'Not part of the report: put there by the page', only: 'Only this event', everything: 'All events', card: 'Coded from these words', toEvent: 'To the event', backToEvent: 'Back to the event', withdrawn: 'This report has been withdrawn.', inRecord: 'in the record', notInRecord: 'not in the record', wordsLinked: 'The words you came for are marked.', allLayers: 'All', noLayers: 'None', figures: 'figures', untitled: 'Report without a headline', language: 'Language',
  },
  layer: { event: 'Event', place: 'Place', date: 'Date', actor: 'Actor', quantity: 'Quantity', means: 'Means', attribution: 'Who says it', claim: 'Claim' },
  ...explore,
  edit: {
    correct: 'Correct', correctSlot: 'Correct: {{slot}}', done: 'Done correcting', estimate: 'Set the estimate', estimateOf: 'Estimate: {{name}}', move: 'Move this claim', merge: 'Merge with another event', split: 'Part reports from this event', accept: 'Accept as it is', accepted: 'Accepted', rate: 'Rate the source', addFact: 'Add what is missing', actions: 'More to do',
    reason: 'Reason', reasonNeeded: 'Say why: the reason stays in the record.', value: 'Value', low: 'Lowest', best: 'Best', high: 'Highest', start: 'First day', end: 'Last day', precision: 'Precision', name: 'Name', country: 'Country', admin1: 'Province', lat: 'Latitude', lon: 'Longitude', detail: 'Detail', addRow: 'Add another', removeRow: 'Remove', actorName: 'Name of group, force or people', emptyMeans: 'Left empty, nothing is stated.',
    moveTo: 'It counts for', moveNone: 'none of these events', moveOnly: 'The report tells of no other event.', mergeFind: 'Find the other event', mergeHint: 'Type, place, actor or name', mergeNone: 'No event matches.', mergeNear: 'Near it', splitWhich: 'Which reports tell of a different event?', splitSome: 'Choose at least one report, and leave at least one.',
    reliability: 'Reliability of the source', credibility: 'Credibility of what it says', saved: 'Saved', undo: 'Undo', undone: 'Undone', failed: 'Not saved: {{why}}', bad: 'Lowest, best and highest must be in order.',
    conflictTitle: 'Somebody else has changed this event', conflict: 'You saw revision {{old}}; it is now at {{new}}. What you entered is not lost.', conflictWhat: 'Changed meanwhile', again: 'Save mine on the new state', discard: 'Drop mine', look: 'The page behind already shows the new state.',
    grades: { A: 'A · reliable', B: 'B · usually reliable', C: 'C · fairly reliable', D: 'D · not usually reliable', E: 'E · unreliable', F: 'F · cannot be judged', 1: '1 · confirmed', 2: '2 · probably true', 3: '3 · possibly true', 4: '4 · doubtful', 5: '5 · improbable', 6: '6 · cannot be judged' },
  },
  review: { viewer: 'Deciding needs the role of an analyst.',
    title: 'Review', queue: 'To be looked at', empty: 'Nothing waits here.', choose: 'Choose something from the list.', kinds: { 'uncertain-merge': 'Uncertain merges', 'disputed-figure': 'Disputed figures', 'low-precision-place': 'Vague places', 'new-name': 'New names' }, all: 'All',
    time: 'Time on this event', edits: 'Edits', perEvent: 'Usual per event', next: 'Next', previous: 'Previous', help: 'Keyboard', position: '{{i}} of {{n}}',
    why: { 'uncertain-merge': 'Do these reports tell of one event?', 'disputed-figure': 'Sources disagree on how many.', 'low-precision-place': 'The place is known only roughly.', 'new-name': 'A name that no list knows.' }, other: 'Perhaps the same event', doubtful: 'Doubtful members', openPage: 'Open its own page', singleKeys: 'Single keys act',
    keys: { j: 'next in the list', k: 'previous in the list', a: 'accept as it is', c: 'correct a field', e: 'set the estimate of the figure in question', m: 'merge with another event', s: 'part reports from it', v: 'move the first claim of the figure in question', r: 'rate the first source', u: 'undo the last decision', digits: 'kind of list (0: all)', slash: 'to the list', help: 'this help', esc: 'close, or leave a field' },
  },
  field: { killed: 'killed', injured: 'injured', reports: 'reports', figures: 'figures', facts: 'facts', members: 'reports', estimate: 'estimate', reviewed: 'reviewed', independentSources: 'independent sources' },
};
export type Texts = typeof en;
