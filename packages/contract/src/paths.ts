// Written by tools/client-types.ts from docs/openapi.json. Not by hand.

export interface Schemas {
  "Problem": { "type": string; "title": string; "status": number; "code": string; "request": string; "reason"?: string }
  "Account": { "id": string; "email": string; "name": string; "language": "en" | "de"; "timeZone": string; "mentionLetters": boolean }
  "WorkspaceOfAccount": { "id": string; "name": string; "role": "owner" | "admin" | "editor" | "viewer" }
  "SignedIn": { "account": Schemas["Account"]; "workspace": Schemas["WorkspaceOfAccount"] }
  "MatterAccess": { "version": number; "isClosed": boolean; "closedFor": string | null; "members": ({ "id": string; "name": string; "role": "owner" | "admin" | "editor" | "viewer"; "canSee": boolean; "because": "member" | "named" | "walled-off" | "not-named"; "isNamed": boolean; "reason": string | null })[] }
  "Event": { "id": string; "version": number; "sequence": number; "origin": "read" | "person"; "date": ({ "edtf": string; "earliest": string | null; "latest": string | null; "precision": string; "qualifier": string | null; "time": string | null; "zone": string | null; "asWritten": string }) | null; "text": string; "kind": "event" | "document-date" | "deadline" | "term"; "role": string | null; "parties": ({ "id": string; "name": string; "kind": "person" | "organization" | "court" | "authority" })[]; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "confidence": "certain" | "likely" | "check"; "basis": string | null; "reasons": ({ "code": string; "facts": { [name: string]: string | number } })[]; "status": ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure") | null; "isKey": boolean; "reviewed": { "by": string; "at": string } | null; "tags": string[]; "setFields": string[]; "reading": { "state": "same" | "changed" | "gone"; "now": ({ "date": ({ "edtf": string; "earliest": string | null; "latest": string | null; "precision": string; "qualifier": string | null; "time": string | null; "zone": string | null; "asWritten": string }) | null; "text": string; "kind": "event" | "document-date" | "deadline" | "term"; "role": string | null }) | null }; "contradictions": ({ "event": string; "date": ({ "edtf": string; "earliest": string | null; "latest": string | null; "precision": string; "qualifier": string | null; "time": string | null; "zone": string | null; "asWritten": string }) | null; "text": string; "written": string; "otherWritten": string })[]; "comments": number; "removedSources": { "document": string; "removedAt": string }[]; "isRemoved": boolean; "mergedInto": string | null }
  "EditedEvent": { "event": Schemas["Event"]; "edit": string | null }
  "Tag": { "id": string; "name": string; "version": number; "events": number }
  "Party": { "id": string; "version": number; "name": string; "kind": "person" | "organization" | "court" | "authority"; "aliases": string[]; "roles": string[]; "origin": "read" | "person"; "isTouched": boolean; "isRemoved": boolean; "merged": { "id": string; "name": string }[]; "events": number }
  "EditedParty": { "party": Schemas["Party"]; "edit": string | null }
  "Coverage": { "documents": { "read": number; "refused": number; "waiting": number }; "pages": { "read": number; "recognised": number }; "notRead": number; "unsurePages": number; "remarks": number; "undecided": { "open": number; "decided": number; "ambiguous": number }; "leftOut": { "law": number; "reference": number; "boilerplate": number; "untold": number; "repeated": number }; "uncitedDocuments": number; "notes": { "code": string; "detail": string }[] }
  "CoverageFinding": { "document": string; "documentName": string; "page": number | null; "kind": "not-read" | "not-decided" | "remark"; "code": string; "detail": string; "pageLabel": string | null }
  "OpenDate": { "document": string; "page": number; "pageLabel": string | null; "words": string; "places": ({ "start": number; "end": number; "place": string | null })[]; "reason": string; "why": string; "candidates": string[]; "documentName": string; "before": string; "after": string; "isDecided": boolean }
  "LeftOutDate": { "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "words": string; "about": string; "kind": "law" | "reference" | "boilerplate" | "untold" | "repeated"; "why": string; "documentName": string }
  "UncitedDocument": { "id": string; "name": string; "kind": string; "pages": number }
  "AlikeDocuments": { "document": { "id": string; "name": string }; "other": { "id": string; "name": string }; "hasSameWords": boolean }
  "DatesDecided": { "edit": string | null; "dated": number; "made": number }
  "Matter": { "id": string; "name": string; "language": "en" | "de"; "dayOrder": ("day-first" | "month-first") | null; "timeZone": string; "privileged": boolean; "madeAt": string; "archivedAt": string | null; "trashedAt": string | null; "version": number }
  "ListedMatter": { "id": string; "name": string; "language": "en" | "de"; "dayOrder": ("day-first" | "month-first") | null; "timeZone": string; "privileged": boolean; "madeAt": string; "archivedAt": string | null; "trashedAt": string | null; "version": number; "counts"?: { "documents": number; "waiting": number; "events": number } }
  "RefusedFile": { "name": string | null; "code": string; "title": string; "status": number }
  "Document": { "id": string; "matter": string; "name": string; "parent": string | null; "relation": ("attachment" | "entry" | "message") | null; "kind": string | null; "bytes": number; "sha256": string; "status": "filed" | "reading" | "read" | "refused"; "refusal": string | null; "detail": string | null; "pages": number; "pagesRead": number; "textVersion": number | null; "custodian": string | null; "datedOn": string | null; "datedBy": ("person" | "reading") | null; "exhibit": string | null; "bates": { "prefix": string; "first": number; "digits": number } | null; "filedBy": string | null; "filedAt": string; "trashedAt": string | null; "version": number }
  "Comment": { "id": string; "author": string; "text": string; "mentions": string[]; "version": number; "madeAt": string; "editedAt": string | null }
  "Note": { "id": string; "author": string; "audience": "author" | "members"; "text": string; "version": number; "madeAt": string; "editedAt": string | null }
  "Mention": { "id": string; "matter": { "id": string; "name": string }; "event": { "id": string; "text": string }; "author": string; "text": string; "at": string; "seenAt": string | null }
  "RemarkHistory": { "history": ({ "version": number; "text": string; "mentions": string[]; "audience": ("author" | "members") | null; "at": string })[]; "deletedAt": string | null }
  "Timeline": { "rows": ({ "id": string; "date": ({ "edtf": string; "earliest": string | null; "latest": string | null; "precision": string; "qualifier": string | null; "time": string | null; "zone": string | null; "asWritten": string }) | null; "words": string; "kind": "event" | "document-date" | "deadline" | "term"; "isUnsure": boolean; "isKey": boolean; "parties": number[]; "tags": number[]; "documents": number[] })[]; "found": number; "parties": { "id": string; "name": string }[]; "tags": string[]; "documents": { "id": string; "name": string }[]; "contradictions": { "one": number; "other": number; "written": string; "otherWritten": string }[] }
  "Desk": { "columns": string[] | null; "exportColumns": (("number" | "date" | "event" | "parties" | "source" | "kind" | "confidence" | "basis" | "contradiction" | "status" | "key" | "reviewed" | "tags")[]) | null; "views": { "name": string; "place": { [name: string]: string } }[]; "looked": { "sequence": number; "at": string } | null }
  "ExportPreview": { "filter": string | null; "columns": ("number" | "date" | "event" | "parties" | "source" | "kind" | "confidence" | "basis" | "contradiction" | "status" | "key" | "reviewed" | "tags")[]; "rows": number; "first": ({ "id": string; "date": ({ "edtf": string; "earliest": string | null; "latest": string | null; "precision": string; "qualifier": string | null; "time": string | null; "zone": string | null; "asWritten": string }) | null; "text": string; "parties": string[]; "places": string[]; "cells": { [name: string]: string[] } })[]; "sources": number; "citedPages": number; "mostPages": number; "removedRows": number; "notRead": number; "undecided": number; "leftOut": number; "contradictions": number }
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
  "/ready": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "status": "ready"; "reasons": unknown[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/set-up": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "link": string; "email": string; "password": string; "name": string; "language"?: "en" | "de"; "timeZone"?: string; "workspace": string; "token"?: string } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { "account": Schemas["Account"]; "workspace": Schemas["WorkspaceOfAccount"]; "token": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/sign-in": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "email": string; "password": string; "workspace"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["SignedIn"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/password-resets": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "email": string } } }; responses: { 202: { headers: { [name: string]: unknown }; content: { "application/json": Record<string, unknown> } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/password-resets/use": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "link": string; "password": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Record<string, unknown> } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/address-changes/use": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "link": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Record<string, unknown> } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/invitations/accept": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "link": string; "password": string; "name"?: string; "language"?: "en" | "de"; "timeZone"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["SignedIn"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/account": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "account": Schemas["Account"]; "workspace": Schemas["WorkspaceOfAccount"]; "workspaces": Schemas["WorkspaceOfAccount"][]; "workspacesBy": "owners" | "operator" } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "name"?: string; "language"?: "en" | "de"; "timeZone"?: string; "mentionLetters"?: boolean } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "account": Schemas["Account"]; "workspace": Schemas["WorkspaceOfAccount"]; "workspaces": Schemas["WorkspaceOfAccount"][]; "workspacesBy": "owners" | "operator" } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/account/confirm": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "password": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "until": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/account/address": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "email": string; "current": string } } }; responses: { 202: { headers: { [name: string]: unknown }; content: { "application/json": Record<string, unknown> } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/account/password": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "current": string; "password": string; "endTokens"?: boolean } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "sessionsEnded": number; "tokensEnded": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/workspaces": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "name": string } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/workspace/leave": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/workspaces/{workspace}/enter": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "workspace": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["SignedIn"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/sessions": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "sessions": { "id": string; "account": string; "workspace": string; "device": string; "signedInAt": string; "lastSeenAt": string; "isThisOne": boolean }[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "sessionsEnded": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/sessions/{session}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "session": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/sign-out": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/devices": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "devices": { "id": string; "device": string; "knownSince": string; "lastUsedAt": string }[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/devices/{device}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "device": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/workspace": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "sessionIdleMinutes": number; "sessionHours": number; "mostSessions": number; "version": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "name"?: string; "sessionIdleMinutes"?: number; "sessionHours"?: number; "mostSessions"?: number } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "sessionIdleMinutes": number; "sessionHours": number; "mostSessions": number; "version": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/members": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "members": ({ "id": string; "email": string; "name": string; "role": "owner" | "admin" | "editor" | "viewer"; "since": string; "version": number })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/members/{member}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "member": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "email": string; "name": string; "role": "owner" | "admin" | "editor" | "viewer"; "since": string; "version": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "member": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "member": string }; cookie?: never }; requestBody: { content: { "application/json": { "role": "owner" | "admin" | "editor" | "viewer" } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "email": string; "name": string; "role": "owner" | "admin" | "editor" | "viewer"; "since": string; "version": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/members/{member}/sessions": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "member": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "sessions": { "id": string; "account": string; "workspace": string; "device": string; "signedInAt": string; "lastSeenAt": string; "isThisOne": boolean }[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "member": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "sessionsEnded": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/invitations": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "invitations": ({ "id": string; "email": string; "role": "owner" | "admin" | "editor" | "viewer"; "letter": "waiting" | "sent" | "printed" | "failed"; "by": string; "madeAt": string; "expiresAt": string })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "email": string; "role": "owner" | "admin" | "editor" | "viewer" } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "email": string; "role": "owner" | "admin" | "editor" | "viewer"; "letter": "waiting" | "sent" | "printed" | "failed"; "by": string; "madeAt": string; "expiresAt": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/invitations/{invitation}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "invitation": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/tokens": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string; "everybody"?: "true" | "false" }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "tokens": ({ "id": string; "account": string; "name": string; "scopes": string[]; "role": "owner" | "admin" | "editor" | "viewer"; "madeAt": string; "expiresAt": string; "lastUsedAt": string | null })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "name": string; "scopes": ("matters.read" | "matters.write" | "documents.read" | "documents.write" | "events.read" | "events.write" | "exports.read" | "members.read" | "members.write" | "audit.read" | "workspace.write")[]; "days"?: number } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "account": string; "name": string; "scopes": string[]; "role": "owner" | "admin" | "editor" | "viewer"; "madeAt": string; "expiresAt": string; "lastUsedAt": string | null; "token": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/tokens/{token}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "token": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/access": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["MatterAccess"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/walls/{member}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: { parameters: { query?: never; header?: never; path: { "matter": string; "member": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["MatterAccess"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string; "member": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["MatterAccess"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/closed": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string; "members": string[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["MatterAccess"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["MatterAccess"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/audit": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string; "until"?: string; "actor"?: string; "action"?: string; "target"?: string; "limit"?: number; "cursor"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "entries": ({ "index": number; "at": string; "action": string; "actor": { "kind": string; "account"?: string; "via"?: { "kind": string; "id": string }; "job"?: string; "cause"?: string } | null; "role": string | null; "request": string | null; "targets": { "type": string; "id": string }[]; "facts": { [name: string]: string | number | boolean | null }; "fault": string | null })[]; "next": string | null; "verified": ({ "at": string; "fault": string | null }) | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/audit/checkpoint": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "text/plain": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/audit/key": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "origin": string; "key": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/audit/{index}/proof": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "index": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "index": number; "entry": string | null; "salt": string | null; "leaf": string; "proof": string; "key": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/audit/growth": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query: { "since": number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "since": number; "size": number; "proof": string[]; "checkpoint": string; "key": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/audit/export.jsonl": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string; "until"?: string; "actor"?: string; "action"?: string; "target"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/jsonl": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/audit/export.csv": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string; "until"?: string; "actor"?: string; "action"?: string; "target"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "text/csv": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
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
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string; "state"?: "open" | "archived" | "trashed" | "current"; "name"?: string; "order"?: "opened" | "-opened"; "counts"?: "true" | "false" }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "matters": Schemas["ListedMatter"][]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "name": string; "language"?: "en" | "de"; "dayOrder"?: ("day-first" | "month-first") | null; "timeZone"?: string; "privileged"?: boolean } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Matter"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Matter"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Matter"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "name"?: string; "language"?: "en" | "de"; "dayOrder"?: ("day-first" | "month-first") | null; "timeZone"?: string; "privileged"?: boolean; "archived"?: boolean } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Matter"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/sample-matter": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Matter"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/restore": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Matter"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/remove": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/documents": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query: { "name": string; "limit"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "documents": { "id": string; "name": string; "matter": { "id": string; "name": string } }[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/documents": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string; "status"?: "filed" | "reading" | "read" | "refused"; "kind"?: string; "name"?: string; "custodian"?: string; "order"?: "filed" | "name" | "kind" | "pages" | "dated" | "custodian" | "exhibit" | "status" | "-filed" | "-name" | "-kind" | "-pages" | "-dated" | "-custodian" | "-exhibit" | "-status"; "parent"?: string; "state"?: "current" | "trashed"; "language"?: "en" | "de" }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "documents": Schemas["Document"][]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "multipart/form-data": { "file": string[] } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { "documents": { "id": string; "name": string; "sha256": string; "isNew": boolean }[] } } }; 207: { headers: { [name: string]: unknown }; content: { "application/json": { "documents": { "id": string; "name": string; "sha256": string; "isNew": boolean }[]; "refused": Schemas["RefusedFile"][] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/documents/{document}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "language"?: "en" | "de" }; header?: never; path: { "document": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "matter": string; "name": string; "parent": string | null; "relation": ("attachment" | "entry" | "message") | null; "kind": string | null; "bytes": number; "sha256": string; "status": "filed" | "reading" | "read" | "refused"; "refusal": string | null; "detail": string | null; "pages": number; "pagesRead": number; "textVersion": number | null; "custodian": string | null; "datedOn": string | null; "datedBy": ("person" | "reading") | null; "exhibit": string | null; "bates": { "prefix": string; "first": number; "digits": number } | null; "filedBy": string | null; "filedAt": string; "trashedAt": string | null; "version": number; "findings": ({ "stage": "text" | "events"; "page": number | null; "code": string; "detail": string })[]; "children": Schemas["Document"][]; "childrenNext": string | null; "texts": ({ "version": number; "language": string | null; "madeAt": string; "pages": number })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "document": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Document"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "document": string }; cookie?: never }; requestBody: { content: { "application/json": { "name"?: string; "custodian"?: string | null; "datedOn"?: string | null; "exhibit"?: string | null; "bates"?: { "prefix": string; "first": number; "digits": number } | null } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Document"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/documents/{document}/original": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "document": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/octet-stream": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/documents/bates": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "documents": string[]; "prefix": string; "first": number; "digits": number } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "documents": Schemas["Document"][]; "next": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/documents/{document}/restore": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "document": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Document"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/documents/{document}/remove": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "document": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/documents/{document}/read-again": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "document": string }; cookie?: never }; requestBody?: never; responses: { 202: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Document"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/documents/{document}/pages": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string; "version"?: number }; header?: never; path: { "document": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "pages": ({ "number": number; "label": string | null; "width": number; "height": number; "origin": "text" | "ocr" | "typeset"; "confidence": number | null; "characters": number })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/documents/{document}/pages/{page}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "version"?: number }; header?: never; path: { "document": string; "page": number }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "number": number; "label": string | null; "width": number; "height": number; "origin": "text" | "ocr" | "typeset"; "confidence": number | null; "characters": number; "document": string; "textVersion": number; "text": string; "zones": ({ "kind": string; "label": string | null; "start": number; "end": number })[]; "boxes": string } } }; 304: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/documents/{document}/pages/{page}/image": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "width"?: number }; header?: never; path: { "document": string; "page": number }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "image/png": string; "image/svg+xml": string } }; 304: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/documents/{document}/search": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query: { "limit"?: number; "cursor"?: string; "q": string }; header?: never; path: { "document": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "hits": ({ "page": number; "label": string | null; "start": number; "end": number; "before": string; "hit": string; "after": string })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/uploads": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete?: never
    options: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/uploads": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 201: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/uploads/{upload}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "upload": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "upload": string }; cookie?: never }; requestBody: { content: { "application/offset+octet-stream": string } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/workspace/usage": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "bytes": number; "documents": number; "reserved": number; "recognisedPages": number; "limits": { "bytes": number | null; "documents": number | null; "recognisedPages": number | null } } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/progress": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "since"?: string }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "text/event-stream": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/export.zip": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/zip": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/coverage/findings": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string; "language"?: "en" | "de"; "kind"?: "not-read" | "unsure-page" | "remark" }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "findings": Schemas["CoverageFinding"][]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/coverage/dates": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string; "language"?: "en" | "de"; "state"?: "open" | "decided"; "reason"?: "ambiguous" | "other"; "document"?: string }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "dates": Schemas["OpenDate"][]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "decisions": ({ "document": string; "page": number; "start": number; "end": number; "date": { "edtf": string; "earliest"?: string | null; "latest"?: string | null; "precision"?: "day" | "weekend" | "week" | "month" | "season" | "quarter" | "half" | "year" | "fiscal-year" | "decade" | "century"; "qualifier"?: ("about" | "before" | "after" | "since" | "until" | "early" | "mid" | "late" | "start" | "end") | null; "time"?: string | null; "zone"?: string | null; "asWritten"?: string } })[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["DatesDecided"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/coverage/left-out": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string; "language"?: "en" | "de"; "kind"?: "law" | "reference" | "boilerplate" | "untold" | "repeated" }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "dates": Schemas["LeftOutDate"][]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/coverage/alike": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "pairs": Schemas["AlikeDocuments"][]; "isCut": boolean } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/coverage": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "language"?: "en" | "de" }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Coverage"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/coverage/documents": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "documents": Schemas["UncitedDocument"][]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/chronology": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string | null; "to"?: string | null; "party"?: string | string[]; "document"?: string | string[]; "tag"?: string | string[]; "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none") | (("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none")[]); "kind"?: ("event" | "document-date" | "deadline" | "term") | (("event" | "document-date" | "deadline" | "term")[]); "key"?: "true" | "false"; "reviewed"?: "true" | "false"; "reviewer"?: string | string[]; "dated"?: "true" | "false"; "touched"?: "true" | "false"; "otherReading"?: "true" | "false"; "contradicted"?: "true" | "false"; "confidence"?: ("certain" | "likely" | "check") | (("certain" | "likely" | "check")[]); "text"?: string; "language"?: "en" | "de" | "of-documents" | "of-matter" }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "$schema": string; "matter": string; "language": "en" | "de"; "madeAt": string; "filter": string | null; "columns": (("number" | "date" | "event" | "parties" | "source" | "kind" | "confidence" | "basis" | "contradiction" | "status" | "key" | "reviewed" | "tags")[]) | null; "rows": ({ "id": string; "date": ({ "edtf": string; "earliest": string | null; "latest": string | null; "precision": string; "qualifier": string | null; "time": string | null; "zone": string | null; "asWritten": string }) | null; "version": number; "origin": "read" | "person"; "setFields": string[]; "text": string; "kind": "event" | "document-date" | "deadline" | "term"; "role": string | null; "parties": string[]; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "confidence": "certain" | "likely" | "check"; "basis": string | null; "reasons": ({ "code": string; "facts": { [name: string]: string | number } })[]; "status": ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure") | null; "isKey": boolean; "reviewedAt": string | null; "tags": string[] })[]; "removedRows": number; "contradictions": { "rows": [string, string]; "reason": string }[]; "parties": ({ "id": string; "name": string; "kind": "person" | "organization" | "court" | "authority"; "aliases": string[]; "roles": string[] })[]; "documents": ({ "id": string; "name": string; "link": string | null; "kind": string; "pages": number; "status": "filed" | "reading" | "read" | "refused"; "sha256": string; "parent": string | null; "exhibit": string | null; "bates": { "prefix": string; "first": number; "digits": number } | null })[]; "coverage": ({ "document": string | null; "documentName": string; "page": number | null; "kind": "not-read" | "not-decided" | "remark"; "code": string; "detail": string })[]; "undecided": ({ "document": string; "page": number; "pageLabel": string | null; "words": string; "places": ({ "start": number; "end": number; "place": string | null })[]; "reason": string; "why": string; "candidates": string[] })[]; "leftOut": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "words": string; "about": string; "kind": "law" | "reference" | "boilerplate" | "untold" | "repeated"; "why": string })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/timeline": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string; "to"?: string; "party"?: string | string[]; "document"?: string | string[]; "tag"?: string | string[]; "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none") | (("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none")[]); "kind"?: ("event" | "document-date" | "deadline" | "term") | (("event" | "document-date" | "deadline" | "term")[]); "key"?: "true" | "false"; "reviewed"?: "true" | "false"; "reviewer"?: string | string[]; "dated"?: "true" | "false"; "touched"?: "true" | "false"; "otherReading"?: "true" | "false"; "contradicted"?: "true" | "false"; "confidence"?: ("certain" | "likely" | "check") | (("certain" | "likely" | "check")[]); "removed"?: "true" | "false"; "text"?: string; "since"?: number }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Timeline"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/chronology/preview": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string | null; "to"?: string | null; "party"?: string | string[]; "document"?: string | string[]; "tag"?: string | string[]; "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none") | (("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none")[]); "kind"?: ("event" | "document-date" | "deadline" | "term") | (("event" | "document-date" | "deadline" | "term")[]); "key"?: "true" | "false"; "reviewed"?: "true" | "false"; "reviewer"?: string | string[]; "dated"?: "true" | "false"; "touched"?: "true" | "false"; "otherReading"?: "true" | "false"; "contradicted"?: "true" | "false"; "confidence"?: ("certain" | "likely" | "check") | (("certain" | "likely" | "check")[]); "text"?: string; "language"?: "en" | "de" | "of-documents" | "of-matter"; "columns"?: string }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["ExportPreview"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
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
    get: { parameters: { query?: { "from"?: string | null; "to"?: string | null; "party"?: string | string[]; "document"?: string | string[]; "tag"?: string | string[]; "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none") | (("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none")[]); "kind"?: ("event" | "document-date" | "deadline" | "term") | (("event" | "document-date" | "deadline" | "term")[]); "key"?: "true" | "false"; "reviewed"?: "true" | "false"; "reviewer"?: string | string[]; "dated"?: "true" | "false"; "touched"?: "true" | "false"; "otherReading"?: "true" | "false"; "contradicted"?: "true" | "false"; "confidence"?: ("certain" | "likely" | "check") | (("certain" | "likely" | "check")[]); "text"?: string; "language"?: "en" | "de" | "of-documents" | "of-matter"; "columns"?: string }; header?: never; path: { "matter": string; "format": "docx" | "pdf" | "xlsx" | "csv" | "json" | "ics" | "html" }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string; "application/pdf": string; "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string; "text/csv": string; "application/json": string; "text/calendar": string; "text/html": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/bundle.pdf": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string | null; "to"?: string | null; "party"?: string | string[]; "document"?: string | string[]; "tag"?: string | string[]; "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none") | (("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none")[]); "kind"?: ("event" | "document-date" | "deadline" | "term") | (("event" | "document-date" | "deadline" | "term")[]); "key"?: "true" | "false"; "reviewed"?: "true" | "false"; "reviewer"?: string | string[]; "dated"?: "true" | "false"; "touched"?: "true" | "false"; "otherReading"?: "true" | "false"; "contradicted"?: "true" | "false"; "confidence"?: ("certain" | "likely" | "check") | (("certain" | "likely" | "check")[]); "text"?: string; "language"?: "en" | "de" | "of-documents" | "of-matter" }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/pdf": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/questions": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "question": string; "language"?: "en" | "de"; "filter"?: { "documents"?: string[]; "parties"?: string[]; "from"?: string; "to"?: string }; "whole"?: boolean; "withoutModel"?: boolean; "mostTokens"?: number; "unkept"?: boolean } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "status": "answered" | "not-said"; "language": "en" | "de"; "curated": ({ "id": string; "question": string; "text": string; "by": string; "at": string; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "documents": { "id": string; "name": string }[] }) | null; "sentences": ({ "text": string; "documentName": string; "version": number; "coverage": number; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "suspicious": boolean })[]; "model": ({ "outcome": "answered" | "cut" | "not-said" | "broken" | "leaked" | "not-asked"; "reason": string | null; "by": { "name": string; "wire": string; "model": string; "region": string; "inHouse": boolean; "call": string; "bodySha256": string } | null; "estimate": ({ "name": string; "model": string; "region": string; "inHouse": boolean; "bytes": number; "tokensIn": number; "tokensOut": number; "cost": number | null }) | null; "claims": ({ "text": string; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "documents": { "id": string; "name": string }[]; "suspicious": boolean })[]; "dropped": { [name: string]: number }; "inputs": { "document": string; "version": number; "position": number }[]; "promptSha256": string }) | null; "searched": { "documents": number; "passages": number; "notSearched": { "document": string; "name": string }[]; "unknownWords": string[]; "within": { "documents": string[]; "parties": string[]; "from"?: string; "to"?: string; "leftOut": { "documents": number; "passages": number }; "byWords"?: { "words": string[]; "nothing": boolean; "elsewhere": number } } | null }; "follows": string | null; "kept": { "conversation": string; "turn": number } | null }; "text/event-stream": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/questions/estimate": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "question": string; "language"?: "en" | "de"; "filter"?: { "documents"?: string[]; "parties"?: string[]; "from"?: string; "to"?: string }; "whole"?: boolean } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "estimate": ({ "name": string; "model": string; "region": string; "inHouse": boolean; "bytes": number; "tokensIn": number; "tokensOut": number; "cost": number | null }) | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/questions/explain": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "question": string; "language"?: "en" | "de"; "filter"?: { "documents"?: string[]; "parties"?: string[]; "from"?: string; "to"?: string }; "whole"?: boolean; "earlier"?: string[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "language": "en" | "de"; "follows": string | null; "sought": ({ "word": string; "isAsked": boolean; "keys": ({ "key": string; "language": "en" | "de"; "passages": number })[] })[]; "quotes": string[]; "wants": ("time" | "amount" | "person") | null; "isAboutOpening": boolean; "byMeaning": { "name": string; "languages": string[] } | null; "searched": { "documents": number; "passages": number; "notSearched": { "document": string; "name": string }[]; "unknownWords": string[]; "within": { "documents": string[]; "parties": string[]; "from"?: string; "to"?: string; "leftOut": { "documents": number; "passages": number }; "byWords"?: { "words": string[]; "nothing": boolean; "elsewhere": number } } | null }; "lookedAt": number; "enough": number; "passages": ({ "document": string; "documentName": string; "version": number; "position": number; "heading": string | null; "text": string; "places": { "page": number; "start": number; "end": number }[]; "suspicious": boolean; "coverage": number; "found": string[]; "lacking": string[]; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[] })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/conversations": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "conversations": { "id": string; "title": string; "turns": number; "madeAt": string; "askedAt": string }[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/conversations/{conversation}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path: { "matter": string; "conversation": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "title": string; "turns": number; "madeAt": string; "askedAt": string; "answers": ({ "status": "answered" | "not-said"; "language": "en" | "de"; "curated": ({ "id": string; "question": string; "text": string; "by": string; "at": string; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "documents": { "id": string; "name": string }[] }) | null; "sentences": ({ "text": string; "documentName": string; "version": number; "coverage": number; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "suspicious": boolean })[]; "model": ({ "outcome": "answered" | "cut" | "not-said" | "broken" | "leaked" | "not-asked"; "reason": string | null; "by": { "name": string; "wire": string; "model": string; "region": string; "inHouse": boolean; "call": string; "bodySha256": string } | null; "estimate": ({ "name": string; "model": string; "region": string; "inHouse": boolean; "bytes": number; "tokensIn": number; "tokensOut": number; "cost": number | null }) | null; "claims": ({ "text": string; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "documents": { "id": string; "name": string }[]; "suspicious": boolean })[]; "dropped": { [name: string]: number }; "inputs": { "document": string; "version": number; "position": number }[]; "promptSha256": string }) | null; "searched": { "documents": number; "passages": number; "notSearched": { "document": string; "name": string }[]; "unknownWords": string[]; "within": { "documents": string[]; "parties": string[]; "from"?: string; "to"?: string; "leftOut": { "documents": number; "passages": number }; "byWords"?: { "words": string[]; "nothing": boolean; "elsewhere": number } } | null }; "number": number; "question": string; "follows": string | null; "askedAt": string; "rating": ({ "helpful": boolean; "note": string | null }) | null; "withdrawn": number })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string; "conversation": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/conversations/{conversation}/questions": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "conversation": string }; cookie?: never }; requestBody: { content: { "application/json": { "question": string; "language"?: "en" | "de"; "filter"?: { "documents"?: string[]; "parties"?: string[]; "from"?: string; "to"?: string }; "whole"?: boolean; "withoutModel"?: boolean; "mostTokens"?: number } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "status": "answered" | "not-said"; "language": "en" | "de"; "curated": ({ "id": string; "question": string; "text": string; "by": string; "at": string; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "documents": { "id": string; "name": string }[] }) | null; "sentences": ({ "text": string; "documentName": string; "version": number; "coverage": number; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "suspicious": boolean })[]; "model": ({ "outcome": "answered" | "cut" | "not-said" | "broken" | "leaked" | "not-asked"; "reason": string | null; "by": { "name": string; "wire": string; "model": string; "region": string; "inHouse": boolean; "call": string; "bodySha256": string } | null; "estimate": ({ "name": string; "model": string; "region": string; "inHouse": boolean; "bytes": number; "tokensIn": number; "tokensOut": number; "cost": number | null }) | null; "claims": ({ "text": string; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "documents": { "id": string; "name": string }[]; "suspicious": boolean })[]; "dropped": { [name: string]: number }; "inputs": { "document": string; "version": number; "position": number }[]; "promptSha256": string }) | null; "searched": { "documents": number; "passages": number; "notSearched": { "document": string; "name": string }[]; "unknownWords": string[]; "within": { "documents": string[]; "parties": string[]; "from"?: string; "to"?: string; "leftOut": { "documents": number; "passages": number }; "byWords"?: { "words": string[]; "nothing": boolean; "elsewhere": number } } | null }; "follows": string | null; "kept": { "conversation": string; "turn": number } | null }; "text/event-stream": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/approved-answers": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "answers": ({ "id": string; "question": string; "text": string | null; "by": string; "at": string; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "documents": { "id": string; "name": string }[] })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "question": string; "language"?: "en" | "de"; "text": string; "citations": ({ "document": string; "page": number; "start": number; "end": number; "quote"?: string; "place"?: string | null })[]; "instead"?: string } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "question": string; "text": string; "by": string; "at": string; "citations": ({ "document": string; "page": number; "pageLabel": string | null; "place": string | null; "start": number; "end": number; "quote": string })[]; "documents": { "id": string; "name": string }[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/approved-answers/{approved}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string; "approved": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/conversations/{conversation}/turns/{turn}/rating": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: { parameters: { query?: never; header?: never; path: { "matter": string; "conversation": string; "turn": number }; cookie?: never }; requestBody: { content: { "application/json": { "helpful": boolean; "note"?: string | null } } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string; "conversation": string; "turn": number }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/ratings": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "helpful": number; "notHelpful": number; "ratings": ({ "question": string; "helpful": boolean; "note": string | null; "by": string; "at": string })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/passages/search": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "question": string; "language"?: "en" | "de"; "filter"?: { "documents"?: string[]; "parties"?: string[]; "from"?: string; "to"?: string }; "limit"?: number } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "passages": ({ "document": string; "documentName": string; "version": number; "position": number; "heading": string | null; "text": string; "places": { "page": number; "start": number; "end": number }[]; "suspicious": boolean; "coverage": number })[]; "unknownWords": string[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/meaning": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "model": { "name": string; "languages": string[] } | null; "passages": number; "read": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/documents/{document}/passages/{position}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "document": string; "position": number }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "document": string; "documentName": string; "version": number; "position": number; "heading": string | null; "text": string; "places": { "page": number; "start": number; "end": number }[]; "suspicious": boolean } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/mcp": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "jsonrpc": "2.0"; "id"?: string | number; "method": string; "params"?: Record<string, unknown> } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/workspace/models": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "version": number; "offline": boolean; "regions": string[]; "monthlyTokens": number | null; "monthlyCost": number | null; "hosts": { "host": string; "inHouse": boolean }[]; "endpoints": ({ "name": string; "wire": "openai" | "azure-openai" | "openai-compatible" | "anthropic"; "address": string; "model": string; "region": string; "noTraining": { "record": string; "since": string } | null; "price": { "input": number; "output": number }; "host": string; "inHouse": boolean; "hasKey": boolean; "hindrance": string | null })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "regions": string[]; "monthlyTokens": number | null; "monthlyCost": number | null; "endpoints": ({ "name": string; "wire": "openai" | "azure-openai" | "openai-compatible" | "anthropic"; "address": string; "model": string; "region": string; "noTraining": { "record": string; "since": string } | null; "price": { "input": number; "output": number }; "key"?: string | null })[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "version": number; "offline": boolean; "regions": string[]; "monthlyTokens": number | null; "monthlyCost": number | null; "hosts": { "host": string; "inHouse": boolean }[]; "endpoints": ({ "name": string; "wire": "openai" | "azure-openai" | "openai-compatible" | "anthropic"; "address": string; "model": string; "region": string; "noTraining": { "record": string; "since": string } | null; "price": { "input": number; "output": number }; "host": string; "inHouse": boolean; "hasKey": boolean; "hindrance": string | null })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/workspace/models/test": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "endpoint": string; "send"?: boolean; "seen"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "address": string; "headers": { [name: string]: string }; "body": string; "sha256": string; "masked": { [name: string]: number }; "hindrance": string | null; "answer": string | null; "call": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/egress": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string; "until"?: string; "matter"?: string; "limit"?: number; "cursor"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "calls": ({ "id": string; "at": string; "account": string | null; "request": string; "matter": string | null; "purpose": "answer" | "test"; "endpoint": string; "wire": string; "host": string; "model": string; "region": string; "inHouse": boolean; "contract": string | null; "bytes": number; "sha256": string; "masked": { [name: string]: number }; "outcome": "sent" | "answered" | "failed"; "failure": string | null; "tokensIn": number; "tokensOut": number; "cost": number; "endedAt": string | null })[]; "next": string | null; "totals": { "calls": number; "failed": number; "bytes": number; "tokensIn": number; "tokensOut": number; "cost": number; "outside": number; "models": { "host": string; "model": string; "region": string; "inHouse": boolean; "calls": number; "failed": number; "bytes": number; "tokensIn": number; "tokensOut": number; "cost": number }[] } | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/egress/export.jsonl": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string; "until"?: string; "matter"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/jsonl": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/egress/export.csv": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string; "until"?: string; "matter"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "text/csv": string } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string; "to"?: string; "party"?: string | string[]; "document"?: string | string[]; "tag"?: string | string[]; "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none") | (("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none")[]); "kind"?: ("event" | "document-date" | "deadline" | "term") | (("event" | "document-date" | "deadline" | "term")[]); "key"?: "true" | "false"; "reviewed"?: "true" | "false"; "reviewer"?: string | string[]; "dated"?: "true" | "false"; "touched"?: "true" | "false"; "otherReading"?: "true" | "false"; "contradicted"?: "true" | "false"; "confidence"?: ("certain" | "likely" | "check") | (("certain" | "likely" | "check")[]); "removed"?: "true" | "false"; "text"?: string; "since"?: number; "limit"?: number; "cursor"?: string; "order"?: "date" | "-date" | "changed" | "-changed"; "language"?: "en" | "de"; "offset"?: number }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "events": Schemas["Event"][]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "date"?: ({ "edtf": string; "earliest"?: string | null; "latest"?: string | null; "precision"?: "day" | "weekend" | "week" | "month" | "season" | "quarter" | "half" | "year" | "fiscal-year" | "decade" | "century"; "qualifier"?: ("about" | "before" | "after" | "since" | "until" | "early" | "mid" | "late" | "start" | "end") | null; "time"?: string | null; "zone"?: string | null; "asWritten"?: string }) | null; "text": string; "kind"?: "event" | "document-date" | "deadline" | "term"; "role"?: string | null; "parties"?: string[]; "citations"?: ({ "document": string; "page": number; "start": number; "end": number; "quote"?: string; "place"?: string | null })[]; "tags"?: string[]; "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure") | null; "isKey"?: boolean } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedEvent"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "language"?: "en" | "de" }; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Event"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedEvent"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody: { content: { "application/json": { "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure") | null; "isKey"?: boolean; "isReviewed"?: boolean; "kind"?: "event" | "document-date" | "deadline" | "term"; "parties"?: { "add"?: string[]; "remove"?: string[] }; "tags"?: { "add"?: string[]; "remove"?: string[] }; "date"?: ({ "edtf": string; "earliest"?: string | null; "latest"?: string | null; "precision"?: "day" | "weekend" | "week" | "month" | "season" | "quarter" | "half" | "year" | "fiscal-year" | "decade" | "century"; "qualifier"?: ("about" | "before" | "after" | "since" | "until" | "early" | "mid" | "late" | "start" | "end") | null; "time"?: string | null; "zone"?: string | null; "asWritten"?: string }) | null; "text"?: string; "role"?: string | null; "citations"?: { "add"?: ({ "document": string; "page": number; "start": number; "end": number; "quote"?: string; "place"?: string | null })[]; "remove"?: { "document": string; "page": number; "start": number; "end": number }[] } } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedEvent"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/matters/{matter}/events/count": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string; "to"?: string; "party"?: string | string[]; "document"?: string | string[]; "tag"?: string | string[]; "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none") | (("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none")[]); "kind"?: ("event" | "document-date" | "deadline" | "term") | (("event" | "document-date" | "deadline" | "term")[]); "key"?: "true" | "false"; "reviewed"?: "true" | "false"; "reviewer"?: string | string[]; "dated"?: "true" | "false"; "touched"?: "true" | "false"; "otherReading"?: "true" | "false"; "contradicted"?: "true" | "false"; "confidence"?: ("certain" | "likely" | "check") | (("certain" | "likely" | "check")[]); "removed"?: "true" | "false"; "text"?: string; "since"?: number }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "events": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/position": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "from"?: string; "to"?: string; "party"?: string | string[]; "document"?: string | string[]; "tag"?: string | string[]; "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none") | (("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none")[]); "kind"?: ("event" | "document-date" | "deadline" | "term") | (("event" | "document-date" | "deadline" | "term")[]); "key"?: "true" | "false"; "reviewed"?: "true" | "false"; "reviewer"?: string | string[]; "dated"?: "true" | "false"; "touched"?: "true" | "false"; "otherReading"?: "true" | "false"; "contradicted"?: "true" | "false"; "confidence"?: ("certain" | "likely" | "check") | (("certain" | "likely" | "check")[]); "removed"?: "true" | "false"; "text"?: string; "since"?: number; "order"?: "date" | "-date" | "changed" | "-changed" }; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "position": number | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/restore": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedEvent"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/bulk": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "select": { "events": { "id": string; "version"?: number }[] } | ({ "filter": { "from"?: string; "to"?: string; "party"?: string[]; "document"?: string[]; "tag"?: string[]; "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure" | "none")[]; "kind"?: ("event" | "document-date" | "deadline" | "term")[]; "key"?: boolean; "reviewed"?: boolean; "reviewer"?: string[]; "dated"?: boolean; "touched"?: boolean; "otherReading"?: boolean; "contradicted"?: boolean; "confidence"?: ("certain" | "likely" | "check")[]; "removed"?: boolean; "text"?: string; "since"?: number }; "except"?: string[] }); "change": { "status"?: ("undisputed" | "disputed by us" | "disputed by them" | "prospective" | "unsure") | null; "isKey"?: boolean; "isReviewed"?: boolean; "kind"?: "event" | "document-date" | "deadline" | "term"; "parties"?: { "add"?: string[]; "remove"?: string[] }; "tags"?: { "add"?: string[]; "remove"?: string[] }; "isRemoved"?: boolean; "reading"?: "take" | "leave" } } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "edit": string | null; "events": ({ "id": string; "outcome": "changed" | "unchanged" | "stale" | "missing" })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/merge": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "into": { "id": string; "version": number }; "from": { "id": string; "version": number }[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedEvent"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/split": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody: { content: { "application/json": { "citations": { "document": string; "page": number; "start": number; "end": number }[]; "date"?: ({ "edtf": string; "earliest"?: string | null; "latest"?: string | null; "precision"?: "day" | "weekend" | "week" | "month" | "season" | "quarter" | "half" | "year" | "fiscal-year" | "decade" | "century"; "qualifier"?: ("about" | "before" | "after" | "since" | "until" | "early" | "mid" | "late" | "start" | "end") | null; "time"?: string | null; "zone"?: string | null; "asWritten"?: string }) | null; "text"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "event": Schemas["Event"]; "edit": string | null; "split": Schemas["Event"] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/place": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody: { content: { "application/json": { "under": string | null } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedEvent"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/reading": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody: { content: { "application/json": { "choice": "take" | "leave" } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedEvent"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/parties": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "parties": Schemas["Party"][]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "name": string; "kind"?: "person" | "organization" | "court" | "authority"; "aliases"?: string[]; "roles"?: string[] } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedParty"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/parties/{party}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string; "party": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "version": number; "name": string; "kind": "person" | "organization" | "court" | "authority"; "aliases": string[]; "roles": string[]; "origin": "read" | "person"; "isTouched": boolean; "isRemoved": boolean; "merged": { "id": string; "name": string }[]; "events": number; "documents": { "id": string; "events": number }[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string; "party": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedParty"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "matter": string; "party": string }; cookie?: never }; requestBody: { content: { "application/json": { "name"?: string; "kind"?: "person" | "organization" | "court" | "authority"; "aliases"?: { "add"?: string[]; "remove"?: string[] }; "roles"?: { "add"?: string[]; "remove"?: string[] } } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedParty"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/matters/{matter}/parties/{party}/restore": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "party": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedParty"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/parties/merge": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "into": { "id": string; "version": number }; "from": { "id": string; "version": number }[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["EditedParty"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/parties/{party}/split": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "party": string }; cookie?: never }; requestBody: { content: { "application/json": { "name": string; "kind"?: "person" | "organization" | "court" | "authority"; "aliases": string[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "party": Schemas["Party"]; "edit": string | null; "split": Schemas["Party"] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/tags": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "tags": Schemas["Tag"][] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "name": string } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { "tag": Schemas["Tag"]; "edit": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/tags/{tag}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string; "tag": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "edit": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "matter": string; "tag": string }; cookie?: never }; requestBody: { content: { "application/json": { "name": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "tag": Schemas["Tag"]; "edit": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/matters/{matter}/tags/{tag}/merge": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "tag": string }; cookie?: never }; requestBody: { content: { "application/json": { "into": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "edit": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/edits": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "edits": ({ "id": string; "sequence": number; "act": string; "by": { "account": string | null; "at": string }; "undoneBy": string | null; "undoes": string | null })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/edits/{edit}/undo": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "edit": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "edit": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/history": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "history": ({ "edit": string; "sequence": number; "act": string; "by": { "account": string | null; "at": string }; "undoneBy": string | null; "undoes": string | null; "before": { [name: string]: unknown } | null; "after": { [name: string]: unknown } })[]; "removedSources": { "document": string; "removedAt": string }[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/parties/{party}/history": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path: { "matter": string; "party": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "history": ({ "edit": string; "sequence": number; "act": string; "by": { "account": string | null; "at": string }; "undoneBy": string | null; "undoes": string | null; "before": { [name: string]: unknown } | null; "after": { [name: string]: unknown } })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/changes": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string; "since"?: number }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "changes": { "sequence": number; "kind": string; "id": string; "at": string }[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/dates/understand": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "text": string; "language"?: "en" | "de"; "dayOrder"?: ("day-first" | "month-first") | null; "reference"?: string | null } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "outcome": "understood" | "ambiguous" | "not-understood"; "date": ({ "edtf": string; "earliest": string | null; "latest": string | null; "precision": string; "qualifier": string | null; "time": string | null; "zone": string | null; "asWritten": string }) | null; "words": string | null; "candidates": string[]; "left": string[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/comments": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "deleted"?: "true" | "false" }; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "comments": Schemas["Comment"][] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody: { content: { "application/json": { "text": string; "mentions"?: string[] } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Comment"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/comments/{comment}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string; "comment": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string; "comment": string }; cookie?: never }; requestBody: { content: { "application/json": { "text": string; "mentions"?: string[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Comment"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/matters/{matter}/events/{event}/notes": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "deleted"?: "true" | "false" }; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "notes": Schemas["Note"][] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string }; cookie?: never }; requestBody: { content: { "application/json": { "text": string; "audience"?: "author" | "members" } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Note"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/notes/{note}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string; "note": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string; "note": string }; cookie?: never }; requestBody: { content: { "application/json": { "text": string; "audience"?: "author" | "members" } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Note"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/matters/{matter}/events/{event}/comments/{comment}/history": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string; "comment": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["RemarkHistory"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/comments/{comment}/undo": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string; "comment": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Comment"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/notes/{note}/history": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string; "note": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["RemarkHistory"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/events/{event}/notes/{note}/undo": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "event": string; "note": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Note"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/mentions": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "mentions": Schemas["Mention"][]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/mentions/unseen": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "mentions": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/mentions/seen": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/mentions/{mention}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "mention": string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "mention": string }; cookie?: never }; requestBody: { content: { "application/json": { "isSeen": boolean } } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/matters/{matter}/desk": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Desk"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: { parameters: { query?: never; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "application/json": { "columns"?: string[] | null; "exportColumns"?: (("number" | "date" | "event" | "parties" | "source" | "kind" | "confidence" | "basis" | "contradiction" | "status" | "key" | "reviewed" | "tags")[]) | null; "view"?: { "name": string; "place": { [name: string]: string } | null; "seen": { [name: string]: string } | null }; "looked"?: number } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": Schemas["Desk"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    trace?: never
  }
  "/matters/{matter}/imports": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string }; header?: never; path: { "matter": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "imports": ({ "id": string; "version": number; "name": string; "table": string; "tables": { "name": string; "rows": number }[]; "findings": string[]; "state": "proposed" | "applied" | "dismissed"; "headers": string[]; "mapping": { "columns": ("id" | "version" | "date" | "edtf" | "earliest" | "latest" | "time" | "text" | "kind" | "status" | "parties" | "tags" | "key" | "note" | "ignored")[]; "language": "en" | "de"; "dayOrder": ("day-first" | "month-first") | null }; "madeAt": string; "edit": string | null })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post: { parameters: { query?: { "table"?: string }; header?: never; path: { "matter": string }; cookie?: never }; requestBody: { content: { "multipart/form-data": { "file": string[] } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "version": number; "name": string; "table": string; "tables": { "name": string; "rows": number }[]; "findings": string[]; "state": "proposed" | "applied" | "dismissed"; "headers": string[]; "mapping": { "columns": ("id" | "version" | "date" | "edtf" | "earliest" | "latest" | "time" | "text" | "kind" | "status" | "parties" | "tags" | "key" | "note" | "ignored")[]; "language": "en" | "de"; "dayOrder": ("day-first" | "month-first") | null }; "madeAt": string; "edit": string | null; "sequence": number; "counts": { "added": number; "changed": number; "removed": number; "conflict": number; "unchanged": number; "leftOut": number; "problems": number } } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/imports/{import}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: { parameters: { query?: { "limit"?: number; "cursor"?: string; "kind"?: "added" | "changed" | "removed" | "conflict" | "unchanged" | "left-out" }; header?: never; path: { "matter": string; "import": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "version": number; "name": string; "table": string; "tables": { "name": string; "rows": number }[]; "findings": string[]; "state": "proposed" | "applied" | "dismissed"; "headers": string[]; "mapping": { "columns": ("id" | "version" | "date" | "edtf" | "earliest" | "latest" | "time" | "text" | "kind" | "status" | "parties" | "tags" | "key" | "note" | "ignored")[]; "language": "en" | "de"; "dayOrder": ("day-first" | "month-first") | null }; "madeAt": string; "edit": string | null; "sequence": number; "counts": { "added": number; "changed": number; "removed": number; "conflict": number; "unchanged": number; "leftOut": number; "problems": number }; "proposals": ({ "position": number; "place": string; "kind": "added" | "changed" | "removed" | "conflict" | "unchanged" | "left-out"; "event": string | null; "changes": ({ "field": "id" | "version" | "date" | "edtf" | "earliest" | "latest" | "time" | "text" | "kind" | "status" | "parties" | "tags" | "key" | "note" | "ignored"; "before": string; "after": string; "dates"?: { "before": ({ "edtf": string; "earliest": string | null; "latest": string | null; "precision": string; "qualifier": string | null; "time": string | null; "zone": string | null; "asWritten": string }) | null; "after": ({ "edtf": string; "earliest": string | null; "latest": string | null; "precision": string; "qualifier": string | null; "time": string | null; "zone": string | null; "asWritten": string }) | null } })[]; "problems": ({ "field": "id" | "version" | "date" | "edtf" | "earliest" | "latest" | "time" | "text" | "kind" | "status" | "parties" | "tags" | "key" | "note" | "ignored"; "code": "not-a-date" | "ambiguous-date" | "more-than-a-date" | "not-a-time" | "not-a-status" | "not-a-kind" | "not-yes-or-no" | "unclear-list" | "too-long" | "too-many" | "no-text" | "merged-cells" | "unknown-id" | "id-twice"; "words": string; "why": string; "candidates": string[] })[]; "note": string })[]; "next": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { "matter": string; "import": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "version": number; "name": string; "table": string; "tables": { "name": string; "rows": number }[]; "findings": string[]; "state": "proposed" | "applied" | "dismissed"; "headers": string[]; "mapping": { "columns": ("id" | "version" | "date" | "edtf" | "earliest" | "latest" | "time" | "text" | "kind" | "status" | "parties" | "tags" | "key" | "note" | "ignored")[]; "language": "en" | "de"; "dayOrder": ("day-first" | "month-first") | null }; "madeAt": string; "edit": string | null } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/imports/{import}/mapping": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put: { parameters: { query?: never; header?: never; path: { "matter": string; "import": string }; cookie?: never }; requestBody: { content: { "application/json": { "columns": ("id" | "version" | "date" | "edtf" | "earliest" | "latest" | "time" | "text" | "kind" | "status" | "parties" | "tags" | "key" | "note" | "ignored")[]; "language": "en" | "de"; "dayOrder": ("day-first" | "month-first") | null } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "version": number; "name": string; "table": string; "tables": { "name": string; "rows": number }[]; "findings": string[]; "state": "proposed" | "applied" | "dismissed"; "headers": string[]; "mapping": { "columns": ("id" | "version" | "date" | "edtf" | "earliest" | "latest" | "time" | "text" | "kind" | "status" | "parties" | "tags" | "key" | "note" | "ignored")[]; "language": "en" | "de"; "dayOrder": ("day-first" | "month-first") | null }; "madeAt": string; "edit": string | null; "sequence": number; "counts": { "added": number; "changed": number; "removed": number; "conflict": number; "unchanged": number; "leftOut": number; "problems": number } } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/matters/{matter}/imports/{import}/apply": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { "matter": string; "import": string }; cookie?: never }; requestBody: { content: { "application/json": { "approve": "added-and-changed" | { "rows"?: number[]; "removals"?: string[] }; "sequence": number } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "edit": string | null; "rows": ({ "position": number | null; "event": string | null; "outcome": "applied" | "unchanged" | "stale" | "conflict" })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
