// A real object storage on this machine: Debian's Swift with its S3 interface, one replica in a folder of its own, started and ended by
// the test. The four servers and memcached take a few seconds and 300 MB.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeS3Client } from '../src/adapters/blobs-s3/client.ts'
import type { S3Place } from '../src/adapters/blobs-s3/place.ts'

export const isSwiftHere = existsSync('/usr/bin/swift-proxy-server') && existsSync('/usr/bin/memcached')

export interface Swift {
  readonly place: S3Place
  close(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

/** The servers look for one file at one place; told here to look in our folder. */
const LAUNCH = `
import sys
from swift.common import utils
utils.SWIFT_CONF_FILE = sys.argv[1]
from swift.common.wsgi import run_wsgi
sys.exit(run_wsgi(sys.argv[2], sys.argv[3]))
`

const PIPELINE =
  'catch_errors gatekeeper healthcheck cache listing_formats bulk s3api tempauth copy slo dlo proxy-server'

export async function openSwift(): Promise<Swift> {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-swift-'))
  const children: ChildProcess[] = []
  const end = async (): Promise<void> => {
    for (const child of children) child.kill('SIGKILL')
    await sleep(200)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const ports = {
      proxy: await freePort(),
      object: await freePort(),
      container: await freePort(),
      account: await freePort(),
      memcached: await freePort(),
    }
    configure(folder, ports)
    const start = (command: string, args: readonly string[]): void => {
      const log = join(folder, `${children.length}.log`)
      children.push(spawn('/bin/sh', ['-c', 'exec "$@" >"$0" 2>&1', log, command, ...args], { stdio: 'ignore' }))
    }
    start('memcached', ['-l', '127.0.0.1', '-p', String(ports.memcached), '-u', userInfo().username])
    for (const server of ['object', 'container', 'account', 'proxy'])
      start('/usr/bin/python3', [
        '-c',
        LAUNCH,
        join(folder, 'swift.conf'),
        join(folder, `${server}.conf`),
        `${server}-server`,
      ])
    const place = {
      endpoint: `http://127.0.0.1:${ports.proxy}`,
      bucket: 'originals',
      region: 'us-east-1',
      accessKey: 'test:tester',
      secretKey: 'testing',
    }
    await untilReady(place, folder)
    return { place, close: end }
  } catch (error) {
    await end()
    throw error
  }
}

async function untilReady(place: S3Place, folder: string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const isUp = await makeS3Client(place, { tries: 1 })
      .send({ method: 'PUT', key: '' })
      .then(
        () => true,
        () => false,
      )
    if (isUp) return
    await sleep(500)
  }
  const said = [0, 1, 2, 3, 4].map((child) => readFileSync(join(folder, `${child}.log`), 'utf8').slice(-400))
  throw new Error(`Swift did not start: ${said.join('\n')}`)
}

type Ports = Readonly<Record<'proxy' | 'object' | 'container' | 'account' | 'memcached', number>>

function configure(folder: string, ports: Ports): void {
  const devices = join(folder, 'devices')
  mkdirSync(join(devices, 'd1'), { recursive: true })
  writeFileSync(
    join(folder, 'swift.conf'),
    '[swift-hash]\nswift_hash_path_suffix = test\n[storage-policy:0]\nname = gold\ndefault = yes\n',
  )
  const shared = (port: number): string =>
    `[DEFAULT]\nbind_ip = 127.0.0.1\nbind_port = ${port}\nworkers = 0\nuser = ${userInfo().username}\nswift_dir = ${folder}\ndevices = ${devices}\nmount_check = false\nlog_address = ${folder}/none\n`
  for (const server of ['object', 'container', 'account'] as const) {
    writeFileSync(
      join(folder, `${server}.conf`),
      `${shared(ports[server])}[pipeline:main]\npipeline = ${server}-server\n[app:${server}-server]\nuse = egg:swift#${server}\nreplication_server = false\n`,
    )
    const builder = join(folder, `${server}.builder`)
    for (const step of [['create', '4', '1', '1'], ['add', `r1z1-127.0.0.1:${ports[server]}/d1`, '100'], ['rebalance']])
      execFileSync('swift-ring-builder', [builder, ...step], { stdio: 'ignore' })
  }
  const filters = [
    ...'catch_errors gatekeeper healthcheck listing_formats bulk copy slo dlo'.split(' '),
    's3api\nlocation = us-east-1\nallow_multipart_uploads = true',
    'tempauth\nuser_test_tester = testing .admin',
    `cache\nuse = egg:swift#memcache\nmemcache_servers = 127.0.0.1:${ports.memcached}`,
  ].map((filter) => {
    const [name = ''] = filter.split('\n')
    return `[filter:${name}]\n${filter.includes('use =') ? '' : `use = egg:swift#${name}\n`}${filter.slice(name.length + 1)}\n`
  })
  writeFileSync(
    join(folder, 'proxy.conf'),
    `${shared(ports.proxy)}[pipeline:main]\npipeline = ${PIPELINE}\n[app:proxy-server]\nuse = egg:swift#proxy\nallow_account_management = true\naccount_autocreate = true\n${filters.join('')}`,
  )
}
