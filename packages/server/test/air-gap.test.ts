// MUNIMENT_OFFLINE=1, proven by the kernel: in a network namespace with one device that leads out, nothing is sent to it, whatever is done and
// whatever models a workspace has set.
import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

/** A pair of devices, the first of which has the default route; the way's next station has an address nobody answers at. */
const NAMESPACE = `
ip link set lo up
echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6
echo 1 > /proc/sys/net/ipv6/conf/default/disable_ipv6
ip link add gap0 type veth peer name gap1
ip addr add 192.0.2.1/24 dev gap0
ip link set gap0 up
ip link set gap1 up
ip neigh add 192.0.2.9 lladdr 02:00:00:00:00:09 dev gap0
ip route add default via 192.0.2.9 dev gap0
`

function whyNot(): string | false {
  try {
    execFileSync('unshare', ['-rn', 'sh', '-ec', NAMESPACE], { stdio: 'ignore', timeout: 20_000 })
    return false
  } catch {
    return 'this machine permits no network namespaces'
  }
}

test('with MUNIMENT_OFFLINE=1 not one packet leaves, and without it the same use is seen to try', {
  skip: whyNot(),
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-gap-'))
  try {
    const inside = join(import.meta.dirname, 'air-gap-inside.ts')
    const { stdout } = await promisify(execFile)(
      'unshare',
      ['-rn', 'sh', '-ec', `${NAMESPACE}\nexec "$0" "$1" gap0 "$2"`, process.execPath, inside, folder],
      { timeout: 240_000 },
    )
    const found: { offline: object; whileOffline: number; whileOnline: number } = JSON.parse(stdout)
    assert.deepEqual(found.offline, { hindrance: 'offline', model: null, sentences: 1, hasAsked: true })
    assert.equal(found.whileOffline, 0)
    assert.ok(found.whileOnline > 0, 'the counter counts')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
