import { explore } from './explore.en';

export const en = {
  app: { comma: ', ', name: 'Isnad', tagline: 'who says what, and from whom', skip: 'Skip to the content', menu: 'Menu', loading: 'Loading …', close: 'Close', more: 'More', retry: 'Try again', cancel: 'Cancel', save: 'Save', clear: 'Clear', all: 'All', none: 'None', unknown: 'unknown', of: 'of', new: 'new' },
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
  claimant: { own: 'its own people', enemy: 'its enemy’s people', 'third-party': 'a third party counts', unknown: 'not known' },
  qualified: { exact: '{{n}}', 'at-least': 'at least {{n}}', 'at-most': 'at most {{n}}', about: 'about {{n}}', vague: 'roughly {{n}}' },
  ledger: {
    title: 'Who says how many', picture: 'Picture', table: 'Table', whoCounts: 'Who counts', standing: 'Standing', band: 'the estimate, low to high', notOwn: 'not counts of this event’s people', everyone: 'no side named',
    undated: 'undated', overridden: 'set by hand', pictureOf: '{{name}}: {{n}} claims over time; the table has the same in words', none: 'No report gives a figure.',
    col: { figure: 'Figure', value: 'Claimed', chain: 'Who says it', published: 'Published', claimant: 'Whose people', standing: 'Standing', quote: 'Words', estimate: 'Estimate' },
    intro: 'Each mark is one claim: when it was published, how many it says, and down which chain it came. The band is what the record takes from them.',
  },
  event: {
    by: 'By', against: 'Against', where: 'Where', when: 'When', means: 'With', claimedBy: 'Responsibility claimed', toll: 'Toll', unstated: 'not stated',
    facts: 'What is said, and by whom', reports: 'Reports', copies_one: '{{n}} copy', copies_other: '{{n}} copies', map: 'Place', relations: 'Linked events', history: 'History', disputed: 'disputed', reviewed: 'reviewed', unreviewed: 'not reviewed',
    reportsCount_one: '{{n}} report', reportsCount_other: '{{n}} reports', sourcesCount_one: '{{n}} independent source', sourcesCount_other: '{{n}} independent sources', background: 'background', main: 'main news',
    says: 'says', merged: 'This event has been merged into another.', withdrawn: 'This event has been withdrawn from the record.', toMerged: 'Open that one', print: 'Print', correct: 'Correct', back: 'Events', noPlace: 'No place is given.', approximate: 'The point is the middle of the area named.',
    parent: 'part of', part: 'has as part', related: 'related', revision: 'revision {{n}}', changed: 'changed', edits: 'Edits', time: 'Time spent', from: 'from', to: 'to', undo: 'Undo', undone: 'undone', decisions: 'Decisions by people', noHistory: 'Nothing has changed yet.', noDecisions: 'Nobody has decided anything about this event yet.', showAll: 'Show all', copy: 'copy of', split: 'Part from this event', program: 'the program', killedOf: 'killed', injuredOf: 'injured', moreClaims: '{{n}} more', words: 'Show the words', inText: 'in the text', export: 'Export',
  },
  slot: { status: 'What became of it', type: 'What', date: 'When', place: 'Where', perpetrator: 'By whom', target: 'Against whom', means: 'With what', responsibility: 'Claimed by', phase: 'Course' },
  change: { founded: 'founded', created: 'founded', joined: 'a report joined', left: 'a report left', merged: 'merged', split: 'split', changed: 'changed', revised: 'revised', withdrawn: 'withdrawn', restored: 'restored', decision: 'decided', undo: 'undone', estimate: 'estimate', correct: 'corrected', accept: 'accepted', 'move-claim': 'claim moved', merge: 'merged', 'must-link': 'joined by hand', 'cannot-link': 'parted by hand' },
  map: { in: 'Nearer', out: 'Farther', failed: 'The map could not be loaded.', events_one: '{{n}} event', events_other: '{{n}} events', killed: '{{n}} killed' },
  report: {
    layers: 'Layers', text: 'The report', original: 'As it came', showOriginal: 'Show as it came', hideOriginal: 'Hide', coded: 'What was coded from it', none: 'No event was found in this report.', outlet: 'Outlet', published: 'Published', link: 'At its address', copyOf: 'A copy of', copies: 'Copied by', retrieved: 'Retrieved', restored: 'Restored from a damaged file; it read: {{text}}', boilerplate: 'Not part of the report: put there by the page', only: 'Only this event', everything: 'All events', card: 'Coded from these words', toEvent: 'To the event', backToEvent: 'Back to the event', withdrawn: 'This report has been withdrawn.', inRecord: 'in the record', notInRecord: 'not in the record', wordsLinked: 'The words you came for are marked.', allLayers: 'All', noLayers: 'None', figures: 'figures', untitled: 'Report without a headline', language: 'Language',
  },
  layer: { event: 'Event', place: 'Place', date: 'Date', actor: 'Actor', quantity: 'Quantity', means: 'Means', attribution: 'Who says it', claim: 'Claim' },
  ...explore,
};
export type Texts = typeof en;
