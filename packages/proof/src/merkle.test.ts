import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  merkleRoot,
  merkleTree,
  nodeHash,
  type PerfectSubtree,
  subtreesOfConsistency,
  subtreesOfInclusion,
  treeOver,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
import { type Hash, sameHash } from './sha256.ts'
import { verifySubtreeConsistency, verifySubtreeInclusion } from './subtree.ts'
import { treeEdge } from './tree-edge.ts'

const shared = process.env['MUNIMENT_SHARED'] ?? join(import.meta.dirname, '../../../../shared')
const vectorFile = join(shared, 'data/crypto/rfc6962_vectors.json')
const proofFile = join(shared, 'data/crypto/merkle_proofs.jsonl')
const absent = (path: string): string | false => (existsSync(path) ? false : `${path} is not there`)

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')
const leavesOf = (count: number): readonly Hash[] =>
  Array.from({ length: count }, (_, i) => leafHash(Uint8Array.of(i, i >> 8)))

test('the empty tree, the empty leaf and the tagged hashes are those of RFC 6962', () => {
  assert.equal(hex(merkleRoot([])), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(hex(leafHash(new Uint8Array())), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  const left = new TextEncoder().encode('N123')
  const right = new TextEncoder().encode('N456')
  assert.equal(hex(nodeHash(left, right)), 'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb')
})

test('every published root of the reference tree is reproduced', { skip: absent(vectorFile) }, () => {
  const vectors: Vectors = JSON.parse(readFileSync(vectorFile, 'utf8'))
  const leaves = vectors.leaf_inputs_hex.map((input) => leafHash(Buffer.from(input, 'hex')))
  assert.equal(vectors.root_hash_by_size_hex.length, leaves.length + 1)
  for (const [size, root] of vectors.root_hash_by_size_hex.entries()) {
    assert.equal(hex(merkleRoot(leaves.slice(0, size))), root)
  }
})

interface Vectors {
  readonly leaf_inputs_hex: readonly string[]
  readonly root_hash_by_size_hex: readonly string[]
}

interface ProofVector {
  readonly id: string
  readonly kind: string
  readonly leafIdx: number
  readonly treeSize: number
  readonly leafHash: string
  readonly root: string
  readonly start: number
  readonly end: number
  readonly size: number
  readonly size1: number
  readonly size2: number
  readonly root1: string
  readonly root2: string
  readonly proof: readonly string[] | null
  readonly wantErr: boolean
}

test('every published proof is accepted or refused as it should be', { skip: absent(proofFile) }, () => {
  const bytes = (text: string | null): Uint8Array => Buffer.from(text ?? '', 'base64')
  const seen = { accepted: 0, refused: 0 }
  for (const line of readFileSync(proofFile, 'utf8').trim().split('\n')) {
    const vector: ProofVector = JSON.parse(line)
    const proof = (vector.proof ?? []).map(bytes)
    let answer: boolean
    if (vector.kind === 'inclusion') {
      const { leafIdx: index, treeSize: size } = vector
      answer = verifyInclusion({ index, size, leaf: bytes(vector.leafHash), root: bytes(vector.root), proof })
    } else if (vector.kind === 'consistency') {
      const { size1: oldSize, size2: newSize } = vector
      answer = verifyConsistency({
        oldSize,
        newSize,
        oldRoot: bytes(vector.root1),
        newRoot: bytes(vector.root2),
        proof,
      })
    } else if (vector.kind === 'subtreeinclusion') {
      const { leafIdx: index, start, end } = vector
      answer = verifySubtreeInclusion({
        index,
        start,
        end,
        leaf: bytes(vector.leafHash),
        root: bytes(vector.root),
        proof,
      })
    } else {
      assert.equal(vector.kind, 'subtreeconsistency')
      const { start, end, size } = vector
      const [subtreeRoot, root] = [bytes(vector.root1), bytes(vector.root2)]
      answer = verifySubtreeConsistency({ start, end, size, subtreeRoot, root, proof })
    }
    assert.equal(answer, !vector.wantErr, vector.id)
    seen[answer ? 'accepted' : 'refused'] += 1
  }
  assert.deepEqual(seen, { accepted: 36, refused: 482 })
})

test('every leaf of every tree up to 120 leaves is proven, and by no other index, size or root', () => {
  const all = leavesOf(120)
  const tree = merkleTree(all)
  for (let size = 1; size <= 120; size++) {
    const root = tree.root(size) ?? assert.fail('no root')
    assert.deepEqual(root, merkleRoot(all.slice(0, size)))
    for (const [index, leaf] of all.slice(0, size).entries()) {
      const proof = tree.inclusion(index, size) ?? assert.fail('no proof')
      assert.ok(verifyInclusion({ index, size, leaf, root, proof }))
      assert.ok(!verifyInclusion({ index: (index + 1) % (size + 1), size, leaf, root, proof }))
      assert.ok(!verifyInclusion({ index, size, leaf, root: leafHash(root), proof }))
      assert.ok(!verifyInclusion({ index, size, leaf: leafHash(leaf), root, proof }))
      assert.ok(!verifyInclusion({ index, size, leaf, root, proof: [...proof, root] }))
      if (proof.length > 0) assert.ok(!verifyInclusion({ index, size, leaf, root, proof: proof.slice(1) }))
    }
  }
})

test('every tree up to 120 leaves is proven to have grown out of each of its beginnings', () => {
  const all = leavesOf(120)
  const tree = merkleTree(all)
  for (let newSize = 1; newSize <= 120; newSize++) {
    const newRoot = tree.root(newSize) ?? assert.fail('no root')
    for (let oldSize = 1; oldSize <= newSize; oldSize++) {
      const oldRoot = tree.root(oldSize) ?? assert.fail('no root')
      const proof = tree.consistency(oldSize, newSize) ?? assert.fail('no proof')
      assert.ok(verifyConsistency({ oldSize, newSize, oldRoot, newRoot, proof }), `${oldSize} of ${newSize}`)
      assert.ok(!verifyConsistency({ oldSize, newSize, oldRoot: leafHash(oldRoot), newRoot, proof }))
      assert.ok(!verifyConsistency({ oldSize, newSize, oldRoot, newRoot: leafHash(newRoot), proof }))
      assert.ok(!verifyConsistency({ oldSize, newSize, oldRoot, newRoot, proof: [...proof, newRoot] }))
    }
  }
})

test('proofs out of kept nodes are those computed from the leaves alone', () => {
  for (let size = 0; size <= 33; size++) {
    const leaves = leavesOf(size)
    const tree = merkleTree(leaves)
    assert.deepEqual(tree.root(), merkleRoot(leaves))
    for (let at = 0; at <= size; at++) {
      assert.deepEqual(tree.inclusion(at), inclusionProof(leaves, at))
      assert.deepEqual(tree.consistency(at), consistencyProof(leaves, at))
    }
    assert.equal(tree.root(size + 1), null)
    assert.equal(tree.inclusion(0, size + 1), null)
    assert.equal(tree.root(-1), null)
  }
})

test('a proof is made from the few nodes it names, and not at all where one of them is missing', () => {
  const node = (leaves: readonly Hash[], { height, position }: PerfectSubtree): Hash =>
    merkleRoot(leaves.slice(position * 2 ** height, (position + 1) * 2 ** height))
  for (let size = 1; size <= 70; size++) {
    const leaves = leavesOf(size)
    for (let at = 0; at < size; at++) {
      const [path, growth] = [subtreesOfInclusion(at, size) ?? [], subtreesOfConsistency(at + 1, size) ?? []]
      assert.ok(path.length <= 2 * Math.ceil(Math.log2(size)) && growth.length <= 2 * Math.ceil(Math.log2(size)) + 1)
      const within = (list: readonly PerfectSubtree[], left: PerfectSubtree | null) =>
        treeOver(size, (one) =>
          list.some((other) => isSame(one, other) && other !== left) ? node(leaves, one) : undefined,
        )
      assert.deepEqual(within(path, null).inclusion(at), inclusionProof(leaves, at))
      assert.deepEqual(within(growth, null).consistency(at + 1), consistencyProof(leaves, at + 1))
      for (const left of path) assert.equal(within(path, left).inclusion(at), null)
      for (const left of growth) assert.equal(within(growth, left).consistency(at + 1), null)
    }
  }
  assert.equal(subtreesOfInclusion(3, 3), null)
  assert.equal(subtreesOfConsistency(0, 3), null)
})

const isSame = (one: PerfectSubtree, other: PerfectSubtree): boolean =>
  one.height === other.height && one.position === other.position

test('a tree that keeps only its right edge has the root of the whole at every size, also when it is taken up again', () => {
  const leaves = leavesOf(100)
  const tree = merkleTree(leaves)
  let edge = treeEdge() ?? assert.fail()
  for (const [size, leaf] of leaves.entries()) {
    assert.deepEqual(edge.root(), tree.root(size))
    edge = treeEdge(edge.size, edge.frontier) ?? assert.fail()
    edge.add(leaf)
    assert.equal(edge.size, size + 1)
  }
  for (const [size, count] of [
    [3, 1],
    [4, 2],
    [-1, 0],
    [0.5, 1],
    [Number.NaN, 0],
  ] as const)
    assert.equal(treeEdge(size, leaves.slice(0, count)), null)
})

test('one changed bit anywhere in a proof is noticed', () => {
  const leaves = leavesOf(100)
  const root = merkleRoot(leaves)
  fc.assert(
    fc.property(fc.nat(99), fc.nat(6), fc.nat(255), (index, step, bit) => {
      const proof = (inclusionProof(leaves, index) ?? []).map((hash) => hash.slice())
      const hash = proof[step % proof.length] ?? assert.fail('no step')
      hash[bit >> 3] = (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.ok(!verifyInclusion({ index, size: 100, leaf: leaves[index] ?? root, root, proof }))
    }),
  )
})

test('every subtree of every tree up to 32 leaves is proven to be part of it, and of no other', () => {
  const leaves = leavesOf(32)
  for (let size = 1; size <= 32; size++) {
    const root = merkleRoot(leaves.slice(0, size))
    for (const [start, end] of subtreesOf(size)) {
      const subtreeRoot = merkleRoot(leaves.slice(start, end))
      const proof = subtreeProof(leaves.slice(0, size), start, end)
      const said = { start, end, size, subtreeRoot, root, proof }
      assert.ok(verifySubtreeConsistency(said), `${start} to ${end} of ${size}`)
      assert.ok(!verifySubtreeConsistency({ ...said, subtreeRoot: leafHash(root) }))
      assert.ok(!verifySubtreeConsistency({ ...said, proof: [...proof, root] }))
      if (start !== 0 || end !== size) assert.ok(!verifySubtreeConsistency({ ...said, root: leafHash(root) }))
      for (let index = start; index < end; index++) {
        const inner = inclusionProof(leaves.slice(start, end), index - start) ?? assert.fail('no proof')
        const leaf = leaves[index] ?? assert.fail('no leaf')
        assert.ok(verifySubtreeInclusion({ index, start, end, leaf, root: subtreeRoot, proof: inner }))
        assert.ok(!verifySubtreeInclusion({ index: index + 1, start, end, leaf, root: subtreeRoot, proof: inner }))
      }
    }
  }
})

function* subtreesOf(size: number): Generator<readonly [number, number]> {
  for (let width = 1; width <= 32; width *= 2)
    for (let start = 0; start < size; start += width)
      for (let end = start + Math.floor(width / 2) + 1; end <= Math.min(start + width, size); end++) yield [start, end]
}

/** SUBTREE_PROOF of section 4.4.1, as the draft writes it: recursively. */
function subtreeProof(leaves: readonly Hash[], start: number, end: number, isKnown = true): Hash[] {
  const size = leaves.length
  if (start === 0 && end === size) return isKnown ? [] : [merkleRoot(leaves)]
  let split = 1
  while (split * 2 < size) split *= 2
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  if (end <= split) return [...subtreeProof(left, start, end, isKnown), merkleRoot(right)]
  if (start >= split) return [...subtreeProof(right, start - split, end - split, isKnown), merkleRoot(left)]
  return [...subtreeProof(right, 0, end - split, false), merkleRoot(left)]
}

test('no sizes, hashes or proofs whatever make a verifier throw', () => {
  const number = fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger())
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ minLength: 32, maxLength: 32 }))
  fc.assert(
    fc.property(number, number, bytes, bytes, fc.array(bytes, { maxLength: 70 }), (index, size, leaf, root, proof) => {
      assert.ok(!verifyInclusion({ index, size, leaf, root, proof }) || sameHash(leaf, root))
      const consistent = verifyConsistency({ oldSize: index, newSize: size, oldRoot: leaf, newRoot: root, proof })
      assert.ok(!consistent || (index === size && sameHash(leaf, root)))
      const part = { start: index, end: size, size, subtreeRoot: leaf, root, proof }
      assert.ok(!verifySubtreeConsistency(part) || index === size || sameHash(leaf, root))
      assert.ok(!verifySubtreeInclusion({ index, start: 0, end: size, leaf, root, proof }) || sameHash(leaf, root))
      assert.equal(inclusionProof([], index), null)
      assert.equal(consistencyProof([], size), null)
    }),
  )
})
