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
      await page.locator('.vehicle-search .input').first().fill(PLATE);
      await page.locator('.vehicle-search button[type=submit]').click();
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
];
