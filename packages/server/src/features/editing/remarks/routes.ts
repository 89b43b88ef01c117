// Comments and private notes over HTTP.
import { commentSchema, newCommentSchema, newNoteSchema, noteSchema, remarkHistorySchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import { authorityOf, versioned, versionSeen } from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import { eventIdOf } from '../rows/change.ts'
import type { EditingMadeWith } from '../work.ts'
import {
  addComment,
  addNote,
  changeComment,
  changeNote,
  commentHistory,
  commentsOf,
  noteHistory,
  notesOf,
  removeComment,
  removeNote,
  undoComment,
  undoNote,
} from './remarks.ts'

const READ: Access = { role: 'viewer', scope: 'events.read' }
const WRITE: Access = { role: 'editor', scope: 'events.write' }
const byEvent = z.object({ matter: z.string(), event: z.string() })
const nothing = z.null()
const which = z.strictObject({
  deleted: z.enum(['true', 'false']).default('false').describe('Those of one’s own that were deleted, instead'),
})

export async function remarkRoutes(app: FastifyInstance, made: EditingMadeWith): Promise<void> {
  commentRoutes(app, made)
  noteRoutes(app, made)
  historyRoutes(app, made)
}

const rowOf = (params: { matter: string; event: string }) => ({
  matter: matterIdOf(params.matter),
  event: eventIdOf(params.event),
})

function commentRoutes(app: FastifyInstance, made: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const all = '/matters/:matter/events/:event/comments'
  const one = `${all}/:comment` as const
  const byComment = byEvent.extend({ comment: z.string() })

  routes.get(
    all,
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the comments on a row',
        params: byEvent,
        querystring: which,
        response: { 200: z.object({ comments: z.array(commentSchema) }) },
      },
    },
    async (request) => {
      const isDeleted = request.query.deleted === 'true'
      return {
        comments: await made.db.lookInWorkspace(authorityOf(request), (scope) =>
          commentsOf(scope, rowOf(request.params), isDeleted),
        ),
      }
    },
  )

  routes.post(
    all,
    {
      config: { access: WRITE },
      schema: {
        summary: 'Adds a comment to a row',
        params: byEvent,
        body: newCommentSchema,
        response: { 201: commentSchema },
      },
    },
    async (request, reply) =>
      versioned(reply.status(201), await addComment(made, authorityOf(request), rowOf(request.params), request.body)),
  )

  routes.patch(
    one,
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Changes a comment of one’s own',
        params: byComment,
        body: newCommentSchema,
        response: { 200: commentSchema },
      },
    },
    async (request, reply) => {
      const seen = { ...rowOf(request.params), id: request.params.comment, version: versionSeen(request) }
      return versioned(reply, await changeComment(made, authorityOf(request), seen, request.body))
    },
  )

  routes.delete(
    one,
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Deletes a comment of one’s own; it can be brought back for 30 days',
        params: byComment,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const seen = { ...rowOf(request.params), id: request.params.comment, version: versionSeen(request) }
      await removeComment(made, authorityOf(request), seen)
      return reply.status(204).send(null)
    },
  )
}

function noteRoutes(app: FastifyInstance, made: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const all = '/matters/:matter/events/:event/notes'
  const one = `${all}/:note` as const
  const byNote = byEvent.extend({ note: z.string() })

  routes.get(
    all,
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the private notes on a row',
        params: byEvent,
        querystring: which,
        response: { 200: z.object({ notes: z.array(noteSchema) }) },
      },
    },
    async (request) => {
      const isDeleted = request.query.deleted === 'true'
      return {
        notes: await made.db.lookInWorkspace(authorityOf(request), (scope) =>
          notesOf(scope, rowOf(request.params), isDeleted),
        ),
      }
    },
  )

  routes.post(
    all,
    {
      config: { access: WRITE },
      schema: {
        summary: 'Adds a private note to a row',
        params: byEvent,
        body: newNoteSchema,
        response: { 201: noteSchema },
      },
    },
    async (request, reply) =>
      versioned(reply.status(201), await addNote(made, authorityOf(request), rowOf(request.params), request.body)),
  )

  routes.patch(
    one,
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Changes a private note of one’s own',
        params: byNote,
        body: newNoteSchema,
        response: { 200: noteSchema },
      },
    },
    async (request, reply) => {
      const seen = { ...rowOf(request.params), id: request.params.note, version: versionSeen(request) }
      return versioned(reply, await changeNote(made, authorityOf(request), seen, request.body))
    },
  )

  routes.delete(
    one,
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Deletes a private note of one’s own; it can be brought back for 30 days',
        params: byNote,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const seen = { ...rowOf(request.params), id: request.params.note, version: versionSeen(request) }
      await removeNote(made, authorityOf(request), seen)
      return reply.status(204).send(null)
    },
  )
}

/** Of either, for its author alone. */
function historyRoutes(app: FastifyInstance, made: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const byComment = byEvent.extend({ comment: z.string() })
  const byNote = byEvent.extend({ note: z.string() })

  routes.get(
    '/matters/:matter/events/:event/comments/:comment/history',
    {
      config: { access: READ },
      schema: {
        summary: 'Tells what a comment of one’s own has said',
        params: byComment,
        response: { 200: remarkHistorySchema },
      },
    },
    (request) => {
      const named = { ...rowOf(request.params), id: request.params.comment }
      return made.db.lookInWorkspace(authorityOf(request), (scope) => commentHistory(scope, named))
    },
  )
  routes.post(
    '/matters/:matter/events/:event/comments/:comment/undo',
    {
      config: { access: WRITE },
      schema: {
        summary: 'Takes back the last change of a comment of one’s own, or its deletion',
        params: byComment,
        response: { 200: commentSchema },
      },
    },
    async (request, reply) => {
      const named = { ...rowOf(request.params), id: request.params.comment }
      return versioned(reply, await undoComment(made, authorityOf(request), named))
    },
  )
  routes.get(
    '/matters/:matter/events/:event/notes/:note/history',
    {
      config: { access: READ },
      schema: {
        summary: 'Tells what a private note of one’s own has said',
        params: byNote,
        response: { 200: remarkHistorySchema },
      },
    },
    (request) => {
      const named = { ...rowOf(request.params), id: request.params.note }
      return made.db.lookInWorkspace(authorityOf(request), (scope) => noteHistory(scope, named))
    },
  )
  routes.post(
    '/matters/:matter/events/:event/notes/:note/undo',
    {
      config: { access: WRITE },
      schema: {
        summary: 'Takes back the last change of a private note of one’s own, or its deletion',
        params: byNote,
        response: { 200: noteSchema },
      },
    },
    async (request, reply) => {
      const named = { ...rowOf(request.params), id: request.params.note }
      return versioned(reply, await undoNote(made, authorityOf(request), named))
    },
  )
}
