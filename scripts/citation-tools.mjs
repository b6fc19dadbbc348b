// The programs that people cite with, as the tests of the citations need them.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = ['biber', 'bibtex', 'kpsewhich', 'pandoc', 'ris2xml', 'jq'];

/** Styles of BibTeX, which TeX's own search must find. */
const STYLES = ['plain.bst', 'plainnat.bst'];

/** Debian packages that carry all of these. */
const PACKAGES = [
  'biber',
  'pandoc',
  'texlive-binaries',
  'texlive-base',
  'texlive-bibtex-extra',
  'texlive-latex-base',
  'bibutils',
  'jq',
];

/** True if a folder of `path` holds the program. */
function isInstalled(program, path) {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Programs and styles that are missing, looking in the folders of `path`. */
export function findMissing(path = process.env.PATH ?? '') {
  const programs = PROGRAMS.filter((program) => !isInstalled(program, path));
  if (programs.includes('kpsewhich')) return [...programs, ...STYLES];
  const styles = STYLES.filter((style) => spawnSync('kpsewhich', [style], { env: { PATH: path } }).status !== 0);
  return [...programs, ...styles];
}

/** What is missing, and the command that installs it, in words. */
export const describeMissing = (missing) =>
  `The tests of the citations need what is not installed: ${missing.join(', ')}.\n` +
  `On Debian or Ubuntu: sudo apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`;

/** Installs the Debian packages as root; gives false if the system has no apt-get, no way to root, or it fails. */
function installPackages() {
  const path = process.env.PATH ?? '';
  if (!isInstalled('apt-get', path)) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !isInstalled('sudo', path)) return false;
  const aptGet = (...parameters) => {
    const command = [...(isRoot ? [] : ['sudo']), 'apt-get', ...parameters];
    console.log(command.join(' '));
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command[0], command.slice(1), { stdio: 'inherit', env }).status === 0;
  };
  const install = () => aptGet('install', '-y', '--no-install-recommends', ...PACKAGES);
  return install() || (aptGet('update') && install());
}

/** Makes sure that every program is there; installs what is missing, or ends the process with what to install. */
export function requireCitationTools() {
  if (findMissing().length > 0) installPackages();
  const missing = findMissing();
  if (missing.length > 0) {
    console.error(describeMissing(missing));
    process.exit(1);
  }
  console.log('Programs: biber, bibtex, pandoc, ris2xml and jq are there.');
}
