// The address of every place, so that a room leads to another without knowing it.

export const addresses = {
  matters: () => '/matters',
  trash: () => '/trash',
  matter: (matter: string) => `/matters/${matter}`,
  documents: (matter: string) => `/matters/${matter}/documents`,
  document: (matter: string, document: string) => `/matters/${matter}/documents/${document}`,
  chronology: (matter: string) => `/matters/${matter}/chronology`,
  parties: (matter: string) => `/matters/${matter}/parties`,
  questions: (matter: string) => `/matters/${matter}/questions`,
  answers: (matter: string) => `/matters/${matter}/answers`,
  coverage: (matter: string) => `/matters/${matter}/coverage`,
  export: (matter: string) => `/matters/${matter}/export`,
  imports: (matter: string) => `/matters/${matter}/import`,
  settings: (matter: string) => `/matters/${matter}/settings`,
  mentions: () => '/mentions',
  account: () => '/account',
  members: () => '/members',
  workspace: () => '/workspace',
  activity: () => '/activity',
  models: () => '/models',
  egress: () => '/egress',
} as const
