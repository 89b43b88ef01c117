// Tags over HTTP.
import { mergeTagSchema, newTagSchema, tagSchema } from '@muniment/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import { authorityOf, byMatter, etagOf, versionSeen } from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import type { EditingMadeWith } from '../work.ts'
import { changeTag, dissolveTag, listTags, makeTag, type TagEdited, tagIdOf } from './tags.ts'

const READ: Access = { role: 'viewer', scope: 'events.read' }
const WRITE: Access = { role: 'editor', scope: 'events.write' }
const byTag = z.object({ matter: z.string(), tag: z.string() })
const editedTag = z.object({ tag: tagSchema, edit: z.uuid().nullable() })
const editOnly = z.object({ edit: z.uuid().nullable() })

export async function tagRoutes(app: FastifyInstance, made: EditingMadeWith): Promise<void> {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/matters/:matter/tags',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the tags with the number of rows that have them',
        params: byMatter,
        response: { 200: z.object({ tags: z.array(tagSchema) }) },
      },
    },
    async (request) => {
      const matter = matterIdOf(request.params.matter)
      return { tags: await made.db.lookInWorkspace(authorityOf(request), (scope) => listTags(scope, matter)) }
    },
  )

  routes.post(
    '/matters/:matter/tags',
    {
      config: { access: WRITE },
      schema: {
        summary: 'Makes a tag, or gives the one of this name',
        params: byMatter,
        body: newTagSchema,
        response: { 201: editedTag },
      },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      return tagged(reply.status(201), await makeTag(made, authorityOf(request), matter, request.body.name))
    },
  )

  routes.patch(
    '/matters/:matter/tags/:tag',
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Renames a tag on every row',
        params: byTag,
        body: newTagSchema,
        response: { 200: editedTag },
      },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const seen = { id: tagIdOf(request.params.tag), version: versionSeen(request) }
      return tagged(reply, await changeTag(made, authorityOf(request), matter, seen, request.body.name))
    },
  )

  dissolvingRoutes(app, made)
}

function dissolvingRoutes(app: FastifyInstance, made: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/matters/:matter/tags/:tag/merge',
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Gives every row with the tag another one instead',
        params: byTag,
        body: mergeTagSchema,
        response: { 200: editOnly },
      },
    },
    async (request) => {
      const matter = matterIdOf(request.params.matter)
      const seen = { id: tagIdOf(request.params.tag), version: versionSeen(request) }
      return dissolveTag(made, authorityOf(request), matter, seen, tagIdOf(request.body.into))
    },
  )

  routes.delete(
    '/matters/:matter/tags/:tag',
    {
      config: { access: WRITE, isVersioned: true },
      schema: { summary: 'Removes a tag from every row', params: byTag, response: { 200: editOnly } },
    },
    async (request) => {
      const matter = matterIdOf(request.params.matter)
      const seen = { id: tagIdOf(request.params.tag), version: versionSeen(request) }
      return dissolveTag(made, authorityOf(request), matter, seen, null)
    },
  )
}

function tagged(reply: FastifyReply, done: TagEdited): TagEdited {
  void reply.header('etag', etagOf(done.tag.version))
  return done
}
