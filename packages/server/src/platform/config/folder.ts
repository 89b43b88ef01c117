/** Where the person stood when they typed the command: `npm run` moves to the project's root before it starts us. */
export function folderOfPerson(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  return (environment['npm_lifecycle_event'] === 'muniment' ? environment['INIT_CWD'] : undefined) ?? process.cwd()
}
