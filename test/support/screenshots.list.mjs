/**
 * What test/support/screenshots.mjs takes pictures of. `role`: who is signed in (absent: nobody); `play`: what is done before; `settings`:
 * what the browser has kept (null: not). A page adds its own entries here.
 */
const PLATE = process.env.SHOT_PLATE ?? '新B12345';
const look = (plate) => async (page) => {
  await page.locator('.plate-box-input').fill(plate);
  await page.locator('.plate-box button[type=submit]').click();
  await page.locator('.desk-answer h2').first().waitFor();
};

export const SHOTS = [
  { name: 'sign-in', path: '/' },
  { name: 'desk-purpose', role: 'officer', path: '/desk', settings: { purpose: null } },
  { name: 'desk', role: 'officer', path: '/desk' },
  { name: 'desk-is-this', role: 'officer', path: '/desk', play: look(PLATE) },
  {
    name: 'desk-verdict',
    role: 'officer',
    path: '/desk',
    play: async (page) => {
      await look(PLATE)(page);
      await page.locator('.is-this .button-primary').click();
      await page.locator('.reason-numbers').first().click();
    },
  },
  { name: 'desk-candidates', role: 'officer', path: '/desk', play: look('新B1234S') },
  { name: 'desk-unknown', role: 'officer', path: '/desk', play: look('新B99999') },
  {
    name: 'desk-mismatch',
    role: 'officer',
    path: '/desk',
    play: async (page) => {
      await look(PLATE)(page);
      await page.locator('.is-this .button').nth(1).click();
      await page.locator('.photo-slot').first().waitFor();
    },
  },
  { name: 'check-new', role: 'officer', path: '/check/new', settle: 800 },
  { name: 'checks', role: 'supervisor', path: '/check', settle: 800 },
  { name: 'check-lookups', role: 'supervisor', path: '/check/lookups', settle: 800 },
  { name: 'check-clones', role: 'supervisor', path: '/check/clones', settle: 800 },
  { name: 'not-found', role: 'supervisor', path: '/nowhere' },
  {
    name: 'gallery',
    role: 'supervisor',
    path: '/gallery',
    settle: 1500,
    play: async (page) => {
      await page.locator('.maplibregl-canvas').waitFor();
      await page.locator('.chart-canvas canvas').waitFor();
    },
  },
  { name: 'side-panel', role: 'supervisor', path: '/gallery/652301001', full: false },
  { name: 'station-start', role: 'station', path: '/' },
  { name: 'today', role: 'supervisor', path: '/today', settle: 1500 },
  { name: 'flags', role: 'supervisor', path: '/flags', settle: 1500, full: false },
  {
    name: 'flags-reject',
    role: 'supervisor',
    path: '/flags?kind=high_emitter',
    full: false,
    play: async (page) => {
      await page.locator('.flag-row .row-link').first().click();
      await page.locator('.flag-review .button-danger').click();
      await page.locator('#flag-reason').waitFor();
    },
  },
  { name: 'vehicles', role: 'supervisor', path: '/vehicles', settle: 1200 },
  {
    name: 'vehicle-file',
    role: 'supervisor',
    path: '/vehicles',
    settle: 2000,
    play: async (page) => {
      await page.locator('tbody .row-link').first().click();
      await page.locator('.timeline-entry').first().waitFor();
      await page.locator('.timeline-entry .timeline-more').first().click();
    },
  },
  { name: 'campaigns', role: 'supervisor', path: '/campaigns', settle: 1000 },
  {
    name: 'campaign',
    role: 'supervisor',
    path: '/campaigns',
    settle: 1000,
    play: async (page) => {
      await page.locator('.campaign-list a').first().click();
      await page.locator('.bullet').first().waitFor();
    },
  },
  { name: 'data-in', role: 'supervisor', path: '/data-in', settle: 1500 },
  { name: 'quarantine', role: 'supervisor', path: '/data-in/quarantine', settle: 1000 },
  {
    name: 'live',
    role: 'supervisor',
    path: '/live',
    settle: 6000,
    play: async (page) => page.locator('.maplibregl-canvas').waitFor(),
  },
  {
    name: 'live-wall',
    role: 'supervisor',
    path: '/live?wall=1',
    settle: 6000,
    full: false,
    play: async (page) => page.locator('.maplibregl-canvas').waitFor(),
  },
  { name: 'stations', role: 'supervisor', path: '/station', settle: 1000 },
  { name: 'station-day', role: 'station', path: '/station', settle: 1500 },
  {
    name: 'station-test',
    role: 'station',
    path: '/station',
    full: false,
    settle: 1000,
    play: async (page) => {
      await page.locator('.axis-block a').first().click();
      await page.locator('.side .verdict').first().waitFor();
    },
  },
  {
    name: 'station-refusal',
    role: 'station',
    path: '/station',
    full: false,
    settle: 1000,
    play: async (page) => {
      await page.locator('.station-tabs a').nth(1).click();
      await page.locator('.bar-select').last().selectOption('all');
      await page.locator('.row-link').first().click();
      await page.locator('.fault-list').waitFor();
    },
  },
  {
    name: 'station-upload',
    role: 'station',
    path: '/station',
    settle: 800,
    play: async (page) => page.locator('.station-tabs a').nth(2).click(),
  },
  {
    name: 'station-card',
    role: 'station',
    path: '/station',
    settle: 2000,
    play: async (page) => page.locator('.station-tabs a').nth(3).click(),
  },
  {
    name: 'station-fields',
    role: 'station',
    path: '/station',
    full: false,
    settle: 1000,
    play: async (page) => page.locator('.station-tabs a').nth(4).click(),
  },
  { name: 'admin-users', role: 'administrator', path: '/administration/users', settle: 1000 },
  {
    name: 'admin-user',
    role: 'administrator',
    path: '/administration/users?role=officer',
    full: false,
    settle: 1000,
    play: async (page) => {
      await page.locator('.row-link').first().click();
      await page.locator('.side .facts').waitFor();
    },
  },
  { name: 'admin-user-new', role: 'administrator', path: '/administration/users/new', full: false, settle: 1000 },
  { name: 'admin-places', role: 'administrator', path: '/administration/places', settle: 1000 },
  {
    name: 'admin-place',
    role: 'administrator',
    path: '/administration/places',
    full: false,
    settle: 1000,
    play: async (page) => {
      await page.locator('.row-link').first().click();
      await page.locator('.side .facts').first().waitFor();
    },
  },
  { name: 'admin-limits', role: 'auditor', path: '/administration/limits', settle: 1000 },
  {
    name: 'admin-limit',
    role: 'administrator',
    path: '/administration/limits',
    full: false,
    settle: 1000,
    play: async (page) => {
      await page.locator('.row-link').first().click();
      await page.locator('.side .facts').first().waitFor();
    },
  },
  {
    name: 'admin-limit-new',
    role: 'administrator',
    path: '/administration/limits',
    settle: 1500,
    play: async (page) => {
      await page.locator('.row-link').first().click();
      await page.locator('.side a.button-primary').click();
      await page.locator('#limit-0').fill('0.1');
      await page.locator('#limit-reason').fill('生态环境部公告 2026 年第 1 号');
      await page.locator('form .button-primary').click();
      await page.locator('.admin-new').first().waitFor();
      await page.locator('.panel .stack .row .button').first().click();
    },
  },
  { name: 'admin-rules', role: 'administrator', path: '/administration/rules', settle: 1000 },
  { name: 'admin-rule', role: 'administrator', path: '/administration/rules/lookup-limits', full: false, settle: 1000 },
  {
    name: 'admin-rule-new',
    role: 'administrator',
    path: '/administration/rules/lookup-limits/new',
    settle: 1000,
    play: async (page) => {
      await page.locator('[id="param-perMinute"]').fill('90');
      await page.locator('#rule-reason').fill('夜间专项行动');
      await page.locator('form .button-primary').click();
      await page.locator('.admin-new').first().waitFor();
    },
  },
  {
    name: 'admin-audit',
    role: 'auditor',
    path: '/administration/audit',
    settle: 1500,
    play: async (page) => page.locator('.panel .button').first().click(),
  },
  {
    name: 'admin-audit-line',
    role: 'auditor',
    path: '/administration/audit?action=user.',
    full: false,
    settle: 1000,
    play: async (page) => {
      await page.locator('.row-link').first().click();
      await page.locator('.side .facts').first().waitFor();
    },
  },
  { name: 'admin-queues', role: 'administrator', path: '/administration/queues', settle: 1000 },
  { name: 'admin-status', role: 'administrator', path: '/administration/status', settle: 1000 },
  { name: 'machine-list', role: 'supervisor', path: '/machines', settle: 1000 },
  { name: 'machine-review', role: 'supervisor', path: '/machines/review', settle: 1000 },
  {
    name: 'machine-review-one',
    role: 'supervisor',
    path: '/machines/review',
    settle: 1000,
    play: (page) => page.locator('.row-link').first().click(),
  },
  {
    name: 'machine-one',
    role: 'supervisor',
    path: '/machines?tested=exceed',
    settle: 1500,
    play: (page) => page.locator('.row-link').first().click(),
  },
  { name: 'machine-coverage', role: 'supervisor', path: '/machines/coverage', settle: 1000 },
  { name: 'machine-sites', role: 'supervisor', path: '/machines/sites', settle: 1000 },
  { name: 'machine-owner', role: 'owner', path: '/machines', settle: 1000 },
  { name: 'machine-register', role: 'owner', path: '/machines/new', settle: 500 },
  { name: 'machine-sign-up', path: '/sign-up' },
  {
    name: 'exports',
    role: 'supervisor',
    path: '/exports',
  },
  {
    name: 'campaign-records',
    role: 'supervisor',
    path: '/campaigns',
    play: async (page) => {
      await page.locator('.campaign-list a').first().click();
      await page.locator('a[href*="/records?"]').last().click();
      await page.locator('.table-foot, .empty').first().waitFor();
    },
  },
  {
    name: 'trucks-live',
    role: 'supervisor',
    path: '/trucks',
    settle: 1500,
    play: (page) => page.locator('.maplibregl-canvas').waitFor(),
  },
  {
    name: 'trucks-findings',
    role: 'supervisor',
    path: '/trucks/findings',
    settle: 1000,
    play: (page) => page.locator('.table tbody tr').first().waitFor(),
  },
  {
    name: 'truck-day',
    role: 'supervisor',
    path: '/trucks/findings?days=30',
    settle: 2500,
    play: async (page) => {
      await page.locator('tbody .row-link').nth(1).click();
      await page.locator('.chart-canvas canvas').first().waitFor();
    },
  },
  {
    name: 'trucks-waiting',
    role: 'supervisor',
    path: '/trucks/waiting',
    settle: 1000,
    play: (page) => page.locator('.table tbody tr').first().waitFor(),
  },
  {
    name: 'trucks-fleet',
    role: 'supervisor',
    path: '/trucks/fleet?days=30',
    settle: 1500,
    play: (page) => page.locator('.table tbody tr').first().waitFor(),
  },
  {
    name: 'trucks-quality',
    role: 'supervisor',
    path: '/trucks/quality?days=30',
    settle: 1500,
    play: (page) => page.locator('.table tbody tr').first().waitFor(),
  },
];
