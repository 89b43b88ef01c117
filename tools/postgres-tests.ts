// Which test files run on PostgreSQL: those that take an engine or a server for every database, or start a cluster of their own.
import { readFileSync } from 'node:fs'

const TAKES_AN_ENGINE = /(?:engines|cluster)\.test-builder|\bonEvery(?:Engine|Server)\b|\bonPostgres\b/

export const runsOnPostgres = (path: string): boolean => TAKES_AN_ENGINE.test(readFileSync(path, 'utf8'))
