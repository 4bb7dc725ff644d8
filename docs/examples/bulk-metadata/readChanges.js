'use strict';
const { open } = require('node:fs/promises');

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseChange(line, place) {
  let change;
  try {
    change = JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: not JSON: ${error.message}`, { cause: error });
  }
  if (!isObject(change)) throw new Error(`${place}: not an object like {"user_id":…,"app_metadata":{…}}`);
  if (typeof change.user_id !== 'string' || change.user_id.trim() === '')
    throw new Error(`${place}: "user_id" must be a non-empty string`);
  if (!isObject(change.app_metadata)) throw new Error(`${place}: "app_metadata" must be an object`);
  return change;
}

/**
 * The changes of a file, one line of JSON each: `{ "user_id": …, "app_metadata": { … } }`. The file is read as needed.
 */
async function* readChanges(path) {
  const file = await open(path);
  let number = 0;
  for await (const line of file.readLines()) {
    number += 1;
    if (line.trim() !== '') yield parseChange(line, `${path}:${number}`);
  }
}

/** Counts the changes of a file. Throws for the first invalid line, before any user is changed. */
async function countChanges(path) {
  const ids = new Set();
  for await (const { user_id: id } of readChanges(path)) {
    if (ids.has(id)) throw new Error(`${path}: "${id}" is there twice: merge its two lines into one`);
    ids.add(id);
  }
  return ids.size;
}

module.exports = { countChanges, readChanges };
