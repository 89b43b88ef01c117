// Written by tools/client-types.ts from docs/openapi.json. Not by hand.

export interface Schemas {
  "Problem": { "type": string; "title": string; "status": number; "code": string; "request": string }
}

export interface paths {
  "/health": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "status": "ok"; "version": string; "engine": "pglite" | "postgres" } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "matters": ({ "id": string; "name": string; "language": "en" | "de"; "dayOrder": ("day-first" | "month-first") | null; "madeAt": string })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "name": string; "language"?: "en" | "de"; "dayOrder"?: ("day-first" | "month-first") | null } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "language": "en" | "de"; "dayOrder": ("day-first" | "month-first") | null; "madeAt": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/documents": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "documents": ({ "id": string; "name": string; "parent": string | null; "kind": string | null; "bytes": number; "sha256": string; "status": "filed" | "reading" | "read" | "refused"; "refusal": string | null; "detail": string | null; "pages": number; "pagesRead": number })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { "documents": { "id": string; "name": string; "sha256": string; "isNew": boolean }[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string | null; "to"?: string | null; "party"?: string | string[]; "language"?: "en" | "de" | "of-documents" | "of-matter" }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "$schema": string; "matter": string; "language": "en" | "de"; "madeAt": string; "filter": string | null; "rows": ({ "id": string; "date": ({ "edtf": string; "earliest": string | null; "latest": string | null; "precision": string; "qualifier": string | null; "time": string | null; "zone": string | null; "asWritten": string }) | null; "text": string; "kind": "event" | "document-date" | "deadline" | "term"; "role": string | null; "parties": string[]; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "confidence": "certain" | "likely" | "check"; "basis": string | null; "status": ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure") | null })[]; "contradictions": { "rows": [string, string]; "reason": string }[]; "parties": ({ "id": string; "name": string; "kind": "person" | "organization" | "court" | "authority"; "aliases": string[]; "roles": string[] })[]; "documents": ({ "id": string; "name": string; "kind": string; "pages": number; "status": "filed" | "reading" | "read" | "refused"; "sha256": string; "parent": string | null })[]; "coverage": ({ "document": string | null; "documentName": string; "page": number | null; "kind": "not-read" | "not-decided" | "remark"; "code": string; "detail": string })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/chronology.{format}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string | null; "to"?: string | null; "party"?: string | string[]; "language"?: "en" | "de" | "of-documents" | "of-matter" }; header?: never; path: { "matter": string; "format": "docx" | "pdf" | "xlsx" | "csv" | "json" | "ics" | "html" }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
