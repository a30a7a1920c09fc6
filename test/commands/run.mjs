// Installs what is missing, then runs a command: `node test/commands/run.mjs commands/start.ts`. In plain Node 20 without any package,
// for this runs before there is anything else.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const say = (line) => process.stderr.write(`${line}\n`);

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32', ...options });
  return done.status === 0;
}

function stop(line) {
  say(line);
  process.exit(1);
}

/** Installed means: npm's own record of the install is not older than the lock file. */
function installed(folder) {
  const record = join(folder, 'node_modules/.package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}

/** The Node that the packages brought, else the one that runs this. */
function nodeHere() {
  const local = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  return existsSync(local) ? local : process.execPath;
}

/** The build tools want a newer Node than a Debian machine has; it comes as a package (optionalDependencies). */
function nodeIsNewEnough() {
  const version = spawnSync(nodeHere(), ['-v'], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout ?? '';
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0) >= 24;
}

function packages() {
  for (const folder of ['.', 'test/portals', 'test/portals/widgets', 'test/portals/frameworks', 'test/corpus/frameworks']) {
    const place = join(root, folder);
    if (!existsSync(join(place, 'package-lock.json')) || installed(place)) continue;
    say(`Installing the packages of ${folder === '.' ? 'the extension' : folder} …`);
    if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: place })) {
      stop(`npm ci failed in ${folder}. Check that the npm registry can be reached, then run the same line again.`);
    }
  }
  if (!nodeIsNewEnough()) {
    stop('This needs Node 24: no packaged Node exists for this system. Install Node 24 or newer and run the same line again.');
  }
}

const browsers = [
  process.env.JIXIAO_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-for-testing',
].filter(Boolean);

const debian = () =>
  existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

function playwrightHasChromium() {
  const check = spawnSync(
    nodeHere(),
    ['-e', "import('playwright').then(p=>process.exit(require('fs').existsSync(p.chromium.executablePath())?0:1))"],
    { cwd: root, stdio: 'ignore' },
  );
  return check.status === 0;
}

function debianHas(name) {
  const state = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  return state.status === 0 && state.stdout.includes('install ok installed');
}

/** Debian's parts of what tests look at: the browser, its Chinese, and a font that has the characters. */
function missingDebianParts() {
  const font = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  return [
    ...(browsers.some((path) => existsSync(path)) ? [] : ['chromium']),
    ...(existsSync('/usr/bin/chromium') && debianHas('chromium-l10n') ? [] : ['chromium-l10n']),
    ...(font.status === 0 && font.stdout.trim() !== '' ? [] : ['fonts-noto-cjk']),
  ];
}

function browser() {
  if (debian()) {
    const missing = missingDebianParts();
    if (missing.length === 0) return;
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = (args) => {
      const [command, ...rest] = [...asRoot, 'apt-get', ...args];
      return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    };
    say(`Installing ${missing.join(', ')} …`);
    if (apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...missing])) return;
    if (browsers.some((path) => existsSync(path))) {
      say('A browser is here, but its Chinese or a Chinese font could not be installed; going on with what is there.');
      return;
    }
    say(`Could not install through the system. As root: apt-get install ${missing.join(' ')}`);
  }
  if (browsers.some((path) => existsSync(path)) || playwrightHasChromium()) return;
  say('Installing the test browser …');
  if (!run('npx', ['playwright', 'install', 'chromium'])) {
    stop('No Chromium was found and none could be installed. Install Chromium, or set JIXIAO_CHROMIUM to its path.');
  }
}

const [command = '', ...args] = process.argv.slice(2);
packages();
browser();
const { status } = spawnSync(nodeHere(), [join(root, 'test', command), ...args], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
