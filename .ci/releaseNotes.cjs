'use strict';
// Prints the section of CHANGELOG.md for a tag such as v0.1.0; fails when package.json, the sources or the changelog
// have another version.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const read = (name) => readFileSync(join(__dirname, '..', name), 'utf8');

/** The text below the heading of a version. */
function notesOf(version) {
  const [, ...sections] = read('CHANGELOG.md').split(/^## /m);
  const section = sections.find((text) => /^\[?([^\]\s]+)/.exec(text)?.[1] === version);
  return section?.split('\n').slice(1).join('\n').trim();
}

const version = (process.argv[2] ?? '').replace(/^v/, '');
const problems = [];
if (JSON.parse(read('package.json')).version !== version)
  problems.push(`package.json is of another version than ${version}`);
if (!read('src/http/version.ts').includes(`'${version}'`))
  problems.push(`src/http/version.ts is of another version than ${version}`);
const notes = notesOf(version);
if (!notes) problems.push(`CHANGELOG.md has no section "## ${version}"`);

if (problems.length === 0) process.stdout.write(`${notes}\n`);
else {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
}
